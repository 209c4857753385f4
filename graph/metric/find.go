package metric

import (
	"cmp"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// Find gives the places in [Graph.Nodes] of those that a text may mean: the one with this key; else all with a spelling that is the
// text, whatever its case, accents and script; else all whose keys begin with it; else all with its words in a spelling.
func (g *Graph) Find(text string) []int {
	if at, ok := slices.BinarySearchFunc(g.Nodes, text, func(n Node, key string) int { return cmp.Compare(n.Key, key) }); ok {
		return []int{at}
	}
	return match(text, len(g.Nodes), func(i int) (string, []string) {
		return g.Nodes[i].Key, g.slice.names[graph.Ref{Label: g.Projection.label(), Key: g.Nodes[i].Key}].spellings
	})
}

// FindTopics gives the topics of the store that a text may mean, as [Graph.Find] does, in order.
func (s *Slice) FindTopics(text string) []Node {
	var all []Node
	for r, k := range s.names {
		if r.Label == graph.LabelTopic {
			all = append(all, Node{Key: r.Key, Name: k.name})
		}
	}
	slices.SortFunc(all, func(a, b Node) int { return cmp.Compare(a.Key, b.Key) })
	if at := slices.IndexFunc(all, func(n Node) bool { return n.Key == text }); at >= 0 {
		return all[at : at+1]
	}
	var out []Node
	for _, i := range match(text, len(all), func(i int) (string, []string) {
		return all[i].Key, s.names[graph.Ref{Label: graph.LabelTopic, Key: all[i].Key}].spellings
	}) {
		out = append(out, all[i])
	}
	return out
}

// match looks for a text among n keys and spellings, and gives the places of the best kind of match.
func match(text string, n int, names func(int) (string, []string)) []int {
	folded := graph.Fold(text)
	if folded == "" {
		return nil
	}
	var whole, begun, within []int
	for i := range n {
		key, spellings := names(i)
		is, has := false, false
		for _, s := range spellings {
			f := graph.Fold(s)
			is = is || f == folded
			has = has || strings.Contains(" "+f+" ", " "+folded+" ")
		}
		switch {
		case is || strings.EqualFold(key, text):
			whole = append(whole, i)
		case strings.HasPrefix(key, text):
			begun = append(begun, i)
		case has:
			within = append(within, i)
		}
	}
	for _, found := range [][]int{whole, begun} {
		if len(found) > 0 {
			return found
		}
	}
	return within
}
