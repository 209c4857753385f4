package extract_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTopics(t *testing.T) {
	const (
		nordic = "Le ministre norvégien des Affaires étrangères, Ola Nordmann, a rencontré le ministre islandais des Affaires étrangères, Jon Jonsson. "
	)
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"none", nordic, nil},
		{"one", nordic + "Ils ont parlé de tourisme.", []string{"tourism"}},
		{"a row of them", nordic + "Ils ont parlé de commerce, de tourisme et d'éducation.", []string{"education", "tourism", "trade"}},
		{"one named twice", nordic + "Ils ont parlé de tourisme. Le tourisme islandais se porte bien.", []string{"tourism"}},
		{"the narrower one counts", nordic + "Ils ont parlé des énergies renouvelables.", []string{"renewable-energy"}},
		{"a conference by its pattern", nordic + "Ils ont parlé de la COP31.", []string{"cop31"}},
		{
			"not from the title of a person",
			"Le ministre norvégien du Tourisme, Ola Nordmann, a rencontré la ministre islandaise du Commerce, Anna Sveins.", nil,
		},
		{
			"not from the name of a body",
			"Ola Nordmann, directeur au ministère norvégien de la Défense, a rencontré Jon Jonsson, directeur au ministère islandais de l'Énergie.", nil,
		},
		{
			"not from the round before",
			"Des consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo. Les parties ont parlé de tourisme. " +
				"Les précédentes consultations, en 2022, s'étaient tenues dans une foire de l'agriculture.",
			[]string{"tourism"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, x := range event(t, test.text).Topics {
				got = append(got, x.ID)
			}
			slices.Sort(got)
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
