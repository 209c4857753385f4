package review

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"

	"github.com/entente-graph/entente/graph"
)

// alikes proposes officials of one actor whose names differ in little, and who never attended side by side.
func (g *Graph) alikes() []Proposal {
	sharing := map[string][]*official{} // by actor and a part of the name
	for _, id := range slices.Sorted(maps.Keys(g.officials)) {
		o := g.officials[id]
		for _, part := range o.parts() {
			key := string(o.actor) + "/" + part
			sharing[key] = append(sharing[key], o)
		}
	}
	var out []Proposal
	done := map[[2]graph.OfficialID]bool{}
	for _, key := range slices.Sorted(maps.Keys(sharing)) {
		all := sharing[key]
		for i, a := range all {
			for _, b := range all[:i] {
				pair := [2]graph.OfficialID{b.id, a.id}
				if why := alike(a, b, len(all)); why != "" && !done[pair] && !together(a, b) && !g.said[pairs(named(b, a))[0]] {
					done[pair] = true
					out = append(out, Proposal{
						Decision: graph.Decision{Kind: graph.SameOfficial, Officials: named(b, a)},
						Why:      fmt.Sprintf("Maybe one official: %s, and %s: %s", b.told(), a.told(), why),
						Seen:     []Seen{b.seen, a.seen},
					})
				}
			}
		}
	}
	return out
}

func named(all ...*official) []graph.NamedOfficial {
	out := make([]graph.NamedOfficial, len(all))
	for i, o := range all {
		out[i] = graph.NamedOfficial{Actor: o.actor, Name: graph.Caption(o.names)}
	}
	return out
}

func (o *official) told() string {
	s := graph.Caption(o.names)
	if o.role != "" {
		s += ", " + o.role
	}
	n := "1 consultation"
	if len(o.meets) != 1 {
		n = fmt.Sprintf("%d consultations", len(o.meets))
	}
	return fmt.Sprintf("%s (%s)", s, n)
}

// parts are those of the name's key, sorted.
func (o *official) parts() []string {
	_, key, _ := strings.Cut(string(o.id), "/")
	parts := strings.Split(key, "-")
	slices.Sort(parts)
	return slices.Compact(parts)
}

// alike says how the names of two are near each other, "" when they are not. Of the officials of their actor so many
// have the part that they share.
func alike(a, b *official, sharing int) string {
	p, q := a.parts(), b.parts()
	if len(p) > len(q) {
		p, q = q, p
	}
	var rest, other []string
	for _, part := range p {
		if !slices.Contains(q, part) {
			rest = append(rest, part)
		}
	}
	for _, part := range q {
		if !slices.Contains(p, part) {
			other = append(other, part)
		}
	}
	switch {
	case len(rest) == 0 && len(p) == 1 && sharing > 2:
		return "" // whose surname it is, nothing tells
	case len(rest) == 0 && len(p) == 1:
		return "the one name is part of the other, and of nobody else's"
	case len(rest) == 0 && len(other) > 0:
		return "the one name is part of the other"
	case len(rest) == 1 && len(other) == 1 && near(rest[0], other[0]):
		return fmt.Sprintf("%q and %q differ in little", rest[0], other[0])
	}
	return ""
}

// near tells whether two words may be one, spelled in two ways.
func near(a, b string) bool {
	switch n := min(len(a), len(b)); {
	case n >= 8 && a[0] == b[0]:
		return levenshtein.ComputeDistance(a, b) <= 2
	case n >= 4:
		return levenshtein.ComputeDistance(a, b) <= 1
	}
	return false
}

// together tells whether an account has both attend: then they are two.
func together(a, b *official) bool {
	for id := range a.in {
		if _, ok := b.in[id]; ok {
			return true
		}
	}
	return false
}
