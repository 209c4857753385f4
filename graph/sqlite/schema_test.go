package sqlite

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

// migrated is an empty graph with its tables.
func migrated(tb testing.TB, path string) *Store {
	tb.Helper()
	s := open(tb, path, Options{})
	if _, err := s.Migrate(tb.Context()); err != nil {
		tb.Fatal(err)
	}
	return s
}

// strings asks the database itself, past the store, for one column.
func list(tb testing.TB, s *Store, query string, args ...any) []string {
	tb.Helper()
	rows, err := s.read.QueryContext(tb.Context(), query, args...)
	if err != nil {
		tb.Fatalf("%s: %v", query, err)
	}
	defer func() { _ = rows.Close() }()
	var out []string
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			tb.Fatal(err)
		}
		out = append(out, text)
	}
	if err := rows.Err(); err != nil {
		tb.Fatal(err)
	}
	return out
}

var sqlTypes = map[graph.ValueType]string{
	graph.String: "TEXT", graph.Integer: "INTEGER", graph.Boolean: "INTEGER", graph.DateType: "TEXT",
	graph.Strings: "TEXT", graph.Integers: "TEXT",
}

// described lists the columns that a table should have: "name TYPE -> table it points at".
func described(columns []column) []string {
	var out []string
	for _, c := range columns {
		out = append(out, strings.Trim(c.name, `"`)+" "+sqlTypes[c.Type])
	}
	return out
}

func end(column string, l graph.Label) string {
	for _, n := range graph.Nodes() {
		if n.Label == l {
			if numbered[l] {
				return fmt.Sprintf("%s INTEGER -> %s (n)", strings.Trim(column, `"`), n.Table)
			}
			return fmt.Sprintf("%s TEXT -> %s (%s)", strings.Trim(column, `"`), n.Table, n.Key)
		}
	}
	return ""
}

// TestSchema checks that the migrations make the tables that package graph tells of, with
// their foreign keys and indexes, and no others.
func TestSchema(t *testing.T) {
	s := migrated(t, filepath.Join(t.TempDir(), "entente.db"))
	want := map[string][]string{
		"schema_migration": {"version INTEGER", "name TEXT", "checksum TEXT", "applied TEXT"},
		"decisions":        {"one INTEGER", "hash TEXT", "file TEXT", "list TEXT"},
		"tally":            {"topic TEXT", "a TEXT", "b TEXT", "consultations INTEGER", "own INTEGER", "first TEXT", "last TEXT"},
	}
	indexed := map[string][]string{}
	for _, n := range s.tables {
		want[n.Table] = append([]string{n.Key + " TEXT"}, described(n.columns)...)
		if len(n.Subs) > 0 {
			want[n.Table] = append(want[n.Table], "label TEXT")
		}
		if numbered[n.Label] {
			want[n.Table] = append(want[n.Table], "n INTEGER")
		}
	}
	for _, e := range s.edges {
		want[e.Table] = described(e.columns)
		indexed[e.Table] = slices.Clone(e.to)
		if e.From == graph.LabelOfficial && e.Type != s.tables[e.From].NamedBy { // found by the account in which it attended
			want[e.Table] = append(want[e.Table], "official TEXT")
		} else {
			want[e.Table], indexed[e.Table] = append(want[e.Table], end(e.from, e.From)), append(indexed[e.Table], e.from)
		}
		for i, l := range e.To {
			want[e.Table] = append(want[e.Table], end(e.to[i], l))
		}
		if !e.Claim {
			continue
		}
		indexed[e.Table] = append(indexed[e.Table], "article")
		want[e.Table] = append(want[e.Table], "account INTEGER")
		if e.From != graph.LabelArticle {
			want[e.Table] = append(want[e.Table], end("article", graph.LabelArticle))
		}
	}
	indexed["reports"] = append(indexed["reports"], "block")
	got := map[string][]string{}
	for _, table := range list(t, s, `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict`) {
		got[table] = list(t, s, `SELECT c.name || ' ' || c.type || coalesce(' -> ' || f."table" || ' (' || f."to" || ')', '')
			FROM pragma_table_info($1) AS c LEFT JOIN pragma_foreign_key_list($1) AS f ON f."from" = c.name`, table)
	}
	for _, columns := range []map[string][]string{want, got} {
		for table := range columns {
			slices.Sort(columns[table])
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("tables (-package graph +migrations):\n%s", diff)
	}
	for table, columns := range indexed {
		first := list(t, s, `SELECT i.name FROM pragma_index_list($1) AS l, pragma_index_info(l.name) AS i WHERE i.seqno = 0`, table)
		for _, c := range columns {
			if !slices.Contains(first, strings.Trim(c, `"`)) {
				t.Errorf("%s has no index on %s", table, c)
			}
		}
	}
}

// TestSchemaRefuses checks what the tables themselves refuse, should another program write.
func TestSchemaRefuses(t *testing.T) {
	s := migrated(t, filepath.Join(t.TempDir(), "entente.db"))
	const claim = `1, 1, 0, 1, 'q'`
	for _, c := range []struct{ name, statement, want string }{
		{"no such actor", `INSERT INTO took_part_in (id, actor, consultation, article, account, start, "end", quote) VALUES ('1', 'NIL', 1, ` + claim + `)`, "FOREIGN KEY"},
		{"held nowhere", `INSERT INTO held_in (id, consultation, article, account, start, "end", quote) VALUES ('1', 1, ` + claim + `)`, "CHECK"},
		{"held in two places", `INSERT INTO held_in (id, consultation, city, actor, article, account, start, "end", quote) VALUES ('1', 1, 'x', 'y', ` + claim + `)`, "CHECK"},
		{"a text for a number", `INSERT INTO consultation (id, round) VALUES ('c', 'two')`, "cannot store TEXT"},
		{"a key for a number", `INSERT INTO took_part_in (id, actor, consultation, article, account, start, "end", quote) VALUES ('1', 'AZE', 'c', ` + claim + `)`, "cannot store TEXT"},
		{"no quote", `INSERT INTO represents (id, official, actor, article, account, start, "end") VALUES ('1', 'o', 'a', 1, 1, 0, 1)`, "NOT NULL"},
	} {
		if _, err := s.pen.conn.ExecContext(t.Context(), c.statement); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %s", c.name, err, c.want)
		}
	}
}

// TestViews checks the tables that are there for people alone.
func TestViews(t *testing.T) {
	s := migrated(t, filepath.Join(t.TempDir(), "entente.db"))
	for view, label := range map[string]string{"country": "Country", "organization": "Organization", "ministry": "Ministry"} {
		got := list(t, s, `SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = $1`, view)
		if len(got) != 1 || !strings.Contains(got[0], "'"+label+"'") {
			t.Errorf("view %s: %q", view, got)
		}
		list(t, s, `SELECT name FROM `+view)
	}
}
