package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// Several meetings of one visit are as many events.
func TestFurtherMeetings(t *testing.T) {
	const first = "Le ministre islandais de la Pêche, Jon Jonsson, a été reçu le 2 mai 2024 à Oslo par le ministre norvégien de la Pêche, Ola Nordmann. "
	for _, test := range []struct {
		name, text string
		want       [][]string
	}{
		{"one", first, [][]string{{"ISL | Jon Jonsson | ministre islandais de la Pêche | minister *", "NOR | Ola Nordmann | ministre norvégien de la Pêche | minister *"}}},
		{
			"two", first + "Plus tard dans la journée, M. Jonsson s'est entretenu avec la ministre norvégienne du Commerce, Kari Hansen.",
			[][]string{
				{"ISL | Jon Jonsson | ministre islandais de la Pêche | minister *", "NOR | Ola Nordmann | ministre norvégien de la Pêche | minister *"},
				{"ISL | Jon Jonsson | ministre islandais de la Pêche | minister *", "NOR | Kari Hansen | ministre norvégienne du Commerce | minister *"},
			},
		},
		{
			"two, the second told in an earlier past", first + "M. Jonsson avait été reçu le matin même par la ministre norvégienne du Commerce, Kari Hansen.",
			[][]string{
				{"ISL | Jon Jonsson | ministre islandais de la Pêche | minister *", "NOR | Ola Nordmann | ministre norvégien de la Pêche | minister *"},
				{"ISL | Jon Jonsson | ministre islandais de la Pêche | minister *", "NOR | Kari Hansen | ministre norvégienne du Commerce | minister *"},
			},
		},
		{
			"a second with two of one side", first + "Il s'est aussi entretenu avec les ministres norvégiens du Commerce et de la Justice, Kari Hansen et Nils Berg.",
			[][]string{
				{"ISL | Jon Jonsson | ministre islandais de la Pêche | minister *", "NOR | Ola Nordmann | ministre norvégien de la Pêche | minister *"},
				{
					"ISL | Jon Jonsson | ministre islandais de la Pêche | minister *", "NOR | Kari Hansen | ministres norvégiens du Commerce et de la Justice | minister *",
					"NOR | Nils Berg | ministres norvégiens du Commerce et de la Justice | minister",
				},
			},
		},
		{
			"one that is only told of", first + "M. Jonsson avait rencontré en 2022 la ministre norvégienne du Commerce, Kari Hansen.",
			[][]string{{"ISL | Jon Jonsson | ministre islandais de la Pêche | minister *", "NOR | Ola Nordmann | ministre norvégien de la Pêche | minister *"}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got [][]string
			for _, e := range read(t, source.Article{Body: test.text}).Events {
				got = append(got, people(e))
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
