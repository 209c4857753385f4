package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/ingest"
)

type extractOptions struct {
	readOptions
	pretty bool
}

func newExtractCommand(run func(context.Context, extractOptions) error) *cobra.Command {
	var o extractOptions
	c := &cobra.Command{
		Use:   "extract PATH...",
		Short: "Print what articles report, as JSON Lines, without any graph",
		Long: `Reads articles as ingest does and prints what each reports, one line of JSON an article in the
order of the sources, also for an article that reports nothing. No graph is needed. --pretty shows
the text with its evidence marked, for people.`,
		Example: `  entente extract testdata/articles
  entente extract --pretty testdata/articles
  entente extract testdata/articles | jq -c '.events[] | [.date.start, .parties[].actor]'`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(cmd, args); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
	}
	o.flags(c)
	c.Flags().BoolVar(&o.pretty, "pretty", false, "for people: the text with its evidence marked, then the facts")
	return c
}

func (e *env) extract(ctx context.Context, o extractOptions) error {
	out := bufio.NewWriter(e.stdout)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	colour := e.decorated(e.stdout)
	report, err := e.read(ctx, o.readOptions, func(_ context.Context, r ingest.Read) error {
		if o.pretty {
			return writePretty(out, r.Extraction, colour)
		}
		return lines.Encode(r.Extraction)
	})
	return errors.Join(err, out.Flush(), refusals(report, "the others were read"))
}
