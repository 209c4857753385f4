package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/cmd/entente/internal/report"
	"github.com/entente-graph/entente/graph"
)

type dyadOptions struct {
	at     location
	a, b   report.Side
	output string
}

func newReportCommand(e *env, dyad func(context.Context, dyadOptions) error) *cobra.Command {
	c := &cobra.Command{
		Use:   "report",
		Short: "Write a report for people",
		Args:  knownCommand,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	c.AddCommand(newReportDyadCommand(e, dyad))
	return c
}

func newReportDyadCommand(e *env, run func(context.Context, dyadOptions) error) *cobra.Command {
	var o dyadOptions
	c := &cobra.Command{
		Use:   "dyad A B",
		Short: "The relationship of two countries or organizations",
		Long: `Writes what the graph knows of two sides' meetings: a timeline with the heads of delegation, the
heads by rank, topics, third countries that were talked about, and the articles that tell of it.
A and B are codes (AZE, org:EU) or English names.`,
		Example: `  entente report dyad AZE CAN
  entente report dyad Azerbaijan Italy -o markdown`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 2 {
				return misuse(fmt.Sprintf("%s needs two sides, %d given", cmd.CommandPath(), len(args)), "name two countries, for instance AZE CAN")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if err := knownForm(o.output, "text", "markdown", "json"); err != nil {
				return err
			}
			if o.a, err = side(args[0]); err != nil {
				return err
			}
			if o.b, err = side(args[1]); err != nil {
				return err
			}
			if o.a == o.b {
				return misuse("both sides are "+o.a.Name, "name two")
			}
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 1 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return actorCompletions(), cobra.ShellCompDirectiveNoFileComp
		},
	}
	c.Flags().StringVarP(&o.output, "output", "o", "text", "`FORM` of the report: text, markdown or json")
	_ = c.RegisterFlagCompletionFunc("output", cobra.FixedCompletions([]string{"text", "markdown", "json"}, cobra.ShellCompDirectiveNoFileComp))
	return c
}

// side reads what a user writes for a side.
func side(s string) (report.Side, error) {
	code, err := actorCode(s)
	return report.Side{Code: code, Name: actorName(code)}, err
}

func (e *env) reportDyad(ctx context.Context, o dyadOptions) error {
	return o.at.reading(ctx, func(s graph.Store) error {
		d, err := report.ReadDyad(ctx, s, o.a, o.b)
		if err != nil {
			return err
		}
		switch o.output {
		case "json":
			return d.JSON(e.stdout)
		case "markdown":
			return d.Markdown(e.stdout)
		}
		if err := d.Text(e.stdout, e.page()); err != nil {
			return err
		}
		if len(d.Meetings) > 0 {
			e.advise("\nits quotes: entente show %s\n", shellQuote(render.ShortID(d.Meetings[0].ID)))
		} else {
			e.advise("\nwho met: entente query pair/frequency\n")
		}
		return nil
	})
}
