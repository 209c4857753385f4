package queries

import (
	"io/fs"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// Every file is read, none by a name that somebody must remember to list.
func TestEveryFileIsAQuery(t *testing.T) {
	want := map[string]bool{}
	paths, err := fs.Glob(files, "*/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range paths {
		if path.Dir(p) != "schema" && path.Ext(p) != ".txt" {
			want[strings.TrimSuffix(p, path.Ext(p))] = true
		}
	}
	got := map[string]bool{}
	for _, q := range All() {
		got[q.ID] = true
		if q.Cypher == "" || q.SQL == "" || q.Group()+"/"+q.Name() != q.ID {
			t.Errorf("%s: %+v", q.ID, q)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("queries (-files +All):\n%s", diff)
	}
}

// The questions that the program promises to answer.
func TestPromisedQueries(t *testing.T) {
	for _, id := range []string{
		"pair/consultations", "country/partners", "official/meetings", "official/counterparts", "pair/topics",
		"topic/discussed-by", "ministry/network", "pair/firsts", "pair/heads", "consultation/evidence",
	} {
		if q, err := Find(id); err != nil || q.ID != id {
			t.Errorf("%s: %v", id, err)
		}
	}
}

// Every example binds, and every query can be paged and asked without more than it requires.
func TestExamples(t *testing.T) {
	for _, q := range All() {
		values, err := q.Bind(q.ExampleValues())
		if err != nil {
			t.Errorf("%s %s: %v", q.ID, q.Example, err)
		}
		for _, page := range []string{"limit", "offset"} {
			if _, ok := values[page].(int64); !ok {
				t.Errorf("%s has no %s", q.ID, page)
			}
		}
	}
}

func TestAllGivesACopy(t *testing.T) {
	All()[0].ID = "changed"
	if got := All()[0].ID; got == "changed" {
		t.Error("who changes what All gave changes it for others")
	}
}

// A column that is called consultation holds ids of consultations: their evidence can be asked for.
func TestConsultationColumns(t *testing.T) {
	for _, q := range All() {
		for _, c := range q.Columns {
			if c.Name == "consultation" && c.Of != Consultation {
				t.Errorf("%s: the column consultation is a %s, want %s", q.ID, c.Of, Consultation)
			}
		}
	}
}

// pair is a query in both languages.
func pair(cypher, sql string) fstest.MapFS {
	return fstest.MapFS{"group/name.cypher": {Data: []byte(cypher)}, "group/name.sql": {Data: []byte(sql)}}
}

func TestRead(t *testing.T) {
	cypher, sql := good("//", "RETURN 1 AS n\nORDER BY n\nSKIP $offset\nLIMIT $limit\n"), good("--", "SELECT 1 AS n\nORDER BY n\nLIMIT $limit OFFSET $offset\n")
	tests := []struct {
		name string
		fsys fstest.MapFS
		says string // empty: it is read
	}{
		{"a pair", pair(cypher, sql), ""},
		{"schema is no folder of queries", fstest.MapFS{"schema/V0001__x.cypher": {Data: []byte("CREATE")}}, ""},
		{"no SQL", fstest.MapFS{"group/name.cypher": {Data: []byte(cypher)}}, "write group/name.sql"},
		{"no Cypher", fstest.MapFS{"group/name.sql": {Data: []byte(sql)}}, "write group/name.cypher"},
		{"another title", pair(cypher, strings.Replace(sql, "A title", "A tittle", 1)), "headers of .cypher and .sql differ"},
		{"another question", pair(cypher, strings.Replace(sql, "What?", "Who?", 1)), "headers of .cypher and .sql differ"},
		{"another default", pair(cypher, strings.Replace(sql, "INTEGER 50", "INTEGER 51", 1)), "headers of .cypher and .sql differ"},
		{"another column", pair(cypher, strings.Replace(sql, "n INTEGER", "n FLOAT", 1)), "headers of .cypher and .sql differ"},
		{"other evidence", pair(cypher, strings.Replace(sql, "@example", "@evidence year=n\n-- @example", 1)), "headers of .cypher and .sql differ"},
		{"another fact", pair(cypher, strings.Replace(sql, "@example", "@fact n n\n-- @example", 1)), "headers of .cypher and .sql differ"},
		{"another example", pair(cypher, strings.Replace(sql, "@example -", "@example --limit 3", 1)), "headers of .cypher and .sql differ"},
		{"broken SQL header", pair(cypher, strings.Replace(sql, "@title", "@titel", 1)), "group/name.sql: no header line is called @titel"},
		{"broken Cypher header", pair(strings.Replace(cypher, "@title", "@titel", 1), sql), "group/name.cypher: no header line"},
		{"a bad name", fstest.MapFS{"group/Name_1.cypher": {Data: []byte(cypher)}, "group/Name_1.sql": {Data: []byte(sql)}}, "small letters"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := read(tt.fsys)
			wantSays(t, err, tt.says)
		})
	}
}

// wantSays checks that an error says something, or that there is none.
func wantSays(t *testing.T, err error, says string) {
	t.Helper()
	switch {
	case says == "" && err != nil:
		t.Errorf("error %v, want none", err)
	case says != "" && (err == nil || !strings.Contains(err.Error(), says)):
		t.Errorf("error %v, want one that says %q", err, says)
	}
}

// TestOurStatements checks the statements of our own queries, which the program takes as they are.
func TestOurStatements(t *testing.T) {
	if _, err := read(files); err != nil {
		t.Fatal(err)
	}
}
