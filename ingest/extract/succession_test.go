package extract_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// Ambassadors whom one received one after the other had a meeting each, and each its own subjects.
func TestSuccession(t *testing.T) {
	const received = "Mercredi 24 avril 2024, au Palais princier, le Prince Souverain a reçu %s Mme Anna Sveins, ambassadeur d'Islande, et M. Ola Nordmann, ambassadeur de Norvège, venus remettre leurs lettres de créance. " +
		"Avec l'ambassadeur d'Islande, il a abordé la géothermie. Il a parlé de tourisme avec M. Nordmann."
	var got [][]string
	for _, e := range read(t, source.Article{Title: "Lettres de créance", Body: strings.Replace(received, "%s", "successivement", 1)}).Events {
		row := append([]string{e.Kind}, sides(e)...)
		for _, x := range e.Topics {
			row = append(row, x.ID)
		}
		got = append(got, row)
	}
	want := [][]string{{"credentials", "ISL", "MCO", "renewable-energy"}, {"credentials", "MCO", "NOR", "tourism"}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if n := len(read(t, source.Article{Title: "Lettres de créance", Body: strings.Replace(received, "%s", "ensemble", 1)}).Events); n != 1 {
		t.Errorf("together: %d events", n)
	}
}

// A weekday takes its year from one that the text speaks of as to come.
func TestYearBeforeOneToCome(t *testing.T) {
	const talks = "Les ministres de la Pêche islandais, Jon Jonsson, et norvégien, Ola Nordmann, se sont rencontrés à Oslo le mercredi 19 mars. "
	for text, want := range map[string]string{
		talks + "La prochaine réunion se tiendra à Reykjavik en 2026.": "2025-03-19 day weekday",
		talks: "--03-19",
	} {
		if got := told(event(t, text)); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
