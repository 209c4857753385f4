package metric

import (
	"cmp"
	"slices"
)

// Step is one step of a chain: the consultations that join two nodes.
type Step struct {
	From, To Node
	Meetings []*Meeting
}

// Chain gives the shortest way between two nodes, by their places in [Graph.Nodes]: the fewest steps; of these the one with the
// most consultations in all; of these the one whose first node that differs has the smaller key, read from the end that has
// the smaller key itself, so that the way back is the same way. Empty when from is to; nil when there is none.
func (g *Graph) Chain(from, to int) []Step {
	if from > to {
		back := g.Chain(to, from)
		slices.Reverse(back)
		for i := range back {
			back[i].From, back[i].To = back[i].To, back[i].From
		}
		return back
	}
	w := newWalk(g)
	w.walk(to)
	if w.steps[from] < 0 {
		return nil
	}
	// The most consultations from each node to the end, nearest to it first, and the step that begins it.
	most, best := make([]int, len(g.Nodes)), make([]half, len(g.Nodes))
	for _, v := range w.order[1:] {
		for _, h := range g.beside[v] { // by key: the first of equals stays
			if sum := most[h.to] + g.Links[h.link].Weight(); w.steps[h.to] == w.steps[v]-1 && sum > most[v] {
				most[v], best[v] = sum, h
			}
		}
	}
	out := []Step{}
	for v := from; v != to; v = best[v].to {
		out = append(out, Step{g.Nodes[v], g.Nodes[best[v].to], g.Links[best[v].link].Meetings})
	}
	return out
}

// Shared is somebody whom two have both met.
type Shared struct {
	Node
	WithA, WithB []*Meeting
}

// Shared gives the nodes that stand beside both, by their places: most consultations with both first, then by key.
func (g *Graph) Shared(a, b int) []Shared {
	var out []Shared
	for _, x := range g.beside[a] {
		at, both := slices.BinarySearchFunc(g.beside[b], x.to, func(y half, to int) int { return cmp.Compare(y.to, to) })
		if both {
			out = append(out, Shared{g.Nodes[x.to], g.Links[x.link].Meetings, g.Links[g.beside[b][at].link].Meetings})
		}
	}
	slices.SortStableFunc(out, func(x, y Shared) int {
		return cmp.Compare(len(y.WithA)+len(y.WithB), len(x.WithA)+len(x.WithB))
	})
	return out
}
