package metric

import (
	"cmp"
	"slices"
)

// At gives the place of a key in [Graph.Nodes].
func (g *Graph) At(key string) (int, bool) {
	return slices.BinarySearchFunc(g.Nodes, key, func(n Node, key string) int { return cmp.Compare(n.Key, key) })
}
