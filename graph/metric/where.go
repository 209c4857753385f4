package metric

import (
	"slices"

	"github.com/entente-graph/entente/graph"
)

// Filter says which consultations of a slice count. The zero value takes all but messages: a letter is no meeting.
type Filter struct {
	Since, Until graph.Date        // days that it may have been on, both included; one without a date counts while both are empty
	Topics       []graph.TopicID   // one of these was talked about, or one below it
	Kinds        []graph.Kind      // it is of one of these kinds, messages too when they are named
	Countries    []graph.ActorCode // one of these took part
}

// Where gives the part of a slice that fits.
func (s *Slice) Where(f Filter) *Slice {
	out := *s
	out.Meetings = nil
	for _, m := range s.Meetings {
		if f.fits(m) && s.discussed(m, f.Topics) {
			out.Meetings = append(out.Meetings, m)
		}
	}
	return &out
}

func (f Filter) fits(m Meeting) bool {
	switch {
	case f.Since != "" && m.End < f.Since:
		return false
	case f.Until != "" && (m.Date == "" || m.Date > f.Until):
		return false
	case len(f.Kinds) == 0 && m.Kind == graph.KindMessage:
		return false
	case len(f.Kinds) > 0 && !slices.Contains(f.Kinds, m.Kind):
		return false
	}
	return len(f.Countries) == 0 || slices.ContainsFunc(m.Actors, func(a graph.ActorCode) bool { return slices.Contains(f.Countries, a) })
}

func (s *Slice) discussed(m Meeting, topics []graph.TopicID) bool {
	if len(topics) == 0 {
		return true
	}
	return slices.ContainsFunc(m.Topics, func(t graph.TopicID) bool { return s.under(t, topics, 0) })
}

// under tells whether a topic is one of these or stands below one. The taxonomy is shallow; a ring in it ends at depth.
func (s *Slice) under(t graph.TopicID, topics []graph.TopicID, depth int) bool {
	const deepest = 3 // as in the query topic/discussed-by
	if slices.Contains(topics, t) {
		return true
	}
	return depth < deepest && slices.ContainsFunc(s.broader[t], func(up graph.TopicID) bool { return s.under(up, topics, depth+1) })
}
