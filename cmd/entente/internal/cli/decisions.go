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

// nobody tells which officials, named for all articles, nobody in the graph is. One that was decided before may go by
// another id since: it is not looked for again.
func nobody(ctx context.Context, s graph.Store, d *graph.Decisions) ([]*graph.Unknown, error) {
	old, err := s.Decided(ctx)
	if err != nil {
		return nil, err
	}
	before := map[graph.ActorCode][]string{}
	for _, one := range old.List {
		for _, o := range one.Officials {
			before[o.Actor] = append(before[o.Actor], o.Name)
		}
	}
	var out []*graph.Unknown
	for _, one := range d.List {
		for i, o := range one.Officials {
			is := one.Kind == graph.SpellingOf && i == 1 // what a name should be need not be written anywhere
			if is || len(o.Articles) > 0 || slices.Contains(before[o.Actor], o.Name) {
				continue
			}
			id := string(graph.NewOfficialID(o.Actor, o.Name))
			rows, err := ask.Few(ctx, s, "official/find", 1, map[string]string{"start": id})
			if err != nil {
				return nil, err
			}
			if len(rows) == 0 || rows[0].Text("id") != id {
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

// remember puts decisions into the place of those that a graph has. Without any the graph keeps those that it has.
func remember(ctx context.Context, s graph.Store, d *graph.Decisions) error {
	if d == nil {
		return nil
	}
	_, err := s.Decide(ctx, d)
	return err
}

// lost complains, after a run that took decisions along, of those that find nothing in the articles that are there.
func (e *env) lost(ctx context.Context, s graph.Store, file string, d *graph.Decisions) error {
	if d == nil {
		return nil
	}
	unknown, missing, err := e.checkDecisions(ctx, s, d)
	if err != nil {
		return err
	}
	if n := len(missing); n > 0 {
		e.advise("%s of %s not in the graph: decisions on them wait\n", count(n, "article", "articles"), file)
	}
	return errors.Join(e.unknownDecisions(file, unknown, "the articles were stored; mend the file, then: entente settle --decisions "+file))
}
