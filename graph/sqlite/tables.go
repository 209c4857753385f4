package sqlite

import (
	"strings"
	"unicode"

	"github.com/entente-graph/entente/graph"
)

// column is a property and the column that keeps it.
type column struct {
	graph.Prop
	name string // quoted: "end" is a word of SQL
}

// nodeTable is where the nodes of a label stand, with the statements for it.
type nodeTable struct {
	graph.NodeType
	columns    []column
	growing    []column // the sets: what stands is read before a write
	statements nodeStatements
}

// edgeTable is where the relationships of a type stand, with the statements for it.
type edgeTable struct {
	graph.EdgeType
	from       string
	to         []string // one a label that the far end may have
	columns    []column // without the ends and what points at the account
	statements edgeStatements
}

// snake writes a property's name as a column's: datePrecision, date_precision.
func snake(s string) string {
	var b strings.Builder
	for i, r := range s {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

func quoted(name string) string { return `"` + snake(name) + `"` }

func columnsOf(props []graph.Prop) []column {
	out := make([]column, len(props))
	for i, p := range props {
		out[i] = column{p, quoted(p.Name)}
	}
	return out
}

func nodeTables() map[graph.Label]*nodeTable {
	edges, out := edgeTables(), map[graph.Label]*nodeTable{}
	for _, n := range graph.Nodes() {
		t := &nodeTable{NodeType: n, columns: columnsOf(n.Props)}
		for _, c := range t.columns {
			if c.Union {
				t.growing = append(t.growing, c)
			}
		}
		t.statements = t.write(edges)
		out[n.Label] = t
	}
	return out
}

func edgeTables() map[graph.Type]*edgeTable {
	out := map[graph.Type]*edgeTable{}
	for _, e := range graph.Edges() {
		t := &edgeTable{EdgeType: e, from: quoted(string(e.From))}
		for _, l := range e.To {
			t.to = append(t.to, quoted(string(l)))
		}
		props := e.Props
		if !e.Claim { // BROADER: both ends are topics
			t.to = []string{quoted(e.Table)}
		} else {
			props = append(graph.ClaimProps(), props...)
		}
		for _, c := range columnsOf(props) {
			if !e.Claim || c.Name != "article" && c.Name != "account" {
				t.columns = append(t.columns, c)
			}
		}
		t.statements = t.write()
		out[e.Type] = t
	}
	return out
}

// ends are the columns in which nodes of a label stand; near tells whether the near end counts.
func (t *edgeTable) ends(l graph.Label, near bool) []string {
	var out []string
	if near && t.From == l {
		out = append(out, t.from)
	}
	for i, to := range t.To {
		if to == l {
			out = append(out, t.to[i])
		}
	}
	return out
}

// names lists columns for a statement.
func names(columns []column) []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = c.name
	}
	return out
}
