package graph

import "slices"

// Held are consultations of a graph that were held, by id, with what they count for. Its nodes go in first, then its edges.
type Held map[string]*Talk

// Node takes a consultation in, unless it is planned.
func (h Held) Node(n Node) {
	if n.Label != LabelConsultation || n.Props["planned"] == true {
		return
	}
	t := &Talk{}
	if n.Props["datePrecision"] == string(PrecisionDay) {
		day, _ := n.Props["date"].(Date)
		t.Day = string(day)
	}
	h[n.Key] = t
}

// Edge adds a party or a topic to a consultation that it knows.
func (h Held) Edge(e Edge) {
	switch e.Type {
	case TypeTookPartIn:
		if t := h[e.To.Key]; t != nil && !slices.Contains(t.Parties, e.From.Key) {
			t.Parties = append(t.Parties, e.From.Key)
		}
	case TypeDiscussed:
		if t := h[e.From.Key]; t != nil && !slices.Contains(t.Topics, e.To.Key) {
			t.Topics = append(t.Topics, e.To.Key)
		}
	}
}

// Talks are what they count for, in any order.
func (h Held) Talks() []Talk {
	out := make([]Talk, 0, len(h))
	for _, t := range h {
		out = append(out, *t)
	}
	return out
}
