package export

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/entente-graph/entente/graph"
)

// rowsAStatement bounds a statement, whose rows stand in it as literals.
const rowsAStatement = 100

// Cypher writes statements that make the graph in Neo4j, for cypher-shell: first the constraints that the rest needs,
// by the names that entente gives them, then rows in the graph's order. They may be run again. All texts are literals.
// Elements are streamed: memory does not grow with the graph, but for the ids of a slice that is not all of it.
func Cypher(w io.Writer, s Source) error {
	elements, err := Part(s.Elements, s.Slice)
	if err != nil {
		return err
	}
	c := cypher{w: bufio.NewWriter(w)}
	c.constraints()
	for e, err := range elements {
		if err != nil {
			return err
		}
		if err := c.add(e); err != nil {
			return err
		}
	}
	c.end()
	if err := c.decide(s.Decided); err != nil {
		return err
	}
	return c.w.Flush()
}

// cypher is a script in the making. An error of the writer stays in it, and is what Flush returns.
type cypher struct {
	w      *bufio.Writer
	ending string // of the statement that is begun; empty: none is
	rows   int
}

// constraints makes what entente schema apply makes for keys; that adds the indexes.
func (c *cypher) constraints() {
	for _, n := range graph.Nodes() {
		putf(c.w, "CREATE CONSTRAINT %s_%s IF NOT EXISTS FOR (n:%s) REQUIRE n.%[2]s IS UNIQUE;\n", n.Table, n.Key, n.Label)
	}
	for _, e := range graph.Edges() {
		if e.Claim {
			putf(c.w, "CREATE CONSTRAINT %s_id IF NOT EXISTS FOR ()-[r:%s]-() REQUIRE r.id IS UNIQUE;\n", strings.ToLower(string(e.Type)), e.Type)
		}
	}
}

// add writes a row, into the statement that is begun when that is of its kind.
func (c *cypher) add(e graph.Element) error {
	ending, row := "", ""
	props, err := cypherMap(propsOf(e))
	if err != nil {
		return &graph.Fault{What: where(e), Err: err, Advice: "see what else is broken: entente verify"}
	}
	if n := e.Node; n != nil {
		t, known := nodeTypes[n.Label]
		if !known {
			return fmt.Errorf("%s: no label of the graph; please report this", where(e))
		}
		ending = fmt.Sprintf("] AS row\nMERGE (n:%s {%s: row.k})\nSET n += row.p", n.Label, t.Key)
		if n.Sub != "" {
			ending += ", n:" + cypherName(string(n.Sub))
		}
		row = "{k: " + cypherText(n.Key) + ", p: " + props + "}"
	} else {
		r := e.Edge
		from, okFrom := nodeTypes[r.From.Label]
		to, okTo := nodeTypes[r.To.Label]
		if !okFrom || !okTo {
			return fmt.Errorf("%s: no label of the graph; please report this", where(e))
		}
		id, key := "", ""
		if v, ok := r.Props["id"].(string); ok {
			id, key = " {id: row.i}", ", i: "+cypherText(v)
		}
		ending = fmt.Sprintf("] AS row\nMATCH (a:%s {%s: row.a})\nMATCH (b:%s {%s: row.b})\nMERGE (a)-[r:%s%s]->(b)\nSET r += row.p",
			from.Label, from.Key, to.Label, to.Key, cypherName(string(r.Type)), id)
		row = "{a: " + cypherText(r.From.Key) + ", b: " + cypherText(r.To.Key) + key + ", p: " + props + "}"
	}
	if ending != c.ending || c.rows == rowsAStatement {
		c.end()
		_, _ = c.w.WriteString("UNWIND [\n" + row)
		c.ending, c.rows = ending, 1
		return nil
	}
	c.rows++
	_, err = c.w.WriteString(",\n" + row)
	return err
}

func (c *cypher) end() {
	if c.ending != "" {
		_, _ = c.w.WriteString("\n" + c.ending + ";\n")
	}
	c.ending = ""
}

// decide writes what people decided, as a store keeps it.
func (c *cypher) decide(d *graph.Decisions) error {
	if d == nil || d.Hash() == "" {
		return nil
	}
	list, err := d.Encode()
	if err != nil {
		return err
	}
	putf(c.w, "MERGE (d:Decisions {one: 1})\nSET d.hash = %s, d.file = %s, d.list = %s;\n",
		cypherText(d.Hash()), cypherText(d.Text), cypherText(list))
	return nil
}

var nodeTypes = func() map[graph.Label]graph.NodeType {
	types := map[graph.Label]graph.NodeType{}
	for _, t := range graph.Nodes() {
		types[t.Label] = t
	}
	return types
}()

// cypherMap is a map literal, its keys in order; what is not set is left out.
func cypherMap(props map[string]any) (string, error) {
	var b strings.Builder
	b.WriteByte('{')
	for _, name := range slices.Sorted(maps.Keys(props)) {
		v, err := cypherValue(props[name])
		if err != nil {
			return "", fmt.Errorf("property %s: %w", name, err)
		}
		if v == "" {
			continue
		}
		if b.Len() > 1 {
			b.WriteString(", ")
		}
		b.WriteString(cypherName(name) + ": " + v)
	}
	return b.String() + "}", nil
}

// cypherValue is a literal, or nothing for what counts as not set.
func cypherValue(v any) (string, error) {
	switch v := v.(type) {
	case nil:
	case string:
		if v != "" {
			return cypherText(v), nil
		}
	case int64:
		return strconv.FormatInt(v, 10), nil
	case bool:
		return strconv.FormatBool(v), nil
	case graph.Date:
		if v != "" && !isDay(v) {
			return "", fmt.Errorf("%q is no day", string(v))
		}
		if v != "" {
			return "date('" + string(v) + "')", nil
		}
	case []string:
		return cypherList(v, cypherText), nil
	case []int64:
		return cypherList(v, func(n int64) string { return strconv.FormatInt(n, 10) }), nil
	default:
		return "", fmt.Errorf("a %T stands there", v)
	}
	return "", nil
}

func cypherList[T any](items []T, literal func(T) string) string {
	if len(items) == 0 {
		return ""
	}
	out := make([]string, len(items))
	for i, item := range items {
		out[i] = literal(item)
	}
	return "[" + strings.Join(out, ", ") + "]"
}

// cypherText is a string literal on one line. Cypher reads \uXXXX wherever it stands, so that a backslash of the text
// is doubled first, and control characters, and those that end a line elsewhere, are written so.
func cypherText(s string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for _, c := range s {
		switch {
		case c == '\'' || c == '\\':
			b.WriteRune('\\')
			b.WriteRune(c)
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\r':
			b.WriteString(`\r`)
		case c < ' ' || c >= 0x7f && c < 0xa0 || c == '\u2028' || c == '\u2029':
			fmt.Fprintf(&b, `\u%04X`, c)
		default:
			b.WriteRune(c)
		}
	}
	b.WriteByte('\'')
	return b.String()
}

// cypherName is a name between backticks.
func cypherName(s string) string { return "`" + strings.ReplaceAll(s, "`", "``") + "`" }

func isDay(d graph.Date) bool {
	_, err := time.Parse(time.DateOnly, string(d))
	return err == nil
}
