package sqlite

import (
	"database/sql"
	"fmt"

	"github.com/entente-graph/entente/graph"
)

const (
	saidByThem      = `article IN (SELECT n FROM article WHERE ` + byIDs + `)` // articles of a list
	touchesOf       = `SELECT DISTINCT block, date, same IS NOT NULL FROM reports WHERE ` + saidByThem
	consultationsOf = `SELECT id FROM consultation WHERE n IN (SELECT consultation FROM reports WHERE ` + saidByThem + `)`
	broaderOf       = `SELECT broader FROM broader WHERE topic = ?1`
	removeBroader   = `DELETE FROM broader WHERE topic = ?1`
)

// Told gives the consultations that some articles tell of.
func (w *writer) Told(ids []graph.ArticleID) ([]graph.ConsultationID, error) {
	return listed[graph.ConsultationID](w, consultationsOf, ids)
}

// Retract takes back all that some articles said: their edges go, and what they reached is noted.
func (w *writer) Retract(ids []graph.ArticleID) (graph.Retracted, error) {
	var r graph.Retracted
	if w.touched == nil {
		w.touched = map[graph.Label][]string{}
	}
	articles, err := jsonText(ids)
	if err != nil {
		return r, err
	}
	err = w.each(func(rows *sql.Rows) error {
		row, err := values(rows, 3)
		if err == nil {
			r.Marked = r.Marked || row[2] == int64(1)
			block, _ := row[0].(string)
			day, _ := row[1].(string)
			r.Touches = append(r.Touches, graph.Touch{Block: block, Day: day})
		}
		return err
	}, touchesOf, articles)
	if err != nil {
		return r, err
	}
	for _, t := range w.edges {
		if !t.Claim {
			continue
		}
		for label, query := range t.statements.touched {
			keys, err := w.list(query, articles)
			if err != nil {
				return r, err
			}
			w.touched[label] = graph.Union(w.touched[label], keys)
		}
		if err := w.exec(t.statements.takeBack, articles); err != nil {
			return r, fmt.Errorf("take back %s: %w", t.Type, err)
		}
	}
	return r, nil
}

// Tidy names the touched nodes anew from the edges that are left, and deletes those that
// nothing said in a text reaches any more.
func (w *writer) Tidy() error {
	for _, n := range graph.Nodes() {
		t := w.tables[n.Label]
		for _, key := range w.touched[n.Label] {
			gone, err := w.drop(t, key)
			if err == nil && !gone && t.NamedBy != "" {
				err = w.rename(t, key)
			}
			if err != nil {
				return fmt.Errorf("%s %q: %w", n.Label, key, err)
			}
		}
	}
	return nil
}

// drop deletes a node that no claim reaches, and then the topics above it alike.
func (w *writer) drop(t *nodeTable, key string) (bool, error) {
	s, err := w.stmt(t.statements.reached)
	if err != nil {
		return false, err
	}
	var reached bool
	if err := s.QueryRowContext(w.ctx, key).Scan(&reached); err != nil || reached {
		return false, err
	}
	var above []string
	if t.Label == graph.LabelTopic {
		if above, err = w.list(broaderOf, key); err != nil {
			return false, err
		}
		if err := w.exec(removeBroader, key); err != nil {
			return false, err
		}
	}
	if err := w.remove(graph.Ref{Label: t.Label, Key: key}); err != nil {
		return false, err
	}
	for _, b := range above {
		if _, err := w.drop(t, b); err != nil {
			return false, err
		}
	}
	return true, nil
}

// rename leaves a node the names that edges still spell. Each is asked for, as a busy body has more edges than can be read each time.
func (w *writer) rename(t *nodeTable, key string) error {
	spellings, err := w.list(t.statements.names, key)
	if err != nil || len(spellings) == 0 {
		return err
	}
	all, err := property(graph.Union(spellings, nil))
	if err != nil {
		return err
	}
	var caption any
	if t.Captions(key) {
		caption = graph.Caption(spellings)
	}
	return w.exec(t.statements.rename, key, all, caption)
}
