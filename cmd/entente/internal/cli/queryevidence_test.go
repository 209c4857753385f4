package cli_test

import (
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/queries"
)

// counted is the column of a query that counts the consultations by which its rows are told, or two of which each counts some.
var counted = map[string]string{
	"country/partners": "meetings", "country/ranks": "meetings", "country/talked-about": "consultations", "country/topic-profile": "consultations partners",
	"ministry/network": "consultations", "ministry/others": "consultations", "official/counterparts": "meetings",
	"ministry/bodies": "meetings", "official/find": "meetings", "official/list": "meetings",
	"pair/firsts": "meetings", "pair/frequency": "meetings", "pair/third-countries": "consultations", "pair/topic-changes": "consultations",
	"pair/topics": "consultations", "time/by-year": "meetings", "time/overdue": "meetings", "topic/absent": "consultations",
	"topic/discussed-by": "consultations", "topic/frequency": "consultations", "topic/together": "consultations",
	"quality/articles": "accounts", "article/seen": "accounts",
}

// With --evidence every query that has any quotes what tells its rows; where a row counts consultations, it quotes as many, or
// says how many more there are.
func TestEvidenceOfAnyQuery(t *testing.T) {
	at, told := map[string][]string{}, map[string]map[string]string{}
	for _, q := range queries.All() {
		direct := slices.ContainsFunc(q.Columns, func(c queries.Column) bool { return c.Of == queries.Consultation })
		if !direct && len(q.Evidence) == 0 {
			continue
		}
		if at[q.On] == nil {
			at[q.On] = inSQLite(t)
			run(t, append(at[q.On], "ingest", filepath.Join(root, q.On))...)
			told[q.On] = consultationsBy(t, at[q.On])
		}
		args := slices.Concat(at[q.On], example(q), []string{"--evidence", "--limit", "1000"})
		var rows []map[string]any
		if err := json.Unmarshal([]byte(run(t, args...)), &rows); err != nil {
			t.Fatalf("%s: %v", q.ID, err)
		}
		words := 0
		for _, r := range rows {
			quotes, quoted := r["quotes"].([]any), r["quoted"].([]any)
			words += len(quotes)
			if len(quotes) != len(quoted) {
				t.Errorf("%s: %d quotes of %d accounts", q.ID, len(quotes), len(quoted))
			}
			if columns := strings.Fields(counted[q.ID]); len(columns) > 0 {
				want := 0
				for _, column := range columns {
					want += int(r[column].(float64))
				}
				distinct := map[string]bool{}
				for _, account := range quoted {
					distinct[told[q.On][account.(string)]] = true
				}
				if got := len(distinct) + int(r["more"].(float64)); got != want {
					t.Errorf("%s: %d consultations tell of a row of %d: %v", q.ID, got, want, r)
				}
			}
		}
		if words == 0 {
			t.Errorf("%s: %d rows, no quotes", q.ID, len(rows))
		}
	}
}

// consultationsBy are the consultations by the accounts that tell of them.
func consultationsBy(t *testing.T, at []string) map[string]string {
	t.Helper()
	of := map[string]string{}
	var all []struct{ ID string }
	if err := json.Unmarshal([]byte(run(t, append(at, "query", "consultation/list", "-o", "json", "--limit", "1000")...)), &all); err != nil {
		t.Fatal(err)
	}
	for _, c := range all {
		var rows []struct{ Account string }
		if err := json.Unmarshal([]byte(run(t, append(at, "query", "consultation/accounts", c.ID, "-o", "json")...)), &rows); err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			of[r.Account] = c.ID
		}
	}
	return of
}
