package extract_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// Ways in which reporters tell who came together, each as a whole.
func TestWires(t *testing.T) {
	for _, test := range []struct {
		name, title, text string // published on Friday, 15 March 2024
		want              [][]string
	}{
		{
			"one who brings the sides together", "",
			"Les ministres islandais et norvégien de la Pêche, Jon Jonsson et Ola Nordmann, se sont retrouvés jeudi dans la capitale danoise autour du ministre des Affaires étrangères Niels Holm.",
			[][]string{{
				"conference, in_person, [DNK ISL NOR], 2024-03-14 day published",
				"DNK | Niels Holm | ministre des Affaires étrangères | minister *",
				"ISL | Jon Jonsson | ministres islandais et norvégien de la Pêche | minister *",
				"NOR | Ola Nordmann | ministres islandais et norvégien de la Pêche | minister *",
			}},
		},
		{
			"a list of those who came, behind the lead", "",
			"Un sommet sur la pêche s'est ouvert jeudi à Oslo. La mer se vide. Les quotas ont baissé. Les chalutiers restent à quai. " +
				"Autour de la table avaient pris place le président islandais Jon Jonsson, la Première ministre norvégienne Kari Hansen et le Premier ministre danois Niels Holm.",
			[][]string{{
				"conference, in_person, [DNK ISL NOR], 2024-03-14 day published, Oslo",
				"DNK | Niels Holm | Premier ministre danois | head_of_government *",
				"ISL | Jon Jonsson | président islandais | head_of_state *",
				"NOR | Kari Hansen | Première ministre norvégienne | head_of_government *",
			}},
		},
		{
			"one by nationality, and two who met again beside the others", "",
			"Les ministres de la Pêche d'Islande, de Norvège et du Danemark se sont réunis jeudi à Oslo. \"La mer se vide\", a déclaré le Danois Niels Holm à ses homologues islandais Jon Jonsson et norvégien Ola Nordmann. " +
				"La saison est mauvaise. M. Jonsson s'est ensuite entretenu avec M. Holm.",
			[][]string{{
				"conference, in_person, [DNK ISL NOR], 2024-03-14 day published, Oslo",
				"DNK | Niels Holm | ministres de la Pêche d'Islande, de Norvège et du Danemark | minister *",
				"ISL | Jon Jonsson | homologues islandais | minister *",
				"NOR | Ola Nordmann | homologues | minister *",
			}, {
				"meeting, in_person, [DNK ISL], 2024-03-14 day published, Oslo",
				"DNK | Niels Holm | ministres de la Pêche d'Islande, de Norvège et du Danemark | minister *",
				"ISL | Jon Jonsson | homologues islandais | minister *",
			}},
		},
		{
			"a delegation led by one who once was another land's", "",
			"Une délégation de l'Union africaine, conduite par l'ancien président islandais Jon Jonsson, s'est entretenue jeudi à Oslo avec le Premier ministre norvégien Ola Nordmann.",
			[][]string{{
				"meeting, in_person, [AU NOR], 2024-03-14 day published, Oslo",
				"AU | Jon Jonsson | président islandais | other *",
				"NOR | Ola Nordmann | Premier ministre norvégien | head_of_government *",
			}},
		},
		{
			"the post of a counterpart, told apart from the name", "",
			"Le président islandais Jon Jonsson et son homologue norvégien Ola Nordmann se sont rencontrés jeudi à Oslo. Le chef de l'Etat norvégien a plaidé pour des quotas.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Jon Jonsson | président islandais | head_of_state *",
				"NOR | Ola Nordmann | chef de l'Etat norvégien | head_of_state *",
			}},
		},
		{
			"stops of a journey, told backwards", "",
			"Le ministre islandais de la Pêche Jon Jonsson, en tournée dans la région, a rencontré jeudi à Oslo le Premier ministre norvégien Ola Nordmann. " +
				"La mer se vide. Mercredi, à Aarhus, première étape de son périple, il s'était entretenu avec le ministre Niels Holm.",
			[][]string{{
				"meeting, in_person, [ISL NOR], 2024-03-14 day published, Oslo",
				"ISL | Jon Jonsson | ministre islandais de la Pêche | minister *",
				"NOR | Ola Nordmann | Premier ministre norvégien | head_of_government *",
			}, {
				"meeting, in_person, [DNK ISL], 2024-03-13 day published, Aarhus",
				"DNK | Niels Holm | ministre | minister *",
				"ISL | Jon Jonsson | ministre islandais de la Pêche | minister *",
			}},
		},
		{
			"leaders who came together to a third", "",
			"La Première ministre islandaise Anna Sveins et son homologue danois Niels Holm ont rencontré jeudi à Oslo le président Ola Nordmann.",
			[][]string{{
				"conference, in_person, [DNK ISL NOR], 2024-03-14 day published, Oslo",
				"DNK | Niels Holm | homologue danois | head_of_government *",
				"ISL | Anna Sveins | Première ministre islandaise | head_of_government *",
				"NOR | Ola Nordmann | président | head_of_state *",
			}},
		},
		{
			"an organization with its abbreviation, a capital without its accent, and next steps", "",
			"A Oslo, le directeur général de l'Agence internationale de l'énergie atomique (AIEA), Jon Jonsson, s'est entretenu jeudi avec le ministre norvégien de l'Energie Ola Nordmann. " +
				"Il doit rencontrer vendredi le ministre danois Niels Holm.",
			[][]string{{
				"meeting, in_person, [IAEA NOR], 2024-03-14 day published, Oslo",
				"IAEA | Jon Jonsson | directeur général de l'Agence internationale de l'énergie atomique (AIEA) | organization_head *",
				"NOR | Ola Nordmann | ministre norvégien de l'Energie | minister *",
			}},
		},
		{
			"the day of the text, planned", "",
			"La ministre islandaise de la Pêche Anna Sveins est attendue vendredi au Vatican. Elle y rencontrera le pape Pie XX.",
			[][]string{{
				"visit, in_person, [ISL VAT], 2024-03-15 day published, Vatican, planned",
				"ISL | Anna Sveins | ministre islandaise de la Pêche | minister *",
				"VAT | Pie XX | pape | head_of_state *",
			}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			toldAs(t, source.Article{Title: test.title, Body: test.text, Published: "2024-03-15"}, test.want)
		})
	}
}

// A reporter's story tells of more than the talk, however short it is; what others say of it and what goes on
// meanwhile is no subject.
func TestReporters(t *testing.T) {
	const met = "Le ministre islandais de la Pêche Jon Jonsson a rencontré jeudi à Oslo son homologue Ola Nordmann%s. Ils ont évoqué le tourisme. La mer se vide, selon une source diplomatique. "
	for _, test := range []struct{ name, clause, text string }{
		{"background", "", "Les universités du nord restent fermées, ont confié deux responsables à l'AFP."},
		{"somebody else", "", "\"Il y va de l'énergie\", observe Niels Holm, de l'université d'Aarhus."},
		{"meanwhile", ", au moment où l'inflation menace les hôpitaux", "Une source proche des discussions s'est dite optimiste."},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, x := range event(t, fmt.Sprintf(met, test.clause)+test.text).Topics {
				got = append(got, x.ID)
			}
			if d := cmp.Diff([]string{"tourism"}, got); d != "" {
				t.Error(d)
			}
		})
	}
}
