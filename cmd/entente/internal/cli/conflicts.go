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
and the rank and role of who took part. Roles of one rank and one body mean the same, however two texts word them; so
do a city and its country. All that is said is kept in the graph. What a consultation is as a whole was settled, and each
conflict tells by which rule: the most precise date, a day told by a text before one of publication, what most
publishers say, the account with the smallest id.`,
		Example: `  entente ingest testdata/settle/merge
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
