package cli

import (
	"context"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/report"
	"github.com/entente-graph/entente/graph"
)

type showOptions struct {
	at         location
	id, output string
}

func newShowCommand(e *env, run func(context.Context, showOptions) error) *cobra.Command {
	var o showOptions
	c := &cobra.Command{
		Use:   "show ID",
		Short: "Show one consultation, official or article with its quotes",
		Long: `Shows one consultation, official or article: what the graph knows of it, and the words of the
articles that say so. The beginning of an id will do as long as it is one's only; the ids of all
read-outs of one consultation serve.`,
		Example: `  entente show AZE/rasad-talibsade
  entente show "$(entente query consultation/list --limit 1 -o csv | tail -n 1 | cut -d, -f1)"`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return misuse(cmd.CommandPath()+" needs one ID", "ids stand in the answers of entente query consultation/list, official/list and quality/articles")
			}
			return nil
		},
		ValidArgsFunction: func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
			var ids []string
			for _, o := range e.officials(cmd, word) {
				if len(args) == 0 && strings.HasPrefix(o.ID, word) && strings.Contains(o.ID, "/") {
					ids = append(ids, o.ID+"\t"+o.Name)
				}
			}
			return ids, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if err := knownForm(o.output, "text", "json"); err != nil {
				return err
			}
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			o.id = args[0]
			return run(cmd.Context(), o)
		},
	}
	formFlag(c, c.Flags(), &o.output, "the output", "text", "json")
	return c
}

func (e *env) show(ctx context.Context, o showOptions) error {
	return o.at.reading(ctx, func(s graph.Store) error {
		card, err := report.Show(ctx, s, o.id)
		if err != nil {
			if e := new(report.NotFound); errors.As(err, &e) && (e.Ambiguous || e.What == "") {
				return misused(err)
			}
			return err
		}
		if o.output == "json" {
			return card.JSON(e.stdout)
		}
		return card.Text(e.stdout, e.page())
	})
}
