package cli

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/report"
	"github.com/entente-graph/entente/graph"
)

func newConflictsCommand(e *env, run func(context.Context, tellingOptions) error) *cobra.Command {
	return e.telling(&cobra.Command{
		Use:   "conflicts",
		Short: "Show where the accounts of one consultation contradict each other",
		Long: `Shows where the accounts of one consultation contradict each other: its kind, mode, round, date and place,
and the rank and role of who took part (roles as texts of one language write them). All that is said is kept in
the graph. What a consultation is as a whole was settled: what is dated most precisely counts, then what
most publishers say, then the account with the smallest id.`,
		Example: `  entente ingest testdata/articles
  entente conflicts`,
	}, run)
}

func (e *env) conflicts(ctx context.Context, o tellingOptions) error {
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
