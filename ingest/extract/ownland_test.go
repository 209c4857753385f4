package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// Whose read-out it is, where no publisher tells: the land of which the text speaks as its own.
func TestOwnLand(t *testing.T) {
	const met = "La ministre des Affaires étrangères s'est entretenue mardi avec son homologue islandais, Jon Jonsson. "
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"what it supports", met + "Elle a rappelé le soutien de la Norvège à l'Ukraine.", []string{"ISL", "NOR"}},
		{"what it will do", met + "La guerre en Ukraine a été évoquée. La Norvège continuera de livrer des munitions.", []string{"ISL", "NOR"}},
		{"ties of the two", met + "Les relations entre la Norvège et l'Islande ont été passées en revue, comme la crise au Mali.", []string{"ISL", "NOR"}},
		{"two lands alike", met + "Ils ont salué l'engagement du Mali et le soutien de la Norvège.", nil},
		{"a former minister of another", "Le ministre de l'Industrie a reçu jeudi Jon Jonsson, ancien ministre islandais du Commerce. Il a rappelé le soutien de la Norvège à la filière.", nil},
		{"only talked about", met + "Ils ont évoqué la situation au Mali.", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := read(t, source.Article{Language: "fr", Published: "2025-03-05", Body: test.text})
			var got []string
			for _, e := range x.Events {
				got = append(got, sides(e)...)
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
