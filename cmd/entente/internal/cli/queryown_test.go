package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-graph/entente/cmd/entente/internal/cli"
	"github.com/entente-graph/entente/graph/storetest"
)

// A person's own Cypher: it reads, whatever its parameters hold, and writes only when that is asked for.
func TestOwnCypher(t *testing.T) {
	server := storetest.Neo4j(t)
	server.Reset(t.Context(), t)
	t.Setenv("NEO4J_USERNAME", server.Username)
	t.Setenv("NEO4J_PASSWORD", server.Password)
	there := []string{"--quiet", "--neo4j", server.URI}
	run(t, append(there, "ingest", articles)...)
	const hostile = `x'}) DETACH DELETE n //`
	ask := func(cypher string, args ...string) (status int, out, said string) {
		t.Helper()
		file := filepath.Join(t.TempDir(), "own.cypher")
		if err := os.WriteFile(file, []byte(cypher), 0o600); err != nil {
			t.Fatal(err)
		}
		var stdout, stderr bytes.Buffer
		args = append(append(append(there, "query", "--file", file), args...), "-o", "json")
		status = cli.Main(args, strings.NewReader(""), &stdout, &stderr)
		return status, stdout.String(), stderr.String()
	}
	before := run(t, append(there, "digest")...)
	for _, c := range []struct {
		name, cypher, want string // part of the rows, or of what is said
		args               []string
		status             int
	}{
		{"rows", "MATCH (c:Country) WHERE c.code = $code RETURN c.code AS code, 1 AS n;\n", `{"code": "AZE", "n": 1}`, []string{"-p", "code=AZE"}, 0},
		{"a header as canned queries have", "// @param side COUNTRY - a side\nRETURN $side AS side", `{"side": "AZE"}`, []string{"-p", "side=Азербайджан"}, 0},
		{"a hostile value", "MATCH (n:Country) WHERE n.code <> $x RETURN count(n) > 5 AS many, $x AS x", `{"many": true, "x": "x'}) DETACH DELETE n //"}`, []string{"-p", "x=" + hostile}, 0},
		{"types by looks", "RETURN $i + 1 AS i, $d.year AS year, $l[1] AS second, $t AS t", `{"i": 42, "year": 2025, "second": "b", "t": "41"}`, []string{"-p", "i=41", "-p", "d=2025-06-10", "-p", `l=["a","b"]`, "-p", `t="41"`}, 0},
		{"nodes, relationships, paths", "MATCH p = (t:Topic {id: 'oil-and-gas'})-[r:BROADER]->(b) RETURN t, p", `"id": "oil-and-gas"`, nil, 0},
		{"other values", "RETURN duration('P1D') AS d, datetime('2025-06-10T10:00:00Z') AS at, [1, 2] AS l, {a: 1} AS m", `{"d": "P0M1DT0S", "at": "2025-06-10T10:00:00Z", "l": [1,2], "m": {"a":1}}`, nil, 0},
		{"no rows", "MATCH (c:Country {code: 'nowhere'}) RETURN c.code AS code", "[]", nil, 0},
		{"a value that is not given", "RETURN $n AS n", "--param name=value", nil, 1},
		{"no Cypher", "WHO MET WHOM", "is the statement right?", nil, 1},
		{"two statements", "RETURN 1 AS n; RETURN 2 AS n", "is the statement right?", nil, 1},
		{"a write that was not asked for", "MATCH (n) DETACH DELETE n", "may only read", nil, 11},
		{"a file of the server", "LOAD CSV FROM 'file:///etc/hostname' AS row RETURN row", "may only read", nil, 11},
	} {
		status, out, said := ask(c.cypher, c.args...)
		if status != c.status || !strings.Contains(strings.ReplaceAll(out, `":"`, `": "`)+said, c.want) {
			t.Errorf("%s: status %d\n%s%s\nwant %d and %s", c.name, status, out, said, c.status, c.want)
		}
	}
	if after := run(t, append(there, "digest")...); after != before {
		t.Errorf("reading changed the graph:\n%s%s", before, after)
	}
	if status, _, said := ask("MATCH (c:Country {code: $code}) SET c.name = 'Elsewhere'", "--write", "-p", "code=AZE"); status != 0 {
		t.Errorf("a write: status %d\n%s", status, said)
	}
	if _, out, _ := ask("MATCH (c:Country {code: 'AZE'}) RETURN c.name AS name"); !strings.Contains(out, "Elsewhere") {
		t.Errorf("a write that was asked for did not happen: %s", out)
	}
}
