package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/ingest/generate"
)

type generateOptions struct {
	articles int
	seed     uint64
	facts    string // a file, empty: none
}

func newGenerateCommand(run func(context.Context, generateOptions) error) *cobra.Command {
	var o generateOptions
	c := &cobra.Command{
		Use:   "generate",
		Short: "Make articles of an invented world, with what they report, to measure speed and size",
		Long: `Prints articles that were never written, as the JSON Lines that ingest reads: read-outs and wire
reports in the languages that are read here, of states that consult, meet, telephone and sign. States, cities
and topics are real; the people are invented, and so is all that they do.

The same seed gives the same articles, and fewer of them are the first of many. The world begins in January
1993 and has about 30,000 articles a year: 10,000 are four months, a million are 33 years, in which
offices change hands. Some states deal with each other much more than others. A meeting is often told by both
sides and an agency. Few articles come out twice or are changed afterwards; some report nothing.

--facts writes what each article reports as eval reads it.`,
		Example: `  entente generate --articles 1000 --seed 1 > articles.jsonl
  entente generate --articles 1000 --seed 1 --facts facts.jsonl > articles.jsonl
  entente eval facts.jsonl articles.jsonl --by lang
  entente generate --articles 5000 --seed 2 | entente ingest --db large.db -`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if o.articles < 0 {
				return misuse(fmt.Sprintf("--articles %d: there are no fewer than none", o.articles), "for instance --articles 1000")
			}
			return run(cmd.Context(), o)
		},
	}
	c.Flags().IntVar(&o.articles, "articles", 1000, "how many `N` articles")
	c.Flags().Uint64Var(&o.seed, "seed", 1, "the number `S` that the world is drawn from")
	c.Flags().StringVar(&o.facts, "facts", "", "`FILE` for what the articles report, one line of JSON an article")
	return c
}

func (e *env) generate(ctx context.Context, o generateOptions) (err error) {
	out := bufio.NewWriter(e.stdout)
	facts := bufio.NewWriter(nil)
	if o.facts != "" {
		f, bad := os.Create(o.facts)
		if bad != nil {
			return &complaint{fmt.Errorf("write facts: %w", bad), "name a file in a folder that is there", bad}
		}
		facts.Reset(f)
		defer func() { err = errors.Join(err, facts.Flush(), f.Close()) }()
	}
	lines, annotations := plainJSON(out), plainJSON(facts)
	left := o.articles
	for a := range generate.Articles(o.seed) {
		if left--; left < 0 {
			break
		}
		if err := errors.Join(ctx.Err(), lines.Encode(a)); err != nil {
			return err
		}
		if o.facts != "" {
			if err := annotations.Encode(a.Facts); err != nil {
				return err
			}
		}
	}
	return out.Flush()
}

// plainJSON writes JSON Lines in which < and & stay as they are.
func plainJSON(w *bufio.Writer) *json.Encoder {
	lines := json.NewEncoder(w)
	lines.SetEscapeHTML(false)
	return lines
}
