package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// Who led a session together are of the two sides; a seat in a party is no post beside an office.
func TestPresidedJointly(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{
			"under two", "La Commission mixte islando-norvégienne s'est réunie mercredi à Oslo sous la présidence conjointe du ministre Jon Jonsson et de la ministre d'État Kari Moe.",
			[]string{"ISL | Jon Jonsson | ministre | minister *", "NOR | Kari Moe | ministre d'État | minister *"},
		},
		{
			"a seat in a party", "Le ministre norvégien des Affaires étrangères Ola Hansen, membre du Bureau politique, s'est entretenu mercredi avec le ministre islandais Jon Jonsson.",
			[]string{"ISL | Jon Jonsson | ministre islandais | minister *", "NOR | Ola Hansen | ministre norvégien des Affaires étrangères | minister *"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			if d := cmp.Diff(test.want, people(event(t, test.text))); d != "" {
				t.Error(d)
			}
		})
	}
}

// A dateline may have two lines.
func TestDatelineOfTwoLines(t *testing.T) {
	x := read(t, source.Article{Title: "Entretien des deux ministres", Body: "Lisbonne (Portugal)\n28 novembre 2025\n\nLe ministre islandais Jon Jonsson a rencontré aujourd'hui le ministre norvégien Ola Hansen."})
	if len(x.Events) != 1 || x.Events[0].Date == nil || x.Events[0].Date.Start != "2025-11-28" {
		t.Errorf("%v", x.Events)
	}
}

// A title goes on with fields of work behind "aux", and behind an adjective with "par intérim".
func TestTitlesGoOn(t *testing.T) {
	e := event(t, "Le président islandais par intérim, Jon Jonsson, a reçu mercredi le secrétaire d'État norvégien aux Affaires étrangères, au Commerce et au Développement, Ola Hansen.")
	want := []string{
		"ISL | Jon Jonsson | président islandais par intérim | head_of_state *",
		"NOR | Ola Hansen | secrétaire d'État norvégien aux Affaires étrangères, au Commerce et au Développement | deputy_minister *",
	}
	if d := cmp.Diff(want, people(e)); d != "" {
		t.Error(d)
	}
}

// Two titles behind a name are one person's, and the second tells whose.
func TestTwofoldTitle(t *testing.T) {
	e := event(t, "La ministre norvégienne de la Pêche, Kari Moe, a rencontré mercredi M. Jon Jonsson, vice-Premier ministre, ministre des Affaires étrangères d'Islande.")
	want := []string{
		"ISL | Jon Jonsson | vice-Premier ministre, ministre des Affaires étrangères d'Islande | minister *",
		"NOR | Kari Moe | ministre norvégienne de la Pêche | minister *",
	}
	if d := cmp.Diff(want, people(e)); d != "" {
		t.Error(d)
	}
}
