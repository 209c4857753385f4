package report

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/metric"
)

var networkKind = Kind{
	Name: "network", Names: []string{"PROJECTION"}, Among: projections(), Slices: true,
	Short: "Who stands where in the network of those who met",
	Long: `Writes who stands where among those who met: who met how many others, who stands between them, which groups there
are and who holds them together. PROJECTION is dyads (countries and organizations, the default), officials or topic-pairs
(topics talked about together). It is of all that was held, or of the part that --since, --until, --country, --topic and --kind
leave. docs/network.md says what the measures mean.`,
	Example: []string{"dyads"},
	Read:    readNetwork,
}

func projections() []string {
	var out []string
	for _, p := range metric.Projections() {
		out = append(out, string(p))
	}
	return out
}

func readNetwork(ctx context.Context, rq Request) (*paper.Report, error) {
	projection := metric.Dyads
	if len(rq.Names) > 0 {
		projection = metric.Projection(rq.Names[0])
	}
	if !slices.Contains(metric.Projections(), projection) {
		return nil, &Misnamed{What: fmt.Sprintf("%q is no network", projection), Advice: "use one of " + strings.Join(projections(), ", ")}
	}
	ids, err := rq.slice(ctx)
	if err != nil {
		return nil, err
	}
	m, err := gather(ctx, rq, "network", ids)
	if err != nil {
		return nil, err
	}
	n := network{material: m, g: m.met().Graph(projection)}
	if n.communities, err = n.g.Communities(ctx); err != nil {
		return nil, err
	}
	if n.measures, err = n.g.Measures(ctx, n.communities); err != nil {
		return nil, err
	}
	m.Title = rq.Words.Say("network."+string(projection)) + rq.part()
	m.heading()
	m.total("points", len(n.g.Nodes))
	m.total("lines", len(n.g.Links))
	n.who()
	n.pairs()
	n.brokers()
	n.groups()
	n.bridges()
	return m.Report, nil
}

// network is a report's material with its graph.
type network struct {
	*material
	g           *metric.Graph
	measures    []metric.Measures // in the order of the graph
	communities []metric.Community
}

// name is what a node is called in the report's language.
func (n network) name(node metric.Node) string {
	switch n.g.Projection {
	case metric.Dyads:
		return n.Words.Actor(graph.ActorCode(node.Key), node.Name)
	case metric.TopicPairs:
		return n.Words.Topic(node.Key, node.Name)
	}
	return node.Name
}

// meetings is a cell of some meetings.
func (n network) meetings(all []*metric.Meeting) paper.Cell {
	var of refs
	for _, m := range all {
		of = append(of, n.found[m.ID])
	}
	slices.Sort(of)
	return n.Counted(of)
}

// of are the consultations that a node took part in.
func (n network) of(key string) paper.Cell {
	return n.Counted(only(n.all(), func(at int) bool {
		t := n.told[at]
		switch n.g.Projection {
		case metric.Dyads:
			return slices.Contains(t.sides, graph.ActorCode(key))
		case metric.TopicPairs:
			return has(t.topics, key)
		}
		return slices.ContainsFunc(t.seats, func(s seat) bool { return s.official == key })
	}))
}

// shown is how many rows a part has; the command entente network has all.
const shown = 50

// who is the table of measures, drawn as a circle in which communities stand together.
func (n network) who() {
	s := n.section("measures", "name", "consultations#", "degree#", "weighted#", "betweenness#", "pagerank#", "community#")
	s.Table.Columns[0].Title = n.Words.Say("column." + string(n.g.Projection))
	s.Note = n.Words.Say("note.network")
	list := slices.Clone(n.measures)
	metric.Sort(list, "weighted")
	rows := list[:min(len(list), shown)]
	circle := paper.Circle{Label: 0, Number: 1}
	at := map[string]int{}
	for i, v := range rows {
		at[v.Key] = i
		circle.Groups = append(circle.Groups, v.Community-1)
		s.Table.Rows = append(s.Table.Rows, []paper.Cell{
			paper.Keyed(v.Key, n.name(v.Node)), n.of(v.Key), n.Number(v.Degree, nil), n.Number(v.Weighted, nil), share(v.Betweenness), share(v.PageRank),
			n.Number(v.Community, nil),
		})
	}
	weights := map[[2]int]int{}
	for _, l := range n.g.Links {
		a, ok1 := at[n.g.Nodes[l.A].Key]
		b, ok2 := at[n.g.Nodes[l.B].Key]
		if ok1 && ok2 {
			weights[[2]int{a, b}] = l.Weight()
		}
	}
	circle.Links = linksOf(weights)
	s.Pictures = []paper.Picture{circle}
	n.add(s)
}

func share(f float64) paper.Cell {
	const digits = 4
	return paper.Cell{Text: strconv.FormatFloat(f, 'f', digits, 64), Float: &f}
}

// pairs are the lines of most weight, by year.
func (n network) pairs() {
	var all []tally
	for _, l := range n.g.Links {
		a, b := n.g.Nodes[l.A], n.g.Nodes[l.B]
		all = append(all, tally{paper.Named{Key: a.Key + " " + b.Key, Name: n.name(a) + " – " + n.name(b)}, n.meetings(l.Meetings).Refs})
	}
	slices.SortStableFunc(all, func(a, b tally) int { return cmp.Compare(len(b.refs), len(a.refs)) })
	n.byYear("pairs", "pair", "note.network", all[:min(len(all), shown)])
}

func (n network) brokers() {
	all := n.g.Brokers(n.measures)
	s := n.section("brokers", "name", "consultations#", "betweenness#", "parts#", "cutoff#")
	for _, b := range all[:min(len(all), shown)] {
		s.Table.Rows = append(s.Table.Rows, []paper.Cell{
			paper.Keyed(b.Key, n.name(b.Node)), n.of(b.Key), share(b.Betweenness), n.Number(b.Parts, nil), n.Number(b.CutOff, nil),
		})
	}
	n.add(s)
}

func (n network) groups() {
	s := n.section("communities", "community#", "members", "inside#", "outside#")
	for _, c := range n.communities[:min(len(n.communities), shown)] {
		var members []string
		for _, m := range c.Members {
			members = append(members, n.name(m))
		}
		s.Table.Rows = append(s.Table.Rows, []paper.Cell{n.Number(c.Number, nil), paper.Text(n.Words.List(members)), n.Number(c.Inside, nil), n.Number(c.Outside, nil)})
	}
	n.add(s)
}

func (n network) bridges() {
	s := n.section("bridges", "pair", "consultations#", "cutoff#")
	all := n.g.Bridges()
	for _, b := range all[:min(len(all), shown)] {
		x, y := n.g.Nodes[b.A], n.g.Nodes[b.B]
		s.Table.Rows = append(s.Table.Rows, []paper.Cell{paper.Keyed(x.Key+" "+y.Key, n.name(x)+" – "+n.name(y)), n.meetings(b.Meetings), n.Number(b.CutOff, nil)})
	}
	n.add(s)
}

// linksOf sorts links, the heaviest last, so that they are drawn over the others.
func linksOf(weights map[[2]int]int) []paper.Link {
	var out []paper.Link
	for _, pair := range slices.SortedFunc(maps.Keys(weights), func(a, b [2]int) int { return slices.Compare(a[:], b[:]) }) {
		out = append(out, paper.Link{A: pair[0], B: pair[1], Weight: weights[pair]})
	}
	slices.SortStableFunc(out, func(a, b paper.Link) int { return cmp.Compare(a.Weight, b.Weight) })
	return out
}
