package cli

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
	"github.com/entente-graph/entente/ingest/extract"
)

type reextractOptions struct {
	at      location
	workers int
}

func newReextractCommand(e *env, run func(context.Context, reextractOptions) error) *cobra.Command {
	var o reextractOptions
	c := &cobra.Command{
		Use:   "reextract",
		Short: "Read the articles of the graph again that an older entente read",
		Long: `Reads the articles again that another version of entente's rules read, from their texts in the graph: what
they report takes the place of what they were said to report. The files that they came from are not needed.
A run that was broken off goes on where it was.`,
		Example: `  entente ingest testdata/articles
  entente reextract`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if err := someWorkers(o.workers); err != nil {
				return err
			}
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
	}
	c.Flags().IntVar(&o.workers, "workers", 0, "articles read at the same time; 0: one a processor")
	return c
}

func (e *env) reextract(ctx context.Context, o reextractOptions) (err error) {
	s, err := o.at.changing(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close(context.WithoutCancel(ctx))) }()
	report, err := e.readAgain(ctx, s, extract.Version, o.workers)
	if err != nil {
		return err
	}
	if all := report.Articles + len(report.Refused); all == 0 {
		_, err = fmt.Fprintln(e.stdout, "nothing to do: this entente read every article")
	} else {
		_, err = fmt.Fprintf(e.stdout, "read %s again: %d with an event\n", count(all, "article", "articles"), report.WithEvents)
	}
	return errors.Join(err, refusals(report, "the others were read again; these stand as they stood"))
}

// stillWaiting says what becomes of a text that could not be read again.
const stillWaiting = "earlier versions wait in the graph to be read again: entente reextract"

// readAgain reads the articles again that another version of the extractor read; with an empty version, only those
// that are back because a later version of theirs was forgotten.
func (e *env) readAgain(ctx context.Context, s graph.Store, version string, workers int) (ingest.Report, error) {
	unread := func(ctx context.Context, after graph.ArticleID, n int) ([]graph.Article, error) {
		return s.Unread(ctx, version, after, n)
	}
	return e.again(ctx, "reading again", paged(ctx, unread), workers, into(opened(s), func(ingest.Read, graph.Outcome) {}))
}

// again runs the pipeline over articles of a store as [env.read] does over those of files.
func (e *env) again(ctx context.Context, doing string, articles iter.Seq2[graph.Article, error], workers int, sink ingest.Sink) (ingest.Report, error) {
	bar := e.progress(doing, "articles")
	report, err := ingest.Again(ctx, articles, ingest.Options{Workers: workers, Progress: bar.step}, sink)
	bar.end()
	for _, r := range report.Refused {
		e.complain(r)
	}
	return report, err
}

// paged streams articles of a store, some at a time: meanwhile it may be written.
func paged(ctx context.Context, page func(ctx context.Context, after graph.ArticleID, n int) ([]graph.Article, error)) iter.Seq2[graph.Article, error] {
	const some = 200
	return func(yield func(graph.Article, error) bool) {
		for last := graph.ArticleID(""); ; {
			articles, err := page(ctx, last, some)
			if err != nil {
				yield(graph.Article{}, err)
				return
			}
			for _, a := range articles {
				if !yield(a, nil) {
					return
				}
			}
			if len(articles) < some {
				return
			}
			last = articles[len(articles)-1].ID
		}
	}
}
