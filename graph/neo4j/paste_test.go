package neo4j

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/queries"
)

// What a query is pasted with reads on a real server as what it is, whatever it holds: the server turns
// \u escapes into letters before anything else, so that one could end a text.
func TestPastedValues(t *testing.T) {
	s := openBare(t)
	texts := []string{
		"Ottawa", "", "d'Ivoire", `"`, "`", `\`, `\\`, `\'`, `\\'`, `\u0027`, `\\u0027`, `\\\u0027`, `\u005c`, `\n`,
		"a\nb\r\n\tc", "\x01\x1b[31m\x7f", "\u2028\u0085\u202e\u200f", "Şuşa Ж 中 👩🏽‍⚖️ e\u0301",
		"x'; MATCH (n) DETACH DELETE n; //", "/* */ // --", "$s {s} :param s => 1;", strings.Repeat(`'\`, 50),
	}
	q := queries.Query{Params: []queries.Param{{Name: "s", Type: "STRING"}}, Cypher: "RETURN 1"}
	for _, text := range texts {
		line, _, _ := strings.Cut(q.Paste(map[string]any{"s": text}), "\n")
		literal, ok := strings.CutPrefix(strings.TrimSuffix(line, ";"), ":param s => ")
		if !ok {
			t.Fatalf("%q is pasted as %q", text, line)
		}
		if got := must(t, s, "RETURN "+literal+" AS s", nil)[0].Values[0]; got != text {
			t.Errorf("%q is pasted as %s, which reads %q", text, literal, got)
		}
	}
	q.Params = []queries.Param{{Name: "s", Type: "DATE"}, {Name: "l", Type: "LIST"}}
	pasted := q.Paste(map[string]any{"s": queries.Date("2025-06-10"), "l": []string{"a", "it's"}})
	lines := strings.Split(pasted, "\n")
	rows := must(t, s, fmt.Sprintf("RETURN toString(%s) AS d, %s AS l",
		strings.TrimSuffix(strings.TrimPrefix(lines[0], ":param s => "), ";"), strings.TrimSuffix(strings.TrimPrefix(lines[1], ":param l => "), ";")), nil)
	if diff := cmp.Diff([]any{"2025-06-10", []any{"a", "it's"}}, rows[0].Values); diff != "" {
		t.Errorf("a day and a list (-want +got):\n%s", diff)
	}
}
