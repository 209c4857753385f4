package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// The party of a member of a parliament stands in brackets between name and title.
func TestPartyInBrackets(t *testing.T) {
	x := read(t, source.Article{URL: "https://www.senat.fr/amities", Published: "2025-10-15", Body: "Mme Anne Vidal (Centre – Finistère), présidente du groupe d'amitié du Sénat français, a reçu mardi M. Jon Jonsson, ministre islandais de la Pêche. MM. Luc Morel (Gauche – Aude) et Jean Tessier (Droite, Ruralité et Progrès – Var), vice-présidents du groupe, participaient à la réunion."})
	want := []string{
		"FRA | Anne Vidal | présidente du groupe d'amitié du Sénat français | legislator *",
		"FRA | Jean Tessier | vice-présidents du groupe | legislator",
		"FRA | Luc Morel | vice-présidents du groupe | legislator",
		"ISL | Jon Jonsson | ministre islandais de la Pêche | minister *",
	}
	if d := cmp.Diff(want, people(x.Events[0])); d != "" {
		t.Error(d)
	}
}
