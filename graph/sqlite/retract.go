package sqlite

import (
	"database/sql"
	"errors"
	"fmt"

	"github.com/entente-graph/entente/graph"
)

// retracted is what an article had said before its facts were taken back.
type retracted struct {
	blocks  []string
	emptied []graph.ConsultationID
	touched map[graph.Label][]string // nodes that its edges reached
}

// retract takes back all that an article said: its edges go, and what they reached is noted.
func (w *writer) retract(article string) (retracted, error) {
	r := retracted{touched: map[graph.Label][]string{}}
	var err error
	if r.blocks, err = w.list(`SELECT DISTINCT block FROM reports WHERE article = ?`, article); err != nil {
		return r, err
	}
	emptied, err := w.list(`SELECT DISTINCT consultation FROM reports WHERE article = ?`, article)
	if err != nil {
		return r, err
	}
	for _, id := range emptied {
		r.emptied = append(r.emptied, graph.ConsultationID(id))
	}
	for _, e := range graph.Edges() {
		t := w.edges[e.Type]
		if !t.Claim {
			continue
		}
		ends := map[string]graph.Label{t.from: t.From}
		for i, l := range t.To {
			ends[t.to[i]] = l
		}
		for column, label := range ends {
			if label == graph.LabelConsultation || label == graph.LabelArticle {
				continue
			}
			keys, err := w.list(fmt.Sprintf(`SELECT DISTINCT %[1]s FROM %[2]s WHERE article = ? AND %[1]s IS NOT NULL`, column, t.Table), article)
			if err != nil {
				return r, err
			}
			r.touched[label] = graph.Union(r.touched[label], keys)
		}
		if _, err := w.tx.ExecContext(w.ctx, fmt.Sprintf(`DELETE FROM %s WHERE article = ?`, t.Table), article); err != nil {
			return r, err
		}
	}
	return r, nil
}

// tidy names the touched nodes anew from the edges that are left, and deletes those that
// nothing said in a text reaches any more.
func (w *writer) tidy(r retracted) error {
	for _, n := range graph.Nodes() {
		for _, key := range r.touched[n.Label] {
			gone, err := w.drop(n, key)
			if err != nil {
				return err
			}
			if !gone && n.NamedBy != "" {
				if err := w.rename(n, key); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// drop deletes a node that no claim reaches, and then the topics above it alike.
func (w *writer) drop(n graph.NodeType, key string) (bool, error) {
	for _, e := range graph.Edges() {
		t := w.edges[e.Type]
		var columns []string
		if t.Claim && t.From == n.Label {
			columns = append(columns, t.from)
		}
		for i, l := range t.To {
			if l == n.Label {
				columns = append(columns, t.to[i])
			}
		}
		for _, c := range columns {
			var one int
			err := w.tx.QueryRowContext(w.ctx, fmt.Sprintf(`SELECT 1 FROM %s WHERE %s = ? LIMIT 1`, t.Table, c), key).Scan(&one)
			if err == nil {
				return false, nil
			}
			if !errors.Is(err, sql.ErrNoRows) {
				return false, err
			}
		}
	}
	var above []string
	if n.Label == graph.LabelTopic {
		var err error
		if above, err = w.list(`SELECT broader FROM broader WHERE topic = ?`, key); err != nil {
			return false, err
		}
		if _, err := w.tx.ExecContext(w.ctx, `DELETE FROM broader WHERE topic = ?`, key); err != nil {
			return false, err
		}
	}
	if _, err := w.tx.ExecContext(w.ctx, fmt.Sprintf(`DELETE FROM %s WHERE %s = ?`, n.Table, quoted(n.Key)), key); err != nil {
		return false, err
	}
	for _, b := range above {
		if _, err := w.drop(n, b); err != nil {
			return false, err
		}
	}
	return true, nil
}

// rename sets a node's names to the spellings of the edges that are left.
func (w *writer) rename(n graph.NodeType, key string) error {
	t := w.edges[n.NamedBy]
	column := t.from
	if t.From != n.Label {
		column = snake(string(n.Label))
	}
	spellings, err := w.list(fmt.Sprintf(`SELECT DISTINCT name FROM %s WHERE %s = ? AND name IS NOT NULL`, t.Table, column), key)
	if err != nil || len(spellings) == 0 {
		return err
	}
	all, err := encode(graph.Union(spellings, nil))
	if err != nil {
		return err
	}
	if _, err := w.tx.ExecContext(w.ctx, fmt.Sprintf(`UPDATE %s SET names = ? WHERE %s = ?`, n.Table, quoted(n.Key)), all, key); err != nil || !n.Captioned {
		return err
	}
	_, err = w.tx.ExecContext(w.ctx, fmt.Sprintf(`UPDATE %s SET name = ? WHERE %s = ?`, n.Table, quoted(n.Key)), graph.Caption(spellings), key)
	return err
}

// list reads one column of strings.
func (w *writer) list(query string, args ...any) ([]string, error) {
	rows, err := w.tx.QueryContext(w.ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			return nil, err
		}
		out = append(out, s)
	}
	return out, rows.Err()
}
