package neo4j

import (
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
	"github.com/entente-graph/entente/graph/verify"
)

// What another program wrote without a key, or without saying which article tells it, is passed over by all readers, so
// verify says that it is there.
func TestStrays(t *testing.T) {
	s := openEmpty(t)
	fill(t, s, storetest.Sample(41, 5), graph.Added)
	must(t, s, `MATCH (o:Official), (c:Consultation)
WITH o, c LIMIT 1
CREATE (o)-[:ATTENDED {id: 'no article'}]->(c), (o)-[:ATTENDED {article: 'no id'}]->(c), (:Topic {name: 'no key'})`, nil)
	r, err := verify.Run(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, f := range r.Findings {
		got[f.Where], _, _ = strings.Cut(f.What, " ")
	}
	if len(got) != 2 || got["ATTENDED"] != "2" || got["Topic"] != "1" {
		t.Errorf("%v, want 2 of ATTENDED and 1 Topic", got)
	}
}
