package eval

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// met is a meeting of sides, each an actor with the names of its people behind it.
func met(date string, sides ...[]string) Event {
	e := Event{Kind: "meeting", Date: date}
	for _, s := range sides {
		p := Party{Actor: s[0]}
		for _, name := range s[1:] {
			p.Officials = append(p.Officials, Official{Name: name, Rank: "minister"})
		}
		e.Parties = append(e.Parties, p)
	}
	return e
}

func TestSameEvent(t *testing.T) {
	gold := met("2024-05-02", []string{"ISL", "Jon Jonsson"}, []string{"NOR", "Ola Nordmann"})
	for _, test := range []struct {
		name            string
		gold, predicted Event
		want            bool
	}{
		{"two sides", gold, met("", []string{"NOR"}, []string{"ISL"}), true},
		{"a side and a person", gold, met("", []string{"NOR", "Nordmann"}), true},
		{"two people on other sides", gold, met("", []string{"DNK", "Jonsson", "Nordmann"}), true},
		{"a side alone", gold, met("", []string{"NOR"}, []string{"DNK"}), false},
		{"a person alone", gold, met("", []string{"DNK", "Nordmann"}), false},
		{"one side in gold: it is enough", met("", []string{"NOR"}), met("", []string{"NOR"}), true},
		{"no side in gold: a person is asked for", Event{}, met("", []string{"NOR"}), false},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := sameEvent(viewOf(test.gold), viewOf(test.predicted)); got != test.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestMatch(t *testing.T) {
	first := met("2024-05-02", []string{"ISL", "Jon Jonsson"}, []string{"NOR", "Ola Nordmann"})
	second := met("2024-05-03", []string{"ISL", "Anna Sveins"}, []string{"NOR", "Ola Nordmann"})
	other := met("2024-05-02", []string{"DNK"}, []string{"SWE"})
	for _, test := range []struct {
		name            string
		gold, predicted []Event
		want            [][2]string // dates and sides of each pair, matched ones first
	}{
		{"in another order", []Event{first, second}, []Event{second, first}, [][2]string{{"2024-05-02 ISL NOR", "2024-05-02 ISL NOR"}, {"2024-05-03 ISL NOR", "2024-05-03 ISL NOR"}}},
		{"missed", []Event{first, other}, []Event{first}, [][2]string{{"2024-05-02 ISL NOR", "2024-05-02 ISL NOR"}, {"2024-05-02 DNK SWE", ""}}},
		{"invented", []Event{first}, []Event{other, first}, [][2]string{{"2024-05-02 ISL NOR", "2024-05-02 ISL NOR"}, {"", "2024-05-02 DNK SWE"}}},
		{"other sides", []Event{first}, []Event{other}, [][2]string{{"2024-05-02 ISL NOR", ""}, {"", "2024-05-02 DNK SWE"}}},
		{"none", nil, nil, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			matched, rest := match(views(test.gold), views(test.predicted))
			var got [][2]string
			for _, p := range append(matched, rest...) {
				got = append(got, [2]string{told(p.gold), told(p.predicted)})
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func told(v *view) string {
	if !v.known {
		return ""
	}
	out := v.Date
	for _, p := range v.Parties {
		out += " " + p.Actor
	}
	return out
}

func TestWho(t *testing.T) {
	row := func(names ...string) []person {
		var out []person
		for _, n := range names {
			out = append(out, person{Official{Name: n}, "NOR"})
		}
		return out
	}
	for _, test := range []struct {
		name      string
		gold      string
		predicted []person
		used      map[int]bool
		want      int
	}{
		{"the whole name before a longer one", "Ola Nordmann", row("Nordmann", "Ola Erik Nordmann", "Nordmann Ola"), nil, 2},
		{"the longest before the first", "Ola Erik Nordmann", row("Nordmann", "Erik Nordmann"), nil, 1},
		{"the first of equals", "Ola Nordmann", row("Nordmann", "Nordmann"), nil, 0},
		{"not one that is used", "Ola Nordmann", row("Nordmann", "Nordmann"), map[int]bool{0: true}, 1},
		{"nobody", "Ola Nordmann", row("Sveins"), nil, -1},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := who(person{Official: Official{Name: test.gold}}, test.predicted, test.used); got != test.want {
				t.Errorf("got %d, want %d", got, test.want)
			}
		})
	}
}
