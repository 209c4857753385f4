package neo4j

import (
	"context"

	"github.com/entente-graph/entente/graph"
)

const (
	decidedOf = `MATCH (d:Decisions {one: 1})
RETURN d.file AS file, d.list AS list`
	remember = `MERGE (d:Decisions {one: 1})
SET d.hash = $hash, d.file = $file, d.list = $list`
	attending = `UNWIND $officials AS id
MATCH (:Official {id: id})-[r:ATTENDED]->()
RETURN DISTINCT r.article AS article
ORDER BY article`
)

// Decide puts decisions in their place as [graph.Store] says.
func (s *Store) Decide(ctx context.Context, d *graph.Decisions) (int, error) {
	waiting := 0
	err := s.writing(ctx, func(w *writer) error {
		n, err := graph.DecideIn(w, d)
		waiting = max(waiting, n) // as in Put
		return err
	})
	return waiting, s.fault(ctx, "remember decisions", err)
}

// Decided gives the decisions that the graph remembers.
func (s *Store) Decided(ctx context.Context) (*graph.Decisions, error) {
	if err := s.checkReady(ctx); err != nil {
		return nil, err
	}
	var d *graph.Decisions
	err := s.reading(ctx, func(w *writer) (err error) {
		d, err = w.read()
		return err
	})
	return d, s.fault(ctx, "read decisions", err)
}

// Decisions gives those that the graph remembers: the hash that Stands saw tells whether they are known here.
func (w *writer) Decisions() (*graph.Decisions, error) {
	if have := w.decided.Load(); have != nil && have.Hash() == w.hash {
		return have, nil
	}
	d, err := w.read()
	if err == nil {
		w.decided.Store(d)
	}
	return d, err
}

func (w *writer) read() (*graph.Decisions, error) {
	rows, err := w.rows(decidedOf, nil)
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return graph.DecodeDecisions("", "")
	}
	file, _ := rows[0]["file"].(string)
	list, _ := rows[0]["list"].(string)
	return graph.DecodeDecisions(file, list)
}

// Remember puts decisions in the place of others.
func (w *writer) Remember(d *graph.Decisions) error {
	list, err := d.Encode()
	if err != nil {
		return err
	}
	_, err = w.rows(remember, map[string]any{"hash": d.Hash(), "file": d.Text, "list": list})
	return err
}

// Attending gives the articles that have one of some officials attend.
func (w *writer) Attending(officials []graph.OfficialID) ([]graph.ArticleID, error) {
	rows, err := w.rows(attending, map[string]any{"officials": texts(officials)})
	if err != nil {
		return nil, err
	}
	return idsIn[graph.ArticleID](rows, "article")
}

// Named gives an article as [graph.Store] says.
func (s *Store) Named(ctx context.Context, place string) (graph.Article, bool, error) {
	all, err := s.page(ctx, s.cypher.named, map[string]any{"place": place, "urlKey": graph.Article{URL: place}.URLKey()})
	if err != nil || len(all) == 0 {
		return graph.Article{}, false, err
	}
	return all[0], true, nil
}
