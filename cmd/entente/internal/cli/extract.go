package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/ingest"
)

type extractOptions struct {
	readOptions
	pretty, explain bool
	output          string
	html            string // a file, "-" for standard output
}

func newExtractCommand(run func(context.Context, extractOptions) error) *cobra.Command {
	var o extractOptions
	c := &cobra.Command{
		Use:   "extract PATH...",
		Short: "Print what articles report, as JSON Lines, without any graph",
		Long: `Reads articles as ingest does and prints what each reports, one line of JSON an article in the
order of the sources, also for an article that reports nothing. No graph is needed.

For people, --pretty shows the text with its evidence marked. --explain lists each fact with the
rule that made it and the words that tell it (bytes of the text, end excluded); for an article
without an event, what words of events it has and why they tell none. --html writes both into a page
that any browser shows.`,
		Example: `  entente extract testdata/articles
  entente extract --pretty testdata/articles
  entente extract --explain testdata/articles/aze-ita-5.txt
  entente extract --explain testdata/articles/nomination-talibzade.txt
  entente extract --explain testdata/articles -o csv
  entente extract --html out.html testdata/articles
  entente extract testdata/articles | jq -c '.events[] | [.date.start, .parties[].actor]'`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(cmd, args); err != nil {
				return err
			}
			if err := o.checkForm(cmd); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
	}
	o.flags(c)
	c.Flags().BoolVar(&o.pretty, "pretty", false, "for people: the text with its evidence marked, then the facts")
	c.Flags().BoolVar(&o.explain, "explain", false, "each fact with the rule that made it and its words; without an event: why")
	c.Flags().StringVar(&o.html, "html", "", "`FILE` for a page with the texts, their evidence marked, and the facts; - for standard output")
	c.Flags().StringVarP(&o.output, "output", "o", "table", "`FORM` of what --explain lists: "+strings.Join(formats, ", "))
	_ = c.RegisterFlagCompletionFunc("output", cobra.FixedCompletions(formats, cobra.ShellCompDirectiveNoFileComp))
	return c
}

// checkForm refuses two forms at once.
func (o *extractOptions) checkForm(cmd *cobra.Command) error {
	forms := 0
	for _, chosen := range []bool{o.pretty, o.explain, o.html != ""} {
		if chosen {
			forms++
		}
	}
	if forms > 1 {
		return misuse("--pretty, --explain and --html are different forms", "choose one")
	}
	if cmd.Flags().Changed("output") && !o.explain {
		return misuse("--output is for --explain", "without it the output is JSON Lines")
	}
	return knownForm(o.output, formats...)
}

func (e *env) extract(ctx context.Context, o extractOptions) error {
	switch {
	case o.explain:
		return e.explain(ctx, o)
	case o.html != "":
		return e.extractPage(ctx, o)
	}
	out := bufio.NewWriter(e.stdout)
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	colour := e.decorated(e.stdout)
	report, err := e.read(ctx, o.readOptions, ingest.Each(func(_ context.Context, r ingest.Read) error {
		if o.pretty {
			return writePretty(out, r.Extraction, colour)
		}
		return lines.Encode(r.Extraction)
	}))
	if flushed := out.Flush(); err == nil { // else it tells the same once more
		err = flushed
	}
	return errors.Join(err, refusals(report, "the others were read"))
}
