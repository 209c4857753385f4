package cli

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/graph"
)

func newDigestCommand(e *env, run func(context.Context, tellingOptions) error) *cobra.Command {
	return e.telling(&cobra.Command{
		Use:   "digest",
		Short: "Fingerprint the graph and count what is in it",
		Long: `Prints a fingerprint of the whole graph and how much of each kind is in it. The same articles
give the same fingerprint in any order, with any number of workers, in SQLite and in Neo4j.`,
		Example: `  entente ingest testdata/articles
  entente digest`,
	}, run)
}

func (e *env) digest(ctx context.Context, o tellingOptions) error {
	return o.at.reading(ctx, func(s graph.Store) error {
		d, err := graph.DigestOf(ctx, s.Elements(ctx))
		if err != nil {
			return err
		}
		if o.output == "json" {
			return json.NewEncoder(e.stdout).Encode(map[string]any{"digest": d.Sum, "counts": d.Counts})
		}
		lines := [][]string{{"digest", d.Sum}}
		for _, name := range slices.Sorted(maps.Keys(d.Counts)) {
			lines = append(lines, []string{name, strconv.Itoa(d.Counts[name])})
		}
		return e.aligned(lines)
	})
}
