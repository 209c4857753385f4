package neo4j

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
)

// together is how many articles the command puts at a time.
const together = 256

// benchFacts are those of the file ENTENTE_FACTS, a line of JSON an article, or made-up ones. ENTENTE_ARTICLES says how
// many.
func benchFacts(b *testing.B) []graph.Facts {
	b.Helper()
	n, err := strconv.Atoi(os.Getenv("ENTENTE_ARTICLES"))
	if err != nil {
		n = 500
	}
	path := os.Getenv("ENTENTE_FACTS")
	if path == "" {
		return storetest.Sample(1, n)
	}
	f, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close() //nolint:errcheck // it is only read
	var out []graph.Facts
	for lines := json.NewDecoder(bufio.NewReader(f)); len(out) < n && lines.More(); {
		var facts graph.Facts
		if err := lines.Decode(&facts); err != nil {
			b.Fatal(err)
		}
		out = append(out, facts)
	}
	return out
}

// BenchmarkWrite puts articles that are in memory into an empty graph, and then writes the rows that came of it into
// another by a bare loop of the driver: by UNWIND and MERGE, all nodes and then all relationships, nothing read and nothing
// settled, in batches of the size that is fastest. They take turns, ENTENTE_ROUNDS times.
func BenchmarkWrite(b *testing.B) {
	all, s := benchFacts(b), openEmpty(b)
	server := storetest.Neo4j(b)
	var ours, bare, reads []float64
	rounds, err := strconv.Atoi(os.Getenv("ENTENTE_ROUNDS"))
	if err != nil {
		rounds = 1
	}
	for b.Loop() {
		var rows []statementRows
		best := 0
		for round := range rounds + 1 { // the first warms the server and finds the size
			server.Clear(b.Context(), b)
			t := put(b, s, all)
			if round == 0 {
				rows = rowsIn(b, s)
			}
			say("round %d: entente %s", round, t)
			sizes := []int{best}
			if round == 0 {
				sizes = []int{500, 2000, 8000}
			}
			fastest := time.Duration(0)
			for _, size := range sizes {
				server.Clear(b.Context(), b)
				took := unwind(b, s, rows, size)
				say("round %d: bare loop, %d rows at a time: %v", round, size, took.Round(time.Millisecond))
				if fastest == 0 || took < fastest {
					fastest, best = took, size
				}
			}
			if round > 0 {
				ours, bare = append(ours, t.all.Seconds()), append(bare, fastest.Seconds())
				reads = append(reads, t.reads().Seconds())
			}
		}
		n := 0
		for _, g := range rows {
			n += len(g.rows)
		}
		b.ReportMetric(0, "ns/op")
		b.ReportMetric(float64(n), "rows")
		b.ReportMetric(float64(len(all))/median(ours), "articles/s")
		b.ReportMetric(median(bare)/median(ours), "of-bare")
		b.ReportMetric(median(reads)/median(ours), "reading")
		b.ReportMetric(median(bare)/(median(ours)-median(reads)), "of-bare-without-reading")
	}
}

// say tells at once how far a benchmark is.
func say(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }

func median(all []float64) float64 {
	slices.Sort(all)
	return (all[(len(all)-1)/2] + all[len(all)/2]) / 2
}

// put writes articles as the command does, with a watch on each statement.
func put(b *testing.B, s *Store, all []graph.Facts) timed {
	b.Helper()
	t := timed{of: map[string]time.Duration{}}
	names := map[string]string{
		s.cypher.begin: "begin", s.cypher.versions: "versions", s.cypher.standing: "standing", s.cypher.nodesOf: "nodesOf",
		s.cypher.stale: "stale", s.cypher.touches: "touches",
		s.cypher.retract: "retract", s.cypher.sweep: "sweep", s.cypher.spellings: "spellings", s.cypher.rename: "rename", s.cypher.mark: "mark",
		toldOf: "told", aboveOf: "above", talksOf: "talks", retally: "tally", noTally: "tally", dated: "tally",
	}
	for name, statement := range s.cypher.nodes {
		names[statement] = name
	}
	for _, statement := range s.cypher.moves {
		names[statement] = "moves"
	}
	for name, statement := range s.cypher.edges {
		names[statement] = name
	}
	start := time.Now()
	for batch := range slices.Chunk(all, together) {
		if err := s.writing(b.Context(), func(w *writer) error {
			w.tx = watched{w.tx, names, t.of}
			_, err := graph.PutIn(w, batch)
			return err
		}); err != nil {
			b.Fatal(err)
		}
	}
	t.all = time.Since(start)
	return t
}

// timed is what a run took, and how long its statements had it wait.
type timed struct {
	all time.Duration
	of  map[string]time.Duration
}

// reads is the time of statements that a bare loop has no need of: they only read.
func (t timed) reads() (sum time.Duration) {
	for _, name := range []string{"begin", "versions", "standing", "nodesOf", "told", "above", "talks"} {
		sum += t.of[name]
	}
	return sum
}

func (t timed) String() string {
	var out strings.Builder
	fmt.Fprint(&out, t.all.Round(time.Millisecond))
	for _, name := range slices.SortedFunc(maps.Keys(t.of), func(a, b string) int { return int(t.of[b] - t.of[a]) }) {
		fmt.Fprintf(&out, ", %s %v", name, t.of[name].Round(time.Millisecond))
	}
	return out.String()
}

// watched is a transaction with a watch on each of its statements, from its sending to the last row of its answer.
type watched struct {
	driver.ManagedTransaction
	names map[string]string
	of    map[string]time.Duration
}

func (w watched) Run(ctx context.Context, cypher string, params map[string]any) (driver.ResultWithContext, error) {
	start := time.Now()
	result, err := w.ManagedTransaction.Run(ctx, cypher, params)
	if err != nil {
		return nil, err
	}
	return watchedResult{result, func() { w.of[w.names[cypher]] += time.Since(start) }}, nil
}

type watchedResult struct {
	driver.ResultWithContext
	done func()
}

func (r watchedResult) Collect(ctx context.Context) ([]*driver.Record, error) {
	defer r.done()
	return r.ResultWithContext.Collect(ctx)
}

// statementRows are rows of one statement of a bare loop.
type statementRows struct {
	cypher string
	rows   []any
}

// rowsIn are the nodes and relationships of a graph as rows of a bare loop, nodes first.
func rowsIn(b *testing.B, s *Store) []statementRows {
	b.Helper()
	var out []statementRows
	at := map[string]int{}
	for e, err := range s.Elements(b.Context()) {
		if err != nil {
			b.Fatal(err)
		}
		var cypher string
		var row map[string]any
		if n := e.Node; n != nil {
			t := s.nodeTypes[n.Label]
			cypher = fmt.Sprintf("UNWIND $rows AS row MERGE (n:%s {%s: row.key}) SET n += row.props", n.Label, t.Key)
			if n.Sub != "" {
				cypher += fmt.Sprintf(", n:%s", n.Sub)
			}
			row = map[string]any{"key": n.Key, "props": encoded(b, t.Props, n.Props)}
		} else {
			t := s.edgeTypes[e.Edge.Type]
			id, set := "", ""
			if t.Claim {
				id, set = " {id: row.id}", " SET r += row.props"
			}
			cypher = fmt.Sprintf("UNWIND $rows AS row MATCH (a:%s {%s: row.from}) MATCH (b:%s {%s: row.to}) MERGE (a)-[r:%s%s]->(b)%s",
				e.Edge.From.Label, keyOf(e.Edge.From.Label), e.Edge.To.Label, keyOf(e.Edge.To.Label), t.Type, id, set)
			row = map[string]any{"id": e.Edge.Props["id"], "from": e.Edge.From.Key, "to": e.Edge.To.Key, "props": encoded(b, edgeProps(t), e.Edge.Props)}
		}
		cypher = planOnce + cypher // as the store's: it makes the loop faster, too
		i, ok := at[cypher]
		if !ok {
			i = len(out)
			at[cypher], out = i, append(out, statementRows{cypher: cypher})
		}
		out[i].rows = append(out[i].rows, row)
	}
	return append(out, talliesIn(b, s))
}

// talliesIn are the tallies as they stand in the end; the store writes many of them more than once.
func talliesIn(b *testing.B, s *Store) statementRows {
	b.Helper()
	out := statementRows{cypher: planOnce + "UNWIND $rows AS row MERGE (t:Tally {topic: row.topic, a: row.a, b: row.b}) SET t += row.props"}
	err := s.reading(b.Context(), func(w *writer) error {
		rows, err := w.rows("MATCH (t:Tally) RETURN t.topic AS topic, t.a AS a, t.b AS b, properties(t) AS props ORDER BY topic, a, b", nil)
		for _, row := range rows {
			out.rows = append(out.rows, row)
		}
		return err
	})
	if err != nil {
		b.Fatal(err)
	}
	return out
}

// encoded are the properties that are set.
func encoded(b *testing.B, list []graph.Prop, props map[string]any) map[string]any {
	b.Helper()
	out, err := encodeProps(list, props)
	if err != nil {
		b.Fatal(err)
	}
	maps.DeleteFunc(out, func(_ string, v any) bool { return v == nil })
	return out
}

// unwind writes rows, so many a transaction.
func unwind(b *testing.B, s *Store, groups []statementRows, size int) time.Duration {
	b.Helper()
	start := time.Now()
	session := s.session(b.Context(), driver.AccessModeWrite)
	defer release(b.Context(), session)
	for _, g := range groups {
		for rows := range slices.Chunk(g.rows, size) {
			if _, err := driver.ExecuteWrite(b.Context(), session, func(tx driver.ManagedTransaction) (any, error) {
				result, err := tx.Run(b.Context(), g.cypher, map[string]any{"rows": rows})
				if err != nil {
					return nil, err
				}
				return result.Consume(b.Context())
			}); err != nil {
				b.Fatal(err)
			}
		}
	}
	return time.Since(start)
}
