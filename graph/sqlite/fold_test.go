package sqlite

import (
	"database/sql"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
)

// While the log is folded at every turn, writers go on and readers see one state; a reader that stays in an old one only
// makes the log wait. The graph is that of a store that never folds.
func TestFold(t *testing.T) {
	facts := storetest.Sample(5, 60)
	digest := func(s *Store) graph.Digest {
		d, err := graph.DigestOf(t.Context(), s.Elements(t.Context()))
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	put := func(s *Store, facts []graph.Facts) {
		for _, f := range facts {
			if _, err := s.Put(t.Context(), f); err != nil {
				t.Fatal(err)
			}
		}
	}
	plain, s := migrated(t, filepath.Join(t.TempDir(), "plain.db")), migrated(t, filepath.Join(t.TempDir(), "folded.db"))
	put(plain, facts)
	longest := plain.pen.fold.length()
	if longest < 200 {
		t.Fatalf("the log has %d pages: too few to fold", longest)
	}

	s.pen.fold.at, s.pen.fold.next = 20, 20
	put(s, facts[:30])
	<-s.pen.fold.done
	folded := s.pen.fold.length()
	if folded >= longest/2 {
		t.Errorf("the log has %d pages after half of the articles, and %d after all when it is never folded", folded, longest)
	}

	tx, err := s.read.BeginTx(t.Context(), &sql.TxOptions{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	count := func() (n int) {
		if err := tx.QueryRowContext(t.Context(), `SELECT count(*) FROM reports`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	before := count()
	put(s, facts[30:])
	if after := count(); after != before {
		t.Errorf("a reader saw %d accounts, and %d in the same transaction", before, after)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(digest(plain), digest(s)); diff != "" {
		t.Errorf("a store that folds (-never +at every turn):\n%s", diff)
	}
}
