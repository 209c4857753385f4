package neo4j

import (
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
)

// routed is a way to the same server by its routing table, as a cluster is reached.
func routed(o Options) Options {
	o.URI = strings.Replace(o.URI, "bolt", "neo4j", 1)
	return o
}

// The suite goes through the routing table; the other tests of this package go straight to the server.
func TestStore(t *testing.T) {
	storetest.Run(t, func(t *testing.T) graph.Store {
		s, err := Open(t.Context(), routed(openEmpty(t).o))
		if err != nil {
			t.Fatal(err)
		}
		closed(t, s)
		return s
	})
}
