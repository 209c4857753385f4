package neo4j

import (
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

// A write looks nodes and relationships up by their indexes, and never reads all of a label or type: what
// it costs depends on the article, not on the graph.
func TestWritesUseIndexes(t *testing.T) {
	s := openEmpty(t)
	fill(t, s, storetest.Sample(40, 20), graph.Added)
	session := s.session(t.Context(), driver.AccessModeWrite)
	t.Cleanup(func() { release(t.Context(), session) })
	today := dbtype.Date(time.Now())
	params := map[string]any{
		"rows": map[string]any{}, "keys": map[string]any{}, "moves": []any{}, "windows": []any{map[string]any{"block": "b", "from": today, "to": today}},
		"articles": []string{"a"}, "urlKeys": []string{"u"}, "version": 1,
	}
	statements := map[string]string{
		"begin": s.cypher.begin, "versions": s.cypher.versions, "standing": s.cypher.standing, "nodesOf": s.cypher.nodesOf, "moves": s.cypher.moves,
		"touches": s.cypher.touches, "retract": s.cypher.retract, "sweep": s.cypher.sweep,
		"spellings": s.cypher.spellings, "rename": s.cypher.rename, "stale": strings.Replace(s.cypher.stale, "$keys", "['k']", 1),
	}
	for _, of := range []map[string]string{s.cypher.nodes, s.cypher.edges} {
		for name, statement := range of {
			statements[name] = strings.Replace(statement, "$rows", "[{key: 'k', from: 'f', to: 't', props: {}}]", 1)
		}
	}
	for name, statement := range statements {
		result, err := session.Run(t.Context(), "EXPLAIN "+statement, params)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		summary, err := result.Consume(t.Context())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for _, operator := range operators(summary.Plan()) {
			if strings.HasSuffix(operator, "Scan") {
				t.Errorf("%s reads all there is: %s", name, operator)
			}
		}
	}
}
