package export

import (
	"iter"
	"maps"

	"github.com/entente-graph/entente/graph"
)

// Elements is a graph as a store streams it: [graph.Store.Elements]. It may be read more than once.
type Elements = iter.Seq2[graph.Element, error]

// Part gives what of a graph a slice is about, in the graph's order: the consultations, what was said of them,
// the articles that say it, and the nodes that these reach. A whole graph is passed on as it is. Else it is read twice
// more, and the ids of what is kept are held in memory.
func Part(elements Elements, s graph.Slice) (Elements, error) {
	if err := s.Check(); err != nil {
		return nil, err
	}
	if s.All() {
		return elements, nil
	}
	c := cutting{dated: map[string]bool{}, accounts: map[string]bool{}, nodes: map[graph.Ref]bool{}, above: map[graph.TopicID]graph.TopicID{}}
	if err := c.choose(elements, s); err != nil {
		return nil, err
	}
	if err := c.reach(elements); err != nil {
		return nil, err
	}
	return c.kept(elements), nil
}

// cutting is what of a graph is kept.
type cutting struct {
	dated    map[string]bool // consultations, by id
	accounts map[string]bool // of theirs
	nodes    map[graph.Ref]bool
	above    map[graph.TopicID]graph.TopicID // to the broader one
}

// choose finds the consultations.
func (c *cutting) choose(elements Elements, s graph.Slice) error {
	took, talked := map[string][]graph.ActorCode{}, map[string][]graph.TopicID{}
	for e, err := range elements {
		switch {
		case err != nil:
			return err
		case e.Node != nil:
			if p := e.Node.Props; e.Node.Label == graph.LabelConsultation && s.Days(dayOf(p, "date"), dayOf(p, "end")) && s.Kind(graph.Kind(text(p, "kind"))) {
				c.dated[e.Node.Key] = true
			}
		case e.Edge.Type == graph.TypeTookPartIn && len(s.Countries) > 0:
			took[e.Edge.To.Key] = append(took[e.Edge.To.Key], graph.ActorCode(e.Edge.From.Key))
		case e.Edge.Type == graph.TypeDiscussed && len(s.Topics) > 0:
			talked[e.Edge.From.Key] = append(talked[e.Edge.From.Key], graph.TopicID(e.Edge.To.Key))
		case e.Edge.Type == graph.TypeBroader:
			c.above[graph.TopicID(e.Edge.From.Key)] = graph.TopicID(e.Edge.To.Key)
		}
	}
	maps.DeleteFunc(c.dated, func(id string, _ bool) bool { return !s.Country(took[id]) || !s.Topic(talked[id], c.above) })
	return nil
}

// reach finds the accounts of the chosen consultations and the nodes that their facts join.
func (c *cutting) reach(elements Elements) error {
	for id := range c.dated {
		c.nodes[graph.Ref{Label: graph.LabelConsultation, Key: id}] = true
	}
	for e, err := range elements {
		if err != nil {
			return err
		}
		if e.Edge == nil {
			continue
		}
		if e.Edge.Type == graph.TypeReports && c.dated[e.Edge.To.Key] {
			c.accounts[text(e.Edge.Props, "account")] = true
		}
		if c.keeps(e.Edge) {
			c.nodes[e.Edge.From], c.nodes[e.Edge.To] = true, true
			for t := c.above[graph.TopicID(e.Edge.To.Key)]; e.Edge.Type == graph.TypeDiscussed && t != ""; t = c.above[t] {
				if ref := (graph.Ref{Label: graph.LabelTopic, Key: string(t)}); !c.nodes[ref] {
					c.nodes[ref] = true
					continue
				}
				break
			}
		}
	}
	return nil
}

// keeps tells whether an edge is kept. Those that tell of an account come behind the REPORTS of that account; of the
// taxonomy is kept what leads up from a topic that was discussed.
func (c *cutting) keeps(e *graph.Edge) bool {
	if e.Type == graph.TypeBroader {
		return c.nodes[e.From]
	}
	return c.accounts[text(e.Props, "account")]
}

func (c *cutting) kept(elements Elements) Elements {
	return func(yield func(graph.Element, error) bool) {
		for e, err := range elements {
			if err == nil && (e.Node != nil && !c.nodes[e.Node.Ref] || e.Edge != nil && !c.keeps(e.Edge)) {
				continue
			}
			if !yield(e, err) {
				return
			}
		}
	}
}

func text(props map[string]any, name string) string {
	s, _ := props[name].(string)
	return s
}

func dayOf(props map[string]any, name string) graph.Date {
	d, _ := props[name].(graph.Date)
	return d
}
