package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// Put writes one article as [graph.Store] says.
func (s *Store) Put(ctx context.Context, f graph.Facts) (graph.Outcome, error) {
	if s.write == nil {
		return graph.Known, &graph.Fault{Kind: graph.ErrAccess, What: s.path + ": opened for reading only", Advice: "open it for writing"}
	}
	outcome := graph.Known
	err := s.inTransaction(ctx, func(tx *sql.Tx) error {
		w := &writer{Store: s, ctx: ctx, tx: tx}
		var err error
		outcome, err = w.put(f)
		return err
	})
	return outcome, s.fault("write "+string(f.Article.ID), err)
}

// writer is one transaction.
type writer struct {
	*Store
	ctx context.Context
	tx  *sql.Tx
}

func (w *writer) put(f graph.Facts) (graph.Outcome, error) {
	var version sql.NullString
	err := w.tx.QueryRowContext(w.ctx, `SELECT extractor FROM article WHERE id = ?`, string(f.Article.ID)).Scan(&version)
	outcome := graph.Added
	var old retracted
	switch {
	case errors.Is(err, sql.ErrNoRows):
	case err != nil:
		return graph.Known, err
	case version.String == f.Article.Extractor:
		known := graph.PlanOf(graph.Facts{Article: f.Article}, nil)
		return graph.Known, w.nodes(known.Nodes)
	default:
		outcome = graph.Replaced
		if old, err = w.retract(string(f.Article.ID)); err != nil {
			return graph.Known, err
		}
	}
	standing, err := w.standing(graph.Union(f.Blocks(), old.blocks))
	if err != nil {
		return graph.Known, err
	}
	if err := w.write(graph.PlanOf(f, standing, old.emptied...)); err != nil {
		return graph.Known, err
	}
	return outcome, w.tidy(old)
}

func (w *writer) write(p graph.Plan) error {
	if err := w.nodes(p.Nodes); err != nil {
		return err
	}
	for _, m := range p.Moves {
		for _, t := range w.edges {
			if !t.atConsultation() {
				continue
			}
			q := fmt.Sprintf(`UPDATE %s SET consultation = ? WHERE account = ?`, t.Table)
			if _, err := w.tx.ExecContext(w.ctx, q, string(m.To), string(m.Account)); err != nil {
				return err
			}
		}
	}
	for _, e := range p.Edges {
		if err := w.edge(e); err != nil {
			return fmt.Errorf("%s: %w", e.Type, err)
		}
	}
	for _, id := range p.Stale {
		if _, err := w.tx.ExecContext(w.ctx, `DELETE FROM consultation WHERE id = ?`, string(id)); err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) nodes(nodes []graph.Node) error {
	for _, n := range nodes {
		if err := w.node(n); err != nil {
			return fmt.Errorf("%s: %w", n.Label, err)
		}
	}
	return nil
}

// node merges a node: sets grow, least values stay least, the rest is replaced.
func (w *writer) node(n graph.Node) error {
	t := w.tables[n.Label]
	if err := w.grow(t, n); err != nil {
		return err
	}
	columns, args := []string{quoted(t.Key)}, []any{n.Key}
	var updates []string
	if len(t.Subs) > 0 {
		columns, args = append(columns, "label"), append(args, string(n.Sub))
	}
	for _, c := range t.columns {
		v, err := encode(n.Props[c.Name])
		if err != nil {
			return err
		}
		columns, args = append(columns, quoted(c.name)), append(args, v)
		set := `%[1]s = excluded.%[1]s`
		if c.Least {
			set = `%[1]s = min(coalesce(%[2]s.%[1]s, excluded.%[1]s), coalesce(excluded.%[1]s, %[2]s.%[1]s))`
		}
		updates = append(updates, fmt.Sprintf(set, quoted(c.name), t.Table))
	}
	q := fmt.Sprintf(`INSERT INTO %s (%s) VALUES (?%s) ON CONFLICT (%s) DO UPDATE SET %s`, t.Table,
		strings.Join(columns, ", "), strings.Repeat(", ?", len(columns)-1), quoted(t.Key), strings.Join(updates, ", "))
	_, err := w.tx.ExecContext(w.ctx, q, args...)
	return err
}

// grow joins the sets of a node with those that stand, and chooses its caption anew.
func (w *writer) grow(t *nodeTable, n graph.Node) error {
	for _, c := range t.columns {
		if !c.Union {
			continue
		}
		var have sql.NullString
		err := w.tx.QueryRowContext(w.ctx, fmt.Sprintf(`SELECT %s FROM %s WHERE %s = ?`, quoted(c.name), t.Table, quoted(t.Key)), n.Key).Scan(&have)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		var old []string
		if have.Valid {
			v, err := decode(graph.Strings, have.String)
			if err != nil {
				return err
			}
			old, _ = v.([]string)
		}
		add, _ := n.Props[c.Name].([]string)
		all := graph.Union(old, add)
		n.Props[c.Name] = all
		if t.Captioned && c.Name == "names" {
			n.Props["name"] = graph.Caption(all)
		}
	}
	return nil
}

func (w *writer) edge(e graph.Edge) error {
	t := w.edges[e.Type]
	columns, args := []string{t.from}, []any{e.From.Key}
	for i, l := range t.To {
		if l == e.To.Label {
			columns, args = append(columns, t.to[i]), append(args, e.To.Key)
		}
	}
	for _, c := range t.columns {
		v, err := encode(e.Props[c.Name])
		if err != nil {
			return err
		}
		columns, args = append(columns, quoted(c.name)), append(args, v)
	}
	q := fmt.Sprintf(`INSERT OR REPLACE INTO %s (%s) VALUES (?%s)`, t.Table, strings.Join(columns, ", "), strings.Repeat(", ?", len(columns)-1))
	_, err := w.tx.ExecContext(w.ctx, q, args...)
	return err
}

// standing reads the reports of some blocks with their consultations.
func (w *writer) standing(blocks []string) ([]graph.Placed, error) {
	var out []graph.Placed
	t := w.edges[graph.TypeReports]
	q := fmt.Sprintf(`SELECT article, consultation, %s FROM reports WHERE block = ? ORDER BY account`, strings.Join(names(t.columns), ", "))
	for _, b := range blocks {
		rows, err := w.tx.QueryContext(w.ctx, q, b)
		if err != nil {
			return nil, err
		}
		for rows.Next() {
			e, err := t.scan(rows)
			if err != nil {
				return nil, errors.Join(err, rows.Close())
			}
			out = append(out, graph.Placed{Report: graph.ReportOf(e.Props), Consultation: graph.ConsultationID(e.To.Key)})
		}
		if err := errors.Join(rows.Err(), rows.Close()); err != nil {
			return nil, err
		}
	}
	return out, nil
}
