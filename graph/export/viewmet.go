package export

import (
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// gathering is a held consultation with those that a projection joins by it.
type gathering struct {
	days   Spell
	who    map[*Node]string // sides, or officials with the side they came for
	topics map[*Node]bool
}

// projected joins those who met, or sides and what they discussed.
func projected(elements Elements, p Projection, kinds []graph.Kind) (*View, error) {
	nodes, held := map[graph.Ref]*Node{}, map[string]*gathering{}
	for e, err := range elements {
		switch {
		case err != nil:
			return nil, err
		case e.Node != nil && e.Node.Label == graph.LabelConsultation:
			if counts(e.Node.Props, kinds) {
				days := Spell{dayOf(e.Node.Props, "date"), dayOf(e.Node.Props, "end")}
				held[e.Node.Key] = &gathering{days, map[*Node]string{}, map[*Node]bool{}}
			}
		case e.Node != nil && e.Node.Label != graph.LabelArticle:
			nodes[e.Node.Ref] = newNode(e.Node)
		case e.Edge != nil:
			gather(held, nodes, e.Edge, p)
		}
	}
	j := joining{View: &View{}, edges: map[[2]*Node]*Edge{}}
	for _, id := range slices.Sorted(maps.Keys(held)) {
		j.add(id, held[id], p)
	}
	j.sort()
	return j.View, nil
}

// gather notes who took part, as far as the projection draws it.
func gather(held map[string]*gathering, nodes map[graph.Ref]*Node, e *graph.Edge, p Projection) {
	from, to := nodes[e.From], nodes[e.To]
	switch {
	case e.Type == graph.TypeTookPartIn && p != Officials && from != nil && held[e.To.Key] != nil:
		held[e.To.Key].who[from] = from.Ref.Key
	case e.Type == graph.TypeAttended && p == Officials && from != nil && held[e.To.Key] != nil:
		// Who is said to come for two sides stays with the first of them.
		if who := held[e.To.Key].who; who[from] == "" || text(e.Props, "actor") < who[from] {
			who[from] = text(e.Props, "actor")
		}
	case e.Type == graph.TypeDiscussed && p == Topics && to != nil && held[e.From.Key] != nil:
		held[e.From.Key].topics[to] = true
	}
}

// joining is a projection in the making.
type joining struct {
	*View
	edges map[[2]*Node]*Edge
}

func (j *joining) add(id string, g *gathering, p Projection) {
	order := func(a, b *Node) int { return strings.Compare(a.Ref.Key, b.Ref.Key) }
	who, topics := slices.SortedFunc(maps.Keys(g.who), order), slices.SortedFunc(maps.Keys(g.topics), order)
	for _, n := range slices.Concat(who, topics) {
		if n.Weight == 0 {
			j.Nodes = append(j.Nodes, n)
		}
		n.Weight++
		n.widen(g.days)
		n.Evidence = append(n.Evidence, id)
	}
	for i, a := range who {
		if p == Topics {
			for _, t := range topics {
				j.join(id, g.days, a, t, string(graph.TypeDiscussed))
			}
			continue
		}
		for _, b := range who[i+1:] {
			if g.who[a] != g.who[b] {
				j.join(id, g.days, a, b, "MET")
			}
		}
	}
}

func (j *joining) join(id string, days Spell, a, b *Node, kind string) {
	e := j.edges[[2]*Node{a, b}]
	if e == nil {
		e = &Edge{From: a, To: b, Kind: kind}
		j.edges[[2]*Node{a, b}] = e
		j.Edges = append(j.Edges, e)
	}
	e.Weight++
	e.widen(days)
	if days.First != "" {
		e.Spells = append(e.Spells, days)
	}
	e.Evidence = append(e.Evidence, id)
}

// counts tells whether those who took part in a consultation met: it was held, and is no message, as in the query
// pair/frequency. Where kinds are asked for, these count.
func counts(props map[string]any, kinds []graph.Kind) bool {
	planned, _ := props["planned"].(bool)
	return !planned && (len(kinds) > 0 || graph.Kind(text(props, "kind")).Meets())
}
