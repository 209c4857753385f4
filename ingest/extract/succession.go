package extract

import "slices"

// One who received several guests one after the other had as many meetings: "le Prince a reçu
// successivement l'ambassadeur d'Islande et celui du Lesotho".

// receiver adds the side of an unnamed head of state to whom ambassadors alone are named: the
// publisher's own, else that of the seat or city where they were received.
func (r *reader) receiver(d *draft) {
	if d.kind != "credentials" || len(d.sides) == 0 || slices.ContainsFunc(d.sides, func(x *side) bool { return !x.posted() }) {
		return
	}
	for _, s := range d.sentences {
		p := r.residence(s)
		if p == nil {
			p = r.capitalOf(s)
		}
		if p != nil && d.side(*p.Country) == nil {
			d.addSide(*p.Country, p.Evidence, landOfPlace)
			return
		}
	}
}

// posted: the side is there by its ambassador.
func (s *side) posted() bool {
	h := s.head()
	if h == nil {
		return false
	}
	m, ok := h.role()
	return ok && m.role.Rank == "ambassador"
}

// successive takes a draft apart whose sentences say that its guests came one after the other; what it
// gives are the meetings of the guests behind the first.
func (r *reader) successive(d *draft) []*draft {
	if !slices.ContainsFunc(d.sentences, func(s *sentence) bool { return s.has(r.k.story.inSuccession) }) {
		return nil
	}
	host, guests := r.visitedBy(d)
	if len(guests) < 2 || len(d.sides) != len(guests)+1 {
		return nil
	}
	var out []*draft
	for _, g := range guests[1:] {
		out = append(out, &draft{subject: d.subject, sides: []*side{host, g}, sentences: d.sentences, titles: d.titles, main: d})
	}
	d.sides = []*side{host, guests[0]}
	for _, x := range append([]*draft{d}, out...) {
		for _, g := range guests {
			if x.side(g.actor) == nil {
				x.others = append(x.others, g)
			}
		}
	}
	return out
}

// visitedBy are the one whom guests met one after the other, and these: the ambassadors, or, in a state's own
// read-out, all but its own people, "She met separately with Director General X of A and with Minister Y of B".
func (r *reader) visitedBy(d *draft) (host *side, guests []*side) {
	for _, x := range d.sides {
		if x.posted() {
			guests = append(guests, x)
		}
	}
	if own := r.ownReadout() && (d.kind == "meeting" || d.kind == "call"); own && len(guests) < 2 {
		if d.side(r.home) == nil {
			r.addHome(d)
			r.unsided(d)
			r.ownSubject(d)
		}
		guests = nil
		for _, x := range d.sides {
			if x.actor != r.home && len(x.officials) > 0 {
				guests = append(guests, x)
			}
		}
	}
	if i := slices.IndexFunc(d.sides, func(x *side) bool { return !slices.Contains(guests, x) }); i >= 0 {
		host = d.sides[i]
	}
	return host, guests
}

// opensNext: another person of a list begins at a token, by a title or an honorific.
func (w *walk) opensNext(i int) bool {
	office := w.k.offices.Has(w.s.Tokens, i)
	return !w.inBody && (office || w.s.skipHonorifics(w.k, i) > i)
}

// ofOthers: the sentence tells of guests of other meetings, and not of the draft's own.
func (d *draft) ofOthers(s *sentence) bool {
	names := func(x *side) bool {
		return slices.ContainsFunc(s.actors, func(a actorMark) bool { return a.Code == x.actor }) ||
			slices.ContainsFunc(s.people, func(p personMark) bool {
				found, _ := (&draft{sides: []*side{x}}).find(p.Name)
				return found != nil
			})
	}
	return slices.ContainsFunc(d.others, names) && !slices.ContainsFunc(d.sides, names)
}
