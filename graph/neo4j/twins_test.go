package neo4j

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/notifications"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/sqlite"
	"github.com/entente-graph/entente/graph/storetest"
	"github.com/entente-graph/entente/queries"
)

// embedded is an empty SQLite store with its schema.
func embedded(tb testing.TB) *sqlite.Store {
	tb.Helper()
	s, err := sqlite.Open(tb.Context(), filepath.Join(tb.TempDir(), "entente.db"), sqlite.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := s.Close(tb.Context()); err != nil {
			tb.Error(err)
		}
	})
	if _, err := s.Migrate(tb.Context()); err != nil {
		tb.Fatal(err)
	}
	return s
}

func fill(tb testing.TB, s graph.Store, facts []graph.Facts, want graph.Outcome) {
	tb.Helper()
	for i, f := range facts {
		if got, err := s.Put(tb.Context(), f); err != nil || !slices.Equal(got, []graph.Outcome{want}) {
			tb.Fatalf("article %d: outcome %d, %v; want %d", i, got, err, want)
		}
	}
}

func shuffled(facts []graph.Facts, seed uint64) []graph.Facts {
	out := slices.Clone(facts)
	rand.New(rand.NewPCG(seed, 0)).Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// The graph is a function of the set of articles: one digest on both stores, in any order, after
// a second put.
func TestOneDigest(t *testing.T) {
	for seed := range uint64(2) {
		facts := storetest.Sample(20+seed, 30)
		a, b, s := embedded(t), embedded(t), openEmpty(t)
		fill(t, a, facts, graph.Added)
		fill(t, b, shuffled(facts, seed), graph.Added)
		fill(t, s, shuffled(facts, seed+1), graph.Added)
		storetest.SameDigest(t, a, b)
		storetest.SameDigest(t, a, s)
		fill(t, b, facts, graph.Known)
		fill(t, s, facts, graph.Known)
		storetest.SameDigest(t, a, b)
		storetest.SameDigest(t, a, s)
	}
}

// TestQueriesOnEmptyGraph also has each query explained by the server: it only reads, and the server has
// nothing to remark on it but that labels and properties are not there yet.
func TestQueriesOnEmptyGraph(t *testing.T) {
	a, s := embedded(t), openEmpty(t)
	session := s.session(t.Context(), driver.AccessModeRead)
	t.Cleanup(func() { release(t.Context(), session) })
	v := &worth{actors: []string{"AZE", "CAN"}, officials: []string{"AZE/x"}, bodies: []string{"AZE/x"}, topics: []string{"trade"}, accounts: []string{"sha256:0#1"}, articles: []string{"sha256:0"}, days: []string{"2025-06-10"}}
	for _, q := range queries.All() {
		t.Run(q.ID, func(t *testing.T) {
			explainReads(t, session, q)
			for _, given := range v.draw(t, q, 5) {
				question := bound(t, q, given)
				for _, store := range []graph.Store{a, s} {
					if rows := answered(t, store, question); len(rows) != 0 {
						t.Errorf("%v: rows from an empty graph: %v", given, rows)
					}
				}
			}
		})
	}
}

// explainReads checks what the server says of a query without running it.
func explainReads(t *testing.T, session driver.SessionWithContext, q queries.Query) {
	t.Helper()
	params := map[string]any{}
	for _, p := range q.Params {
		params[p.Name] = nil
	}
	params["limit"], params["offset"] = 1, 0
	result, err := session.Run(t.Context(), "EXPLAIN "+q.Cypher, params)
	if err != nil {
		t.Fatalf("EXPLAIN: %v", err)
	}
	summary, err := result.Consume(t.Context())
	if err != nil {
		t.Fatalf("EXPLAIN: %v", err)
	}
	if summary.StatementType() != driver.StatementTypeReadOnly {
		t.Errorf("statement type %v", summary.StatementType())
	}
	if why := writes(summary); why != "" {
		t.Error(why)
	}
	for _, n := range summary.Notifications() {
		if n.Category() != notifications.Unrecognized {
			t.Errorf("the server remarks: %s: %s", n.Code(), n.Description())
		}
	}
}

// TestQueriesAgree asks every query of both stores over one generated graph of some thousand facts,
// and of an embedded store that was filled in another order: an order of rows that left ties would
// show. Values come from the graph itself, with some that are not in it.
func TestQueriesAgree(t *testing.T) {
	facts := storetest.Sample(31, 300)
	a, b, s := embedded(t), embedded(t), openEmpty(t)
	fill(t, a, facts, graph.Added)
	fill(t, b, shuffled(facts, 1), graph.Added)
	fill(t, s, facts, graph.Added)
	storetest.SameDigest(t, a, s)
	v := worthOf(t, a)
	for _, q := range queries.All() {
		t.Run(q.ID, func(t *testing.T) {
			found := 0
			for i, given := range v.draw(t, q, 40) {
				question := bound(t, q, given)
				want := answered(t, a, question)
				found += len(want)
				for name, store := range map[string]graph.Store{"Neo4j": s, "SQLite in another order": b} {
					if diff := cmp.Diff(want, answered(t, store, question)); diff != "" {
						t.Fatalf("%s differs for %v (-SQLite +%s):\n%s", q.ID, given, name, diff)
					}
				}
				if i%8 == 0 {
					for _, store := range []graph.Store{a, s} {
						pagesMakeTheWhole(t, store, q, given)
					}
				}
			}
			if found == 0 {
				t.Error("no values found any row: the sample is too poor for this query")
			}
		})
	}
}

// pagesMakeTheWhole checks that rows differ, and that pages of them are the whole in its order.
func pagesMakeTheWhole(t *testing.T, s graph.Store, q queries.Query, given map[string]string) {
	t.Helper()
	page := func(limit, offset int) [][]any {
		values := map[string]string{}
		for k, v := range given {
			values[k] = v
		}
		values["limit"], values["offset"] = fmt.Sprint(limit), fmt.Sprint(offset)
		return answered(t, s, bound(t, q, values))
	}
	whole := page(100_000, 0)
	seen := map[string]bool{}
	for _, row := range whole {
		key := fmt.Sprintf("%#v", row)
		if seen[key] {
			t.Errorf("a row comes twice for %v: %s", given, key)
		}
		seen[key] = true
	}
	var joined [][]any
	size := max(1, len(whole)/6)
	for offset := 0; offset <= len(whole); offset += size {
		joined = append(joined, page(size, offset)...)
	}
	if diff := cmp.Diff(whole, joined); diff != "" {
		t.Errorf("pages of %d for %v are not the whole (-whole +pages):\n%s", size, given, diff)
	}
}

func bound(t *testing.T, q queries.Query, given map[string]string) graph.Question {
	t.Helper()
	params, err := q.Bind(given)
	if err != nil {
		t.Fatalf("bind %v: %v", given, err)
	}
	for name, v := range params {
		if day, ok := v.(queries.Date); ok {
			params[name] = graph.Date(day)
		}
	}
	question := graph.Question{Cypher: q.Cypher, SQL: q.SQL, Params: params}
	for _, c := range q.Columns {
		question.Columns = append(question.Columns, graph.Column{Name: c.Name, Type: c.Type})
	}
	return question
}

func answered(t *testing.T, s graph.Store, q graph.Question) [][]any {
	t.Helper()
	var out [][]any
	for row, err := range s.Ask(t.Context(), q) {
		if err != nil {
			t.Fatalf("%T: %v", s, err)
		}
		out = append(out, slices.Clone(row))
	}
	return out
}
