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

type digestOptions struct {
	at     location
	output string
}

func newDigestCommand(e *env, run func(context.Context, digestOptions) error) *cobra.Command {
	var o digestOptions
	c := &cobra.Command{
		Use:   "digest",
		Short: "Fingerprint the graph and count what is in it",
		Long: `Prints a fingerprint of the whole graph and how much of each kind is in it. The same articles
give the same fingerprint in any order, with any number of workers, in SQLite and in Neo4j.`,
		Example: `  entente ingest testdata/articles
  entente digest`,
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

func (e *env) digest(ctx context.Context, o digestOptions) error {
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
