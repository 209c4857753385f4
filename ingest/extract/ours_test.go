package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// A state's own read-out names its own people without their country, and at times the others too.
func TestOurs(t *testing.T) {
	const house, palace = "https://www.whitehouse.gov/readout", "http://en.kremlin.ru/news/1"
	for _, test := range []struct {
		name, url, text string
		want            []string
	}{
		{
			"where they travelled", house,
			"Today, Homeland Security Advisor Ola Nordmann traveled to Lima, where she met with President Ana Quispe.",
			[]string{"PER | Ana Quispe | President | head_of_state *", "USA | Ola Nordmann | Homeland Security Advisor | adviser *"},
		},
		{
			"whom they met then", house,
			"Deputy National Security Advisor for International Economics Ola Nordmann visited Seoul on November 10. He met with Vice Foreign Minister Lee Do-yun.",
			[]string{"KOR | Lee Do-yun | Vice Foreign Minister | deputy_minister *", "USA | Ola Nordmann | Deputy National Security Advisor for International Economics | adviser *"},
		},
		{
			"who convened the others", house,
			"President Ola Nordmann convened a call today with allied leaders. Prime Minister Jean Laval of Canada and President Charles Morel of the European Council joined the call.",
			[]string{"CAN | Jean Laval | Prime Minister | head_of_government *", "EU | Charles Morel | President | organization_head *", "USA | Ola Nordmann | President | head_of_state *"},
		},
		{
			"a palace's master without a title", palace,
			"Ola Nordmann met with Prime Minister of Moldova Pavel Filin.",
			[]string{"MDA | Pavel Filin | Prime Minister of Moldova | head_of_government *", "RUS | Ola Nordmann |  | head_of_state *"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			x := read(t, source.Article{Language: "en", URL: test.url, Published: "2022-11-14", Body: test.text})
			if len(x.Events) != 1 {
				t.Fatalf("%d events, want 1", len(x.Events))
			}
			if d := cmp.Diff(test.want, people(x.Events[0])); d != "" {
				t.Error(d)
			}
		})
	}
}

// What was on the agenda is no side, whoever met; and "X et son homologue" are of two.
func TestAgendaIsNoSide(t *testing.T) {
	x := read(t, source.Article{Published: "2017-05-30", Body: "Ola Nordmann a reçu lundi Anna Sveins au château. La Syrie et l'Ukraine étaient au menu de leurs entretiens."})
	if len(x.Events) > 0 {
		t.Errorf("an event between %v", sides(x.Events[0]))
	}
	e := event(t, "Ola Nordmann et son homologue islandais Jon Sveinsson se sont entretenus mercredi à Oslo. Le président norvégien a salué la coopération.")
	want := []string{"ISL | Jon Sveinsson | homologue islandais | head_of_state *", "NOR | Ola Nordmann | président norvégien | head_of_state *"}
	if d := cmp.Diff(want, people(e)); d != "" {
		t.Error(d)
	}
}

// An agency has a side in what it reports only where an office of its own acts.
func TestAgencyHasASideWhereItsOfficeActs(t *testing.T) {
	const tap = "https://www.tap.info.tn/fr/1"
	x := read(t, source.Article{URL: tap, Published: "2024-09-21", Body: "Le président de la République a adressé un message de félicitations à la présidente de la République de Malte, Anna Zammit."})
	if len(x.Events) != 1 {
		t.Fatalf("%d events, want the message", len(x.Events))
	}
	x = read(t, source.Article{URL: tap, Published: "2024-09-21", Body: "Des experts norvégiens ont discuté samedi lors d'une réunion de l'avenir de la pêche."})
	if len(x.Events) > 0 {
		t.Errorf("an event between %v", sides(x.Events[0]))
	}
}
