package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// How French agencies tell who met, where and when.
func TestFrenchWires(t *testing.T) {
	for _, test := range []struct {
		name, text string // published on Friday, 15 March 2024
		want       [][]string
	}{
		{
			"a nation between title and name",
			"La secrétaire générale de l'ONU, l'Islandaise Anna Sveins, a rencontré jeudi à Oslo le Premier ministre norvégien, Ola Nordmann.",
			[][]string{{
				"meeting, in_person, [NOR UN], 2024-03-14 day published, Oslo",
				"NOR | Ola Nordmann | Premier ministre norvégien | head_of_government *",
				"UN | Anna Sveins | secrétaire générale de l'ONU | organization_head *",
			}},
		},
		{
			"a trade and a nation between title and name",
			"L'émissaire de l'ONU pour la Libye, la diplomate islandaise Anna Sveins, a rencontré jeudi à Oslo le Premier ministre norvégien, Ola Nordmann.",
			[][]string{{
				"meeting, in_person, [NOR UN], 2024-03-14 day published, Oslo",
				"NOR | Ola Nordmann | Premier ministre norvégien | head_of_government *",
				"UN | Anna Sveins | émissaire de l'ONU pour la Libye | special_representative *",
			}},
		},
		{
			"day and city before the meeting",
			"L'Islande prolongera son aide, a assuré mercredi à Oslo sa cheffe de la diplomatie. Reçue par le Premier ministre norvégien, Ola Nordmann, la ministre islandaise des Affaires étrangères, Anna Sveins, a évoqué la pêche.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-13 day published, Oslo",
				"ISL | Anna Sveins | ministre islandaise des Affaires étrangères | minister *",
				"NOR | Ola Nordmann | Premier ministre norvégien | head_of_government *",
			}},
		},
		{
			"the counterpart who looked on",
			"Le Premier ministre norvégien Ola Nordmann a rencontré jeudi à Reykjavik le président islandais Jon Jonsson, en présence de son homologue Anna Sveins.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Reykjavik",
				"ISL | Anna Sveins | homologue | head_of_government",
				"ISL | Jon Jonsson | président islandais | head_of_state *",
				"NOR | Ola Nordmann | Premier ministre norvégien | head_of_government *",
			}},
		},
		{
			"the ambassador tells whose guest it is, and where the next session will be is no place",
			"OSLO- Le ministre de l'Énergie, M. Jon Jonsson, a été reçu, jeudi, par le Premier ministre norvégien, M. Ola Nordmann, en sa qualité d'envoyé spécial du président de la République, M. Einar Holm. Ils ont préparé la session prévue en avril à Reykjavik. L'ambassadrice d'Islande en Norvège était présente.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published",
				"ISL | Jon Jonsson | ministre de l'Énergie | minister *",
				"NOR | Ola Nordmann | Premier ministre norvégien | head_of_government *",
			}},
		},
		{
			"a national agency's own minister abroad",
			"(Belga) La ministre de la Coopération, Anna Sveins, en mission cette semaine au Chili, a été reçue jeudi à Santiago par le président Juan Rojas.",
			[][]string{{
				"meeting, in_person, [BEL CHL], 2024-03-14 day published, Santiago",
				"BEL | Anna Sveins | ministre de la Coopération | minister *",
				"CHL | Juan Rojas | président | head_of_state *",
			}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			toldAs(t, source.Article{Language: "fr", Published: "2024-03-15", Body: test.text}, test.want)
		})
	}
}

// What a report says of a land, a city or a person in passing, and what outsiders say of the talk, is no subject of it.
func TestInPassing(t *testing.T) {
	const met = "Le Premier ministre norvégien Ola Nordmann a reçu jeudi à Oslo son homologue islandaise Anna Sveins. "
	for _, test := range []struct {
		name, text        string
		topics, mentioned []string
	}{
		{"what a land is", "Ils ont évoqué le cas du Chili, qui vend son cuivre à l'étranger, et la santé.", []string{"health"}, []string{"CHL"}},
		{"what a clause says was talked of", "Ils ont parlé du Chili, qui a évoqué le cuivre.", []string{"industry"}, []string{"CHL"}},
		{"a quotation goes on", "Ils ont évoqué la santé. \"C'est un soulagement\", tempère Kari Hansen, économiste. \"Mais le blé coûte trop cher.\"", []string{"health"}, nil},
		{"a nation of somebody", "Ils ont salué la nomination du secrétaire général de l'ONU, le Chilien Juan Rojas.", []string{}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := read(t, source.Article{Language: "fr", Published: "2024-03-15", Body: met + test.text})
			if len(x.Events) != 1 {
				t.Fatalf("%d events", len(x.Events))
			}
			topics, mentioned := []string{}, []string(nil)
			for _, o := range x.Events[0].Topics {
				topics = append(topics, o.ID)
			}
			for _, m := range x.Events[0].Mentioned {
				mentioned = append(mentioned, m.Actor)
			}
			if d := cmp.Diff(test.topics, topics) + cmp.Diff(test.mentioned, mentioned); d != "" {
				t.Error(d)
			}
		})
	}
}
