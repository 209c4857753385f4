package extract_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
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
		{"a conference whose number stands apart", nordic + "Ils ont parlé de la COP 31.", []string{"cop31"}},
		{"what somebody is thanked for", nordic + "M. Jonsson a remercié son homologue pour l'octroi de bourses.", []string{"education"}},
		{"those who hold an office as a subject", nordic + "Ils ont parlé de la formation des diplomates.", []string{"diplomatic-training"}},
		{"not from the house or the day", nordic + "L'entretien a eu lieu au Palais de la culture, à la veille de la Journée internationale de l'énergie.", nil},
		{"not from what analysts say", nordic + "Selon plusieurs analystes, la guerre en Ukraine pèse sur le commerce.", nil},
		{"not from what a land is known for", nordic + "La Norvège, principal producteur de gaz d'Europe, compte 5 millions d'habitants.", nil},
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
		{"not from who somebody was before", nordic + "Ils ont parlé de tourisme. Ancien journaliste, M. Jonsson a travaillé dans le commerce.", []string{"tourism"}},
		{"not from what had been done before", nordic + "Ils ont parlé de tourisme. Le port avait déjà accueilli une foire de l'agriculture.", []string{"tourism"}},
		{"from what is said of an earlier act", nordic + "Le ministre, qui avait présidé la commission, a évoqué le tourisme.", []string{"tourism"}},
		{"not from what they went to see", nordic + "Ils ont parlé de tourisme. M. Jonsson a visité une ferme piscicole et un musée.", []string{"tourism"}},
		{"not from what they went to see, nor is what was said left out", nordic + "Après la visite du musée, ils ont parlé de tourisme, puis M. Jonsson a visité une école.", []string{"culture", "tourism"}},
		{"not from the name of a court", nordic + "Ils ont parlé de la candidature de la Norvège au Conseil des droits de l'homme.", []string{"candidatures"}},
		{"behind the name of a body", nordic + "Ils ont parlé de la réforme du Conseil de sécurité, de l'égalité entre les femmes et les hommes.", []string{"un-reform", "women"}},
		{"not how the talks were held", "Les consultations politiques entre la Norvège et l'Islande se sont tenues en ligne. Les parties ont parlé de tourisme.", []string{"tourism"}},
		{"from how things are in a third country", nordic + "Ils ont évoqué la situation qui prévaut au Soudan et la crise au Venezuela.", []string{"regional-issues"}},
		{"from how things are in a third country, by its adjective", nordic + "Ils ont évoqué la crise soudanaise.", []string{"regional-issues"}},
		{"not from how things are at home, by its adjective", nordic + "Ils ont évoqué la situation islandaise.", nil},
		{"from an organization that is a term itself", nordic + "Ils ont évoqué la coopération avec le Fonds monétaire international.", []string{"finance"}},
		{"from how things are where a conflict has a topic of its own", nordic + "Ils ont évoqué la situation au Yémen.", []string{"middle-east"}},
		{"not from how things are at home", nordic + "Ils ont évoqué la situation en Islande.", nil},
		{"what is told more closely of a third country counts", nordic + "Ils ont évoqué la situation humanitaire au Soudan.", []string{"humanitarian-aid"}},
		{"a commission that is to meet", nordic + "Ils ont évoqué la tenue de la prochaine session de la commission mixte.", []string{"economic-cooperation"}},
		{"one term of two topics", nordic + "Ils ont évoqué la coopération commerciale et économique.", []string{"economic-cooperation", "trade"}},
		{"a service on the net", nordic + "Ils ont parlé des services publics en ligne.", []string{"digital"}},
		{
			"not from the headline that names the consultations",
			"La Norvège et l'Islande poursuivent leur dialogue politique\nDes consultations politiques entre la Norvège et l'Islande se sont tenues à Oslo. Les parties ont parlé de tourisme.",
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

// No text tells of a war that had not begun.
func TestTopicsInTime(t *testing.T) {
	for _, test := range []struct {
		published string
		want      []string
	}{
		{"2005-01-24", nil},
		{"2015-01-24", []string{"ukraine"}},
	} {
		x := read(t, source.Article{
			Language: "en", Published: test.published,
			Body: "Norwegian Foreign Minister Ola Nordmann met with Icelandic Foreign Minister Jon Jonsson in Oslo. They discussed Ukraine.",
		})
		if len(x.Events) != 1 {
			t.Fatalf("%s: %d events", test.published, len(x.Events))
		}
		var got []string
		for _, topic := range x.Events[0].Topics {
			got = append(got, topic.ID)
		}
		if d := cmp.Diff(test.want, got); d != "" {
			t.Errorf("%s: %s", test.published, d)
		}
	}
}
