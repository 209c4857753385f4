package metric

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// Measures say how a node stands in its graph. N is the number of nodes of the graph, n that of the nodes that can be
// reached from this one, itself included. Betweenness and closeness count steps, not consultations.
type Measures struct {
	Node
	Degree   int // other nodes that it shares a consultation with
	Weighted int // sum of the weights of its lines: consultations, one with three others three times

	// Betweenness is the share of the pairs of other nodes that it stands between: the sum, over these pairs, of the shortest ways
	// between the two that pass through it divided by all shortest ways between them, divided by the pairs, (N-1)(N-2)/2. From
	// 0 to 1; 0 for less than three nodes. NetworkX: betweenness_centrality.
	Betweenness float64
	// Closeness is (n-1)/(N-1) times (n-1)/(sum of its distances to the nodes that it reaches): 1 when it has met all, 0 when it has met
	// nobody. NetworkX: closeness_centrality (Wasserman and Faust).
	Closeness float64
	// PageRank is the share of a walk's time that is spent here when its steps follow lines with the odds of their weights, but
	// 15 in a hundred begin anew anywhere. They sum to 1. NetworkX: pagerank with alpha 0.85 and weights.
	PageRank float64
	// Community is the place of its group in [Graph.Communities], from 1.
	Community int
	// Cut tells whether others lose each other without it (an articulation point).
	Cut bool
}

// Measures measures every node, in the order of [Graph.Nodes]; communities are those of [Graph.Communities]. It takes time in
// proportion to nodes times links, and ends early with the error of ctx.
func (g *Graph) Measures(ctx context.Context, communities []Community) ([]Measures, error) {
	out := make([]Measures, len(g.Nodes))
	between, closeness, err := g.central(ctx)
	if err != nil {
		return nil, err
	}
	for _, c := range communities {
		for _, i := range c.places {
			out[i].Community = c.Number
		}
	}
	ranks := g.ranks()
	for i, parts := range g.cuts().parts {
		m := &out[i]
		m.Node, m.Degree, m.Weighted = g.Nodes[i], len(g.beside[i]), g.weighted(i)
		m.Betweenness, m.Closeness, m.PageRank = between[i], closeness[i], ranks[i]
		m.Cut = len(parts) > 1
	}
	return out, ctx.Err()
}

// Orders are what [Sort] sorts by, the default first.
func Orders() []string {
	return []string{"weighted", "degree", "meetings", "betweenness", "closeness", "pagerank", "community"}
}

// Sort puts the highest of a measure first, or the lowest community, then more weight, then by key.
func Sort(list []Measures, by string) {
	value := map[string]func(Measures) float64{
		"degree":      func(m Measures) float64 { return float64(m.Degree) },
		"meetings":    func(m Measures) float64 { return float64(m.Meetings) },
		"betweenness": func(m Measures) float64 { return m.Betweenness },
		"closeness":   func(m Measures) float64 { return m.Closeness },
		"pagerank":    func(m Measures) float64 { return m.PageRank },
		"community":   func(m Measures) float64 { return -float64(m.Community) },
	}[by]
	if value == nil {
		value = func(m Measures) float64 { return float64(m.Weighted) }
	}
	slices.SortFunc(list, func(a, b Measures) int {
		return cmp.Or(cmp.Compare(value(b), value(a)), cmp.Compare(b.Weighted, a.Weighted), cmp.Compare(a.Key, b.Key))
	})
}

func (g *Graph) weighted(i int) int {
	sum := 0
	for _, h := range g.beside[i] {
		sum += g.Links[h.link].Weight()
	}
	return sum
}

// rounded cuts off the digits that depend on the machine.
func rounded(f float64) float64 {
	const unit = 1e12
	return math.Round(f*unit) / unit
}
