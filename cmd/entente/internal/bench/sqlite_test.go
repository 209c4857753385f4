package bench

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/sqlite"
)

// BenchmarkSQLite writes the facts of generated articles that are in memory to a new file; and then, to another, the
// rows that came of it, by a bare loop of prepared inserts: the same tables with the same indexes, as many articles a
// transaction, nothing read, nothing settled, nothing written twice. ENTENTE_BATCH is how many articles a
// transaction has: 256 as in the command.
func BenchmarkSQLite(b *testing.B) {
	all := facts(b)
	var path string // of the file that was filled last
	dir, files := b.TempDir(), 0
	file := func() string {
		files++
		return filepath.Join(dir, strconv.Itoa(files)+".db")
	}
	b.Run("store", func(b *testing.B) {
		for b.Loop() {
			path = file()
			watch := start()
			fill(b, path, all)
			watch.report(b, len(all))
		}
	})
	rows := rowsOf(b, path)
	b.Run("bare", func(b *testing.B) {
		for b.Loop() {
			bare := file()
			fill(b, bare, nil)
			watch := start()
			insert(b, bare, rows)
			watch.report(b, len(all))
			b.ReportMetric(float64(len(rows.all))/float64(len(all)), "rows/article")
		}
	})
}

func fill(b *testing.B, path string, all []graph.Facts) {
	b.Helper()
	ctx := context.Background()
	s, err := sqlite.Open(ctx, path, sqlite.Options{})
	if err != nil {
		b.Fatal(err)
	}
	if _, err := s.Migrate(ctx); err != nil {
		b.Fatal(err)
	}
	for some := range slices.Chunk(all, number(b, "ENTENTE_BATCH", 256)) {
		if _, err := s.Put(ctx, some...); err != nil {
			b.Fatal(err)
		}
	}
	if err := s.Close(ctx); err != nil {
		b.Fatal(err)
	}
}

// row is a row of a table, to be inserted with the article that comes of.
type row struct {
	table   string
	article int64    // 0 for none
	needs   []string // the nodes that it points at
	values  []any
}

// content is what stands in a file: its rows in the order in which articles bring them, and how each table is inserted into.
type content struct {
	all     []row
	inserts map[string]string
}

// rowsOf reads all rows. A node comes with the first article whose edges lead to it.
func rowsOf(b *testing.B, path string) content {
	b.Helper()
	db := open(b, path)
	defer db.Close() //nolint:errcheck // it was only read
	c := content{inserts: map[string]string{}}
	nodes := map[string]row{}
	var edges, tallies []row
	for _, t := range tables(b, db) {
		columns := query(b, db, `SELECT i.name, f."table" FROM pragma_table_info(?1) AS i LEFT JOIN pragma_foreign_key_list(?1) AS f ON f."from" = i.name ORDER BY i.cid`, t)
		c.inserts[t] = fmt.Sprintf("INSERT INTO %s VALUES (%s)", t, strings.TrimSuffix(strings.Repeat("?, ", len(columns)), ", "))
		article := slices.IndexFunc(columns, func(r []any) bool { return r[0] == "article" })
		for _, values := range query(b, db, `SELECT * FROM `+t) { // as they lie there
			r := row{table: t, values: values}
			switch {
			case t == "tally":
				tallies = append(tallies, r)
				continue
			case article < 0:
				nodes[node(t, values[0])] = r
				continue
			}
			r.article = values[article].(int64)
			for i, to := range columns {
				if to[1] != nil && values[i] != nil {
					r.needs = append(r.needs, node(to[1].(string), values[i]))
				}
			}
			edges = append(edges, r)
		}
	}
	slices.SortStableFunc(edges, func(a, b row) int { return cmp.Compare(a.article, b.article) })
	c.inOrder(nodes, edges)
	c.all = append(c.all, tallies...) // as they stand in the end; the store writes many of them more than once
	return c
}

// inOrder puts each node before the first edge that needs it; those that no edge needs stand at the end.
func (c *content) inOrder(nodes map[string]row, edges []row) {
	for _, e := range edges {
		for _, key := range e.needs {
			if n, ok := nodes[key]; ok {
				n.article = e.article
				c.all = append(c.all, n)
				delete(nodes, key)
			}
		}
		c.all = append(c.all, e)
	}
	for _, n := range nodes {
		c.all = append(c.all, n)
	}
	isNode := func(r row) bool { return r.table == "topic" || r.table == "actor" }
	slices.SortStableFunc(c.all, func(a, b row) int { // BROADER and rows without an article: after what they need
		switch {
		case isNode(a) == isNode(b):
			return 0
		case isNode(a):
			return -1
		}
		return 1
	})
}

// node names a node by its table and what points at it.
func node(table string, key any) string { return fmt.Sprint(table, "/", key) }

func insert(b *testing.B, path string, c content) {
	b.Helper()
	ctx := context.Background()
	db := open(b, path)
	defer db.Close() //nolint:errcheck // Close of the connection tells
	conn, err := db.Conn(ctx)
	must(b, err)
	statements := map[string]*sql.Stmt{}
	for table, text := range c.inserts {
		statements[table], err = conn.PrepareContext(ctx, text)
		must(b, err)
	}
	begin := func(statement string) {
		_, err := conn.ExecContext(ctx, statement)
		must(b, err)
	}
	begin("PRAGMA journal_mode=WAL")
	batch, articles, last := number(b, "ENTENTE_BATCH", 256), 0, int64(0)
	begin("BEGIN IMMEDIATE")
	for _, r := range c.all {
		if r.article != last {
			last = r.article
			if articles++; articles%batch == 0 {
				begin("COMMIT")
				begin("BEGIN IMMEDIATE")
			}
		}
		_, err := statements[r.table].ExecContext(ctx, r.values...)
		must(b, err)
	}
	begin("COMMIT")
	for _, s := range statements {
		must(b, s.Close())
	}
	begin("PRAGMA journal_mode=DELETE")
	must(b, conn.Close())
}

func must(b *testing.B, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

// open opens a file as the store does.
func open(b *testing.B, path string) *sql.DB {
	b.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=foreign_keys(1)&_pragma=synchronous(normal)&_pragma=cache_size(-65536)")
	must(b, err)
	return db
}

func tables(b *testing.B, db *sql.DB) []string {
	b.Helper()
	var out []string
	for _, r := range query(b, db, `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('schema_migration', 'decisions')`) {
		out = append(out, r[0].(string))
	}
	return out
}

func query(b *testing.B, db *sql.DB, text string, args ...any) [][]any {
	b.Helper()
	rows, err := db.Query(text, args...)
	must(b, err)
	defer rows.Close() //nolint:errcheck // Err tells
	columns, err := rows.Columns()
	must(b, err)
	var out [][]any
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		must(b, rows.Scan(into...))
		out = append(out, values)
	}
	must(b, rows.Err())
	return out
}
