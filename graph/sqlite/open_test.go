package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
)

// raw opens a file as another program would.
func raw(tb testing.TB, path string) *sql.DB {
	tb.Helper()
	db := sql.OpenDB(connector{dsn: dsn(path, "rwc", 0)})
	db.SetMaxOpenConns(1)
	tb.Cleanup(func() { _ = db.Close() })
	return db
}

func execute(tb testing.TB, db *sql.DB, statement string) {
	tb.Helper()
	if _, err := db.ExecContext(tb.Context(), statement); err != nil {
		tb.Fatalf("%s: %v", statement, err)
	}
}

func TestOpenFaults(t *testing.T) {
	dir := t.TempDir()
	write := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	foreign := filepath.Join(dir, "foreign.db")
	execute(t, raw(t, foreign), "CREATE TABLE theirs (x)")
	for _, c := range []struct {
		name, path string
		kind       error
		want       string
	}{
		{"not a database", write("notes.txt", "Not a database, but long enough to have a header of a hundred bytes, or so one hopes. And then some more of it."), nil, "not a database"},
		{"a folder", dir, graph.ErrAccess, "a folder"},
		{"in a folder that is not there", filepath.Join(dir, "no", "entente.db"), nil, ""},
		{"below a file", filepath.Join(write("file", ""), "entente.db"), nil, "not a directory"},
		{"of another program", foreign, graph.ErrSchema, "another program"},
	} {
		for _, o := range []Options{{}, {ReadOnly: true}} {
			s, err := Open(t.Context(), c.path, o)
			if s != nil {
				t.Fatalf("%s: it was opened", c.name)
			}
			wantFault(t, err, c.kind, c.path, c.want)
			if _, err := os.Stat(c.path + "-lock"); err == nil {
				t.Errorf("%s: a lock is left", c.name)
			}
		}
	}
	mode := ""
	if err := raw(t, foreign).QueryRowContext(t.Context(), "PRAGMA journal_mode").Scan(&mode); err != nil || mode != "delete" {
		t.Errorf("the file of another program was changed to journal mode %s, %v", mode, err)
	}
}

func TestOpenReadOnlyMakesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	_, err := Open(t.Context(), path, Options{ReadOnly: true})
	wantFault(t, err, nil, path, "there is no graph yet")
	if files, err := os.ReadDir(filepath.Dir(path)); err != nil || len(files) > 0 {
		t.Errorf("it left %v, %v", files, err)
	}
}

// TestOneFile checks what is left beside the graph: nothing, whatever its name.
func TestOneFile(t *testing.T) {
	for _, name := range []string{"entente.db", "a b%20c?mode=memory#x.db", "консультации.db"} {
		path := filepath.Join(t.TempDir(), name)
		s := migrated(t, path)
		for _, f := range storetest.Sample(1, 5) {
			if _, err := s.Put(t.Context(), f); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.Close(t.Context()); err != nil {
			t.Fatal(err)
		}
		files, err := os.ReadDir(filepath.Dir(path))
		if err != nil || len(files) != 1 || files[0].Name() != name {
			t.Errorf("%s: the folder holds %v, %v; want the graph alone", name, files, err)
		}
		mode := list(t, open(t, path, Options{ReadOnly: true}), "PRAGMA journal_mode")
		if diff := cmp.Diff([]string{"delete"}, mode); diff != "" {
			t.Errorf("journal mode (-want +got):\n%s", diff)
		}
	}
}

// TestReaderBesideWriter checks that a second connection sees what the first has committed,
// and that a reader does not keep the writer from closing.
func TestReaderBesideWriter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	w := migrated(t, path)
	r := open(t, path, Options{ReadOnly: true, Wait: time.Minute})
	for _, f := range storetest.Sample(2, 10) {
		if _, err := w.Put(t.Context(), f); err != nil {
			t.Fatal(err)
		}
		storetest.SameDigest(t, w, r)
	}
	for _, err := range r.Elements(t.Context()) { // the reader is in the middle
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Close(t.Context()); err != nil {
			t.Errorf("close beside a reader: %v", err)
		}
		break
	}
	again := open(t, path, Options{})
	storetest.SameDigest(t, again, r)
}

// TestBusyDatabase checks what happens when another program, which knows nothing of the lock
// file, holds the database itself.
func TestBusyDatabase(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	s := migrated(t, path)
	other := raw(t, path)
	execute(t, other, "BEGIN IMMEDIATE")
	f := storetest.Sample(3, 1)[0]
	_, err := s.Put(t.Context(), f)
	wantFault(t, err, graph.ErrBusy, path, "locked")
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	patient := connector{dsn: dsn(path, "rwc", time.Minute)}
	pool := sql.OpenDB(patient)
	defer func() { _ = pool.Close() }()
	if _, err := pool.ExecContext(ctx, "BEGIN IMMEDIATE"); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("waiting for a lock does not end with its context: %v", err)
	}
	execute(t, other, "ROLLBACK")
	if got, err := s.Put(t.Context(), f); !slices.Equal(got, []graph.Outcome{graph.Added}) || err != nil {
		t.Errorf("put once the database is free: %v, %v", got, err)
	}
}
