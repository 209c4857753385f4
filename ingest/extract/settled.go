package extract

import "slices"

// What is known of who met while the lead is read: the title, the publisher's own side, and when it is enough.

// headlines reads the people of the title: before the body where a verb of it tells the meeting, "X met
// with Y", else behind it where the body names nobody of a side. What the body tells in full wins.
func (r *reader) headlines(d *draft, first bool) {
	for _, s := range d.titles {
		if slices.Contains(d.sentences, s) || len(s.cues) == 0 || s.acts() != first && first || d.complete() || s.another {
			continue
		}
		if !first || len(s.people) >= 2 {
			d.sentences = append(d.sentences, s)
			r.people(d, s, true)
			r.ownSide(d, s)
		}
	}
}

// ownSide adds the side of a state's own read-out where somebody without a side stands before the verb
// that tells the event, "The President spoke with President X of A and Chancellor Y of B".
func (r *reader) ownSide(d *draft, s *sentence) {
	if !r.ownReadout() || len(d.sides) == 0 || d.side(r.home) != nil {
		return
	}
	for i, p := range s.people {
		if !r.wantsSide(d, s, p) {
			continue
		}
		for j := i + 1; j < len(s.people); j++ {
			if s.opposedTo(r.k, i, j) {
				r.addHome(d)
				return
			}
		}
	}
}

// settled: who met is told already, so that who is named in a sentence without a verb of meeting is only spoken of.
func (r *reader) settled(d *draft) bool {
	if d.complete() {
		return true
	}
	named := 0
	for _, x := range d.sides {
		if len(x.officials) > 0 || x.actor == r.home && x.basis == "publisher" {
			named++
		}
	}
	return named >= 2 && named == len(d.sides)
}

// complete: two sides at least, and somebody named for each.
func (d *draft) complete() bool {
	return len(d.sides) >= 2 && !slices.ContainsFunc(d.sides, func(x *side) bool { return len(x.officials) == 0 })
}

// acts: a verb of the sentence says that people met.
func (s *sentence) acts() bool {
	return slices.ContainsFunc(s.cues, func(c cueMark) bool {
		return c.verb() || c.Form == "done" || c.Form == "head" || c.Form == "plan"
	})
}
