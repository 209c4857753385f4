package metric

import "github.com/entente-graph/entente/graph"

// Where gives the part of a slice that is asked for. A letter is no meeting: messages are left out unless their kind is named.
func (s *Held) Where(part graph.Slice) *Held {
	out := *s
	out.Meetings = nil
	for _, m := range s.Meetings {
		if part.Met(m.Kind) && part.Days(m.Date, m.End) && part.Country(m.Actors) && part.Topic(m.Topics, s.above) {
			out.Meetings = append(out.Meetings, m)
		}
	}
	return &out
}
