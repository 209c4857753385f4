package metric

import (
	"cmp"
	"context"
	"math/rand/v2"
	"slices"

	gonum "gonum.org/v1/gonum/graph"
	"gonum.org/v1/gonum/graph/community"
	"gonum.org/v1/gonum/graph/simple"
)

// Community is a group of nodes that meet each other more than chance would have it. Somebody without a line is one alone.
type Community struct {
	Number  int    // from 1: most members first, then by the first key
	Members []Node // by key
	Inside  int    // weight of the lines between members
	Outside int    // weight of the lines to others

	places []int
}

// Communities parts the graph by the method of Louvain (Blondel and others, 2008) with weights and resolution 1: each node is in
// one. Where the method depends on chance it has some fixed seeds, and the parting with the highest [Graph.Modularity] counts.
func (g *Graph) Communities(ctx context.Context) ([]Community, error) {
	const seeds = 5
	whole := g.gonum()
	var best [][]gonum.Node
	for seed := range uint64(seeds) {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		parted := community.Modularize(whole, 1, rand.NewPCG(seed, 0)).Communities()
		if best == nil || g.modularity(whole, parted) > g.modularity(whole, best) {
			best = parted
		}
	}
	out := make([]Community, len(best))
	of := make([]*Community, len(g.Nodes))
	for i, members := range best {
		c := &out[i]
		for _, m := range members {
			c.places = append(c.places, int(m.ID()))
			of[m.ID()] = c
		}
		slices.Sort(c.places)
		for _, at := range c.places {
			c.Members = append(c.Members, g.Nodes[at])
		}
	}
	for _, l := range g.Links {
		if a, b := of[l.A], of[l.B]; a == b {
			a.Inside += l.Weight()
		} else {
			a.Outside += l.Weight()
			b.Outside += l.Weight()
		}
	}
	slices.SortFunc(out, func(a, b Community) int {
		return cmp.Or(len(b.places)-len(a.places), a.places[0]-b.places[0])
	})
	for i := range out {
		out[i].Number = i + 1
	}
	return out, nil
}

// Modularity tells how much more of the weight lies within communities than if the lines were drawn at random between nodes
// of the same weights: the sum over communities of inside/m - (degrees/2m)^2, m being the weight of all lines and degrees the sum of
// the members' weighted degrees. From -1/2 to 1; 0 without lines. NetworkX: community.modularity.
func (g *Graph) Modularity(communities []Community) float64 {
	parted := make([][]gonum.Node, len(communities))
	for i, c := range communities {
		for _, at := range c.places {
			parted[i] = append(parted[i], simple.Node(at))
		}
	}
	return g.modularity(g.gonum(), parted)
}

func (g *Graph) modularity(whole *simple.WeightedUndirectedGraph, parted [][]gonum.Node) float64 {
	if len(g.Links) == 0 {
		return 0
	}
	return rounded(community.Q(whole, parted, 1))
}
