package cli

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/metric"
)

type networkCommand struct {
	command *cobra.Command
	answer  networkAnswer
}

// networkCommands are the questions about a network, in the order of the help.
func networkCommands() []networkCommand {
	return []networkCommand{
		{&cobra.Command{
			Use:   "chain A B",
			Short: "The shortest chain of consultations between two countries or officials",
			Long: `Finds the shortest chain from A to B: the fewest steps, each between two who met, with its consultations, the latest
first. Of chains of one length it is the one with the most consultations, then the first by key. A and B are countries or
organizations, or officials by id or by any spelling of their names.`,
			Example: `  entente network chain Canada Tunisia
  entente network chain 'Kenjiro Asamura' 'Agnieszka Dobrowilska'`,
			Args: twoNames,
		}, networkChain},
		{&cobra.Command{
			Use:   "shared A B",
			Short: "Whom two countries or officials have both met",
			Example: `  entente network shared Canada Algeria
  entente network shared AZE TUN --since 2025-01-01 -o json`,
			Args: twoNames,
		}, networkShared},
		{&cobra.Command{
			Use:   "brokers",
			Short: "Who joins others that would not meet without them",
			Long: `Lists those who stand between others: first those without whom others would fall into parts, the ones who leave most
outside the largest part (cutOff) before the rest, then by betweenness. Communities counts the groups among those each has met.`,
			Example: `  entente network brokers
  entente network brokers --projection officials --limit 10`,
		}, networkBrokers},
		{&cobra.Command{
			Use:   "bridges",
			Short: "Pairs that alone join two parts of the network",
			Long:  `Lists the pairs without whose consultations the network would come apart, and how many would be on the smaller side (cutOff).`,
			Example: `  entente network bridges
  entente network bridges --projection officials -o csv`,
		}, networkBridges},
		{&cobra.Command{
			Use:   "communities",
			Short: "Groups that meet among themselves more than with others",
			Example: `  entente network communities
  entente network communities --projection topic-pairs -o json`,
		}, networkCommunities},
		{&cobra.Command{
			Use:   "pairs",
			Short: "The lines of the network: who met whom, and how often",
			Example: `  entente network pairs --projection officials --limit 0 -o csv
  entente network pairs --kind call`,
		}, networkPairs},
	}
}

func twoNames(cmd *cobra.Command, args []string) error {
	if len(args) != 2 {
		return misuse(fmt.Sprintf("%s needs two names, %d given", cmd.CommandPath(), len(args)), "name two countries or two officials, for instance AZE CAN")
	}
	return nil
}

// typed gives columns from "key STRING", "meetings INTEGER".
func typed(pairs ...string) []graph.Column {
	var out []graph.Column
	for i := 0; i+1 < len(pairs); i += 2 {
		out = append(out, graph.Column{Name: pairs[i], Type: pairs[i+1]})
	}
	return out
}

// measuresOf are the measures of a graph.
func measuresOf(ctx context.Context, g *metric.Graph) ([]metric.Measures, error) {
	communities, err := g.Communities(ctx)
	if err != nil {
		return nil, err
	}
	return g.Measures(ctx, communities)
}

func networkMeasures(ctx context.Context, g *metric.Graph, o networkOptions) (networkRows, error) {
	all, err := measuresOf(ctx, g)
	if err != nil {
		return networkRows{}, err
	}
	metric.Sort(all, o.by)
	out := networkRows{columns: typed("key", "STRING", "name", "STRING", "meetings", "INTEGER", "degree", "INTEGER", "weighted", "INTEGER",
		"betweenness", "FLOAT", "closeness", "FLOAT", "pageRank", "FLOAT", "community", "INTEGER", "cut", "BOOLEAN")}
	for _, m := range all {
		out.rows = append(out.rows, []any{
			m.Key, m.Name, int64(m.Meetings), int64(m.Degree), int64(m.Weighted), m.Betweenness, m.Closeness, m.PageRank, int64(m.Community), m.Cut,
		})
	}
	return out, nil
}

func networkBrokers(ctx context.Context, g *metric.Graph, _ networkOptions) (networkRows, error) {
	all, err := measuresOf(ctx, g)
	out := networkRows{columns: typed("key", "STRING", "name", "STRING", "meetings", "INTEGER", "betweenness", "FLOAT", "parts", "INTEGER", "cutOff", "INTEGER",
		"communities", "INTEGER")}
	for _, b := range g.Brokers(all) {
		out.rows = append(out.rows, []any{b.Key, b.Name, int64(b.Meetings), b.Betweenness, int64(b.Parts), int64(b.CutOff), int64(b.Communities)})
	}
	return out, err
}

func networkCommunities(ctx context.Context, g *metric.Graph, _ networkOptions) (networkRows, error) {
	all, err := g.Communities(ctx)
	if err != nil {
		return networkRows{}, err
	}
	out := networkRows{
		columns: typed("community", "INTEGER", "size", "INTEGER", "inside", "INTEGER", "outside", "INTEGER", "members", "LIST"),
		note:    fmt.Sprintf("modularity %.4f", g.Modularity(all)),
	}
	for _, c := range all {
		var members []string
		for _, m := range c.Members {
			members = append(members, m.Key)
		}
		out.rows = append(out.rows, []any{int64(c.Number), int64(len(members)), int64(c.Inside), int64(c.Outside), members})
	}
	return out, nil
}

func networkPairs(_ context.Context, g *metric.Graph, _ networkOptions) (networkRows, error) {
	links := slices.Clone(g.Links)
	slices.SortStableFunc(links, func(a, b metric.Link) int { return b.Weight() - a.Weight() }) // they stand by their ends
	out := networkRows{columns: pairColumns()}
	for _, l := range links {
		out.rows = append(out.rows, pairRow(g, l))
	}
	return out, nil
}

func networkBridges(_ context.Context, g *metric.Graph, _ networkOptions) (networkRows, error) {
	out := networkRows{columns: append(pairColumns(), typed("cutOff", "INTEGER")...)}
	for _, b := range g.Bridges() {
		out.rows = append(out.rows, append(pairRow(g, b.Link), int64(b.CutOff)))
	}
	return out, nil
}

func pairColumns() []graph.Column {
	return typed("a", "STRING", "aName", "STRING", "b", "STRING", "bName", "STRING", "meetings", "INTEGER", "first", "DATE", "last", "DATE")
}

func pairRow(g *metric.Graph, l metric.Link) []any {
	a, b := g.Nodes[l.A], g.Nodes[l.B]
	return append([]any{a.Key, a.Name, b.Key, b.Name}, numbered(l.Meetings)...)
}

// numbered is how many meetings there were, and the first and last day of them, null when none is dated.
func numbered(meetings []*metric.Meeting) []any {
	var plain []metric.Meeting
	for _, m := range meetings {
		plain = append(plain, *m)
	}
	first, last := span(plain)
	return []any{int64(len(meetings)), day(first), day(last)}
}

func day(d graph.Date) any {
	if d == "" {
		return nil
	}
	return d
}

func networkChain(_ context.Context, g *metric.Graph, o networkOptions) (networkRows, error) {
	at, err := o.nodes(g)
	if err != nil {
		return networkRows{}, err
	}
	out := networkRows{columns: typed("step", "INTEGER", "from", "STRING", "fromName", "STRING", "to", "STRING", "toName", "STRING",
		"meetings", "INTEGER", "first", "DATE", "last", "DATE", "consultations", "LIST")}
	steps := g.Chain(at[0], at[1])
	for i, s := range steps {
		row := append([]any{int64(i + 1), s.From.Key, s.From.Name, s.To.Key, s.To.Name}, numbered(s.Meetings)...)
		out.rows = append(out.rows, append(row, latest(s.Meetings, o)))
	}
	if len(steps) == 0 {
		out.note = fmt.Sprintf("no chain of these consultations leads from %s to %s", g.Nodes[at[0]].Name, g.Nodes[at[1]].Name)
	}
	return out, nil
}

// latest are the ids of meetings, the latest first; a table shows a few.
func latest(meetings []*metric.Meeting, o networkOptions) []string {
	const few = 3
	var out []string
	for _, m := range slices.Backward(meetings) {
		out = append(out, string(m.ID))
	}
	if o.output == "table" && len(out) > few {
		out = append(out[:few], "...")
	}
	return out
}

func networkShared(_ context.Context, g *metric.Graph, o networkOptions) (networkRows, error) {
	at, err := o.nodes(g)
	if err != nil {
		return networkRows{}, err
	}
	out := networkRows{columns: typed("key", "STRING", "name", "STRING", "withA", "INTEGER", "withB", "INTEGER", "last", "DATE")}
	for _, s := range g.Shared(at[0], at[1]) {
		with := numbered(slices.Concat(s.WithA, s.WithB))
		out.rows = append(out.rows, []any{s.Key, s.Name, int64(len(s.WithA)), int64(len(s.WithB)), with[2]})
	}
	return out, nil
}
