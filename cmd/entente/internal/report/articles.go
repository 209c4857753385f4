package report

import (
	"context"
	"slices"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/graph"
)

// Article is an article that a person named.
type Article struct {
	ID       graph.ArticleID
	Name     string
	Accounts int // of events
}

// FindArticles finds the articles that are named by an id, its beginning, an address or a path, each once.
// Several may have been seen under one path or address: all of them are meant. Its error is a [*NotFound].
func FindArticles(ctx context.Context, s graph.Store, names []string) ([]Article, error) {
	var out []Article
	for _, name := range names {
		some, err := articlesCalled(ctx, s, name)
		if err != nil {
			return nil, err
		}
		for _, a := range some {
			if !slices.ContainsFunc(out, func(o Article) bool { return o.ID == a.ID }) {
				out = append(out, a)
			}
		}
	}
	return out, nil
}

func articlesCalled(ctx context.Context, s graph.Store, name string) ([]Article, error) {
	var out []Article
	for r, err := range ask.All(ctx, s, "article/seen", map[string]string{"where": name}) {
		if err != nil {
			return nil, err
		}
		out = append(out, Article{graph.ArticleID(r.Text("id")), r.Text("name"), r.Number("accounts")})
	}
	if len(out) > 0 {
		return out, nil
	}
	g := hashID.FindStringSubmatch(name)
	if len(g) != 3 || g[2] != "" {
		return nil, &NotFound{ID: name, What: "article"}
	}
	row, err := find(ctx, s, name, "article", map[string]string{"start": "sha256:" + g[1]})
	if err != nil {
		return nil, err
	}
	return []Article{{graph.ArticleID(row.Text("id")), row.Text("name"), len(row.List("accounts"))}}, nil
}
