package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/decision"
	"github.com/entente-graph/entente/graph"
)

// mostDecisions bounds a file of decisions, in bytes.
const mostDecisions = 16 << 20

// readDecisions reads a file of decisions, or standard input.
func (e *env) readDecisions(file string) (*graph.Decisions, error) {
	from := e.stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, misuse("--decisions: "+err.Error(), "name a file of decisions; entente review makes a first one")
		}
		defer func() { _ = f.Close() }()
		from = f
	}
	text, err := io.ReadAll(io.LimitReader(from, mostDecisions+1))
	if err != nil {
		return nil, misuse(fmt.Sprintf("--decisions %s: %v", file, err), "can the file be read?")
	}
	if len(text) > mostDecisions {
		return nil, misuse(fmt.Sprintf("--decisions %s: more than %d MiB", file, mostDecisions>>20), "is this the right file?")
	}
	d, err := decision.Parse(file, string(text))
	if err != nil {
		return nil, misused(err)
	}
	return d, nil
}

// nobody tells which officials, named for all articles, nobody in the graph is: neither under their own id nor, among
// the spellings, under the one that decisions gave them.
func nobody(ctx context.Context, s graph.Store, d, old *graph.Decisions) ([]*graph.Unknown, error) {
	var out []*graph.Unknown
	for _, one := range d.List {
		for i, o := range one.Officials {
			is := one.Kind == graph.SpellingOf && i == 1 // what a name should be need not be written anywhere
			if is || len(o.Articles) > 0 {
				continue
			}
			own, found := graph.NewOfficialID(o.Actor, o.Name), false
			for _, id := range []graph.OfficialID{own, d.Official(o), old.Official(o)} {
				rows, err := ask.Few(ctx, s, "official/find", 1, map[string]string{"start": string(id)})
				if err != nil {
					return nil, err
				}
				found = found || len(rows) > 0 && rows[0].Text("id") == string(id) && (id == own || slices.Contains(rows[0].List("names"), o.Name))
			}
			if !found {
				out = append(out, &graph.Unknown{Line: one.Line, What: fmt.Sprintf("no official of %s is called %q", o.Actor, o.Name)})
			}
		}
	}
	return out, nil
}

func sortUnknown(all []*graph.Unknown) {
	slices.SortFunc(all, func(a, b *graph.Unknown) int { return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.What, b.What)) })
}

// every streams articles that are at hand.
func every(articles []graph.Article) iter.Seq2[graph.Article, error] {
	return func(yield func(graph.Article, error) bool) {
		for _, a := range articles {
			if !yield(a, nil) {
				return
			}
		}
	}
}

// remember puts decisions into the place of those that a graph has. Without a file the graph keeps those that it has.
func remember(ctx context.Context, s graph.Store, d *graph.Decisions) error {
	if d == nil {
		return nil
	}
	_, err := s.Decide(ctx, d)
	return err
}

// lost tells, after a run, which decisions find nothing in the articles that are there: those of a file that came with it are complained of;
// that some of those that the graph remembers do so is said, as when a new version of an article has other words.
func (e *env) lost(ctx context.Context, s graph.Store, file string, d, old *graph.Decisions) error {
	if d == nil {
		unknown, _, err := e.checkDecisions(ctx, s, old, old)
		if len(unknown) > 0 {
			e.advise("%s in the articles any more: entente settle --decisions FILE tells which\n", count(len(unknown), "thing that a decision names is not", "things that decisions name are not"))
		}
		return err
	}
	unknown, missing, err := e.checkDecisions(ctx, s, d, old)
	if err != nil {
		return err
	}
	if n := len(missing); n > 0 {
		e.advise("%s of %s not in the graph: decisions on them wait\n", count(n, "article", "articles"), file)
	}
	return errors.Join(e.unknownDecisions(file, unknown, "the articles were stored; mend the file, then: entente settle --decisions "+file))
}
