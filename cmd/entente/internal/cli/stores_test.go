package cli_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/cmd/entente/internal/cli"
	"github.com/entente-graph/entente/cmd/entente/internal/report"
	"github.com/entente-graph/entente/graph/storetest"
	"github.com/entente-graph/entente/queries"
)

const articles = "../../../../testdata/articles"

// disputed are meetings of which several texts tell, not all of them the same.
const disputed = "../../../../testdata/settle/merge"

// run runs the program in this process and wants status 0.
func run(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	if status := cli.Main(args, strings.NewReader(""), &stdout, &stderr); status != 0 {
		t.Fatalf("entente %s: status %d\n%s", strings.Join(args, " "), status, stderr.String())
	}
	return stdout.String()
}

// inSQLite fills a graph from the articles of testdata and gives the flags that lead to it.
func inSQLite(t *testing.T) []string {
	t.Helper()
	at := []string{"--quiet", "--db", t.TempDir() + "/entente.db"}
	run(t, append(at, "ingest", articles)...)
	return at
}

// first is the first value of a column of a query's rows that is not its head.
func first(t *testing.T, at []string, query string) string {
	t.Helper()
	lines := strings.Split(run(t, append(at, "query", query, "--limit", "1", "-o", "csv")...), "\n")
	id, _, _ := strings.Cut(lines[1], ",")
	return id
}

// example is the command line of a query's example.
func example(q queries.Query) []string {
	return append(append([]string{"query", q.ID}, q.Arguments()...), "-o", "json")
}

// sameAnswers checks that what a person sees of the same articles is the same in two graphs: every query, the reports, the
// cards, the drawing, the digest.
func sameAnswers(t *testing.T, here, there []string) {
	t.Helper()
	var commands [][]string
	for _, q := range queries.All() {
		commands = append(commands, example(q))
	}
	for _, id := range []string{"quality/articles", "consultation/list", "official/list"} {
		commands = append(commands, []string{"show", first(t, here, id)})
	}
	commands = append(commands, []string{"export", "svg"}, []string{"conflicts"}, []string{"verify"}, []string{"digest"})
	for _, k := range report.Kinds() {
		commands = append(commands, append([]string{"report", k.Name, "--format", "html"}, k.Example...))
	}
	commands = append(commands, []string{"report", "network", "officials", "--country", "AZE", "--topic", "economic-cooperation", "--kind", "consultation", "-o", "json"})
	for _, projection := range []string{"dyads", "officials", "topic-pairs"} {
		commands = append(commands, []string{"network", "--projection", projection, "--limit", "0", "-o", "json"})
	}
	commands = append(commands, []string{"network", "brokers"}, []string{"network", "chain", "CAN", "TUN", "-o", "json"})
	for _, question := range [][]string{{"country/topic-profile", "AZE"}, {"quality/articles"}} {
		commands = append(commands, slices.Concat([]string{"query"}, question, []string{"--evidence", "--limit", "5"}))
	}
	for _, args := range commands {
		if diff := cmp.Diff(run(t, append(here, args...)...), run(t, append(there, args...)...)); diff != "" {
			t.Errorf("entente %s (-SQLite +Neo4j):\n%s", strings.Join(args, " "), diff)
		}
	}
}

// Names that are code elsewhere are the same names in SQLite and in Neo4j, and read a second time they change nothing.
func TestHostileNamesInBothStores(t *testing.T) {
	server := storetest.Neo4j(t)
	server.Reset(t.Context(), t)
	t.Setenv("NEO4J_USERNAME", server.Username)
	t.Setenv("NEO4J_PASSWORD", server.Password)
	there := []string{"--quiet", "--neo4j", server.URI}
	here := inSQLite(t)
	hostile := hostileArticles(t)
	run(t, append(here, "ingest", hostile)...)
	run(t, append(there, "ingest", articles, hostile)...)
	for _, args := range [][]string{{"digest"}, {"verify"}, {"query", "official/list", "-o", "json", "--limit", "1000"}} {
		if diff := cmp.Diff(run(t, append(here, args...)...), run(t, append(there, args...)...)); diff != "" {
			t.Errorf("entente %s (-SQLite +Neo4j):\n%s", args[0], diff)
		}
	}
	if out := run(t, append(there, "ingest", "--workers", "1", hostile, articles)...); !strings.HasPrefix(out, "nothing changed") {
		t.Errorf("a second ingest into Neo4j: %s", out)
	}
}

// hostileArticles are texts whose names are code elsewhere, or longer than any index takes.
func hostileArticles(t *testing.T) string {
	t.Helper()
	var lines bytes.Buffer
	for i, name := range []string{
		"Kenji Aoba`", "Kenji `Aoba", "Kenji O'Aoba", `Kenji "Aoba"`, "Kenji {Aoba}", "Kenji $Aoba", "Kenji ${Aoba}", "Kenji Ao\x00ba",
		"Kenji Aoba'}) DETACH DELETE (n) //", "Kenji Aoba'; DROP TABLE article; --", `Kenji Aoba\`, "Kenji Ao" + strings.Repeat("ba", 5000),
	} {
		for lang, told := range map[string]string{
			"fr": "Le ministre des Affaires étrangères du Japon, %s, s'est entretenu avec son homologue suisse, Luc Favre, le %d mars 2025 à Berne.",
			"en": "The Minister of Foreign Affairs of Japan, %s, met with the Minister of Foreign Affairs of Switzerland, Luc Favre, in Bern on %d May 2025.",
		} {
			err := json.NewEncoder(&lines).Encode(map[string]string{
				"lang": lang, "title": name, "url": "https://example.org/" + name, "published": "2025-06-01", "text": fmt.Sprintf(told, name, i+1),
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	path := filepath.Join(t.TempDir(), "hostile.jsonl")
	if err := os.WriteFile(path, lines.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}
