package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// One title for several people, and several titles told in the order of their people.
func TestSharedTitles(t *testing.T) {
	const (
		danish    = "DNK | Karen Holm | ministres norvégien, islandais et danois de la Pêche | minister *"
		icelandic = "ISL | Jon Jonsson | ministres norvégien, islandais et danois de la Pêche | minister *"
		norwegian = "NOR | Ola Nordmann | ministres norvégien, islandais et danois de la Pêche | minister *"
		apart     = "ministres des Affaires étrangères de la Norvège et de l'Islande"
	)
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{
			"three adjectives and three names",
			"Les ministres norvégien, islandais et danois de la Pêche, Ola Nordmann, Jon Jonsson et Karen Holm, se sont réunis à Oslo.",
			[]string{danish, icelandic, norwegian},
		},
		{
			"two countries by name",
			"Les ministres des Affaires étrangères de la Norvège et de l'Islande, Ola Nordmann et Jon Jonsson, se sont rencontrés à Oslo.",
			[]string{"ISL | Jon Jonsson | " + apart + " | minister *", "NOR | Ola Nordmann | " + apart + " | minister *"},
		},
		{
			"the names first",
			"Ola Nordmann et Jon Jonsson, ministres norvégien et islandais de la Pêche, se sont rencontrés à Oslo.",
			[]string{
				"ISL | Jon Jonsson | ministres norvégien et islandais de la Pêche | minister *",
				"NOR | Ola Nordmann | ministres norvégien et islandais de la Pêche | minister *",
			},
		},
		{
			"two of one side are both of it",
			"Les ministres norvégiens Ola Nordmann et Kari Hansen ont rencontré à Oslo le ministre islandais de la Pêche, Jon Jonsson.",
			[]string{
				"ISL | Jon Jonsson | ministre islandais de la Pêche | minister *",
				"NOR | Kari Hansen | ministres norvégiens | minister",
				"NOR | Ola Nordmann | ministres norvégiens | minister *",
			},
		},
		{
			"titles in the order of their people",
			"Ola Nordmann et Jon Jonsson, respectivement ministre norvégien de la Pêche et ministre islandais du Commerce, se sont rencontrés à Oslo.",
			[]string{
				"ISL | Jon Jonsson | ministre islandais du Commerce | minister *",
				"NOR | Ola Nordmann | ministre norvégien de la Pêche | minister *",
			},
		},
		{
			"a field of work is no owner",
			"Ola Nordmann, directeur norvégien des affaires européennes et américaines, a rencontré à Oslo l'ambassadeur d'Islande, Jon Jonsson.",
			[]string{
				"ISL | Jon Jonsson | ambassadeur d'Islande | ambassador *",
				"NOR | Ola Nordmann | directeur norvégien des affaires européennes et américaines | director *",
			},
		},
		{
			"more names than countries tell nobody's side",
			"Les ministres norvégien et islandais de la Pêche, Ola Nordmann, Jon Jonsson et Karen Holm, se sont rencontrés à Oslo.",
			nil,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if d := cmp.Diff(test.want, people(event(t, test.text))); d != "" {
				t.Error(d)
			}
		})
	}
}
