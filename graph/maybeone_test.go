package graph

import "testing"

func TestMayBeOne(t *testing.T) {
	tests := []struct {
		name, a, b string
		want       bool
	}{
		{"one name", "MEX/carrasco-lucia", "MEX/carrasco-lucia", true},
		{"a surname alone", "MEX/carrasco", "MEX/carrasco-lucia", true},
		{"a second surname", "MEX/carrasco-lucia", "MEX/benavides-carrasco-lucia", true},
		{"another given name", "MEX/carrasco-lucia", "MEX/carrasco-maria", false},
		{"each has a word more", "MEX/benavides-carrasco", "MEX/carrasco-lucia", false},
		{"a word twice", "IDN/adi-adi", "IDN/adi-putra", false},
		{"a part of a word", "MEX/carras", "MEX/carrasco-lucia", false},
		{"people parted them", "MEX/carrasco~0123456789ab", "MEX/carrasco-lucia", false},
		{"people parted them from one key", "MEX/carrasco-lucia~0123456789ab", "MEX/carrasco-lucia", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := mayBeOne(tt.a, tt.b); got != tt.want {
				t.Errorf("%t, want %t", got, tt.want)
			}
			if got := mayBeOne(tt.b, tt.a); got != tt.want {
				t.Errorf("the other way round: %t, want %t", got, tt.want)
			}
		})
	}
}

// People have the last word on names of fewer words, too: those whom they parted have ids that settle apart, and those
// whom they joined keep the name that says most.
func TestDecidedNamesOfFewerWords(t *testing.T) {
	person := func(name string) NamedOfficial { return NamedOfficial{Actor: "MEX", Name: name} }
	id := func(d *Decisions, name string) string {
		return string(d.officialIn(Article{ID: "a"}, "MEX", NewOfficialID("MEX", name), name))
	}
	decided := func(kind DecisionKind, names ...string) *Decisions {
		one := Decision{Kind: kind, By: "A reader", On: "2026-01-02", Line: 1}
		for _, n := range names {
			one.Officials = append(one.Officials, person(n))
		}
		d, err := NewDecisions("", []Decision{one})
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	parted := decided(DifferentOfficials, "Lucía Carrasco", "Carrasco")
	if a, b := id(parted, "Lucía Carrasco"), id(parted, "Carrasco"); mayBeOne(a, b) {
		t.Errorf("%s and %s may be one", a, b)
	}
	for _, order := range [][]string{{"Lucía Carrasco", "Carrasco"}, {"Carrasco", "Lucía Carrasco"}} {
		joined := decided(SameOfficial, order...)
		if a, b, want := id(joined, "Lucía Carrasco"), id(joined, "Carrasco"), string(NewOfficialID("MEX", "Lucía Carrasco")); a != want || b != want {
			t.Errorf("%v: %s and %s, want %s", order, a, b, want)
		}
	}
}
