package extract_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// People named alone take side and post from what the text says of them without their name.
func TestStrangers(t *testing.T) {
	const met = "Anna Sveins et Ola Nordmann se sont retrouvés dimanche à Oslo. "
	for _, test := range []struct {
		name, title, text string
		want              []string
	}{
		{
			"a predicate, and the only one left", "Anna Sveins rencontre Ola Nordmann",
			met + "Anna Sveins est devenue la première présidente islandaise à faire le voyage. Le numéro un norvégien l'avait invitée.",
			[]string{"ISL | Anna Sveins | présidente islandaise | head_of_state *", "NOR | Ola Nordmann | numéro un norvégien | head_of_state *"},
		},
		{
			"two posts joined in the same order", "",
			met + "La présidente islandaise et le Premier ministre norvégien ont évoqué la pêche.",
			[]string{"ISL | Anna Sveins | présidente islandaise | head_of_state *", "NOR | Ola Nordmann | Premier ministre norvégien | head_of_government *"},
		},
		{
			"the only one left", "Anna Sveins rencontre le roi Olav de Norvège",
			"Anna Sveins a été reçue dimanche par le roi de Norvège, Olav Nordmann. La présidente islandaise a évoqué la pêche.",
			[]string{"ISL | Anna Sveins | présidente islandaise | head_of_state *", "NOR | Olav Nordmann | roi de Norvège | head_of_state *"},
		},
		{
			"a post that says more than the one at the name", "Anna Sveins rencontre le roi Olav de Norvège",
			"Anna Sveins a été reçue dimanche par le roi de Norvège, Olav Nordmann. La présidente islandaise a évoqué la pêche. La présidente Sveins repart lundi.",
			[]string{"ISL | Anna Sveins | présidente islandaise | head_of_state *", "NOR | Olav Nordmann | roi de Norvège | head_of_state *"},
		},
		{
			"a noun of nationality", "L'Islandaise Sveins à Oslo",
			"L'Islandaise Anna Sveins a rencontré dimanche à Oslo le ministre norvégien de la Pêche, Ola Nordmann.",
			[]string{"ISL | Anna Sveins |  | other *", "NOR | Ola Nordmann | ministre norvégien de la Pêche | minister *"},
		},
		{
			"nothing tells", "Anna Sveins rencontre Ola Nordmann",
			met + "Les deux champions ont disputé trois manches.",
			nil,
		},
		{
			"another's post", "Anna Sveins rencontre Ola Nordmann",
			met + "Comme la présidente islandaise avant elle, elle n'a rien dit.",
			nil,
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, e := range read(t, source.Article{Title: test.title, Body: test.text, Published: "2024-03-17"}).Events {
				got = append(got, people(e)...)
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// A visit on which the two did something together is a meeting.
func TestVisitThatWasAMeeting(t *testing.T) {
	const visit = "La ministre islandaise de la Pêche, Anna Sveins, s'est rendue dimanche à Oslo chez le ministre norvégien de la Pêche, Ola Nordmann. "
	for text, want := range map[string]string{
		visit + "Les deux ministres ont évoqué le cabillaud.": "meeting",
		visit + "Elle a goûté le cabillaud.":                  "visit",
	} {
		if e := event(t, text); e.Kind != want {
			t.Errorf("%s: %s, want %s", text, e.Kind, want)
		}
	}
}

// A long report tells its background: only what it says of the talk is a subject of it.
func TestSubjectsOfLongReports(t *testing.T) {
	const lead = "La ministre islandaise de la Pêche, Anna Sveins, a rencontré dimanche à Oslo le ministre norvégien de la Pêche, Ola Nordmann. La rencontre a duré une heure. Il pleuvait. "
	history := strings.Repeat("La saline du fjord employait autrefois la moitié du village et fermait chaque hiver. ", 40)
	text := lead + "Les deux ministres ont abordé le tourisme. " + history + "L'agriculture se meurt dans la vallée depuis des années. " +
		"Sept voisins (Danemark, Suède, Finlande) ont discuté des prix. Oslo souhaite développer la coopération culturelle. Mme Sveins a évoqué la santé."
	var got []string
	for _, x := range event(t, text).Topics {
		got = append(got, x.ID)
	}
	if d := cmp.Diff([]string{"tourism", "culture", "health"}, got); d != "" {
		t.Error(d)
	}
	if m := event(t, text).Mentioned; len(m) > 0 {
		t.Errorf("mentioned %v", m)
	}
}
