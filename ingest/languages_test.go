package ingest_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
	"github.com/entente-graph/entente/ingest/source"
)

// meeting is one meeting as a house of each language would tell it, in our own words.
var meeting = map[string]string{
	"fr": "Le ministre des Affaires étrangères de l'Azerbaïdjan, Elnour Djafarov, a rencontré le 4 mars 2025 à Moscou " +
		"le ministre russe des Affaires étrangères, Sergueï Beliaïev. Les ministres ont évoqué le commerce.",
	"en": "On 4 March 2025, the Minister of Foreign Affairs of Azerbaijan, Elnur Jafarov, met in Moscow with the Minister of " +
		"Foreign Affairs of Russia, Sergey Belyayev. The ministers discussed trade.",
	"ru": "Министр иностранных дел Азербайджана Эльнур Джафаров 4 марта 2025 года в Москве встретился с министром " +
		"иностранных дел России Сергеем Беляевым. Стороны обсудили вопросы торговли.",
	"es": "El ministro de Asuntos Exteriores de Azerbaiyán, Elnur Dzhafárov, se reunió el 4 de marzo de 2025 en Moscú con el ministro " +
		"de Asuntos Exteriores de Rusia, Serguéi Beliáyev. Los ministros abordaron el comercio.",
	"de": "Der Außenminister von Aserbaidschan, Elnur Dschafarow, traf am 4. März 2025 in Moskau den russischen " +
		"Außenminister Sergej Beljajew. Die Minister sprachen über den Handel.",
}

// Whatever language tells it, a meeting has the same officials, city and topic, and is one.
func TestOneMeetingInFiveLanguages(t *testing.T) {
	type ids struct {
		Heads []graph.Head
		City  graph.CityID
		Topic graph.TopicID
	}
	want := ids{
		Heads: []graph.Head{{Actor: "AZE", Official: "AZE/elnur-jafarov", Rank: "minister"}, {Actor: "RUS", Official: "RUS/beliaev-sergei", Rank: "minister"}},
		City:  "geonames:524901", Topic: "trade",
	}
	var reports []graph.Report
	for lang, text := range meeting {
		facts := read(t, lang, text)
		if len(facts.Accounts) != 1 {
			t.Errorf("%s: %d accounts, want 1", lang, len(facts.Accounts))
			continue
		}
		a := facts.Accounts[0]
		got := ids{Heads: a.Heads}
		if a.Place != nil {
			got.City = a.Place.City
		}
		for _, topic := range a.Topics {
			got.Topic = topic.Topic.ID
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", lang, d)
		}
		reports = append(reports, a.Report)
	}
	if settled := graph.Settle(reports); len(settled) != 1 {
		t.Errorf("%d consultations, want 1: %+v", len(settled), settled)
	}
}

// read is what one text reports.
func read(t *testing.T, lang, text string) (facts graph.Facts) {
	t.Helper()
	line := fmt.Sprintf("{\"id\": %q, \"lang\": %q, \"text\": %q}\n", lang, lang, text)
	articles := source.Articles(t.Context(), []string{"-"}, strings.NewReader(line))
	if _, err := ingest.Run(t.Context(), articles, ingest.Options{}, ingest.Each(func(_ context.Context, r ingest.Read) error {
		facts = r.Facts
		return nil
	})); err != nil {
		t.Fatal(err)
	}
	return facts
}
