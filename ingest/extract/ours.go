package extract

import "slices"

// A state's own read-out names its own people without their country, and at times the others too.

// ownReadout: the text is a state's own read-out, so that the publisher's side is one of its sides.
func (r *reader) ownReadout() bool { return r.publisher != nil && r.publisher.State }

// convenor adds the publisher's own side where one of its people stands without a land among others who have
// one, or alone before the verb: "The President convened a call today. X of A and Y of B joined", "Advisor X, Advisor
// Y of A, and Advisor Z of B held a dialogue". So does an office without a name: "Le Président de la République
// s'est entretenu avec X et Y".
func (r *reader) convenor(d *draft) {
	if !r.ownReadout() || len(d.sides) < 2 || d.side(r.home) != nil {
		return
	}
	for _, s := range d.sentences {
		c, ok := s.meets()
		alone := ok && !slices.ContainsFunc(s.people, func(p personMark) bool { return p.From < c.From }) && slices.ContainsFunc(s.roles, func(o roleMark) bool {
			return o.To <= c.From && !o.taken && !o.Plural && !o.Former && len(o.Owners) == 0 && leads(o.Rank)
		})
		if alone || ok && len(s.people) > 0 && s.people[0].To <= c.From && r.wantsSide(d, s, s.people[0]) || s.acts() && s.landless(r, d) {
			r.addHome(d)
			return
		}
	}
}

// landless: of three people or more in a list one has no land.
func (s *sentence) landless(r *reader, d *draft) bool {
	without := 0
	for i, p := range s.people {
		next := i > 0 && s.listed(r.k, s.people[i-1], p) || i+1 < len(s.people) && s.listed(r.k, p, s.people[i+1])
		if next && p.Role != nil && !p.Role.Counterpart && r.wantsSide(d, s, p) {
			without++
		}
	}
	return without == 1 && len(s.people) > 2
}

// listed: only a land, commas and "and" part two people, or a verb of receiving.
func (s *sentence) listed(k *knowledge, p, q personMark) bool {
	for i := p.whole().To; i < q.whole().From; i++ {
		t := s.Tokens[i]
		if t.Fold != "," && !k.and.has(t.Lexeme) && !k.nameOf.has(t.Lexeme) && !k.article.has(t.Lexeme) && !s.isActor(i) {
			return false
		}
	}
	return true
}

// ownSubject gives the publisher's own side, of which nobody is named at the event, the one who "she" or "the
// Secretary" of its sentence is: the last of its people named before, "Under Secretary X was in Oslo. On Monday she met with Y".
func (r *reader) ownSubject(d *draft) {
	own := d.side(r.home)
	if !r.ownReadout() || own == nil || len(own.officials) > 0 || d.at.title {
		return
	}
	for _, p := range d.at.people {
		if p.To <= d.cue.From {
			return // somebody else is its subject
		}
	}
	for i := slices.Index(r.sentences, d.at) - 1; i >= 0; i-- {
		s := r.sentences[i]
		for n := len(s.people) - 1; n >= 0; n-- {
			p := s.people[n]
			if p.Role == nil || p.Role.Never || p.Role.Plural || p.Role.Counterpart || s.actorOf(r.k, p) != "" || r.isAbsent(s, p) {
				continue
			}
			own.add(mention{s: s, mark: p.mark, name: p.Name, role: p.Role, rule: publishersOwn})
			return
		}
	}
}

// abroad adds the sides of a report that names none, of a state or its national agency: the publisher's own and the
// land of the city to which its people went: "travelled to Lima, where she met with President X".
func (r *reader) abroad(d *draft, lead []*sentence) {
	if !r.ownReadout() && (r.publisher == nil || r.home == "") {
		return
	}
	met := slices.ContainsFunc(lead, func(s *sentence) bool {
		c, ok := s.meets()
		return ok && slices.ContainsFunc(s.people, func(p personMark) bool { return p.From >= c.To && r.wantsSide(d, s, p) })
	})
	if !met {
		return
	}
	for _, s := range lead {
		if s.another {
			continue
		}
		for _, c := range s.cities {
			if land := c.City.Country; land != r.home && (s.isPlace(r.k, c) || s.wentTo(c, true)) {
				r.addHome(d)
				d.addSide(land, s.evidence(c.mark), landOfPlace)
				return
			}
		}
	}
}

// wentTo: a verb of a visit stands close before a city, "traveled to Lima", "посетил Лиссабон"; of a visit itself a
// noun tells it too: "a trip to Lima".
func (s *sentence) wentTo(c cityMark, visit bool) bool {
	return !s.inOffice(c.From) && slices.ContainsFunc(s.cues, func(x cueMark) bool {
		return x.Kind == "visit" && (visit || x.verb()) && x.To <= c.From && c.From-x.To <= 1
	})
}

// ofGuest: what is told before a sentence is told of a guest of the publisher's state, so that a sentence
// without a subject of its own goes on with the guest: "Minister X of A arrived. He met Prime Minister Y."
func (r *reader) ofGuest(d *draft, s *sentence) bool {
	for _, before := range d.sentences {
		if before.Start >= s.Start {
			break
		}
		if len(before.people) > 0 {
			x := r.sideNow(d, before, before.people[0])
			return x != nil && x.actor != r.home
		}
	}
	return false
}

// theirsMet tells whether person i of a state's own read-out is one whom its people, named before,
// met: "He then met with Vice Foreign Minister X".
func (r *reader) theirsMet(d *draft, s *sentence, i int) bool {
	if r.ofGuest(d, s) {
		return false
	}
	c, ok := s.meets()
	for _, x := range s.cues {
		if !ok && x.Form == "plan" && (x.Kind == "meeting" || x.Kind == "call") {
			c, ok = x, true // "I will meet Prime Minister X"
		}
	}
	if !ok || c.Form == "guest" || !r.ownReadout() || s.people[i].From < c.To || s.subject(r.k, c, i) {
		return false
	}
	before := func(from int) bool { return from < c.From }
	return !slices.ContainsFunc(s.people, func(p personMark) bool { return before(p.From) }) &&
		!slices.ContainsFunc(s.roles, func(o roleMark) bool { return before(o.From) && (len(o.Owners) > 0 || o.taken || o.Plural) }) && // "el ministro" is their own
		!slices.ContainsFunc(s.actors, func(a actorMark) bool {
			return before(a.From) && (a.From == 0 || a.Adjective || !r.k.land.has(s.Tokens[a.From-1].Lexeme)) // "en su viaje a Senegal"
		})
}

// ownOfficeActs: an office without a name and without a word of its land does what the event is: "Le
// président de la République a adressé un message". Only then has an agency a side in what it reports.
func (s *sentence) ownOfficeActs() bool {
	const close = 4
	return !s.title && slices.ContainsFunc(s.roles, func(o roleMark) bool {
		return !o.taken && !o.Plural && !o.Never && !o.Former && len(o.Owners) == 0 && leads(o.Rank) &&
			slices.ContainsFunc(s.cues, func(c cueMark) bool {
				return c.Form != "name" && (c.From >= o.To && c.From-o.To <= close || o.From >= c.To && o.From-c.To <= close)
			})
	})
}
