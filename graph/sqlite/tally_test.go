package sqlite

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph/storetest"
	"github.com/entente-graph/entente/graph/verify"
)

// Tallies that another program changed are found, each by what is wrong with it.
func TestWrongTallies(t *testing.T) {
	s := migrated(t, filepath.Join(t.TempDir(), "entente.db"))
	if _, err := s.Put(t.Context(), storetest.Sample(6, 30)...); err != nil {
		t.Fatal(err)
	}
	for _, damage := range []string{
		"UPDATE tally SET consultations = consultations + 1 WHERE topic = '' AND b = ''",
		"UPDATE tally SET last = '2031-01-01' WHERE (topic, a, b) = (SELECT topic, a, b FROM tally WHERE last IS NOT NULL LIMIT 1)",
		"DELETE FROM tally WHERE (topic, a, b) = (SELECT topic, a, b FROM tally WHERE a <> '' AND last IS NULL LIMIT 1)",
		"INSERT INTO tally VALUES ('trade', 'ABW', 'ATA', 1, 1, NULL, NULL)",
	} {
		if _, err := s.pen.conn.ExecContext(t.Context(), damage); err != nil {
			t.Fatal(err)
		}
	}
	r, err := verify.Run(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Findings) != 4 {
		t.Errorf("%d findings, want the 4 that were damaged: %v", len(r.Findings), r.Findings)
	}
	for _, f := range r.Findings {
		if !strings.HasPrefix(f.Where, "tally of ") {
			t.Errorf("%s: %s: %s", f.Check, f.Where, f.What)
		}
	}
}
