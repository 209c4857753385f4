package sqlite

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
)

// amongFew is a sort of those alone that share a short (see V0007__short.sql).
const amongFew = "USE TEMP B-TREE FOR LAST TERM OF ORDER BY"

// TestStreamsAreNotSorted looks at the plans of what reads the whole graph: a large one is not held to be sorted.
func TestStreamsAreNotSorted(t *testing.T) {
	s := migrated(t, filepath.Join(t.TempDir(), "entente.db"))
	streams := map[string]string{}
	for _, n := range graph.Nodes() {
		streams[string(n.Label)] = s.tables[n.Label].statements.all
	}
	for _, e := range graph.Edges() {
		streams[string(e.Type)] = s.edges[e.Type].statements.all
	}
	for name, query := range streams {
		steps := plan(t, s, query)
		if len(steps) == 0 || strings.Contains(strings.ReplaceAll(strings.Join(steps, "\n"), amongFew, ""), "TEMP B-TREE") {
			t.Errorf("%s is sorted: %q", name, steps)
		}
	}
}

// TestWritesLookNothingThrough looks at the plans of what each write asks: a table is never read from end to end.
func TestWritesLookNothingThrough(t *testing.T) {
	s := migrated(t, filepath.Join(t.TempDir(), "entente.db"))
	// Lists that are given, a taxonomy, and what was gathered by indexes.
	small := []string{"SCAN json_each", "SCAN j VIRTUAL", "SCAN CONSTANT ROW", "SCAN t USING COVERING INDEX", "SCAN below", "SCAN met"}
	asked := []string{articlesOf, versionsOf, markOf, touchesOf, consultationsOf, broaderOf, removeBroader, attending, namedOf, aboveOf, talksOf, discussing, untally, noTally, dated}
	for label, n := range s.tables {
		asked = append(asked, n.statements.remove)
		if !numbered[label] {
			asked = append(asked, n.statements.reached)
		} else {
			asked = append(asked, n.statements.number)
		}
		if len(n.growing) > 0 {
			asked = append(asked, n.statements.grown)
		}
		if n.NamedBy != "" {
			asked = append(asked, n.statements.names, n.statements.rename)
		}
	}
	for _, e := range s.edges {
		if !e.Claim {
			continue
		}
		asked = append(asked, e.statements.takeBack)
		if e.statements.move != "" {
			asked = append(asked, e.statements.move)
		}
		for _, query := range e.statements.touched {
			asked = append(asked, query)
		}
	}
	for _, where := range placedBy {
		asked = append(asked, s.edges[graph.TypeReports].placed()+where)
	}
	for _, query := range asked {
		for _, step := range plan(t, s, query) {
			if strings.HasPrefix(step, "SCAN") && !slices.ContainsFunc(small, func(s string) bool { return strings.HasPrefix(step, s) }) {
				t.Errorf("%s\n  %s", query, step)
			}
		}
	}
}

func plan(tb testing.TB, s *Store, query string) []string {
	tb.Helper()
	rows, err := s.read.QueryContext(tb.Context(), "EXPLAIN QUERY PLAN "+query, "", "", "", "", "")
	if err != nil {
		tb.Fatalf("%s: %v", query, err)
	}
	defer func() { _ = rows.Close() }()
	var out []string
	for rows.Next() {
		var id, parent, unused int
		var step string
		if err := rows.Scan(&id, &parent, &unused, &step); err != nil {
			tb.Fatal(err)
		}
		out = append(out, step)
	}
	if err := rows.Err(); err != nil {
		tb.Fatal(err)
	}
	return out
}
