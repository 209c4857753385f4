package graph

import (
	"slices"
	"strings"
)

// Ref points at a node by its label and key.
type Ref struct {
	Label Label
	Key   string
}

// Node is a node ready to be written, or read back. Props holds the properties of its
// [NodeType] that are set, never the key; a nil or empty value is left out.
type Node struct {
	Ref
	Sub   Label // second label, may be empty
	Props map[string]any
}

// Growing are the properties of a node that join what stands there.
func (t NodeType) Growing() []Prop {
	var out []Prop
	for _, p := range t.Props {
		if p.Union {
			out = append(out, p)
		}
	}
	return out
}

// Grow joins to a node's properties what have holds of the same node in a store: sets grow, and the caption is
// chosen anew.
func (n Node) Grow(t NodeType, have map[string]any) {
	for _, p := range t.Growing() {
		if old, ok := have[p.Name].([]string); ok {
			add, _ := n.Props[p.Name].([]string)
			n.Props[p.Name] = Union(old, add)
		}
	}
	if names, ok := n.Props["names"].([]string); ok && t.Captions(n.Key) {
		n.Props["name"] = Caption(names)
	}
}

// Edge is a relationship ready to be written, or read back. Props holds all its properties,
// those of [ClaimProps] included. An end at a consultation that is not settled yet has the
// account's id for its key; see [Plan].
type Edge struct {
	Type     Type
	From, To Ref
	Props    map[string]any
}

// ID is the edge's key: its id property, or its ends for knowledge.
func (e Edge) ID() string {
	if id, ok := e.Props["id"].(string); ok {
		return id
	}
	return e.From.Key + "\x00" + e.To.Key
}

// Element is a node or an edge: exactly one is set.
type Element struct {
	Node *Node
	Edge *Edge
}

// Caption is the name of a node that texts spell in several ways: the spelling with most
// words, then the longest, then the first in byte order. It depends on the set alone.
func Caption(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return slices.MinFunc(names, func(a, b string) int {
		if d := len(strings.Fields(b)) - len(strings.Fields(a)); d != 0 {
			return d
		}
		if d := len([]rune(b)) - len([]rune(a)); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
}

// Union merges two sets of strings: sorted, without doubles.
func Union(a, b []string) []string {
	out := slices.Concat(a, b)
	slices.Sort(out)
	return slices.Compact(out)
}
