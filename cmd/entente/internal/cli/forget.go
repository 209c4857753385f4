package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/cmd/entente/internal/report"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
)

type forgetOptions struct {
	at       location
	articles []string
	dryRun   bool
}

func newForgetCommand(e *env, run func(context.Context, forgetOptions) error) *cobra.Command {
	var o forgetOptions
	c := &cobra.Command{
		Use:   "forget ARTICLE...",
		Short: "Take articles back, with all that they alone support",
		Long: `Takes articles back, with all that they alone support: the graph is then the one that the other
articles give. What another article says too stays, with that article's words. An ARTICLE is an id or the
beginning of one, an address, or a path as it was given to entente ingest. When one of them is not
there, none is forgotten.`,
		Example: `  entente ingest testdata/articles
  entente forget --dry-run testdata/articles/aze-can-2023.txt
  entente forget testdata/articles/aze-can-2023.txt`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return misuse(cmd.CommandPath()+" needs an ARTICLE", "list them: entente query quality/articles")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			o.articles = args
			return run(cmd.Context(), o)
		},
	}
	c.Flags().BoolVar(&o.dryRun, "dry-run", false, "forget nothing, and tell what would be")
	return c
}

func (e *env) forget(ctx context.Context, o forgetOptions) error {
	var found []report.Article
	err := o.at.reading(ctx, func(s graph.Store) (err error) {
		found, err = report.FindArticles(ctx, s, o.articles)
		return err
	})
	if err != nil {
		if ambiguous := new(report.NotFound); errors.As(err, &ambiguous) && ambiguous.Ambiguous {
			return misused(err)
		}
		return err
	}
	if o.dryRun {
		for _, a := range found {
			if err := e.tellForgotten("would forget", a); err != nil {
				return err
			}
		}
		return nil
	}
	s, err := o.at.openToWrite(ctx)
	if err != nil {
		return err
	}
	for _, a := range found {
		known := false
		if known, err = s.Forget(ctx, a.ID); err != nil {
			break
		}
		if known { // else another run was faster
			err = errors.Join(err, e.tellForgotten("forgot", a))
		}
	}
	if err == nil {
		var back ingest.Report
		if back, err = e.readAgain(ctx, s, "", 0); err == nil && back.Articles > 0 {
			_, err = fmt.Fprintf(e.stdout, "%s in the graph again, as the last of what stands under the address\n", count(back.Articles, "earlier version is", "earlier versions are"))
		}
		err = errors.Join(err, refusals(back, stillWaiting))
	}
	return errors.Join(err, s.Close(context.WithoutCancel(ctx)))
}

func (e *env) tellForgotten(what string, a report.Article) error {
	if a.Name == string(a.ID) {
		a.Name = "without a title"
	}
	_, err := fmt.Fprintf(e.stdout, "%s %s (%s): %s\n", what, render.ShortID(string(a.ID)), count(a.Accounts, "account", "accounts"), render.Visible(a.Name))
	return err
}
