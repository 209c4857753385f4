package neo4j

import (
	"slices"
	"strings"
	"testing"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
)

// operators gathers those of a plan, without the runtime's suffix.
func operators(p driver.Plan) []string {
	name, _, _ := strings.Cut(p.Operator(), "@")
	out := []string{name}
	for _, child := range p.Children() {
		out = append(out, operators(child)...)
	}
	return out
}

// explained gives the operators of a statement's plan.
func explained(t *testing.T, session driver.SessionWithContext, name, statement string, params map[string]any) []string {
	t.Helper()
	result, err := session.Run(t.Context(), "EXPLAIN "+statement, params)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	summary, err := result.Consume(t.Context())
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return operators(summary.Plan())
}

// The whole graph is read along indexes: a server that sorted the relationships of a type would hold them all in memory.
func TestStreamsAreNotSorted(t *testing.T) {
	s := openEmpty(t)
	fill(t, s, storetest.Sample(41, 20), graph.Added)
	session := s.session(t.Context(), driver.AccessModeRead)
	t.Cleanup(func() { release(t.Context(), session) })
	for name, statement := range s.cypher.stream {
		operators := explained(t, session, name, statement, nil)
		if slices.Contains(operators, "Sort") && name != string(graph.TypeBroader) { // a taxonomy is small
			t.Errorf("%s is sorted: %v", name, operators)
		}
	}
}

// A write looks nodes and relationships up by their indexes, and never reads all of a label or type: what
// it costs depends on the article, not on the graph.
func TestWritesUseIndexes(t *testing.T) {
	s := openEmpty(t)
	fill(t, s, storetest.Sample(40, 20), graph.Added)
	session := s.session(t.Context(), driver.AccessModeWrite)
	t.Cleanup(func() { release(t.Context(), session) })
	today := dbtype.Date(time.Now())
	params := map[string]any{
		"rows": map[string]any{}, "keys": map[string]any{}, "windows": []any{map[string]any{"block": "b", "from": today, "to": today}},
		"articles": []string{"a"}, "urlKeys": []string{"u"}, "version": 1, "consultations": []string{"c"}, "topics": []string{"t"},
	}
	statements := map[string]string{
		"begin": s.cypher.begin, "versions": s.cypher.versions, "standing": s.cypher.standing, "nodesOf": s.cypher.nodesOf,
		"touches": s.cypher.touches, "retract": s.cypher.retract, "sweep": s.cypher.sweep,
		"spellings": s.cypher.spellings, "rename": s.cypher.rename, "stale": strings.Replace(s.cypher.stale, "$keys", "['k']", 1),
		"told": toldOf, "talks": talksOf, "discussing": discussing, "untally": untally,
	}
	for of, texts := range map[string]map[string]string{"nodes": s.cypher.nodes, "moves": s.cypher.moves, "edges": s.cypher.edges} {
		for name, statement := range texts {
			statements[of+" "+name] = strings.Replace(statement, "$rows", "[{key: 'k', account: 'a', from: 'f', to: 't', props: {}}]", 1)
		}
	}
	const tally = "[{topic: 't', a: 'a', b: 'b', consultations: 1, own: 1, first: date(), last: date(), wentFirst: date(), wentLast: date()}]"
	for name, statement := range map[string]string{"retally": retally, "noTally": noTally, "dated": dated} {
		statements[name] = strings.Replace(statement, "$rows", tally, 1)
	}
	for name, statement := range statements {
		for _, operator := range explained(t, session, name, statement, params) {
			if strings.HasSuffix(operator, "Scan") {
				t.Errorf("%s reads all there is: %s", name, operator)
			}
		}
	}
}
