package extract_test

import (
	"testing"

	"github.com/entente-graph/entente/ingest/source"
)

// Ways in which agencies tell a meeting as a story, each as a whole.
func TestStories(t *testing.T) {
	for _, test := range []struct {
		name, title, text string // published on Friday, 15 March 2024
		want              [][]string
	}{
		{
			"a capital that its land names, the city in the dateline", "",
			"OSLO – La ministre islandaise de la Pêche, Anna Sveins, a rencontré jeudi dans la capitale norvégienne son homologue, Ola Nordmann.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, OSLO",
				"ISL | Anna Sveins | ministre islandaise de la Pêche | minister *",
				"NOR | Ola Nordmann | homologue | minister *",
			}},
		},
		{
			"one whom the host had come", "",
			"Le Premier ministre norvégien, Ola Nordmann, a reçu jeudi à Oslo la Première ministre d'Islande, Anna Sveins, en présence de Kari Hansen, ministre déléguée chargée de la Mer.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | Première ministre d'Islande | head_of_government *",
				"NOR | Kari Hansen | ministre déléguée chargée de la Mer | minister",
				"NOR | Ola Nordmann | Premier ministre norvégien | head_of_government *",
			}},
		},
		{
			"counterparts each with their side, by video", "",
			"La ministre norvégienne de la Pêche, Kari Hansen, a participé jeudi à une réunion trilatérale par visioconférence avec ses homologues islandais, Jon Jonsson, et danois, Niels Holm.",
			[][]string{{
				"call, video, [DNK ISL NOR], 2024-03-14 day published",
				"DNK | Niels Holm | homologues | minister *",
				"ISL | Jon Jonsson | homologues islandais | minister *",
				"NOR | Kari Hansen | ministre norvégienne de la Pêche | minister *",
			}},
		},
		{
			"a commission that met", "",
			"La 4e Commission de partenariat norvégo-islandaise s'est réunie jeudi à Oslo. Elle était coprésidée par Ola Nordmann, ministre norvégien de la Pêche, et par Anna Sveins, ministre islandaise de la Pêche.",
			[][]string{{
				"consultation, in_person, [ISL NOR], round 4, 2024-03-14 day published, Oslo",
				"ISL | Anna Sveins | ministre islandaise de la Pêche | minister *",
				"NOR | Ola Nordmann | ministre norvégien de la Pêche | minister *",
			}},
		},
		{
			"one who arrived and was welcomed by somebody unnamed", "",
			"Le ministre islandais de l'Intérieur, Jon Jonsson, est arrivé jeudi à Oslo pour une visite de travail. Il a été accueilli par le secrétaire général du ministère norvégien de la Justice.",
			[][]string{{
				"visit, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Jon Jonsson | ministre islandais de l'Intérieur | minister *",
			}},
		},
		{
			"the programme of a visit, told further down", "Oslo reçoit l'Islandais Jonsson",
			"Le ministre islandais de la Pêche Jon Jonsson est attendu samedi à Oslo. La saison est mauvaise. Les quotas ont baissé. Les chalutiers restent à quai. " +
				"Il rencontrera son homologue Ola Nordmann, puis la ministre du Commerce Kari Hansen.",
			[][]string{{
				"visit, in_person, [ISL NOR], 2024-03-16 day published, Oslo, planned",
				"ISL | Jon Jonsson | ministre islandais de la Pêche | minister *",
				"NOR | Kari Hansen | ministre du Commerce | minister",
				"NOR | Ola Nordmann | homologue | minister *",
			}},
		},
		{
			"a programme that goes on to another land", "",
			"Le ministre islandais de la Pêche Jon Jonsson est arrivé jeudi en Norvège. Il rencontrera le ministre Ola Nordmann. La saison est mauvaise. Il se rendra ensuite côté danois, à Aalborg. " +
				"Il y rencontrera le ministre Niels Holm.",
			[][]string{{
				"visit, in_person, [DNK ISL NOR], 2024-03-14 day published",
				"DNK | Niels Holm | ministre | minister *",
				"ISL | Jon Jonsson | ministre islandais de la Pêche | minister *",
				"NOR | Ola Nordmann | ministre | minister *",
			}},
		},
		{
			"a dateline that its agency ends without a dash", "",
			"Bamako, 14 mars 2024 (AMAP) Le ministre islandais de l'Intérieur, Jon Jonsson, a été reçu jeudi par le ministre de la Sécurité, Moussa Keïta.",
			[][]string{{
				"meeting, in_person, [ISL MLI], 2024-03-14 day explicit",
				"ISL | Jon Jonsson | ministre islandais de l'Intérieur | minister *",
				"MLI | Moussa Keïta | ministre de la Sécurité | minister *",
			}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			toldAs(t, source.Article{Title: test.title, Body: test.text, Published: "2024-03-15"}, test.want)
		})
	}
}

// A leader's seat is a place of their country, and no city; a body there does not act.
func TestResidence(t *testing.T) {
	for _, test := range []struct{ name, text, country string }{
		{"seat", "Le président français, Paul Martin, s'est entretenu le 2 mai 2024 à l'Élysée avec le président islandais, Jon Jonsson.", "FRA"},
		{"seat with its building", "Le Premier ministre français, Paul Martin, a rencontré le 2 mai 2024 à l'hôtel de Matignon le Premier ministre islandais, Jon Jonsson.", "FRA"},
		{"source", "Le président français, Paul Martin, s'est entretenu le 2 mai 2024 avec le président islandais, Jon Jonsson, indique-t-on à l'Élysée.", ""},
		{"capital not named", "Le ministre français de la Pêche, Paul Martin, a rencontré le 2 mai 2024 dans la capitale islandaise son homologue, Jon Jonsson.", "ISL"},
		{"a delegation that came", "OSLO (NTB) – Le président du Storting norvégien, Ola Nordmann, s'est entretenu jeudi avec une délégation conduite par le président de l'Althing islandais, Jon Jonsson.", "NOR"},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := event(t, test.text)
			got := ""
			if e.Place != nil && e.Place.Country != nil {
				got = *e.Place.Country
			}
			if e.Place != nil && e.Place.Name != nil {
				t.Errorf("city %q", *e.Place.Name)
			}
			if got != test.country {
				t.Errorf("got %q, want %q", got, test.country)
			}
			for _, p := range e.Parties {
				if len(p.Bodies) > 0 && test.name != "a delegation that came" {
					t.Errorf("%s acts by %q", p.Actor, p.Bodies[0].Name)
				}
			}
		})
	}
}
