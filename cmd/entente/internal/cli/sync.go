package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
	"github.com/entente-graph/entente/ingest/extract"
)

type syncOptions struct {
	from, to location
	workers  int
}

func newSyncCommand(e *env, run func(context.Context, syncOptions) error) *cobra.Command {
	var o syncOptions
	var file, uri string
	c := &cobra.Command{
		Use:   "sync",
		Short: "Bring another graph, in SQLite or Neo4j, up to date with this one",
		Long: `Brings another graph up to date with this one: the articles that it lacks are read from their texts in this
graph and put there. So a graph moves from a SQLite file into Neo4j, or back, and two graphs are joined. What the other
graph has beside stays, and is told. At the end the fingerprints of both are compared. A run that was broken off goes on
where it was. NEO4J_USERNAME and NEO4J_PASSWORD, or --password-file, log in to either.`,
		Example: `  entente ingest testdata/articles
  entente sync --to-db copy.db
  entente sync --to-neo4j bolt://localhost:7687`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if err := someWorkers(o.workers); err != nil {
				return err
			}
			if (file == "") == (uri == "") {
				return misuse("say where to: --to-db FILE or --to-neo4j URI", "the graph to copy from is --db or --neo4j, as always")
			}
			if o.from, err = e.locate(cmd); err != nil {
				return err
			}
			if o.to, err = e.other(cmd, file, uri); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
	}
	c.Flags().StringVar(&file, "to-db", "", "the other graph as a SQLite `FILE`, which is made if need be")
	c.Flags().StringVar(&uri, "to-neo4j", "", "the other graph in Neo4j at `URI`")
	c.Flags().IntVar(&o.workers, "workers", 0, "articles read at the same time; 0: one a processor")
	return c
}

// other is a second graph, with the user and the waits of the first.
func (e *env) other(cmd *cobra.Command, file, uri string) (location, error) {
	if file != "" {
		return location{file: file, wait: e.store.wait}, nil
	}
	return e.neo4jAt(cmd, uri)
}

func (e *env) sync(ctx context.Context, o syncOptions) error {
	if o.from.same(o.to) {
		return misuse("both are one graph", "name another with --to-db or --to-neo4j")
	}
	return o.from.reading(ctx, func(from graph.Store) (err error) {
		if old, err := from.Unread(ctx, extract.Version, "", 1); err != nil || len(old) > 0 {
			return errors.Join(err, staleGraph(old))
		}
		to, err := o.to.openToWrite(ctx)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, to.Close(context.WithoutCancel(ctx))) }()
		if err := copyDecisions(ctx, from, to); err != nil {
			return err
		}
		report, copied, err := e.copyArticles(ctx, from, to, o.workers)
		if err != nil {
			return err
		}
		back, err := e.readAgain(ctx, to, "", o.workers)
		if err := errors.Join(err, refusals(back, stillWaiting)); err != nil {
			return err
		}
		if _, err := fmt.Fprintf(e.stdout, "%s, %d of them new there\n", count(report.Articles, "article", "articles"), copied); err != nil {
			return err
		}
		return errors.Join(e.compare(ctx, from, to), refusals(report, "the others were copied"))
	})
}

// staleGraph says that an article was read by another version, so that to read it now gives another graph.
func staleGraph(old []graph.Article) error {
	if len(old) == 0 {
		return nil
	}
	return &complaint{errors.New("some articles of this graph were read by another entente"), "first read them again: entente reextract", graph.ErrSchema}
}

// copyDecisions has the other graph remember what people decided of this one. Where people decided something else of the
// other one, it is not for a copy to take that back.
func copyDecisions(ctx context.Context, from, to graph.Store) error {
	here, err := from.Decided(ctx)
	if err != nil {
		return err
	}
	there, err := to.Decided(ctx)
	switch {
	case err != nil:
		return err
	case len(here.List) == 0:
		return nil
	case len(there.List) > 0 && here.Hash() != there.Hash():
		return &complaint{
			errors.New("people decided otherwise of the other graph than of this one"),
			"give both one file: entente settle --decisions FILE (entente settle --show prints what a graph remembers)", errRefused,
		}
	}
	return remember(ctx, to, here)
}

// copyArticles puts all articles of one graph into another.
func (e *env) copyArticles(ctx context.Context, from, to graph.Store, workers int) (report ingest.Report, copied int, err error) {
	sink := into(opened(to), func(_ ingest.Read, outcome graph.Outcome) {
		if outcome == graph.Added {
			copied++
		}
	})
	report, err = e.again(ctx, "copying", paged(ctx, from.Articles), workers, ingest.Sink{
		Together: sink.Together, Take: func(ctx context.Context, read []ingest.Read) error {
			for i := range read {
				read[i].Facts.Again = false // it may be new there
			}
			return sink.Take(ctx, read)
		},
	})
	return report, copied, err
}

// compare tells whether two graphs are one.
func (e *env) compare(ctx context.Context, from, to graph.Store) error {
	here, err := graph.DigestOf(ctx, from.Elements(ctx))
	if err != nil {
		return err
	}
	there, err := graph.DigestOf(ctx, to.Elements(ctx))
	if err != nil {
		return err
	}
	if here.Sum == there.Sum {
		_, err = fmt.Fprintf(e.stdout, "one graph in both: %s\n", here.Sum)
		return err
	}
	decided, err1 := from.Decided(ctx)
	other, err2 := to.Decided(ctx)
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	if decided.Hash() != other.Hash() {
		_, err = fmt.Fprintln(e.stdout, "the graphs differ: of the other one people decided something")
		return err
	}
	return e.tellDifference(ctx, from, to)
}

// tellDifference says why a graph that was brought up to date is not the one it was made after: articles beside, and
// texts that were also seen elsewhere, where that sighting counts.
func (e *env) tellDifference(ctx context.Context, from, to graph.Store) error {
	seen := map[graph.ArticleID]graph.Article{}
	for a, err := range paged(ctx, from.Articles) {
		if err != nil {
			return err
		}
		a.Text, a.Path, a.Extractor = "", "", ""
		seen[a.ID] = a
	}
	beside, elsewhere := 0, 0
	for a, err := range paged(ctx, to.Articles) {
		if err != nil {
			return err
		}
		a.Text, a.Path, a.Extractor = "", "", ""
		if here, ok := seen[a.ID]; !ok {
			beside++
		} else if here != a {
			elsewhere++
		}
		delete(seen, a.ID)
	}
	if beside+elsewhere+len(seen) == 0 {
		return &complaint{errors.New("the graphs differ, and no article tells why"), "see what entente verify says of each; and please report it", errBroken}
	}
	_, err := fmt.Fprintf(e.stdout, "the graphs differ: the other one has %s beside, %d as seen elsewhere, and lacks %d\n",
		count(beside, "article", "articles"), elsewhere, len(seen))
	return err
}
