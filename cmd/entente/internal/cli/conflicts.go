package cli

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/report"
	"github.com/entente-graph/entente/graph"
)

type conflictsOptions struct {
	at     location
	output string
}

func newConflictsCommand(e *env, run func(context.Context, conflictsOptions) error) *cobra.Command {
	var o conflictsOptions
	c := &cobra.Command{
		Use:   "conflicts",
		Short: "Show where the accounts of one consultation contradict each other",
		Long: `Shows where the accounts of one consultation contradict each other: its kind, mode, round, date and place,
and the rank and role of who took part (roles as texts of one language write them). All that is said is kept in
the graph. What a consultation is as a whole was settled: what is dated most precisely counts, then what
most publishers say, then the account with the smallest id.`,
		Example: `  entente ingest testdata/articles
  entente conflicts`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if err := knownForm(o.output, "text", "json"); err != nil {
				return err
			}
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
	}
	c.Flags().StringVarP(&o.output, "output", "o", "text", "`FORM` of the output: text or json")
	return c
}

func (e *env) conflicts(ctx context.Context, o conflictsOptions) error {
	return o.at.reading(ctx, func(s graph.Store) error {
		all, err := report.Conflicts(ctx, s)
		switch {
		case err != nil:
			return err
		case o.output == "json":
			return json.NewEncoder(e.stdout).Encode(all)
		case len(all) == 0:
			_, err = fmt.Fprintln(e.stdout, "no account contradicts another")
			return err
		}
		return report.WriteConflicts(e.stdout, all)
	})
}
