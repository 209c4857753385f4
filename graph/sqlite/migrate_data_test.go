package sqlite

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
	"github.com/entente-graph/entente/queries"
)

// A file of an earlier version keeps all that is in it when later migrations are applied.
func TestMigrateKeeps(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new.db")
	filled := migrated(t, path)
	for _, f := range storetest.Sample(4, 60) {
		if _, err := filled.Put(t.Context(), f); err != nil {
			t.Fatal(err)
		}
	}
	want, err := graph.DigestOf(t.Context(), filled.Elements(t.Context()))
	if err != nil {
		t.Fatal(err)
	}
	for _, before := range []int{3, 4} { // V0004, V0005 and V0007 make tables anew
		old := open(t, filepath.Join(t.TempDir(), "old.db"), Options{})
		for _, m := range queries.Migrations("sql")[:before] {
			if err := old.transaction(t.Context(), func(w *writer) error { return w.apply(m) }); err != nil {
				t.Fatal(err)
			}
		}
		for e, err := range filled.Elements(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			insertByKey(t, old, e)
		}
		if _, err := old.Migrate(t.Context()); err != nil {
			t.Fatal(err)
		}
		got, err := graph.DigestOf(t.Context(), old.Elements(t.Context()))
		if err != nil {
			t.Fatal(err)
		}
		if got.Sum != want.Sum || got.Counts[string(graph.TypeReports)] == 0 {
			t.Errorf("from version %d: digest %s of %v, want %s of %v", before, got.Sum, got.Counts, want.Sum, want.Counts)
		}
		if diff := cmp.Diff(tallies(t, filled), tallies(t, old)); diff != "" {
			t.Errorf("from version %d: tallies (-written +migrated):\n%s", before, diff)
		}
		if broken := list(t, old, "SELECT \"table\" FROM pragma_foreign_key_check"); len(broken) > 0 {
			t.Errorf("from version %d: rows that point at nothing: %v", before, broken)
		}
		for _, of := range []string{"table", "index", "view"} { // as in a new file
			const all = `SELECT sql FROM sqlite_schema WHERE type = $1 AND sql IS NOT NULL ORDER BY name`
			if diff := cmp.Diff(list(t, filled, all, of), list(t, old, all, of)); diff != "" {
				t.Errorf("from version %d: %s (-new +migrated):\n%s", before, of, diff)
			}
		}
	}
}

func tallies(t *testing.T, s *Store) []string {
	t.Helper()
	out := list(t, s, "SELECT json_array(topic, a, b, consultations, own, first, last) FROM tally ORDER BY a, b, topic")
	if len(out) == 0 {
		t.Error("there are no tallies")
	}
	return out
}

// insertByKey writes a row as files had it before V0005: whatever points at something does so by its key.
func insertByKey(tb testing.TB, s *Store, e graph.Element) {
	tb.Helper()
	var table string
	row := map[string]any{}
	if n := e.Node; n != nil {
		t := s.tables[n.Label]
		table, row[t.Key] = t.Table, n.Key
		if n.Sub != "" {
			row["label"] = string(n.Sub)
		}
		fillRow(tb, row, n.Props)
	} else {
		t := s.edges[e.Edge.Type]
		table, row[t.from] = t.Table, e.Edge.From.Key
		for i := range t.to {
			if !t.Claim || t.To[i] == e.Edge.To.Label {
				row[t.to[i]] = e.Edge.To.Key
			}
		}
		fillRow(tb, row, e.Edge.Props)
	}
	var args []any
	var columns []string
	for c, v := range row {
		columns, args = append(columns, c), append(args, v)
	}
	statement := fmt.Sprintf("INSERT INTO %s (%s) VALUES (%s)", table, strings.Join(columns, ", "), marks(len(args)))
	if _, err := s.pen.conn.ExecContext(tb.Context(), statement, args...); err != nil {
		tb.Fatalf("%s: %v", statement, err)
	}
}

func fillRow(tb testing.TB, row, props map[string]any) {
	tb.Helper()
	for name, v := range props {
		value, err := property(v)
		if err != nil {
			tb.Fatal(err)
		}
		row[quoted(name)] = value
	}
}
