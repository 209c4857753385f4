package neo4j

import (
	"context"
	"os"
	"testing"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
)

func TestMain(m *testing.M) { os.Exit(storetest.Main(m)) }

// openEmpty is a store on the server of the tests, emptied, with its schema.
func openEmpty(tb testing.TB) *Store {
	tb.Helper()
	server := storetest.Neo4j(tb)
	if s, err := Open(tb.Context(), options(server)); err == nil {
		closed(tb, s)
		if s.checkReady(tb.Context()) == nil { // left by another test
			server.Clear(tb.Context(), tb)
			return s
		}
	}
	s := openBare(tb)
	if _, err := s.Migrate(tb.Context()); err != nil {
		tb.Fatal(err)
	}
	return s
}

// openBare is a store on the server of the tests, emptied, without a schema.
func openBare(tb testing.TB) *Store {
	tb.Helper()
	server := storetest.Neo4j(tb)
	server.Reset(tb.Context(), tb)
	return open(tb, server)
}

func open(tb testing.TB, server storetest.Server) *Store {
	tb.Helper()
	s, err := Open(tb.Context(), options(server))
	if err != nil {
		tb.Fatal(err)
	}
	closed(tb, s)
	return s
}

func options(server storetest.Server) Options {
	return Options{URI: server.URI, Username: server.Username, Password: server.Password}
}

// closed closes a store when the test is done.
func closed(tb testing.TB, s *Store) {
	tb.Helper()
	tb.Cleanup(func() {
		if err := s.Close(context.Background()); err != nil {
			tb.Error(err)
		}
	})
}

// must runs a statement on the store's server past the store, as another program would.
func must(tb testing.TB, s *Store, cypher string, params map[string]any) []*driver.Record {
	tb.Helper()
	result, err := driver.ExecuteQuery(tb.Context(), s.driver, cypher, params, driver.EagerResultTransformer)
	if err != nil {
		tb.Fatalf("%s: %v", cypher, err)
	}
	return result.Records
}

func digest(tb testing.TB, s graph.Store) graph.Digest {
	tb.Helper()
	d, err := graph.DigestOf(tb.Context(), s.Elements(tb.Context()))
	if err != nil {
		tb.Fatal(err)
	}
	return d
}
