package extract_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// The cases that the annotators settled among themselves (GUIDELINES.md), each in a text of ours.
func TestSettledCases(t *testing.T) {
	for _, test := range []struct {
		name, published, text string
		want                  []string // kind, sides, date, topics
	}{
		{
			"a visit whose people of both sides met is a meeting", "2024-05-03",
			"Le ministre islandais de la Pêche, Jon Jonsson, est arrivé jeudi à Oslo pour une visite officielle. Il a été reçu par le ministre norvégien de la Pêche, Ola Nordmann.",
			[]string{"meeting [ISL NOR] 2024-05-02 []"},
		},
		{
			"a visit reported without a meeting", "2024-05-03",
			"Le ministre islandais de la Pêche, Jon Jonsson, est arrivé jeudi à Oslo pour une visite officielle de deux jours en Norvège.",
			[]string{"visit [ISL NOR] 2024-05-02 []"},
		},
		{
			"three sides in person are a conference", "",
			"Le ministre islandais de la Pêche, Jon Jonsson, le ministre norvégien de la Pêche, Ola Nordmann, et la ministre danoise de la Pêche, Karen Holm, " +
				"ont tenu une réunion trilatérale à Oslo le 2 mai 2024.",
			[]string{"conference [DNK ISL NOR] 2024-05-02 []"},
		},
		{
			"a summons is no event", "2024-05-03",
			"Le ministère norvégien des Affaires étrangères a convoqué jeudi l'ambassadeur d'Islande à Oslo, Jon Jonsson, pour protester contre la pêche illégale.",
			nil,
		},
		{
			"what a journalist raised is no topic", "2024-05-03",
			"Le ministre islandais de la Pêche, Jon Jonsson, a rencontré jeudi à Oslo le ministre norvégien de la Pêche, Ola Nordmann. Ils ont parlé de tourisme. " +
				"Interrogé par la presse sur la lutte contre le terrorisme, M. Jonsson n'a pas répondu.",
			[]string{"meeting [ISL NOR] 2024-05-02 [tourism]"},
		},
		{
			"an event in passing is none", "2024-05-03",
			"Le ministre islandais de la Pêche, Jon Jonsson, a rencontré jeudi à Oslo le ministre norvégien de la Pêche, Ola Nordmann. " +
				"Le 3 mars, M. Jonsson avait reçu à Reykjavik la ministre danoise de la Pêche, Karen Holm.",
			[]string{"meeting [ISL NOR] 2024-05-02 []"},
		},
		{
			"a signing that is the news", "2024-05-03",
			"L'Islande et la Norvège signent un accord sur le tourisme\nLe ministre islandais du Tourisme, Jon Jonsson, et le ministre norvégien du Tourisme, Ola Nordmann, " +
				"ont signé jeudi à Oslo un accord de coopération touristique.",
			[]string{"signing [ISL NOR] 2024-05-02 [tourism]"},
		},
		{
			"a planned visit is told as planned", "2024-05-03",
			"Le ministre islandais de la Pêche, Jon Jonsson, effectuera une visite officielle en Norvège le 12 mai. Il sera accompagné de la députée islandaise Anna Sveins.",
			[]string{"visit [ISL NOR] 2024-05-12 [] planned"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, e := range read(t, source.Article{Body: test.text, Published: test.published}).Events {
				topics := []string{}
				for _, x := range e.Topics {
					topics = append(topics, x.ID)
				}
				slices.Sort(topics)
				date := ""
				if e.Date != nil {
					date = e.Date.Start
				}
				line := fmt.Sprintf("%s %v %s %v", e.Kind, sides(e), date, topics)
				if e.Planned {
					line += " planned"
				}
				got = append(got, line)
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
