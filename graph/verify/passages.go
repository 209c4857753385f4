package verify

import (
	"context"

	"github.com/entente-graph/entente/graph"
)

// passages reads the articles beside the claims, some at a time: both come in the order of ids, so that no text needs to be kept,
// and each is read once for each type of relationship.
type passages struct {
	from  Graph
	asked graph.ArticleID
	some  []graph.Article // from the one that was asked for
	after graph.ArticleID // the last that was read
	ended bool
}

// aPage is how many articles are in memory at a time.
const aPage = 32

// of gives the text of an article; false when there is no such article.
func (p *passages) of(ctx context.Context, id graph.ArticleID) (string, bool, error) {
	if id < p.asked { // another type begins
		*p = passages{from: p.from}
	}
	p.asked = id
	for {
		for len(p.some) > 0 && p.some[0].ID < id {
			p.some = p.some[1:]
		}
		if len(p.some) > 0 {
			return p.some[0].Text, p.some[0].ID == id, nil
		}
		if p.ended {
			return "", false, nil
		}
		var err error
		if p.some, err = p.from.Articles(ctx, p.after, aPage); err != nil {
			return "", false, err
		}
		if p.ended = len(p.some) == 0; !p.ended {
			p.after = p.some[len(p.some)-1].ID
		}
	}
}
