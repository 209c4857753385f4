package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/decision"
	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/cmd/entente/internal/review"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
)

type reviewOptions struct {
	at    location
	kinds []string
	who   string
	limit int
}

func newReviewCommand(e *env, run func(context.Context, reviewOptions) error) *cobra.Command {
	var o reviewOptions
	c := &cobra.Command{
		Use:   "review [KIND...]",
		Short: "List likely duplicates and doubtful facts as decisions to take",
		Long: `Lists what entente's rules could not decide: officials whose names look like one, consultations that may be one or
two, facts that look doubtful; each with its quotes, as a decision in the form of the file that entente settle reads. Keep
those that are right, delete the others (or turn same- into different-, and they are not proposed again), and settle the
graph by the file. A KIND is officials, consultations or facts; without one all are listed.`,
		Example: `  entente ingest testdata/articles
  entente review --who 'A. Reader'
  entente review officials`,
		ValidArgs: review.Kinds,
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			for _, kind := range args {
				if !slices.Contains(review.Kinds, kind) {
					return misuse(fmt.Sprintf("%q is nothing to review", kind), "give some of "+strings.Join(review.Kinds, ", ")+", or none for all")
				}
			}
			if o.limit < 0 {
				return misuse(fmt.Sprintf("--limit %d is less than none", o.limit), "0 lists all")
			}
			if o.kinds = args; len(args) == 0 {
				o.kinds = review.Kinds
			}
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			o.who = cmp.Or(o.who, e.getenv("USER"), "NAME")
			return run(cmd.Context(), o)
		},
	}
	c.Flags().StringVar(&o.who, "who", "", "`NAME` of the person who decides (default: the user)")
	c.Flags().IntVar(&o.limit, "limit", 50, "decisions at most; 0: all")
	return c
}

func (e *env) review(ctx context.Context, o reviewOptions) error {
	defer tidy()()
	return o.at.reading(ctx, func(s graph.Store) error {
		decided, err := s.Decided(ctx)
		if err != nil {
			return err
		}
		g, err := review.Read(ctx, s, decided)
		if err != nil {
			return err
		}
		all := g.Find(o.kinds...)
		left := 0
		if o.limit > 0 && len(all) > o.limit {
			left, all = len(all)-o.limit, all[:o.limit]
		}
		facts, err := e.factsOf(ctx, s, all)
		if err != nil {
			return err
		}
		var list []graph.Decision
		var comments []string
		for _, p := range all {
			p.Decision.By, p.Decision.On = o.who, time.Now().UTC().Format(time.DateOnly)
			if name(&p, facts) {
				list, comments = append(list, p.Decision), append(comments, comment(g, p))
			}
		}
		text, err := decision.Format(list, comments)
		if err != nil {
			return err
		}
		switch {
		case len(list) == 0:
			text = "# nothing to review\n"
		case left > 0:
			text += fmt.Sprintf("\n# %d more: --limit 0\n", left)
		}
		_, err = fmt.Fprint(e.stdout, text)
		return err
	})
}

// factsOf reads the articles again of which proposals name accounts: only their texts tell which quote names which.
func (e *env) factsOf(ctx context.Context, s graph.Store, all []review.Proposal) (map[graph.AccountID]graph.Facts, error) {
	wanted := map[graph.ArticleID][]graph.AccountID{}
	for _, p := range all {
		for _, id := range p.Accounts {
			article, _, _ := strings.Cut(string(id), "#")
			wanted[graph.ArticleID(article)] = append(wanted[graph.ArticleID(article)], id)
		}
	}
	var articles []graph.Article
	for id := range wanted {
		a, known, err := s.Named(ctx, string(id))
		if err != nil {
			return nil, err
		}
		if known {
			articles = append(articles, a)
		}
	}
	out := map[graph.AccountID]graph.Facts{}
	report, err := e.again(ctx, "reading again", every(articles), 0, ingest.Each(func(_ context.Context, r ingest.Read) error {
		for _, id := range wanted[r.Facts.Article.ID] {
			out[id] = r.Facts
		}
		return nil
	}))
	return out, errors.Join(err, refusals(report, stillWaiting))
}

// name has the decision of a proposal name its accounts; false when no quote names one of them alone.
func name(p *review.Proposal, facts map[graph.AccountID]graph.Facts) bool {
	for _, id := range p.Accounts {
		f := facts[id]
		quote, ok := f.Quoted(id)
		if !ok {
			return false
		}
		p.Decision.Accounts = append(p.Decision.Accounts, graph.NamedAccount{Article: cmp.Or(f.Article.URL, string(f.Article.ID)), Quote: quote})
	}
	return true
}

// comment says why, and what the texts say.
func comment(g *review.Graph, p review.Proposal) string {
	lines := []string{p.Why}
	for _, s := range p.Seen {
		at := g.Where(s.Article)
		where := []string{at.Publisher, at.Published, cmp.Or(at.URL, render.ShortID(string(s.Article)))}
		where = slices.DeleteFunc(where, func(s string) bool { return s == "" })
		lines = append(lines, fmt.Sprintf("  %q (%s)", s.Quote, strings.Join(where, ", ")))
	}
	for i := range lines {
		lines[i] = render.Visible(lines[i])
	}
	return strings.Join(lines, "\n")
}
