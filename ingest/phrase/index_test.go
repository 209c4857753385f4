package phrase

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/text"
)

// Terms as the lexicons write them, and where they stand in texts.
func TestPhrases(t *testing.T) {
	elided := text.Set([]string{"l", "d"})
	for _, test := range []struct {
		name, term, text string
		want             []string
	}{
		{"one word", "énergie", "L'Énergie et l’énergie", []string{"Énergie", "énergie"}},
		{"words in a row", "droit de la mer", "le droit de la mer et le droit de mer", []string{"droit de la mer"}},
		{"alternatives", "visite officielle|privée", "visite officielle, visite privée, visite", []string{"visite officielle", "visite privée"}},
		{"an open ending", "renforc*", "renforcer le renforcement, forcer", []string{"renforcer", "renforcement"}},
		{"an open ending in the second word", "accord commerc*", "accord commercial, accord de commerce", []string{"accord commercial"}},
		{"an open ending shorter than its key", "ab*", "abc ab a", []string{"abc", "ab"}},
		{"an open ending behind a hyphen", "programme *? nord-coréen*", "programme nord-coréen, programme nucléaire nord-coréenne", []string{"programme nord-coréen", "programme nucléaire nord-coréenne"}},
		{"a participle", "signé+", "signé, signée, signés, signées, signer", []string{"signé", "signée", "signés", "signées"}},
		{"a word that may be missing", "a rapidement? signé", "a signé, a rapidement signé, a hier signé", []string{"a signé", "a rapidement signé"}},
		{"the last word may be missing", "pêche durable?", "pêche durable, pêche", []string{"pêche durable", "pêche", "pêche"}},
		{"alternatives that may be missing", "visite officielle|privée? du", "visite du, visite privée du", []string{"visite du", "visite privée du"}},
		{"an alternative that is two tokens", "politique de défense|l'énergie", "politique de défense, politique de l'énergie", []string{"politique de défense", "politique de l'énergie"}},
		{"no accents in the term", "energie", "énergie", []string{"énergie"}},
		{"not inside a word", "mer", "mers, amer", nil},
		{"not over the end", "mer du nord", "la mer du", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := New[int](NewSpelling(Rules{Elided: elided, Participle: []string{"e", "s", "es"}}))
			x.Add(test.term, 7)
			tokens := text.Tokens(test.text, 0, text.NewLexemes(elided, x.Note))
			var got []string
			x.Each(tokens, func(f Found[int]) {
				if f.Value != 7 {
					t.Errorf("value %d", f.Value)
				}
				got = append(got, test.text[tokens[f.From].Start:tokens[f.To-1].End])
			})
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestLongestPhrase(t *testing.T) {
	x := New[string](NewSpelling(Rules{}))
	for _, term := range []string{"ministre", "ministre d'état", "ministre de*"} {
		x.Add(term, term)
	}
	for _, test := range []struct{ name, text, want string }{
		{"the longest", "ministre d'état adjoint", "ministre d'état"},
		{"the only one", "ministre adjoint", "ministre"},
		{"none", "vice-ministre", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, ok := x.Longest(text.Tokens(test.text, 0, text.NewLexemes(nil, x.Note)), 0)
			if f.Value != test.want || ok != (test.want != "") {
				t.Errorf("got %q, %v", f.Value, ok)
			}
		})
	}
}
