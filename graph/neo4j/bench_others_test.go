package neo4j

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
)

// BenchmarkOthers puts articles into an empty graph, and has the Python programs of ENTENTE_LOADERS write the rows that
// came of it into an empty database of the same server, each a path and arguments. They are given the server's URI and a
// file of the rows, and print how many they wrote and the seconds that it took.
func BenchmarkOthers(b *testing.B) {
	loaders := strings.Fields(os.Getenv("ENTENTE_LOADERS"))
	all, s := benchFacts(b), openEmpty(b)
	server := storetest.Neo4j(b)
	path := filepath.Join(b.TempDir(), "rows.jsonl")
	for b.Loop() {
		put(b, s, all) // warms the server
		n := dump(b, s, path)
		for _, loader := range loaders {
			server.Clear(b.Context(), b)
			ours := put(b, s, all).all.Seconds()
			server.Reset(b.Context(), b)
			words := strings.Split(loader, ",")
			cmd := exec.CommandContext(b.Context(), words[0], append(words[1:], server.URI, path)...)
			cmd.Stderr = os.Stderr
			said, err := cmd.Output()
			if err != nil {
				b.Fatalf("%s: %v", loader, err)
			}
			var wrote int
			var theirs float64
			if _, err := fmt.Sscan(string(said), &wrote, &theirs); err != nil {
				b.Fatalf("%s says %q: %v", loader, said, err)
			}
			server.Reset(b.Context(), b)
			if _, err := s.Migrate(b.Context()); err != nil {
				b.Fatal(err)
			}
			name := words[len(words)-1]
			say("%s: %d rows in %.1f s; entente: %d in %.1f s", name, wrote, theirs, n, ours)
			b.ReportMetric(float64(n)/ours/(float64(wrote)/theirs), name)
		}
		b.ReportMetric(0, "ns/op")
	}
}

// dump writes the rows of a graph for other programs: first the schema, then a line of JSON a node or relationship.
func dump(b *testing.B, s *Store, path string) int {
	b.Helper()
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	out := bufio.NewWriter(f)
	lines := json.NewEncoder(out)
	n, failed := 0, lines.Encode(map[string]any{"nodes": graph.Nodes(), "edges": graph.Edges(), "claim": graph.ClaimProps()})
	for e, err := range s.Elements(b.Context()) {
		if err == nil && failed == nil {
			n, failed = n+1, lines.Encode(e)
		} else {
			b.Fatal(err, failed)
		}
	}
	if err := out.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	return n
}
