package sqlite

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/entente-graph/entente/graph"
)

// Put writes articles as [graph.Store] says. It returns ErrBusy when another program holds
// the database longer than Options.Wait, ErrSchema when [Store.Migrate] is due.
func (s *Store) Put(ctx context.Context, facts ...graph.Facts) (outcomes []graph.Outcome, err error) {
	err = s.change(ctx, graph.Writing(facts), func(w *writer) (err error) {
		outcomes, err = graph.PutIn(w, facts)
		return err
	})
	if err != nil {
		return nil, err
	}
	return outcomes, nil
}

// Forget takes an article back as [graph.Store] says.
func (s *Store) Forget(ctx context.Context, id graph.ArticleID) (bool, error) {
	known := false
	err := s.change(ctx, "forget "+string(id), func(w *writer) (err error) {
		known, err = graph.ForgetIn(w, id)
		return err
	})
	return known && err == nil, err
}

// change runs a transaction on a graph that has its schema and may be written.
func (s *Store) change(ctx context.Context, what string, do func(*writer) error) error {
	err := s.checkReady(ctx)
	if err == nil {
		err = s.checkWritable()
	}
	if err == nil {
		err = s.transaction(ctx, do)
	}
	return s.fault(what, err)
}

// Write does what a plan says.
func (w *writer) Write(p graph.Plan) error {
	if err := w.nodes(p.Nodes); err != nil {
		return err
	}
	for _, m := range p.Moves {
		if err := w.move(m); err != nil {
			return fmt.Errorf("move %s: %w", m.Account, err)
		}
	}
	for _, e := range p.Edges {
		if err := w.edge(e); err != nil {
			return fmt.Errorf("%s %q: %w", e.Type, e.ID(), err)
		}
	}
	for _, id := range p.Stale {
		if err := w.remove(graph.Ref{Label: graph.LabelConsultation, Key: string(id)}); err != nil {
			return fmt.Errorf("remove consultation %s: %w", id, err)
		}
	}
	return nil
}

func (w *writer) nodes(nodes []graph.Node) error {
	for _, n := range nodes {
		if err := w.node(n); err != nil {
			return fmt.Errorf("%s %q: %w", n.Label, n.Key, err)
		}
	}
	return nil
}

// node merges a node: sets grow, the rest is replaced.
func (w *writer) node(n graph.Node) error {
	t := w.tables[n.Label]
	args := make([]any, 0, 3+len(t.columns))
	fresh := false
	if numbered[t.Label] {
		number, err := w.known(n.Ref)
		if err != nil {
			return err
		}
		fresh = number == 0
		args = append(args, sql.NullInt64{Int64: number, Valid: !fresh})
	}
	if !fresh {
		if err := w.grow(t, n); err != nil {
			return err
		}
	}
	args = append(args, n.Key)
	if len(t.Subs) > 0 {
		sub, err := property(string(n.Sub))
		if err != nil {
			return err
		}
		args = append(args, sub)
	}
	args, err := properties(args, t.columns, n.Props)
	if err != nil {
		return err
	}
	done, err := w.run(t.statements.merge, args...)
	if err != nil || !fresh {
		return err
	}
	w.numbers[n.Ref], err = done.LastInsertId()
	return err
}

// grow joins what stands in a node with what comes, and chooses its caption anew.
func (w *writer) grow(t *nodeTable, n graph.Node) error {
	if len(t.growing) == 0 {
		return nil
	}
	have := map[string]any{}
	err := w.each(func(rows *sql.Rows) error {
		row, err := values(rows, len(t.growing))
		if err != nil {
			return err
		}
		return props(have, t.growing, row)
	}, t.statements.grown, n.Key)
	if err != nil {
		return err
	}
	n.Grow(t.NodeType, have)
	return nil
}

// move takes the edges of an account to another consultation.
func (w *writer) move(m graph.Move) error {
	article, account, err := w.account(m.Account)
	if err != nil {
		return err
	}
	to, err := w.number(graph.Ref{Label: graph.LabelConsultation, Key: string(m.To)})
	for _, t := range w.edges {
		if err == nil && t.statements.move != "" {
			err = w.exec(t.statements.move, to, article, account)
		}
	}
	return err
}

// edge writes an edge: what says it, its ends, the rest.
func (w *writer) edge(e graph.Edge) error {
	t := w.edges[e.Type]
	args := make([]any, 0, 3+len(t.to)+len(t.columns))
	if t.Claim {
		id, _ := e.Props["account"].(string)
		article, account, err := w.account(graph.AccountID(id))
		if err != nil {
			return err
		}
		args = append(args, article, account)
	}
	if t.From != graph.LabelArticle {
		from, err := w.pointer(e.From)
		if err != nil {
			return err
		}
		args = append(args, from)
	}
	for _, l := range t.To {
		var to any
		if l == e.To.Label {
			var err error
			if to, err = w.pointer(e.To); err != nil {
				return err
			}
		}
		args = append(args, to)
	}
	args, err := properties(args, t.columns, e.Props)
	if err != nil {
		return err
	}
	return w.exec(t.statements.merge, args...)
}
