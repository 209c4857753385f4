package metric

import (
	"cmp"
	"slices"
)

// Broker stands between others.
type Broker struct {
	Node
	Betweenness float64 // see [Measures]
	Parts       int     // into how many parts those fall that it joins, were it not there: 1 when they stay together
	CutOff      int     // nodes outside the largest of these parts
	Communities int     // communities of those it has met, see [Graph.Communities]
}

// Brokers gives those whose absence would part others, those who leave most outside first, then those who stand between others at
// all, by betweenness; then by key. All are the graph's [Graph.Measures], in their order.
func (g *Graph) Brokers(all []Measures) []Broker {
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
	return out
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
