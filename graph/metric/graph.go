package metric

import (
	"cmp"
	"maps"
	"slices"

	"gonum.org/v1/gonum/graph/simple"

	"github.com/entente-graph/entente/graph"
)

// Projection says what the nodes of a [Graph] are, and what joins two of them.
type Projection string

// Projections of a slice. Everybody who took part in a consultation of it is a node, also without a line.
const (
	Dyads      Projection = "dyads"       // countries and organizations: parties of one consultation
	Officials  Projection = "officials"   // people: they sat in one consultation for different sides, as far as told
	TopicPairs Projection = "topic-pairs" // topics: talked about in one consultation
)

// Projections lists them, the default first.
func Projections() []Projection { return []Projection{Dyads, Officials, TopicPairs} }

// label is what the nodes of a projection are in the store.
func (p Projection) label() graph.Label {
	return map[Projection]graph.Label{Dyads: graph.LabelActor, Officials: graph.LabelOfficial, TopicPairs: graph.LabelTopic}[p]
}

// Node is somebody or something that took part in consultations.
type Node struct {
	Key, Name string
	Meetings  int // consultations that it took part in
}

// Link joins two nodes, by their places in [Graph.Nodes], A before B. Its weight is the number of its consultations.
type Link struct {
	A, B     int
	Meetings []*Meeting // in the order of the slice, never empty
}

// Weight is the number of consultations that the two share.
func (l Link) Weight() int { return len(l.Meetings) }

// Graph is an undirected graph without loops. Nodes are sorted by key, links by their ends.
type Graph struct {
	Projection Projection
	Nodes      []Node
	Links      []Link

	slice  *Held
	beside [][]half // of each node, by neighbour
}

// half is a link as one of its ends sees it.
type half struct{ to, link int }

// Graph makes the graph of a slice.
func (s *Held) Graph(p Projection) *Graph {
	met := map[string]int{}
	pairs := map[[2]string][]*Meeting{}
	for i := range s.Meetings {
		m := &s.Meetings[i]
		keys, joined := m.nodes(p)
		for i, a := range keys {
			met[a]++
			for _, b := range keys[i+1:] {
				if joined(a, b) {
					pairs[[2]string{a, b}] = append(pairs[[2]string{a, b}], m)
				}
			}
		}
	}
	g := &Graph{Projection: p, slice: s, beside: make([][]half, len(met))}
	at := map[string]int{}
	for i, key := range slices.Sorted(maps.Keys(met)) {
		at[key] = i
		g.Nodes = append(g.Nodes, Node{key, cmp.Or(s.names[graph.Ref{Label: p.label(), Key: key}], key), met[key]})
	}
	for i, pair := range slices.SortedFunc(maps.Keys(pairs), func(a, b [2]string) int { return slices.Compare(a[:], b[:]) }) {
		l := Link{at[pair[0]], at[pair[1]], pairs[pair]}
		g.Links = append(g.Links, l)
		g.beside[l.A] = append(g.beside[l.A], half{l.B, i})
		g.beside[l.B] = append(g.beside[l.B], half{l.A, i})
	}
	for _, hs := range g.beside {
		slices.SortFunc(hs, func(a, b half) int { return cmp.Compare(a.to, b.to) })
	}
	return g
}

// nodes are the keys of those who took part in a meeting, sorted, and which two of them it joins.
func (m *Meeting) nodes(p Projection) (keys []string, joined func(a, b string) bool) {
	every := func(string, string) bool { return true }
	switch p {
	case TopicPairs:
		return texts(m.Topics), every
	case Officials:
		sides := map[string][]graph.ActorCode{}
		for _, s := range m.Seats {
			sides[string(s.Official)] = append(sides[string(s.Official)], s.Actor)
		}
		return slices.Sorted(maps.Keys(sides)), func(a, b string) bool {
			return slices.ContainsFunc(sides[a], func(x graph.ActorCode) bool {
				return slices.ContainsFunc(sides[b], func(y graph.ActorCode) bool { return x != y && x != "" && y != "" })
			})
		}
	default:
		return texts(m.Actors), every
	}
}

func texts[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = string(v)
	}
	return out
}

// gonum is the graph as gonum takes it: the number of a node is its place. Its answers do not depend on the order in
// which it walks its maps while weights are whole numbers, whose sums are exact.
func (g *Graph) gonum() *simple.WeightedUndirectedGraph {
	out := simple.NewWeightedUndirectedGraph(0, 0)
	for i := range g.Nodes {
		out.AddNode(simple.Node(i))
	}
	for _, l := range g.Links {
		out.SetWeightedEdge(out.NewWeightedEdge(simple.Node(l.A), simple.Node(l.B), float64(l.Weight())))
	}
	return out
}
