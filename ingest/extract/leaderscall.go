package extract

import "slices"

// leadersCall: a leader's own read-out that a word of talk alone tells, "s'est entretenu avec le Premier ministre X", and no
// word of a place, a visit or a meeting, tells a call.
func (r *reader) leadersCall(d *draft) {
	if d.kind != "meeting" || d.planned || d.cue.Mode != "" || d.modeRule != inPersonElse || !r.ownReadout() || r.publisher.Leader == "" || len(d.sides) != 2 || !d.complete() {
		return
	}
	for _, x := range d.sides {
		m, ok := x.head().role()
		if ok && m.role.Counterpart {
			continue
		}
		if rank := m.role; !ok || rank.rankFor(x.actor) != "head_of_state" && rank.rankFor(x.actor) != "head_of_government" {
			return
		}
	}
	for _, s := range r.sentences {
		met := slices.ContainsFunc(s.cues, func(c cueMark) bool { return (c.Kind == "meeting" || c.Kind == "visit") && c.Mode == "in_person" })
		if !s.another && (met || s.has(r.k.margin) || s.has(r.k.visit)) {
			return
		}
	}
	if r.placeOf(d) != nil {
		return
	}
	d.kind, d.mode, d.modeRule = "call", "phone", callByPhone
}

// between: both events are of the same sides.
func (d *draft) between(other *draft) bool {
	return len(d.sides) == len(other.sides) && !slices.ContainsFunc(d.sides, func(x *side) bool { return other.side(x.actor) == nil })
}
