package extract_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What journalists heard counts when it tells of the talk; their questions and what was left out do not.
func TestTalkRecounted(t *testing.T) {
	const (
		fr = "Le ministre norvégien des Affaires étrangères, Ola Nordmann, a rencontré le ministre islandais des Affaires étrangères, Jon Jonsson. "
		en = "Norwegian Foreign Minister Ola Nordmann met with Icelandic Foreign Minister Jon Jonsson in Oslo on 4 March 2025. "
	)
	for _, test := range []struct {
		name, language, text string
		want                 []string
	}{
		{"told to journalists", "en", en + "Nordmann told journalists that trade had topped the agenda.", []string{"trade"}},
		{"told at a press conference", "en", en + "At a joint press conference, Nordmann said the two had discussed tourism.", []string{"tourism"}},
		{"asked by a journalist", "en", en + "Asked by a journalist whether they had discussed tourism, Nordmann declined to answer.", nil},
		{"asked, in French", "fr", fr + "Interrogé par un journaliste, M. Nordmann a évoqué le tourisme.", nil},
		{"not discussed", "en", en + "They did not discuss tourism.", nil},
		{"not raised", "en", en + "The issue of sanctions was not raised.", nil},
		{"not on the agenda", "en", en + "They discussed energy, but tourism was not on the agenda.", []string{"energy"}},
		{"not discussed, in French", "fr", fr + "Ils n'ont pas évoqué le tourisme.", nil},
		{"not raised, in French", "fr", fr + "La question des sanctions n'a pas été abordée.", nil},
		{"not on the agenda, in French", "fr", fr + "Ils ont parlé d'énergie, mais le tourisme n'était pas à l'ordre du jour.", []string{"energy"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, x := range eventIn(t, test.language, test.text).Topics {
				got = append(got, x.ID)
			}
			slices.Sort(got)
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
