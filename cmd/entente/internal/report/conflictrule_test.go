package report

import (
	"testing"

	"github.com/entente-graph/entente/graph"
)

func TestConflictRule(t *testing.T) {
	day := func(said, publisher string, p graph.Precision, b graph.Basis) Statement {
		return Statement{Said: said, Account: said + publisher, Publisher: publisher, precision: p, basis: b}
	}
	kind := func(said, account, publisher string) Statement {
		return Statement{Said: said, Account: account, Publisher: publisher}
	}
	tests := []struct {
		name     string
		conflict Conflict
		want     Rule
	}{
		{"a place", Conflict{What: "place", Told: []Statement{kind("Bern", "a", "x"), kind("Geneva", "b", "y")}}, AllKept},
		{"most publishers", Conflict{What: "kind", Settled: "meeting", Told: []Statement{kind("consultation", "a", "x"), kind("meeting", "b", "y"), kind("meeting", "c", "z")}}, MostPublishers},
		{"one publisher twice", Conflict{What: "kind", Settled: "consultation", Told: []Statement{kind("consultation", "a", "x"), kind("meeting", "b", "y"), kind("meeting", "c", "y")}}, SmallestAccount},
		{"accounts without a publisher", Conflict{What: "kind", Settled: "meeting", Told: []Statement{kind("consultation", "a", ""), kind("meeting", "b", ""), kind("meeting", "c", "")}}, MostPublishers},
		{"a day and a month", Conflict{What: "date", Settled: "2025-06-10", Told: []Statement{day("2025-06-10", "x", "day", "explicit"), day("2025-06-01 2025-06-30", "y", "month", "context")}}, MostPrecise},
		{"printed the morning after", Conflict{What: "date", Settled: "2025-06-10", Told: []Statement{day("2025-06-10", "x", "day", "explicit"), day("2025-06-11", "y", "day", "published")}}, TextDate},
		{"joined by people, days of two texts", Conflict{What: "date", Settled: "2025-06-10", Told: []Statement{day("2025-06-10", "x", "day", "explicit"), day("2025-06-11", "y", "day", "explicit")}}, SmallestAccount},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.conflict.rule(); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
