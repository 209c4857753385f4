package sqlite

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"

	"github.com/entente-graph/entente/graph"
)

// column is a property and the column that keeps it.
type column struct {
	graph.Prop
	name string
}

type nodeTable struct {
	graph.NodeType
	columns []column
}

type edgeTable struct {
	graph.EdgeType
	from    string
	to      []string // one a label that the far end may have
	columns []column // without the ends
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

// quoted protects names that are words of SQL ("end").
func quoted(name string) string { return `"` + name + `"` }

func columnsOf(props []graph.Prop) []column {
	out := make([]column, len(props))
	for i, p := range props {
		out[i] = column{p, snake(p.Name)}
	}
	return out
}

func nodeTables() map[graph.Label]*nodeTable {
	out := map[graph.Label]*nodeTable{}
	for _, n := range graph.Nodes() {
		out[n.Label] = &nodeTable{n, columnsOf(n.Props)}
	}
	return out
}

func edgeTables() map[graph.Type]*edgeTable {
	out := map[graph.Type]*edgeTable{}
	for _, e := range graph.Edges() {
		t := &edgeTable{EdgeType: e, from: snake(string(e.From))}
		for _, l := range e.To {
			t.to = append(t.to, snake(string(l)))
		}
		if e.Type == graph.TypeBroader {
			t.to = []string{"broader"}
		}
		props := e.Props
		if e.Claim {
			props = append(graph.ClaimProps(), props...)
		}
		for _, c := range columnsOf(props) {
			if c.name != t.from { // REPORTS: the article is an end already
				t.columns = append(t.columns, c)
			}
		}
		out[e.Type] = t
	}
	return out
}

// atConsultation tells whether an end of the edges is a consultation.
func (t *edgeTable) atConsultation() bool {
	return t.From == graph.LabelConsultation || t.To[0] == graph.LabelConsultation
}

// names lists columns for a statement.
func names(columns []column) []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = quoted(c.name)
	}
	return out
}

// encode brings a property to what SQLite keeps: booleans as 0 and 1, lists as JSON, nothing
// as NULL.
func encode(v any) (any, error) {
	switch v := v.(type) {
	case nil:
		return nil, nil
	case string:
		if v == "" {
			return nil, nil
		}
		return v, nil
	case graph.Date:
		if v == "" {
			return nil, nil
		}
		return string(v), nil
	case bool:
		if v {
			return int64(1), nil
		}
		return int64(0), nil
	case int64:
		return v, nil
	case []string:
		if len(v) == 0 {
			return nil, nil
		}
		b, err := json.Marshal(v)
		return string(b), err
	case []int64:
		if len(v) == 0 {
			return nil, nil
		}
		b, err := json.Marshal(v)
		return string(b), err
	}
	return nil, fmt.Errorf("sqlite: a property of type %T", v)
}

// decode is the way back; NULL is nil.
func decode(t graph.ValueType, v any) (any, error) {
	if v == nil {
		return nil, nil
	}
	text, isText := v.(string)
	number, isNumber := v.(int64)
	switch {
	case t == graph.String && isText:
		return text, nil
	case t == graph.DateType && isText:
		return graph.Date(text), nil
	case t == graph.Integer && isNumber:
		return number, nil
	case t == graph.Boolean && isNumber:
		return number != 0, nil
	case t == graph.Strings && isText:
		var out []string
		err := json.Unmarshal([]byte(text), &out)
		return out, err
	case t == graph.Integers && isText:
		var out []int64
		err := json.Unmarshal([]byte(text), &out)
		return out, err
	}
	return nil, fmt.Errorf("sqlite: a column holds %T where type %d is kept", v, t)
}
