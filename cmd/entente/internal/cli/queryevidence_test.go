package cli_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/entente-graph/entente/queries"
)

// Every row of an answer with consultations has quotes of them when asked for.
func TestEvidenceOfAnyConsultations(t *testing.T) {
	at := inSQLite(t)
	run(t, append(at, "ingest", disputed)...)
	some := 0
	for _, q := range queries.All() {
		if !slices.ContainsFunc(q.Columns, func(c queries.Column) bool { return c.Of == queries.Consultation }) {
			continue
		}
		some++
		args := append(append(at, example(q)...), "--evidence")
		var rows []struct{ Quotes, Quoted []string }
		if err := json.Unmarshal([]byte(run(t, args...)), &rows); err != nil {
			t.Fatalf("%s: %v", q.ID, err)
		}
		told := 0
		for _, r := range rows {
			told += len(r.Quotes)
			if len(r.Quotes) != len(r.Quoted) {
				t.Errorf("%s: %d quotes of %d accounts", q.ID, len(r.Quotes), len(r.Quoted))
			}
		}
		if told == 0 {
			t.Errorf("%s: %d rows, no quotes", q.ID, len(rows))
		}
	}
	if some < 10 {
		t.Errorf("%d queries with consultations", some)
	}
}
