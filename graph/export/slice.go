package export

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"time"

	"github.com/entente-graph/entente/graph"
)

// Slice says which consultations an export is about, with all that was said of them. The zero value is the whole graph.
type Slice struct {
	Since, Until graph.Date        // days that a consultation's possible days touch, both included; empty: no bound
	Countries    []graph.ActorCode // one of these took part; empty: any
	Topics       []graph.TopicID   // one of these, or one below it, was discussed; empty: any
}

// Elements is a graph as a store streams it: [graph.Store.Elements]. It may be read more than once.
type Elements = iter.Seq2[graph.Element, error]

// Check refuses days that are none, and those that stand in the wrong order.
func (s Slice) Check() error {
	for _, d := range []graph.Date{s.Since, s.Until} {
		if d != "" && !isDay(d) {
			return &graph.Fault{What: fmt.Sprintf("%q is no day", string(d)), Advice: "write a day as 2025-06-10"}
		}
	}
	if s.Since != "" && s.Until != "" && s.Since > s.Until {
		return &graph.Fault{What: fmt.Sprintf("no day is both after %s and before %s", s.Since, s.Until), Advice: "since is the first day, until the last one"}
	}
	return nil
}

func (s Slice) whole() bool {
	return s.Since == "" && s.Until == "" && len(s.Countries) == 0 && len(s.Topics) == 0
}

// Of gives the part of a graph that a slice is about, in the graph's order: the consultations, what was said of them,
// the articles that say it, and the nodes that these reach. A whole graph is passed on as it is. Else it is read twice
// more, and the ids of what is kept are held in memory.
func (s Slice) Of(elements Elements) (Elements, error) {
	if err := s.Check(); err != nil {
		return nil, err
	}
	if s.whole() {
		return elements, nil
	}
	c := cutting{dated: map[string]bool{}, accounts: map[string]bool{}, nodes: map[graph.Ref]bool{}, above: map[string]string{}}
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
	above    map[string]string // topics, to the broader one
}

// choose finds the consultations.
func (c *cutting) choose(elements Elements, s Slice) error {
	sides, topics := map[string]bool{}, map[string]bool{}
	discussed := map[string][]string{}
	for e, err := range elements {
		switch {
		case err != nil:
			return err
		case e.Node != nil:
			if e.Node.Label == graph.LabelConsultation && s.holds(dayOf(e.Node.Props, "date"), dayOf(e.Node.Props, "end")) {
				c.dated[e.Node.Key] = true
			}
		case e.Edge.Type == graph.TypeTookPartIn:
			if slices.Contains(s.Countries, graph.ActorCode(e.Edge.From.Key)) {
				sides[e.Edge.To.Key] = true
			}
		case e.Edge.Type == graph.TypeDiscussed && len(s.Topics) > 0:
			discussed[e.Edge.From.Key] = append(discussed[e.Edge.From.Key], e.Edge.To.Key)
		case e.Edge.Type == graph.TypeBroader:
			c.above[e.Edge.From.Key] = e.Edge.To.Key
		}
	}
	for id, of := range discussed {
		topics[id] = slices.ContainsFunc(of, func(t string) bool { return s.under(t, c.above) })
	}
	maps.DeleteFunc(c.dated, func(id string, _ bool) bool {
		return len(s.Countries) > 0 && !sides[id] || len(s.Topics) > 0 && !topics[id]
	})
	return nil
}

// holds tells whether a consultation may have been on a day of the slice. One without a date is in no bounded slice.
func (s Slice) holds(first, last graph.Date) bool {
	if s.Since == "" && s.Until == "" {
		return true
	}
	return first != "" && last >= s.Since && (s.Until == "" || first <= s.Until)
}

// under tells whether a topic is one of the slice's, or below one.
func (s Slice) under(topic string, above map[string]string) bool {
	for range len(above) + 1 { // no circle holds it up
		if slices.Contains(s.Topics, graph.TopicID(topic)) {
			return true
		}
		if topic = above[topic]; topic == "" {
			return false
		}
	}
	return false
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
			for t := c.above[e.Edge.To.Key]; e.Edge.Type == graph.TypeDiscussed && t != ""; t = c.above[t] {
				if ref := (graph.Ref{Label: graph.LabelTopic, Key: t}); !c.nodes[ref] {
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

func isDay(d graph.Date) bool {
	_, err := time.Parse(time.DateOnly, string(d))
	return err == nil
}
