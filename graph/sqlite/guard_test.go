package sqlite

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
	"github.com/entente-graph/entente/queries"
)

func TestAskOnlyReads(t *testing.T) {
	dir := t.TempDir()
	s := migrated(t, filepath.Join(dir, "entente.db"))
	for _, c := range []struct {
		name, sql string
		ok        bool
	}{
		{"select", `SELECT 1 AS n`, true},
		{"with", `WITH x (n) AS (VALUES (1)) SELECT n FROM x`, true},
		{"recursion", `WITH RECURSIVE x (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM x WHERE n < 3) SELECT max(n) AS n FROM x`, true},
		{"values", `SELECT count(*) AS n FROM json_each('[1]')`, true},
		{"window", `SELECT row_number() OVER (ORDER BY code) AS n FROM actor`, true},
		{"view", `SELECT count(*) AS n FROM country`, true},
		{"comment", "-- @title x; y\nSELECT 1 AS n; -- end", true},
		{"two selects", `SELECT 1 AS n; SELECT 2 AS n`, false},
		{"nothing", ``, false},
		{"insert", `INSERT INTO topic (id) VALUES ('x') RETURNING 1 AS n`, false},
		{"insert in with", `WITH x (n) AS (VALUES (1)) INSERT INTO topic (id) SELECT n FROM x RETURNING 1 AS n`, false},
		{"temporary table", `CREATE TEMP TABLE x AS SELECT 1 AS n`, false},
		{"attach", `ATTACH '` + filepath.Join(dir, "stolen.db") + `' AS x`, false},
		{"vacuum into", `VACUUM INTO '` + filepath.Join(dir, "stolen.db") + `'`, false},
		{"pragma", `PRAGMA query_only = 0`, false},
		{"pragma as a table", `SELECT count(*) AS n FROM pragma_table_info('actor')`, false},
		{"begin", `BEGIN IMMEDIATE`, false},
		{"savepoint", `SAVEPOINT x`, false},
		{"explain", `EXPLAIN SELECT 1 AS n`, false},
		{"extension", `SELECT load_extension('x') AS n`, false},
		{"much memory", `SELECT length(zeroblob(1000000000)) AS n`, false},
		{"a value of a gigabyte", `SELECT length(replace(printf('%1000000d', 1), ' ', printf('%1000d', 1))) AS n`, false},
		{"longer than any article", `SELECT length(printf('%67108865d', 1)) AS n`, false},
		{"as long as an article", `SELECT length(printf('%16777216d', 1)) AS n`, true},
		{"a name in double quotes", `SELECT "nothing" AS n`, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			var err error
			for _, err = range s.Ask(t.Context(), graph.Question{SQL: c.sql, Columns: []graph.Column{{Name: "n", Type: "INTEGER"}}}) {
				if err != nil {
					break
				}
			}
			if (err == nil) != c.ok {
				t.Errorf("%s: %v", c.sql, err)
			}
			var f *graph.Fault
			if err != nil && !errors.As(err, &f) {
				t.Errorf("%v is no fault", err)
			}
		})
	}
	if files, _ := filepath.Glob(filepath.Join(dir, "stolen*")); len(files) > 0 {
		t.Errorf("a question wrote %v", files)
	}
}

func TestSingle(t *testing.T) {
	for text, want := range map[string]bool{
		"SELECT 1": true, "SELECT 1;": true, "SELECT 1; \n\t-- x; y\n/* ; */": true, "": true, "-- ;\nSELECT 1": true,
		`SELECT ';', ";", [;], ` + "`;`": true, `SELECT 'it''s;' AS x`: true, "/* ; */ SELECT /* ; */ 1": true,
		"SELECT 1; SELECT 2": false, "SELECT 1;/**/SELECT 2": false, "SELECT 'a'; 'b'": false, "; SELECT 1": false,
		`SELECT '''; '; SELECT 2`: false, "SELECT 1; -- x\nSELECT 2": false,
		"SELECT 1 /* open ; ": true, "SELECT 'open ; ": true, "SELECT 2 - -1; x": false, "SELECT 4/2;x": false,
	} {
		if got := single(text); got != want {
			t.Errorf("single(%q) = %v", text, got)
		}
	}
}

// TestCannedQueries asks every canned query, so that the guard knows all functions that they use.
func TestCannedQueries(t *testing.T) {
	s := migrated(t, filepath.Join(t.TempDir(), "entente.db"))
	for _, f := range storetest.Sample(4, 20) {
		if _, err := s.Put(t.Context(), f); err != nil {
			t.Fatal(err)
		}
	}
	for _, q := range queries.All() {
		given := map[string]string{}
		for _, p := range q.Params {
			switch {
			case p.Required && p.Type == "DATE":
				given[p.Name] = "2025-06-10"
			case p.Required:
				given[p.Name] = "AZE"
			}
		}
		params, err := q.Bind(given)
		if err != nil {
			t.Fatal(err)
		}
		question := graph.Question{SQL: q.SQL, Params: map[string]any{}}
		for name, v := range params {
			if d, ok := v.(queries.Date); ok {
				v = graph.Date(d)
			}
			question.Params[name] = v
		}
		for _, c := range q.Columns {
			question.Columns = append(question.Columns, graph.Column{Name: c.Name, Type: c.Type})
		}
		for _, err := range s.Ask(t.Context(), question) {
			if err != nil {
				t.Errorf("%s: %v", q.ID, err)
				break
			}
		}
	}
}

func TestAskTellsWhatToDo(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	s := migrated(t, path)
	for _, err := range s.Ask(t.Context(), graph.Question{SQL: "SELECT printf('%100000000d', 1)"}) {
		if f := (*graph.Fault)(nil); !errors.As(err, &f) || !strings.Contains(f.Hint(), "64 MB at most") {
			t.Errorf("%v, hint %q", err, f.Hint())
		}
	}
	for _, err := range s.Ask(t.Context(), graph.Question{SQL: "DELETE FROM actor"}) {
		wantFault(t, err, graph.ErrAccess, path, "not authorized")
		if f := (*graph.Fault)(nil); errors.As(err, &f) && !strings.Contains(f.Hint(), "only read") {
			t.Errorf("hint %q", f.Hint())
		}
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}
