package storetest

import (
	"fmt"
	"slices"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

// told is a meeting with all that a question may count.
func told(kind graph.Kind, planned bool, day string) meeting {
	return meeting{
		publisher: fmt.Sprint(kind, planned, day), kind: kind, planned: planned, day: day, round: 1, third: "UKR", topic: []graph.Topic{{ID: "trade", Name: "Trade"}}, also: []graph.Topic{{ID: "water", Name: "Water"}},
		heads: map[graph.ActorCode]string{"AZE": "Orkhan Seyidov", "CAN": "Gillian Hartwick"}, body: "Ministry of Energy",
	}
}

// askedOf are values for what a question needs, and none for what it does not.
func askedOf(q queries.Query) map[string]string {
	given := map[string]string{}
	for _, p := range q.Params {
		if p.Required {
			given[p.Name] = map[string]string{
				"a": "AZE", "b": "CAN", "country": "AZE", "topic": "trade", "start": "AZE/", "on": "2030-01-01",
				"official": string(graph.NewOfficialID("AZE", "Orkhan Seyidov")), "other": string(graph.NewOfficialID("AZE", "Nargis Javadli")),
				"ministry": string(graph.NewBodyID("AZE", "", "ministry", "Ministry of Energy")),
			}[p.Name]
		}
	}
	return given
}

// counting are the questions with one of some columns, for a fact that they can find.
func counting(columns ...string) []queries.Query {
	return slices.DeleteFunc(queries.All(), func(q queries.Query) bool {
		for _, p := range q.Params {
			if p.Required && askedOf(q)[p.Name] == "" {
				return true
			}
		}
		return !slices.ContainsFunc(q.Columns, func(c queries.Column) bool { return slices.Contains(columns, c.Name) })
	})
}

// testMessages: what is called meetings leaves out messages and what is planned; consultations on a topic count messages.
func testMessages(t *testing.T, s *suite) {
	store := s.filled(t, told("meeting", false, "2025-06-10").facts("1"), told("message", false, "2025-07-10").facts("1"), told("meeting", true, "2025-08-10").facts("1"))
	asked := 0
	for _, column := range []string{"meetings", "consultations"} {
		for _, q := range counting(column) {
			want := int64(1)
			switch {
			case column == "consultations" && (q.ID == "country/partners" || q.ID == "time/by-year"): // those proper, and these are none
				want = 0
			case column == "consultations" && q.ID != "pair/topic-changes":
				want = 2
			}
			for _, row := range rows(t, store, q.ID, askedOf(q), column) {
				asked++
				if row[0] != want {
					t.Errorf("%s: %v %s, want %d", q.ID, row[0], column, want)
				}
			}
		}
	}
	const fewest = 20
	if asked < fewest {
		t.Errorf("%d rows only", asked)
	}
	for id, want := range map[string]int{"pair/heads": 4, "pair/rounds": 2, "time/first-rounds": 2, "pair/ladder": 1} {
		q, _ := queries.Find(id)
		if got := len(rows(t, store, id, askedOf(q), "consultation")); got != want {
			t.Errorf("%s: %d rows, want %d: those of the message are none", id, got, want)
		}
	}
}

// testFirstAndLast: no question gives the first day of a month or year that is told alone as the first or last day.
func testFirstAndLast(t *testing.T, s *suite) {
	const day = graph.Date("2024-03-05")
	var facts []graph.Facts
	for _, when := range []string{"2022", "2023-05", string(day), "2024-08", "2025", ""} {
		facts = append(facts, told("meeting", false, when).facts("1"))
	}
	other := told("meeting", false, "2026")
	other.heads["AZE"] = "Nargis Javadli"
	store := s.filled(t, append(facts, other.facts("1"))...)
	for _, column := range []string{"first", "last", "firstContact"} {
		for _, q := range counting(column) {
			found := rows(t, store, q.ID, askedOf(q), column)
			if len(found) == 0 && q.ID != "time/overdue" { // one day is no cadence
				t.Errorf("%s: no rows", q.ID)
			}
			sure := false
			for _, row := range found {
				sure = sure || row[0] == day
				if row[0] != day && row[0] != nil {
					t.Errorf("%s: %s is %v, want %s or nothing", q.ID, column, row[0], day)
				}
			}
			if len(found) > 0 && !sure {
				t.Errorf("%s: no %s is %s", q.ID, column, day)
			}
		}
	}
}
