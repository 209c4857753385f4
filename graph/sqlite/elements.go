package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"iter"

	"github.com/entente-graph/entente/graph"
)

// Elements streams the graph as [graph.Store] says, from one state of it: writes that come
// meanwhile are not seen. Rows are read one by one, in the order of an index, so the memory
// that it takes does not grow with the graph.
func (s *Store) Elements(ctx context.Context) iter.Seq2[graph.Element, error] {
	return func(yield func(graph.Element, error) bool) {
		more := true
		err := s.snapshot(ctx, func(tx *sql.Tx) error {
			for _, n := range graph.Nodes() {
				t := s.tables[n.Label]
				if err := stream(ctx, tx, t.statements.all, t.scan, yield, &more); err != nil || !more {
					return err
				}
			}
			for _, e := range graph.Edges() {
				t := s.edges[e.Type]
				if err := stream(ctx, tx, t.statements.all, t.scan, yield, &more); err != nil || !more {
					return err
				}
			}
			return nil
		})
		if err != nil && more {
			yield(graph.Element{}, s.fault("read", err))
		}
	}
}

// snapshot runs do on one state of the graph.
func (s *Store) snapshot(ctx context.Context, do func(*sql.Tx) error) error {
	if err := s.checkReady(ctx); err != nil {
		return err
	}
	tx, err := s.read.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	return do(tx)
}

func stream(ctx context.Context, tx *sql.Tx, query string, scan func(*sql.Rows) (graph.Element, error),
	yield func(graph.Element, error) bool, more *bool,
) error {
	rows, err := tx.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		e, err := scan(rows)
		if err != nil {
			return err
		}
		if *more = yield(e, nil); !*more {
			return nil
		}
	}
	return rows.Err()
}

func (t *nodeTable) scan(rows *sql.Rows) (graph.Element, error) {
	row, err := values(rows, 2+len(t.columns))
	if err != nil {
		return graph.Element{}, err
	}
	n := &graph.Node{Props: map[string]any{}}
	n.Label = t.Label
	n.Key, _ = row[0].(string)
	if sub, ok := row[1].(string); ok {
		n.Sub = graph.Label(sub)
	}
	if err := props(n.Props, t.columns, row[2:]); err != nil {
		return graph.Element{}, fmt.Errorf("%s %q: %w", t.Label, n.Key, err)
	}
	return graph.Element{Node: n}, nil
}

func (t *edgeTable) scan(rows *sql.Rows) (graph.Element, error) {
	ends := 1 + len(t.to)
	said := ends // where article and account stand
	if t.Claim {
		ends += 2
	}
	row, err := values(rows, ends+len(t.columns))
	if err != nil {
		return graph.Element{}, err
	}
	key, _ := row[0].(string)
	e := &graph.Edge{Type: t.Type, From: graph.Ref{Label: t.From, Key: key}, Props: map[string]any{}}
	for i, l := range t.To {
		if key, ok := row[1+i].(string); ok {
			e.To = graph.Ref{Label: l, Key: key}
		}
	}
	if t.Claim {
		e.Props["article"], e.Props["account"] = row[said], row[said+1]
	}
	if err := props(e.Props, t.columns, row[ends:]); err != nil {
		return graph.Element{}, fmt.Errorf("%s %q: %w", t.Type, e.ID(), err)
	}
	return graph.Element{Edge: e}, nil
}

// Counts counts nodes by label, countries and organizations apart, and accounts.
func (s *Store) Counts(ctx context.Context) (map[string]int, error) {
	out := map[string]int{}
	err := s.snapshot(ctx, func(tx *sql.Tx) error {
		for _, n := range graph.Nodes() {
			query := fmt.Sprintf(`SELECT '%s', count(*) FROM %s`, n.Label, n.Table) // without groups, pages alone are read, of the smallest index
			if n.Label == graph.LabelActor {
				query = fmt.Sprintf(`SELECT label, count(*) FROM %s GROUP BY label`, n.Table)
			}
			if err := count(ctx, tx, query, out); err != nil {
				return err
			}
		}
		return count(ctx, tx, `SELECT 'REPORTS', count(*) FROM reports`, out)
	})
	return out, s.fault("count", err)
}

func count(ctx context.Context, tx *sql.Tx, query string, into map[string]int) error {
	rows, err := tx.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var name string
		var n int
		if err := rows.Scan(&name, &n); err != nil {
			return err
		}
		if n > 0 {
			into[name] = n
		}
	}
	return rows.Err()
}
