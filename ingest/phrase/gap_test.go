package phrase

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/text"
)

// Verbs that are parted, compounds, and words that only their letters tell apart.
func TestGaps(t *testing.T) {
	for _, test := range []struct {
		name, term, text string
		want             []string
	}{
		{"a gap", "hat ... empfangen", "er hat am Montag den Minister empfangen", []string{"hat am Montag den Minister empfangen"}},
		{"no gap over a semicolon", "hat ... empfangen", "er hat recht; er wird empfangen", nil},
		{"no gap over a word that breaks it", "hat ... empfangen", "er hat gesagt, dass er empfangen wird", nil},
		{"nothing in the gap", "fand ... statt", "es fand statt", []string{"fand statt"}},
		{"the end of a clause", "traf ... ein //", "sie traf in Wien ein, er traf ein Mitglied", []string{"traf in Wien ein"}},
		{"the end of the text", "rief ... an //", "sie rief ihn an", []string{"rief ihn an"}},
		{"two gaps", "hat ... schreiben ... überreicht", "er hat sein Schreiben heute überreicht", []string{"hat sein Schreiben heute überreicht"}},
		{"a compound", "*minister", "Außenminister, Minister", []string{"Außenminister"}},
		{"no compound of too little", "*ung", "Sitzung, Young", []string{"Sitzung"}},
		{"the very letters", "=hatte", "hatte, hätte", []string{"hatte"}},
		{"ss for ß", "außenminister", "Aussenminister", []string{"Aussenminister"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := New[int](NewSpelling(Rules{Breaks: []string{"dass"}}))
			x.Add(test.term, 7)
			tokens := text.Tokens(test.text, 0, text.NewLexemes(nil, x.Note))
			var got []string
			x.Each(tokens, func(f Found[int]) { got = append(got, test.text[tokens[f.From].Start:tokens[f.End-1].End]) })
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// Of the phrases at one place the one with more words before its gap tells most, then the nearest end.
func TestNearer(t *testing.T) {
	x := New[string](NewSpelling(Rules{}))
	for _, term := range []string{"traf", "traf ... zusammen", "traf ... ein //", "traf sich"} {
		x.Add(term, term)
	}
	for _, test := range []struct{ text, want string }{
		{"traf ihn", "traf"},
		{"traf ihn zusammen mit ihr ein", "traf ... zusammen"},
		{"traf in Wien ein", "traf ... ein //"},
		{"traf sich zusammen", "traf sich"},
	} {
		var best Found[string]
		x.At(text.Tokens(test.text, 0, text.NewLexemes(nil, x.Note)), 0, func(f Found[string]) {
			if f.Nearer(best) {
				best = f
			}
		})
		if best.Value != test.want {
			t.Errorf("%q: %q, want %q", test.text, best.Value, test.want)
		}
	}
}
