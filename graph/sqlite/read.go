package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// Elements streams the graph as [graph.Store] says; rows are read one by one.
func (s *Store) Elements(ctx context.Context) iter.Seq2[graph.Element, error] {
	return func(yield func(graph.Element, error) bool) {
		for _, n := range graph.Nodes() {
			t := s.tables[n.Label]
			label := "NULL"
			if len(t.Subs) > 0 {
				label = "label"
			}
			q := fmt.Sprintf(`SELECT %[1]s, %[2]s, %[3]s FROM %[4]s ORDER BY %[1]s`, quoted(t.Key), label, strings.Join(names(t.columns), ", "), t.Table)
			if !s.stream(ctx, q, yield, t.scan) {
				return
			}
		}
		for _, e := range graph.Edges() {
			t := s.edges[e.Type]
			order := "id"
			if !t.Claim {
				order = t.from + ", " + t.to[0]
			}
			columns := append(append([]string{t.from}, t.to...), names(t.columns)...)
			q := fmt.Sprintf(`SELECT %s FROM %s ORDER BY %s`, strings.Join(columns, ", "), t.Table, order)
			scan := func(rows *sql.Rows) (graph.Element, error) {
				edge, err := t.scan(rows)
				return graph.Element{Edge: &edge}, err
			}
			if !s.stream(ctx, q, yield, scan) {
				return
			}
		}
	}
}

func (s *Store) stream(ctx context.Context, query string, yield func(graph.Element, error) bool, scan func(*sql.Rows) (graph.Element, error)) bool {
	rows, err := s.read.QueryContext(ctx, query)
	if err != nil {
		return yield(graph.Element{}, s.fault("read", err))
	}
	defer rows.Close()
	for rows.Next() {
		e, err := scan(rows)
		if !yield(e, s.fault("read", err)) || err != nil {
			return false
		}
	}
	if err := rows.Err(); err != nil {
		yield(graph.Element{}, s.fault("read", err))
		return false
	}
	return true
}

// values reads a row of n columns.
func values(rows *sql.Rows, n int) ([]any, error) {
	row, into := make([]any, n), make([]any, n)
	for i := range row {
		into[i] = &row[i]
	}
	return row, rows.Scan(into...)
}

func (t *nodeTable) scan(rows *sql.Rows) (graph.Element, error) {
	row, err := values(rows, 2+len(t.columns))
	if err != nil {
		return graph.Element{}, err
	}
	n := graph.Node{Props: map[string]any{}}
	n.Label = t.Label
	n.Key, _ = row[0].(string)
	if sub, ok := row[1].(string); ok {
		n.Sub = graph.Label(sub)
	}
	return graph.Element{Node: &n}, props(n.Props, t.columns, row[2:])
}

func (t *edgeTable) scan(rows *sql.Rows) (graph.Edge, error) {
	row, err := values(rows, 1+len(t.to)+len(t.columns))
	if err != nil {
		return graph.Edge{}, err
	}
	e := graph.Edge{Type: t.Type, Props: map[string]any{}}
	key, _ := row[0].(string)
	e.From = graph.Ref{Label: t.From, Key: key}
	for i, l := range t.To {
		if key, ok := row[1+i].(string); ok {
			e.To = graph.Ref{Label: l, Key: key}
		}
	}
	if t.Claim && t.from == "article" {
		e.Props["article"] = key
	}
	return e, props(e.Props, t.columns, row[1+len(t.to):])
}

func props(into map[string]any, columns []column, row []any) error {
	for i, c := range columns {
		v, err := decode(c.Type, row[i])
		if err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
		if v != nil {
			into[c.Name] = v
		}
	}
	return nil
}

// Ask runs a question on a guarded connection.
func (s *Store) Ask(ctx context.Context, q graph.Question) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		args := make([]any, 0, len(q.Params))
		for name, v := range q.Params {
			value, err := encode(v)
			if err != nil {
				yield(nil, err)
				return
			}
			args = append(args, sql.Named(name, value))
		}
		rows, err := s.read.QueryContext(ctx, q.SQL, args...)
		if err != nil {
			yield(nil, s.fault("ask", err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			row, err := values(rows, len(q.Columns))
			for i := 0; err == nil && i < len(row); i++ {
				row[i], err = answer(q.Columns[i].Type, row[i])
			}
			if !yield(row, s.fault("ask", err)) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(nil, s.fault("ask", err))
		}
	}
}

// answer decodes a value by the type of its column. An empty list is a list, not null.
func answer(kind string, v any) (any, error) {
	types := map[string]graph.ValueType{
		"STRING": graph.String, "INTEGER": graph.Integer, "BOOLEAN": graph.Boolean, "DATE": graph.DateType, "LIST": graph.Strings,
	}
	if kind == "FLOAT" {
		if n, ok := v.(int64); ok {
			return float64(n), nil
		}
		return v, nil
	}
	t, ok := types[kind]
	if !ok {
		return nil, fmt.Errorf("no type %q of a column", kind)
	}
	return decode(t, v)
}

// Counts counts nodes by label, countries and organizations apart, and accounts.
func (s *Store) Counts(ctx context.Context) (map[string]int, error) {
	out := map[string]int{}
	for _, n := range graph.Nodes() {
		group := "'" + string(n.Label) + "'"
		if n.Label == graph.LabelActor {
			group = "label"
		}
		if err := s.count(ctx, fmt.Sprintf(`SELECT %s, count(*) FROM %s GROUP BY 1`, group, n.Table), out); err != nil {
			return nil, err
		}
	}
	return out, s.count(ctx, `SELECT 'REPORTS', count(*) FROM reports GROUP BY 1`, out)
}

func (s *Store) count(ctx context.Context, query string, into map[string]int) error {
	rows, err := s.read.QueryContext(ctx, query)
	if err != nil {
		return s.fault("count", err)
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		var n int
		if err := rows.Scan(&name, &n); err != nil {
			return s.fault("count", err)
		}
		into[name] = n
	}
	return s.fault("count", errors.Join(rows.Err()))
}
