package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// Whose chancellor it is the headline tells; who called them both is the publisher's own.
func TestOfficeOfTheHeadline(t *testing.T) {
	x := read(t, source.Article{
		Title: "Appel avec le Chancelier fédéral allemand et la Première ministre islandaise", URL: "https://www.elysee.fr/appel", Published: "2026-04-08",
		Body: "Le Président de la République s'est entretenu ce mercredi avec le Chancelier fédéral, M. Konrad Lindner, et la Première ministre d'Islande, Mme Anna Sveins.",
	})
	if len(x.Events) != 1 {
		t.Fatalf("%d events, want 1", len(x.Events))
	}
	want := []string{"DEU | Konrad Lindner | Chancelier fédéral | head_of_government *", "ISL | Anna Sveins | Première ministre d'Islande | head_of_government *"}
	if d := cmp.Diff(want, people(x.Events[0])); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"DEU", "FRA", "ISL"}, sides(x.Events[0])); d != "" {
		t.Error(d)
	}
}
