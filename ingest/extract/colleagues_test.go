package extract_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/source"
)

// Colleagues of a headline were met one after the other, each in a sentence of their own.
func TestColleaguesInTurn(t *testing.T) {
	x := read(t, source.Article{
		Title: "Le ministre Hansen s'entretient avec ses collègues d'Islande et de Finlande", Published: "2025-12-03",
		Body: "En marge d'un forum à Vienne, le vice-Premier ministre et ministre des Affaires étrangères Ola Hansen a eu ce mercredi plusieurs entretiens. " +
			"Avec la ministre islandaise Anna Sveins, il a discuté de la pêche. La Norvège mettra des experts à sa disposition.\n\n" +
			"Lors de sa rencontre avec Aino Virta, cheffe de la diplomatie finlandaise, le ministre a plaidé pour le tourisme.",
	})
	var got [][]string
	for _, e := range x.Events {
		got = append(got, append(people(e), *e.Place.Name))
	}
	const hansen = "NOR | Ola Hansen | vice-Premier ministre et ministre des Affaires étrangères | minister *"
	want := [][]string{
		{"ISL | Anna Sveins | ministre islandaise | minister *", hansen, "Vienne"},
		{"FIN | Aino Virta | cheffe de la diplomatie finlandaise | minister *", hansen, "Vienne"},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// A read-out filed abroad tells where its own people met others, be it in a third country.
func TestFiledInThirdCountry(t *testing.T) {
	x := read(t, source.Article{Title: "La ministre rencontre le ministre de la Pêche", Published: "2025-07-12", URL: "https://www.canada.ca/fr/1", Body: "Le 12 juillet 2025 – Oslo (Norvège) – Affaires mondiales Canada\n\nAnne Tremblay, ministre des Affaires étrangères, a rencontré aujourd'hui Jon Jonsson, ministre islandais de la Pêche."})
	if len(x.Events) != 1 || x.Events[0].Place == nil || *x.Events[0].Place.Name != "Oslo" {
		t.Errorf("%v", x.Events)
	}
}
