package cli

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
)

type ingestOptions struct {
	readOptions
	at        location
	dryRun    bool
	decisions string // a file, empty for none
}

func newIngestCommand(e *env, run func(context.Context, ingestOptions) error) *cobra.Command {
	var o ingestOptions
	c := &cobra.Command{
		Use:   "ingest PATH...",
		Short: "Read articles and put what they report into the graph",
		Long: `Reads articles and puts what they report into the graph. A PATH is a file, a folder (searched for
.txt, .json and .jsonl), or - for standard input. Articles that the graph knows are passed over, so
the same folder may be read again after it grew. A text that cannot be read is reported and set
aside; the others are stored, and the status is 3.`,
		Example: `  entente ingest testdata/articles
  entente ingest --dry-run testdata/articles
  cat article.txt | entente ingest --published 2025-06-11 -`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if err := o.check(cmd, args); err != nil {
				return err
			}
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
	}
	o.flags(c)
	c.Flags().StringVar(&o.decisions, "decisions", "", "`FILE` of what people decided (see entente settle), which the graph remembers from then on")
	c.Flags().BoolVar(&o.dryRun, "dry-run", false, "read everything, write nothing, and tell what was read")
	return c
}

// ingest opens the graph when the first article was read: a run that reads none makes none.
func (e *env) ingest(ctx context.Context, o ingestOptions) (err error) {
	o.facts = true
	t := newTally(o.dryRun)
	var s graph.Store
	var d, old *graph.Decisions
	if o.decisions != "" {
		if d, err = e.readDecisions(o.decisions); err != nil {
			return err
		}
	}
	defer func() {
		if s != nil {
			err = errors.Join(err, s.Close(context.WithoutCancel(ctx)))
		}
	}()
	sink := into(func(ctx context.Context) (_ graph.Store, err error) {
		if s != nil {
			return s, nil
		}
		if s, err = o.at.openToWrite(ctx); err != nil {
			return nil, err
		}
		if old, err = s.Decided(ctx); err != nil {
			return nil, err
		}
		if err := remember(ctx, s, d); err != nil {
			return nil, err
		}
		t.before, err = s.Counts(ctx)
		return s, err
	}, t.add)
	if o.dryRun {
		sink = ingest.Each(func(_ context.Context, r ingest.Read) error {
			t.add(r, graph.Known)
			return nil
		})
	}
	report, err := e.read(ctx, o.readOptions, sink)
	if err != nil {
		return err
	}
	var lost error
	switch {
	case s != nil:
		back, err := e.readAgain(ctx, s, "", o.workers) // what an earlier run left so
		if err := errors.Join(err, refusals(back, stillWaiting)); err != nil {
			return err
		}
		if t.after, err = s.Counts(ctx); err != nil {
			return err
		}
		if err := t.print(e.stdout); err != nil {
			return err
		}
		e.advise("%s", t.next(o.at))
		lost = e.lost(ctx, s, o.decisions, d, old)
	case o.dryRun && report.Articles > 0:
		if err := t.printDry(e.stdout); err != nil {
			return err
		}
	}
	return errors.Join(lost, refusals(report, "the other texts were read; mend these and run it again"))
}
