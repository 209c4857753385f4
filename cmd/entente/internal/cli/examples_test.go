package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph/storetest"
	"github.com/entente-graph/entente/queries"
)

const root = "../../../.."

// The example of every query prints what stands beside it, from a graph in SQLite. -update writes it.
func TestExamplesOfQueries(t *testing.T) {
	answersHold(t, func(on string) []string {
		at := []string{"--quiet", "--db", filepath.Join(t.TempDir(), "entente.db")}
		run(t, append(at, "ingest", filepath.Join(root, on))...)
		return at
	}, *update)
}

// It prints the same from a graph in Neo4j.
func TestExamplesOfQueriesInNeo4j(t *testing.T) {
	server := storetest.Neo4j(t)
	t.Setenv("NEO4J_USERNAME", server.Username)
	t.Setenv("NEO4J_PASSWORD", server.Password)
	answersHold(t, func(on string) []string {
		server.Reset(t.Context(), t)
		at := []string{"--quiet", "--neo4j", server.URI}
		run(t, append(at, "ingest", filepath.Join(root, on))...)
		return at
	}, false)
}

// answersHold runs the examples, folder by folder.
func answersHold(t *testing.T, filled func(on string) []string, update bool) {
	t.Helper()
	by := map[string][]queries.Query{}
	for _, q := range queries.All() {
		by[q.On] = append(by[q.On], q)
	}
	for on, all := range by {
		at := filled(on)
		for _, q := range all {
			args := append([]string{"query", q.ID}, q.Arguments()...)
			got := "$ entente " + strings.Join(args, " ") + "\n" + run(t, append(at, args...)...)
			if update {
				if err := os.WriteFile(filepath.Join(root, "queries", q.ID+".txt"), []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
				continue
			}
			if diff := cmp.Diff(q.Answer, got); diff != "" {
				t.Errorf("%s (-its example +got; write it with -update):\n%s", q.ID, diff)
			}
			if strings.HasSuffix(got, "\nno rows\n") {
				t.Errorf("%s: its example finds nothing in %s", q.ID, on)
			}
		}
	}
}
