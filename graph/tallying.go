package graph

import (
	"maps"
	"slices"
)

// tallying keeps the tallies right while a write changes consultations: what these counted for is looked up before it, what
// they count for now behind it, and the difference is written. Of fresh ones the plan tells all.
type tallying struct {
	Transaction
	ids   map[ConsultationID]bool // those looked up
	talks []Talk                  // what they counted for
}

// before looks up what some consultations count for, unless it has done so.
func (t *tallying) before(ids []ConsultationID) error {
	ids = slices.DeleteFunc(slices.Clone(ids), func(id ConsultationID) bool { return t.ids[id] })
	if len(ids) == 0 {
		return nil
	}
	for _, id := range ids {
		t.ids[id] = true
	}
	talks, err := t.Talks(ids)
	t.talks = append(t.talks, talks...)
	return err
}

// after writes what has changed by a plan, done, where so far some topics stood, each with those right above it.
func (t *tallying) after(p Plan, above map[string][]string) error {
	fresh := p.fresh()
	if len(t.ids)+len(fresh) == 0 {
		return nil
	}
	talks, err := t.Talks(slices.Sorted(maps.Keys(t.ids)))
	if err != nil {
		return err
	}
	talks = append(talks, fresh...)
	was := Tallies(t.talks, above)
	above, risen := p.above(above)
	if err := t.Retally(retallies(was, Tallies(talks, above))); err != nil || len(risen) == 0 {
		return err
	}
	return t.anew(raised(risen, above), above)
}

// anew counts for some topics all that was said of them and of those below: a newer program knows them to stand above a
// topic that was discussed before.
func (t *tallying) anew(topics map[string]bool, above map[string][]string) error {
	below := maps.Clone(topics)
	for topic := range above {
		for up := range raised([]string{topic}, above) {
			if _, ok := topics[up]; ok {
				below[topic] = true
			}
		}
	}
	ids, err := t.Discussing(slices.Sorted(maps.Keys(below)))
	if err != nil {
		return err
	}
	talks, err := t.Talks(ids)
	if err != nil {
		return err
	}
	all := Tallies(talks, above)
	maps.DeleteFunc(all, func(c Counted, _ Tally) bool { _, ok := topics[c.Topic]; return !ok })
	if err := t.Untally(slices.Sorted(maps.Keys(topics))); err != nil {
		return err
	}
	return t.Retally(retallies(map[Counted]Tally{}, all))
}

// above are the topics with those right above each once a plan is done; risen are those that a topic which stood is below of only now.
func (p Plan) above(had map[string][]string) (now map[string][]string, risen []string) {
	now = maps.Clone(had)
	for _, e := range p.Edges {
		if e.Type != TypeBroader || slices.Contains(now[e.From.Key], e.To.Key) {
			continue
		}
		now[e.From.Key] = append(slices.Clone(now[e.From.Key]), e.To.Key)
		if _, stood := had[e.From.Key]; stood {
			risen = append(risen, e.To.Key)
		}
	}
	return now, risen
}

// fresh are the talks of fresh consultations.
func (p Plan) fresh() []Talk {
	held := Held{}
	for _, n := range p.Nodes {
		if p.Fresh[n.Ref] {
			held.Node(n)
		}
	}
	for _, e := range p.Edges {
		held.Edge(e)
	}
	return held.Talks()
}

// consultations are those that a plan changes, but for fresh ones.
func (p Plan) consultations() []ConsultationID {
	all := slices.Clone(p.Stale)
	for _, n := range p.Nodes {
		if n.Label == LabelConsultation {
			all = append(all, ConsultationID(n.Key))
		}
	}
	for _, m := range p.Moves {
		all = append(all, m.From, m.To)
	}
	for _, e := range p.Edges {
		for _, end := range []Ref{e.From, e.To} {
			if end.Label == LabelConsultation {
				all = append(all, ConsultationID(end.Key))
			}
		}
	}
	all = slices.DeleteFunc(all, func(id ConsultationID) bool { return p.Fresh[Ref{LabelConsultation, string(id)}] })
	slices.Sort(all)
	return slices.Compact(all)
}
