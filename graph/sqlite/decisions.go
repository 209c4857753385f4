package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"github.com/entente-graph/entente/graph"
)

const (
	decidedHash = `SELECT hash FROM decisions`
	decidedOf   = `SELECT file, list FROM decisions`
	remember    = `INSERT OR REPLACE INTO decisions (one, hash, file, list) VALUES (1, ?1, ?2, ?3)`
	attending   = `SELECT id FROM article WHERE n IN (SELECT article FROM attended WHERE official = ?1)`
	namedOf     = `SELECT ` + articleColumns + `, text, paths ->> '$[0]' FROM article
WHERE ` + byID + ` OR url_key = ?2 AND superseded IS NULL ORDER BY id = ?1 DESC LIMIT 1`
)

// Decide puts decisions in their place as [graph.Store] says.
func (s *Store) Decide(ctx context.Context, d *graph.Decisions) (waiting int, err error) {
	err = s.change(ctx, "remember decisions", func(w *writer) (err error) {
		waiting, err = graph.DecideIn(w, d)
		return err
	})
	return waiting, err
}

// Decided gives the decisions that the graph remembers.
func (s *Store) Decided(ctx context.Context) (*graph.Decisions, error) {
	if err := s.checkReady(ctx); err != nil {
		return nil, err
	}
	d, err := decided(s.read.QueryRowContext(ctx, decidedOf))
	return d, s.fault("read decisions", err)
}

func decided(row *sql.Row) (*graph.Decisions, error) {
	var file, list string
	if err := row.Scan(&file, &list); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, err
	}
	return graph.DecodeDecisions(file, list)
}

// Decisions gives those that the graph remembers. They are read again when another hash stands there.
func (w *writer) Decisions() (*graph.Decisions, error) {
	hashes, err := w.list(decidedHash)
	if err != nil {
		return nil, err
	}
	if have := w.decided.Load(); have != nil && have.Hash() == strings.Join(hashes, "") { // one hash, or none
		return have, nil
	}
	s, err := w.stmt(decidedOf)
	if err != nil {
		return nil, err
	}
	d, err := decided(s.QueryRowContext(w.ctx))
	if err == nil {
		w.decided.Store(d)
	}
	return d, err
}

// Remember puts decisions in the place of others.
func (w *writer) Remember(d *graph.Decisions) error {
	list, err := d.Encode()
	if err != nil {
		return err
	}
	return w.exec(remember, d.Hash(), d.Text, list)
}

// Attending gives the articles that have one of some officials attend.
func (w *writer) Attending(officials []graph.OfficialID) ([]graph.ArticleID, error) {
	var all []string
	for _, o := range officials {
		articles, err := w.list(attending, string(o))
		if err != nil {
			return nil, err
		}
		all = append(all, articles...)
	}
	var out []graph.ArticleID
	for _, a := range graph.Union(all, nil) {
		out = append(out, graph.ArticleID(a))
	}
	return out, nil
}

// Named gives an article as [graph.Store] says.
func (s *Store) Named(ctx context.Context, place string) (graph.Article, bool, error) {
	all, err := s.page(ctx, namedOf, place, graph.Article{URL: place}.URLKey())
	if err != nil || len(all) == 0 {
		return graph.Article{}, false, err
	}
	return all[0], true, nil
}
