package storetest

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

var everyType = []graph.Column{
	{Name: "s", Type: "STRING"},
	{Name: "i", Type: "INTEGER"},
	{Name: "f", Type: "FLOAT"},
	{Name: "b", Type: "BOOLEAN"},
	{Name: "d", Type: "DATE"},
	{Name: "l", Type: "LIST"},
}

func testAskTypes(t *testing.T, s *suite) {
	store := s.fresh(t)
	const cypher = `UNWIND [
  {n: 1, s: 'Öz', i: 42, f: 1.5, b: true, d: date('2025-06-10'), l: ['a', 'b']},
  {n: 2, s: '', i: 0, f: 2.0, b: false, d: date('1918-05-28'), l: []},
  {n: 3, s: null, i: null, f: null, b: null, d: null, l: null}] AS row
RETURN row.s AS s, row.i AS i, row.f AS f, row.b AS b, row.d AS d, row.l AS l ORDER BY row.n`
	const sql = `WITH row (n, s, i, f, b, d, l) AS (VALUES
  (1, 'Öz', 42, 1.5, 1, '2025-06-10', '["a","b"]'),
  (2, '', 0, 2, 0, '1918-05-28', '[]'),
  (3, NULL, NULL, NULL, NULL, NULL, NULL))
SELECT s, i, f, b, d, l FROM row ORDER BY n`
	want := [][]any{
		{"Öz", int64(42), 1.5, true, graph.Date("2025-06-10"), []string{"a", "b"}},
		{"", int64(0), 2.0, false, graph.Date("1918-05-28"), []string{}},
		{nil, nil, nil, nil, nil, nil},
	}
	if diff := cmp.Diff(want, all(t, query(t.Context(), store, cypher, sql, nil, everyType...))); diff != "" {
		t.Errorf("answer (-want +got):\n%s", diff)
	}
}

func testAskParams(t *testing.T, s *suite) {
	store := s.fresh(t)
	const cypher = `RETURN $s AS s, $i AS i, 0.5 AS f, $b AS b, $d AS d, $l AS l`
	const sql = `SELECT $s AS s, $i AS i, 0.5 AS f, $b AS b, $d AS d, $l AS l`
	for _, want := range [][]any{
		{`'; DROP TABLE article; -- "Ж" {x} $i`, int64(1 << 53), 0.5, true, graph.Date("2025-06-10"), []string{"b", "a", `"`}},
		{"", int64(-1), 0.5, false, graph.Date("0999-12-31"), []string{}},
	} {
		params := map[string]any{"s": want[0], "i": want[1], "b": want[3], "d": want[4], "l": want[5]}
		if diff := cmp.Diff([][]any{want}, all(t, query(t.Context(), store, cypher, sql, params, everyType...))); diff != "" {
			t.Errorf("what was given did not come back (-want +got):\n%s", diff)
		}
	}
}

// manyRows is a question with more rows than fit in any buffer.
func manyRows(ctx context.Context, s graph.Store) func(func([]any, error) bool) {
	return query(ctx, s, `UNWIND range(1, $n) AS n RETURN n`,
		`WITH RECURSIVE up (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM up WHERE n < $n) SELECT n FROM up`,
		map[string]any{"n": int64(2_000_000)}, graph.Column{Name: "n", Type: "INTEGER"})
}

func testAskStop(t *testing.T, s *suite) {
	store := s.fresh(t)
	want := int64(0)
	for row, err := range manyRows(t.Context(), store) {
		if err != nil {
			t.Fatal(err)
		}
		if want++; row[0] != want {
			t.Fatalf("row %d is %v", want, row)
		}
		if want == 3 {
			break
		}
	}
	put(t, store, meeting{publisher: "after"}.facts("1"), graph.Added) // nothing is left locked
}

func testAskCancel(t *testing.T, s *suite) {
	store := s.fresh(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	var last error
	for _, err := range manyRows(ctx, store) {
		if last = err; err != nil {
			break
		}
		if n++; n == 3 {
			cancel()
		}
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("after %d rows: %v, want context.Canceled: a cut answer must not look whole", n, last)
	}
	put(t, store, meeting{publisher: "after"}.facts("1"), graph.Added)
}

func testAskNeverWrites(t *testing.T, s *suite) {
	store := s.filled(t, Sample(12, 5)...)
	before := digest(t, store)
	for name, q := range map[string][2]string{
		"insert": {`CREATE (n:Topic {id: 'x'}) RETURN 1 AS n`, `INSERT INTO topic (id) VALUES ('x') RETURNING 1 AS n`},
		"update": {`MATCH (a:Article) SET a.title = 'x' RETURN 1 AS n`, `UPDATE article SET title = 'x' RETURNING 1 AS n`},
		"delete": {`MATCH (a:Article) DETACH DELETE a RETURN 1 AS n`, `DELETE FROM reports RETURNING 1 AS n`},
		"schema": {`DROP CONSTRAINT article_id`, `DROP INDEX reports_block`},
		"reach out": {
			`LOAD CSV FROM 'file:///etc/hostname' AS row RETURN 1 AS n`, `ATTACH DATABASE 'other.db' AS other`,
		},
	} {
		err := fails(query(t.Context(), store, q[0], q[1], nil, graph.Column{Name: "n", Type: "INTEGER"}))
		if !errors.Is(err, graph.ErrAccess) {
			t.Errorf("%s: %v, want ErrAccess", name, err)
		}
	}
	if diff := cmp.Diff(before, digest(t, store)); diff != "" {
		t.Errorf("a question changed the graph:\n%s", diff)
	}
}

func testAskWrongly(t *testing.T, s *suite) {
	store := s.fresh(t)
	n := graph.Column{Name: "n", Type: "INTEGER"}
	for _, c := range []struct {
		name, cypher, sql string
		columns           []graph.Column
	}{
		{"no language", `WHO MET WHOM`, `WHO MET WHOM`, []graph.Column{n}},
		{"no value for a parameter", `RETURN $n AS n`, `SELECT $n AS n`, []graph.Column{n}},
		{"another type", `RETURN 'x' AS n`, `SELECT 'x' AS n`, []graph.Column{n}},
		{"another name", `RETURN 1 AS m`, `SELECT 1 AS m`, []graph.Column{n}},
		{"no such type", `RETURN 1 AS n`, `SELECT 1 AS n`, []graph.Column{{Name: "n", Type: "MONEY"}}},
	} {
		if err := fails(query(t.Context(), store, c.cypher, c.sql, nil, c.columns...)); err == nil {
			t.Errorf("%s: no error", c.name)
		}
	}
	got := all(t, query(t.Context(), store, `RETURN 1 AS n`, `SELECT 1 AS n`, nil, n))
	if diff := cmp.Diff([][]any{{int64(1)}}, got); diff != "" {
		t.Errorf("after errors (-want +got):\n%s", diff)
	}
}

// What a person wrote declares no columns: their names are told before the first row, also when there is none.
func testAskFreely(t *testing.T, s *suite) {
	store := s.fresh(t)
	for _, c := range []struct {
		name, cypher, sql string
		want              [][]any
	}{
		{"values", `RETURN $s AS who, 1 AS n, 0.5 AS part, null AS none`, `SELECT $s AS who, 1 AS n, 0.5 AS part, NULL AS none`, [][]any{{`'} //`, int64(1), 0.5, nil}}},
		{
			"no rows", `UNWIND [] AS none RETURN $s AS who, 1 AS n, 0.5 AS part, none`,
			`SELECT $s AS who, 1 AS n, 0.5 AS part, NULL AS none WHERE 1 = 0`, nil,
		},
	} {
		var told []string
		question := graph.Question{
			Cypher: c.cypher, SQL: c.sql, Params: map[string]any{"s": `'} //`},
			Told: func(names []string) { told = names },
		}
		if diff := cmp.Diff(c.want, all(t, store.Ask(t.Context(), question))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
		if diff := cmp.Diff([]string{"who", "n", "part", "none"}, told); diff != "" {
			t.Errorf("%s: columns (-want +got):\n%s", c.name, diff)
		}
	}
}
