package metric

import (
	"cmp"
	"context"
	"slices"
)

// cuts are where a graph comes apart.
type cuts struct {
	parts   [][]int     // of each node: how many nodes each of the parts has that its component falls into without it
	bridges map[int]int // links alone between two parts: the nodes of the smaller one
}

// cuts walks the graph in depth: John Hopcroft and Robert Tarjan, "Algorithm 447", 1973. It keeps its own stack, since a graph may be
// deeper than a program's.
func (g *Graph) cuts() cuts {
	n := len(g.Nodes)
	out := cuts{parts: make([][]int, n), bridges: map[int]int{}}
	seen, low, size, next := make([]int, n), make([]int, n), make([]int, n), make([]int, n)
	in := make([]int, n) // the link by which each was reached
	clock := 0
	for root := range n {
		if seen[root] > 0 {
			continue
		}
		var reached, stack []int
		enter := func(v, by int) {
			clock++
			seen[v], low[v], size[v], in[v] = clock, clock, 1, by
			stack, reached = append(stack, v), append(reached, v)
		}
		var trees []int // links of the tree that may be bridges
		for enter(root, -1); len(stack) > 0; {
			v := stack[len(stack)-1]
			if next[v] < len(g.beside[v]) {
				h := g.beside[v][next[v]]
				next[v]++
				switch {
				case h.link == in[v]:
				case seen[h.to] > 0:
					low[v] = min(low[v], seen[h.to])
				default:
					enter(h.to, h.link)
				}
				continue
			}
			stack = stack[:len(stack)-1]
			if v == root {
				break
			}
			up := g.Links[in[v]].other(v)
			low[up] = min(low[up], low[v])
			size[up] += size[v]
			if low[v] >= seen[up] {
				out.parts[up] = append(out.parts[up], size[v])
			}
			if low[v] > seen[up] {
				trees = append(trees, v)
			}
		}
		for _, v := range reached {
			rest := len(reached) - 1
			for _, p := range out.parts[v] {
				rest -= p
			}
			if rest > 0 {
				out.parts[v] = append(out.parts[v], rest)
			}
		}
		for _, v := range trees {
			out.bridges[in[v]] = min(size[v], len(reached)-size[v])
		}
	}
	return out
}

func (l Link) other(end int) int { return l.A + l.B - end }

// Broker stands between others.
type Broker struct {
	Node
	Betweenness float64 // see [Measures]
	Parts       int     // into how many parts those fall that it joins, were it not there: 1 when they stay together
	CutOff      int     // nodes outside the largest of these parts
	Communities int     // communities of those it has met, see [Graph.Communities]
}

// Brokers gives those whose absence would part others, those who leave most outside first, then those who stand between others at
// all, by betweenness; then by key.
func (g *Graph) Brokers(ctx context.Context) ([]Broker, error) {
	all, err := g.Measures(ctx)
	if err != nil {
		return nil, err
	}
	var out []Broker
	for i, parts := range g.cuts().parts {
		if all[i].Betweenness == 0 {
			continue
		}
		b := Broker{Node: g.Nodes[i], Betweenness: all[i].Betweenness, Parts: len(parts)}
		most, met := 0, map[int]bool{}
		for _, p := range parts {
			most, b.CutOff = max(most, p), b.CutOff+p
		}
		b.CutOff -= most
		for _, h := range g.beside[i] {
			met[all[h.to].Community] = true
		}
		b.Communities = len(met)
		out = append(out, b)
	}
	slices.SortFunc(out, func(a, b Broker) int {
		return cmp.Or(cmp.Compare(b.CutOff, a.CutOff), cmp.Compare(b.Betweenness, a.Betweenness), cmp.Compare(a.Key, b.Key))
	})
	return out, nil
}

// Bridge is a line that alone joins two parts: without its consultations nobody of one part would reach anybody of the other.
type Bridge struct {
	Link
	CutOff int // nodes of the smaller part
}

// Bridges gives the pairs that alone join two parts, the largest part cut off first, then by their ends.
func (g *Graph) Bridges() []Bridge {
	var out []Bridge
	for at, cutOff := range g.cuts().bridges {
		out = append(out, Bridge{g.Links[at], cutOff})
	}
	slices.SortFunc(out, func(a, b Bridge) int {
		return cmp.Or(cmp.Compare(b.CutOff, a.CutOff), cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B))
	})
	return out
}
