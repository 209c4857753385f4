package sqlite

import (
	"context"
	"database/sql"

	"github.com/entente-graph/entente/graph"
)

// articleColumns are what is read of an article beside its text and paths.
const articleColumns = `id, title, url, publisher, readout_of, language, published, extractor, superseded`

const (
	articlesOf = `SELECT ` + articleColumns + ` FROM article WHERE ` + byIDs
	versionsOf = `SELECT ` + articleColumns + ` FROM article WHERE url_key IN (SELECT value FROM json_each(?1)) ORDER BY id`
	markOf     = `UPDATE article SET superseded = ?2, extractor = ?3 WHERE ` + byID
	// Whether there is any is asked first, of the index: mostly there is none, and the articles need not be walked.
	unreadOf = `SELECT ` + articleColumns + `, text, paths ->> '$[0]' FROM article
WHERE (extractor IS NULL AND superseded IS NULL OR ?1 <> '' AND extractor IS NOT ?1) AND short >= substr(?2, 8, 12) AND id > ?2
  AND (EXISTS (SELECT 1 FROM article WHERE extractor IS NULL AND (superseded IS NULL OR ?1 <> ''))
    OR ?1 <> '' AND (EXISTS (SELECT 1 FROM article WHERE extractor < ?1) OR EXISTS (SELECT 1 FROM article WHERE extractor > ?1)))
ORDER BY short, id LIMIT ?3`
	allOf = `SELECT ` + articleColumns + `, text, paths ->> '$[0]' FROM article WHERE short >= substr(?1, 8, 12) AND id > ?1 ORDER BY short, id LIMIT ?2`
)

// Stands reads articles but for their texts and paths.
func (w *writer) Stands(ids []graph.ArticleID) ([]graph.Article, error) {
	return w.articles(articlesOf, ids)
}

// Versions reads the articles of some addresses alike.
func (w *writer) Versions(urlKeys []string) ([]graph.Article, error) {
	return w.articles(versionsOf, urlKeys)
}

// Mark says whether an article is superseded, and by which extractor it was read.
func (w *writer) Mark(id graph.ArticleID, superseded bool, extractor string) error {
	var mark any
	if superseded {
		mark = int64(1)
	}
	by, err := property(extractor)
	if err != nil {
		return err
	}
	return w.exec(markOf, string(id), mark, by)
}

// Remove deletes an article.
func (w *writer) Remove(id graph.ArticleID) error {
	return w.remove(graph.Ref{Label: graph.LabelArticle, Key: string(id)})
}

// articles reads those of a list of keys.
func (w *writer) articles(query string, keys any) ([]graph.Article, error) {
	list, err := jsonText(keys)
	if err != nil {
		return nil, err
	}
	var out []graph.Article
	err = w.each(func(rows *sql.Rows) error {
		a, err := article(rows, 0)
		out = append(out, a)
		return err
	}, query, list)
	return out, err
}

// article reads a row of [articleColumns], with the text and a path behind them when more is two.
func article(rows *sql.Rows, more int) (graph.Article, error) {
	const columns = 9
	row, err := values(rows, columns+more)
	if err != nil {
		return graph.Article{}, err
	}
	text := func(i int) string { s, _ := row[i].(string); return s }
	a := graph.Article{
		ID: graph.ArticleID(text(0)), Title: text(1), URL: text(2), Publisher: text(3), ReadoutOf: graph.ActorCode(text(4)),
		Language: text(5), Published: text(6), Extractor: text(7), Superseded: row[8] == int64(1),
	}
	if more == 2 {
		a.Text, a.Path = text(columns), text(columns+1)
	}
	return a, nil
}

// Unread gives articles as [graph.Store] says.
func (s *Store) Unread(ctx context.Context, version string, after graph.ArticleID, n int) ([]graph.Article, error) {
	return s.page(ctx, unreadOf, version, string(after), n)
}

// Articles gives articles as [graph.Store] says.
func (s *Store) Articles(ctx context.Context, after graph.ArticleID, n int) ([]graph.Article, error) {
	return s.page(ctx, allOf, string(after), n)
}

// page reads some articles with their texts.
func (s *Store) page(ctx context.Context, query string, args ...any) ([]graph.Article, error) {
	var out []graph.Article
	err := s.snapshot(ctx, func(tx *sql.Tx) error {
		rows, err := tx.QueryContext(ctx, query, args...)
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			a, err := article(rows, 2)
			if err != nil {
				return err
			}
			out = append(out, a)
		}
		return rows.Err()
	})
	return out, s.fault("read articles", err)
}
