package metric

import (
	"context"
	"slices"
	"sync"
)

// central gives betweenness and closeness, from one walk over the graph from each node: Ulrik Brandes, "A faster algorithm for
// betweenness centrality", 2001. (That of gonum keeps its numbers in maps: the same figures, a test says, in tens of times the time.)
// The nodes are dealt out to a fixed number of sums, which are added in order: the same on one processor or many.
func (g *Graph) central(ctx context.Context) (between, closeness []float64, err error) {
	const sums = 8
	n := len(g.Nodes)
	closeness = make([]float64, n)
	parts := make([][]float64, sums)
	var all sync.WaitGroup
	for i := range parts {
		parts[i] = make([]float64, n)
		all.Go(func() {
			w := newWalk(g)
			for from := i; from < n && ctx.Err() == nil; from += sums {
				w.walk(from)
				closeness[from] = w.closeness()
				w.credit(parts[i])
			}
		})
	}
	all.Wait()
	between = make([]float64, n)
	for i := range between {
		for _, p := range parts {
			between[i] += p[i]
		}
		if n > 2 { // each pair was walked both ways: twice (N-1)(N-2)/2
			between[i] = rounded(between[i] / float64(n-1) / float64(n-2))
		}
	}
	return between, closeness, ctx.Err()
}

// walk goes over a graph from one node, nearest first.
type walk struct {
	g     *Graph
	order []int     // nodes reached, nearest first; the first is where it began
	steps []int     // from there to each; -1 where it does not come
	ways  []float64 // shortest ways from there to each
	debt  []float64 // share of the ways to nodes further off that come through each
}

func newWalk(g *Graph) *walk {
	n := len(g.Nodes)
	return &walk{g: g, steps: make([]int, n), ways: make([]float64, n), debt: make([]float64, n)}
}

func (w *walk) walk(from int) {
	w.order = append(w.order[:0], from)
	for i := range w.steps {
		w.steps[i], w.ways[i], w.debt[i] = -1, 0, 0
	}
	w.steps[from], w.ways[from] = 0, 1
	for at := 0; at < len(w.order); at++ {
		v := w.order[at]
		for _, h := range w.g.beside[v] {
			if w.steps[h.to] < 0 {
				w.steps[h.to] = w.steps[v] + 1
				w.order = append(w.order, h.to)
			}
			if w.steps[h.to] == w.steps[v]+1 {
				w.ways[h.to] += w.ways[v]
			}
		}
	}
}

// closeness is that of the node where the walk began, see [Measures].
func (w *walk) closeness() float64 {
	sum := 0
	for _, v := range w.order {
		sum += w.steps[v]
	}
	if sum == 0 {
		return 0
	}
	reached := float64(len(w.order) - 1)
	return rounded(reached / float64(len(w.steps)-1) * reached / float64(sum))
}

// credit adds to each node the share of the walk's shortest ways that go on through it.
func (w *walk) credit(to []float64) {
	for _, v := range slices.Backward(w.order[1:]) {
		each := (1 + w.debt[v]) / w.ways[v]
		for _, h := range w.g.beside[v] {
			if w.steps[h.to] == w.steps[v]-1 {
				w.debt[h.to] += w.ways[h.to] * each
			}
		}
		to[v] += w.debt[v]
	}
}
