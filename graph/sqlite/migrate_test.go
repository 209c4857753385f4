package sqlite

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
)

// wantFault checks what a user is told: the kind, the file, and what to do next.
func wantFault(tb testing.TB, err, kind error, path, what string) {
	tb.Helper()
	var f *graph.Fault
	if !errors.As(err, &f) {
		tb.Fatalf("%v is no fault", err)
	}
	if kind != nil && !errors.Is(err, kind) {
		tb.Errorf("%v: kind %v, want %v", err, f.Kind, kind)
	}
	if !strings.Contains(err.Error(), path) || !strings.Contains(err.Error(), what) {
		tb.Errorf("%q tells not of %q and %q", err, path, what)
	}
	if f.Hint() == "" {
		tb.Errorf("%q has no hint", err)
	}
}

func TestMigrations(t *testing.T) {
	for _, c := range []struct{ name, damage, want string }{
		{"another text", `UPDATE schema_migration SET checksum = 'x'`, "V0001__graph.sql was applied with another text"},
		{"newer", `INSERT INTO schema_migration VALUES (99, 'V0099__later.sql', 'x', '2030-01-01T00:00:00Z')`, "version 99, newer"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "entente.db")
			s := migrated(t, path)
			if _, err := s.pen.conn.ExecContext(t.Context(), c.damage); err != nil {
				t.Fatal(err)
			}
			if err := s.Close(t.Context()); err != nil {
				t.Fatal(err)
			}
			for _, o := range []Options{{}, {ReadOnly: true}} {
				s := open(t, path, o)
				_, err := s.Migrations(t.Context())
				wantFault(t, err, graph.ErrSchema, path, c.want)
				_, err = s.Migrate(t.Context())
				wantFault(t, err, graph.ErrSchema, path, c.want)
				_, err = s.Counts(t.Context())
				wantFault(t, err, graph.ErrSchema, path, c.want)
				if err := s.Close(t.Context()); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func TestNotMigrated(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	s := open(t, path, Options{})
	status, err := s.Migrations(t.Context())
	if err != nil || len(status) == 0 || status[0].Applied {
		t.Errorf("migrations of a new file: %v, %v; want none applied", status, err)
	}
	_, err = s.Put(t.Context(), graph.Facts{Article: graph.Article{ID: "a"}})
	wantFault(t, err, graph.ErrSchema, path, "is not applied yet")
	done, err := s.Migrate(t.Context())
	if err != nil || len(done) != len(status) || !done[0].Applied {
		t.Errorf("migrate: %v, %v; want all", done, err)
	}
}

func TestMigrateReadOnly(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	if err := open(t, path, Options{}).Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	s := open(t, path, Options{ReadOnly: true})
	_, err := s.Migrate(t.Context())
	wantFault(t, err, graph.ErrAccess, path, "reading only")
	_, err = s.Put(t.Context(), graph.Facts{})
	wantFault(t, err, graph.ErrSchema, path, "not applied")
}
