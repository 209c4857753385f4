package sqlite

import (
	"path/filepath"
	"testing"

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
	old := open(t, filepath.Join(t.TempDir(), "old.db"), Options{})
	const before = 3 // V0004 makes the tables of relationships anew
	for _, m := range queries.Migrations("sql")[:before] {
		if err := old.transaction(t.Context(), func(w *writer) error { return w.apply(m) }); err != nil {
			t.Fatal(err)
		}
	}
	do := func(statement string, args ...any) {
		t.Helper()
		if _, err := old.pen.conn.ExecContext(t.Context(), statement, args...); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	do("ATTACH ? AS new", path)
	for _, n := range graph.Nodes() {
		do("INSERT INTO main." + n.Table + " SELECT * FROM new." + n.Table)
	}
	for _, e := range graph.Edges() {
		do("INSERT INTO main." + e.Table + " SELECT * FROM new." + e.Table)
	}
	do("DETACH new")
	if _, err := old.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	got, err := graph.DigestOf(t.Context(), old.Elements(t.Context()))
	if err != nil {
		t.Fatal(err)
	}
	if got.Sum != want.Sum || got.Counts[string(graph.TypeReports)] == 0 {
		t.Errorf("digest %s of %v, want %s of %v", got.Sum, got.Counts, want.Sum, want.Counts)
	}
	if broken := list(t, old, "SELECT \"table\" FROM pragma_foreign_key_check"); len(broken) > 0 {
		t.Errorf("rows that point at nothing: %v", broken)
	}
}
