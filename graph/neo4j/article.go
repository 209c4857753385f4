package neo4j

import (
	"context"
	"fmt"

	"github.com/entente-graph/entente/graph"
)

// article reads an article from its properties.
func (s *Store) article(props map[string]any) (graph.Article, error) {
	p, err := decodeProps(s.nodeTypes[graph.LabelArticle].Props, props)
	if err != nil {
		return graph.Article{}, fmt.Errorf("article %v: %w", props["id"], err)
	}
	text := func(m map[string]any, name string) string { t, _ := m[name].(string); return t }
	published, _ := p["published"].(graph.Date)
	superseded, _ := p["superseded"].(bool)
	return graph.Article{
		ID: graph.ArticleID(text(props, "id")), Title: text(p, "title"), URL: text(p, "url"), Publisher: text(p, "publisher"),
		ReadoutOf: graph.ActorCode(text(p, "readoutOf")), Language: text(p, "language"), Published: string(published),
		Text: text(p, "text"), Path: text(props, "path"), Extractor: text(p, "extractor"), Superseded: superseded,
	}, nil
}

// Versions reads the articles of some addresses but for their texts and paths.
func (w *writer) Versions(urlKeys []string) ([]graph.Article, error) {
	rows, err := w.rows(w.cypher.versions, map[string]any{"urlKeys": urlKeys})
	if err != nil {
		return nil, err
	}
	return w.articles(column(rows, "article"))
}

// articles reads a list of articles' properties.
func (s *Store) articles(list []any) ([]graph.Article, error) {
	out := make([]graph.Article, len(list))
	for i, a := range list {
		props, _ := a.(map[string]any)
		var err error
		if out[i], err = s.article(props); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Mark says whether an article is superseded, and by which extractor it was read.
func (w *writer) Mark(id graph.ArticleID, superseded bool, extractor string) error {
	params := map[string]any{"article": string(id), "superseded": nil, "extractor": nil}
	if superseded {
		params["superseded"] = true
	}
	if extractor != "" {
		params["extractor"] = extractor
	}
	_, err := w.rows(w.cypher.mark, params)
	return err
}

// Remove deletes an article.
func (w *writer) Remove(id graph.ArticleID) error {
	_, err := w.rows(w.cypher.remove, map[string]any{"article": string(id)})
	return err
}

// Unread gives articles as [graph.Store] says.
func (s *Store) Unread(ctx context.Context, version string, after graph.ArticleID, n int) ([]graph.Article, error) {
	return s.page(ctx, s.cypher.unread, map[string]any{"version": version, "after": string(after), "n": int64(n)})
}

// Articles gives articles as [graph.Store] says.
func (s *Store) Articles(ctx context.Context, after graph.ArticleID, n int) ([]graph.Article, error) {
	return s.page(ctx, s.cypher.articles, map[string]any{"after": string(after), "n": int64(n)})
}

// page reads some articles with their texts.
func (s *Store) page(ctx context.Context, cypher string, params map[string]any) ([]graph.Article, error) {
	if err := s.checkReady(ctx); err != nil {
		return nil, err
	}
	var out []graph.Article
	err := s.reading(ctx, func(w *writer) error {
		rows, err := w.rows(cypher, params)
		if err == nil {
			out, err = s.articles(column(rows, "article"))
		}
		return err
	})
	return out, s.fault(ctx, "read articles", err)
}
