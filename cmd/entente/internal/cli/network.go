package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/named"
	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/metric"
)

type networkOptions struct {
	at     location
	slice  sliceOptions
	names  []string // of whom it is asked, as the user calls them
	asked  []named.Candidate
	answer networkAnswer
	by     string // what measures are sorted by

	output        string
	limit, offset int
	timeout       time.Duration
}

// networkAnswer asks a graph and gives the rows of an answer.
type networkAnswer func(ctx context.Context, g *metric.Graph, o networkOptions) (networkRows, error)

type networkRows struct {
	columns []graph.Column
	rows    [][]any
	note    string // to the user, beside the data
}

func newNetworkCommand(e *env, run func(context.Context, networkOptions) error) *cobra.Command {
	o := networkOptions{answer: networkMeasures}
	c := &cobra.Command{
		Use:   "network",
		Short: "Measure who stands where: centres, groups, brokers, chains",
		Long: `Measures the network of those who met: how many others each met (degree), in how many consultations
(weighted), how often it stands between others (betweenness), how near it is to all (closeness), how much of the talk
comes to it (pageRank), which community it belongs to, and whether others lose each other without it (cut).
docs/network.md says what each means and how it is reckoned.

What is joined is chosen by --projection: countries and organizations that took part in one consultation (dyads), officials who
sat across the table (officials), or topics talked about together (topic-pairs). A line weighs as much as it has consultations.
Planned ones do not count, nor do messages unless --kind names them.`,
		Example: `  entente network
  entente network --projection officials --country AZE --by betweenness
  entente network --projection topic-pairs --since 2024-01-01 -o csv
  entente network chain Canada Tunisia`,
		Args: knownCommand,
	}
	c.Flags().StringVar(&o.by, "by", metric.Orders()[0], "`MEASURE` whose highest come first: "+strings.Join(metric.Orders(), ", "))
	_ = c.RegisterFlagCompletionFunc("by", cobra.FixedCompletions(metric.Orders(), cobra.ShellCompDirectiveNoFileComp))
	f := c.PersistentFlags()
	o.slice.flags(c, f)
	formFlag(c, f, &o.output, "the rows", formats...)
	f.IntVar(&o.limit, "limit", 50, "rows at most, 0 for all")
	f.IntVar(&o.offset, "offset", 0, "rows to pass over")
	f.DurationVar(&o.timeout, "timeout", 30*time.Second, "how long the answer may take, 0 for as long as it takes")
	ask := func(answer networkAnswer) func(*cobra.Command, []string) error {
		return func(cmd *cobra.Command, args []string) (err error) {
			o.names, o.answer = args, answer
			if err := o.check(); err != nil {
				return err
			}
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		}
	}
	c.RunE = ask(networkMeasures)
	for _, n := range networkCommands() {
		n.command.RunE = ask(n.answer)
		if n.command.Args == nil {
			n.command.Args = noArguments
		} else {
			n.command.ValidArgsFunction = e.completeTwo(&o.slice.as)
		}
		c.AddCommand(n.command)
	}
	return c
}

// check refuses what contradicts itself before a store is opened.
func (o *networkOptions) check() error {
	if err := knownForm(o.output, formats...); err != nil {
		return err
	}
	if !slices.Contains(metric.Orders(), o.by) {
		return misuse(fmt.Sprintf("--by %q is no measure", o.by), fmt.Sprintf("use one of %v", metric.Orders()))
	}
	if o.limit < 0 || o.offset < 0 {
		return misuse("--limit and --offset are no less than 0", "--limit 0 gives all rows")
	}
	return o.slice.check(o.names)
}

func (e *env) network(ctx context.Context, o networkOptions) error {
	return o.at.reading(ctx, func(s graph.Store) error {
		return bounded(ctx, o.timeout, func(ctx context.Context) (err error) {
			if o.asked, err = o.keys(ctx, s); err != nil {
				return err
			}
			all, err := metric.Read(s.Elements(ctx))
			if err != nil {
				return err
			}
			slice := all.Where(o.slice.part)
			g := slice.Graph(o.slice.projection)
			answer, err := o.answer(ctx, g, o)
			if err != nil {
				return err
			}
			if err := e.networkRows(answer, o); err != nil {
				return err
			}
			if answer.note != "" {
				e.talk("entente: %s\n", render.Visible(answer.note))
			}
			e.advise("\n%s\n", told(slice, g))
			return nil
		})
	})
}

func (e *env) networkRows(a networkRows, o networkOptions) error {
	page := e.page()
	page.Limit, page.Cut = o.limit, func() {
		e.talk("entente: only %s shown\n", count(o.limit, "row is", "rows are"))
		e.talk("  hint: raise --limit, or go on with --offset %d\n", o.offset+o.limit)
	}
	return e.rows(render.Format(o.output), a.columns, func(yield func([]any, error) bool) {
		for _, r := range a.rows[min(o.offset, len(a.rows)):] {
			if !yield(r, nil) {
				return
			}
		}
	}, page)
}

// told says what was measured: "38 consultations, 2 January 2024 to ...; 12 countries and organizations, 17 pairs".
func told(s *metric.Held, g *metric.Graph) string {
	out := count(len(s.Meetings), "consultation", "consultations")
	first, last := span(s.Meetings)
	if first != "" {
		out += fmt.Sprintf(" from %s to %s", first, last)
	}
	noun := map[metric.Projection][2]string{
		metric.Dyads:     {"country or organization", "countries and organizations"},
		metric.Officials: {"official", "officials"}, metric.TopicPairs: {"topic", "topics"},
	}[g.Projection]
	return out + ": " + count(len(g.Nodes), noun[0], noun[1]) + ", " + count(len(g.Links), "pair", "pairs")
}

// span is the first and the last day that meetings may have been on; empty when none is dated.
func span(meetings []metric.Meeting) (first, last graph.Date) {
	for _, m := range meetings {
		if m.Date != "" && (first == "" || m.Date < first) {
			first = m.Date
		}
		last = max(last, m.End)
	}
	return first, last
}
