package extract

import (
	"cmp"
	"slices"

	"github.com/entente-graph/entente/ingest/text"
)

// Where no person tells the sides, states, bodies, offices and capitals at the words of the event do.

// grouped adds the actors that the lead names in one breath with the event: "entre A et B".
// When people tell two sides already, only those that stand close behind a cue count: talks
// about a third pair are no sides.
func (r *reader) grouped(d *draft, lead []*sentence) {
	enough := len(d.sides) >= 2
	for _, strict := range []bool{true, false} { // a long headline names third states as well
		for _, s := range lead {
			if s.another || !strict && enough {
				continue
			}
			for _, g := range s.together(r.k) {
				if s.toured(r.k, g[0]) || !r.nearCue(s, g, strict) && (strict || !r.ofOwn(d, s, g)) || s.colleagues(g[0]) {
					continue
				}
				for _, a := range g {
					d.addSide(a.Code, s.evidence(a.mark), oneBreath)
				}
				if len(d.sides) >= 2 {
					return
				}
			}
		}
	}
}

// colleagues: a headline tells whom somebody met one after the other, "s'entretient avec ses collègues de A et de B":
// these two are no sides of one meeting.
func (s *sentence) colleagues(a actorMark) bool {
	return s.title && slices.ContainsFunc(s.roles, func(o roleMark) bool { return o.Plural && o.Counterpart && o.From < a.From && a.From < o.To })
}

// ofOwn: the group holds the publisher's own land, and the sentence of the event names two people without
// a land: "les liens entre A et B ont été évoqués lors d'une rencontre entre le ministre X et l'ambassadeur Y".
func (r *reader) ofOwn(d *draft, s *sentence, g []actorMark) bool {
	own := slices.ContainsFunc(g, func(a actorMark) bool { return a.Code == r.home })
	return own && s == d.at && len(g) == 2 && len(s.people) == 2 && !slices.ContainsFunc(s.people, func(p personMark) bool { return !r.wantsSide(d, s, p) })
}

// toured: the actors from a on are where a journey leads, one after the other, and no sides of one
// event: "gira por Vietnam y Malasia", "Travel to Ghana and Togo".
func (s *sentence) toured(k *knowledge, a actorMark) bool {
	for _, c := range s.cues {
		if c.Kind != "visit" || c.To > a.From || a.From-c.To > 4 {
			continue
		}
		if c.verb() && a.From-c.To <= 1 { // "visited Estonia and Latvia"
			return true
		}
		for _, t := range s.Tokens[c.From:a.From] {
			if k.through.has(t.Lexeme) {
				return true
			}
		}
	}
	return false
}

// about: a preposition of subject parts a cue from what follows: "la rencontre a porté sur A et B".
func (s *sentence) about(k *knowledge, i, j int) bool {
	about := false
	for ; i < j; i++ {
		w := s.Tokens[i].Lexeme
		about = (about || k.subject.has(w)) && !k.between.has(w) // "консультации по Сирии между А и Б"
	}
	return about
}

// nearCue: the group stands in the title, opens the sentence, or follows a cue of the event
// within a few words.
func (r *reader) nearCue(s *sentence, g []actorMark, strict bool) bool {
	first, last := g[0], g[len(g)-1].To
	subject := s.onAgenda(r.k, last, last+6) // "A et B étaient au menu de leurs entretiens"
	for _, c := range s.cues {
		if gap := first.From - c.To; gap >= -2 && gap <= 8 && !s.about(r.k, c.To, first.From) {
			return true
		}
		if gap := c.From - last; !strict && !subject && gap >= 0 && gap <= 6 && (c.Kind != "-" || !s.about(r.k, 0, first.From)) {
			return true
		}
	}
	return !strict && !subject && (s.title || len(s.cues) > 0 && first.From <= 8 && !s.about(r.k, 0, first.From))
}

// onAgenda: words of an agenda begin in tokens from to to, which are no verb of an event themselves, as in "А и Б
// подписали соглашение".
func (s *sentence) onAgenda(k *knowledge, from, to int) bool {
	for i := from; i < min(to, len(s.Tokens)); i++ {
		verb := slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.verb() && c.From == i })
		if !verb && k.agenda.Has(s.Tokens, i) {
			return true
		}
	}
	return false
}

// bodiesOf adds the owners of bodies that act in the lead: "les ministères de A et de B ont tenu".
func (r *reader) bodiesOf(d *draft, lead []*sentence) {
	if len(d.sides) >= 2 {
		return
	}
	for _, s := range lead {
		if s.title || s.another {
			continue
		}
		reach := 0 // the last token at which a body still belongs to the event
		if len(s.cues) > 0 {
			reach = s.cues[0].From + 12
		}
		for _, b := range s.bodies {
			if !s.isSource(r.k, b.From) && len(s.cues) > 0 && b.From <= reach {
				reach = max(reach, b.To+2) // "et le ministère ... de la Suède"
				for _, o := range b.Owners {
					d.addSide(o, s.evidence(b.mark), bodyActs)
				}
			}
		}
	}
}

// officesOf adds the owners of titles without a name that stand as subject or object of the
// event: "la cheffe de la diplomatie norvégienne a reçu l'ambassadeur d'Islande".
func (r *reader) officesOf(d *draft, lead []*sentence) {
	for _, s := range lead {
		if s.another || len(s.cues) == 0 || d.kind == "conference" || !slices.Contains(d.sentences, s) && r.sequel(d, s) {
			continue
		}
		if d.kind != "message" && !slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.Kind != "message" }) {
			continue // who sends greetings to those who meet is not there
		}
		for n := range s.roles {
			o := &s.roles[n]
			if len(o.Owners) == 0 || o.Never || o.Former || s.hasIn(r.k.absent, o.From-6, o.From) {
				continue
			}
			x := d.addSide(o.Owners[0], s.evidence(o.mark), officeAlone)
			if m, ok := r.holder(d, x.actor, o); ok && !o.taken && !o.Plural && len(x.officials) == 0 {
				x.add(m) // "The Turkish minister arrived", whom another sentence names
			}
		}
		if len(d.sides) >= 2 {
			return
		}
	}
}

// convened adds the owners of a shared title without names to a conference: "attended by the presidents of
// A, B and C"; and where those of three states met: "les ministres de A, de B et de C se sont retrouvés".
func (r *reader) convened(d *draft, lead []*sentence) {
	least := 2
	switch d.kind {
	case "conference":
	case "meeting":
		least = 3 // of two the other rules tell
	default:
		return
	}
	for _, s := range r.sentences {
		for n := range s.roles {
			o := &s.roles[n]
			if !o.Plural || len(o.Owners) < least || o.Former || s.another || !s.title && !s.tells(r.k) {
				continue
			}
			if s.title && (len(o.Owners) < 3 || !d.twoNamed(o.Owners)) {
				continue // but "Joint statement of the ministers of A, B and C", of whom two are named
			}
			known := slices.ContainsFunc(o.Owners, func(owner string) bool { return d.side(owner) != nil })
			if !slices.Contains(lead, s) && (d.kind != "conference" || len(o.Owners) < 3 || !known || !leads(o.Rank)) {
				continue // further down three of one title or more are those who meet
			}
			for _, owner := range o.Owners {
				x := d.addSide(owner, s.evidence(o.mark), officeAlone)
				if m, ok := r.holder(d, owner, o); ok && len(x.officials) == 0 {
					x.add(m)
				}
			}
		}
	}
}

// twoNamed: people of two of the actors, at least, are named.
func (d *draft) twoNamed(actors []string) bool {
	n := 0
	for _, a := range actors {
		if x := d.side(a); x != nil && len(x.officials) > 0 {
			n++
		}
	}
	return n >= 2
}

// destination adds the country of a visit: that of the city or land where it leads.
func (r *reader) destination(d *draft, lead []*sentence) {
	if d.kind != "visit" {
		return
	}
	for _, s := range lead {
		if s.another {
			continue
		}
		for _, g := range s.together(r.k) {
			if r.ownReadout() && s.leads(g[0].From) && s.toured(r.k, g[0]) { // "Travel to Ghana and Togo": one journey
				d.towards = g[0].Code
				for _, a := range g {
					d.addSide(a.Code, s.evidence(a.mark), destination)
				}
				r.addHome(d)
				return
			}
		}
		if a, ok := s.landBefore(r.k); ok && d.side(a.Code) == nil {
			d.towards = a.Code
			d.addSide(a.Code, s.evidence(a.mark), destination)
			return
		}
		for _, c := range s.cities {
			if s.isPlace(r.k, c) && d.side(c.City.Country) == nil {
				d.towards = c.City.Country
				d.addSide(d.towards, s.evidence(c.mark), destination)
				return
			}
		}
		for _, a := range s.actors {
			if !a.Adjective && a.From > 0 && r.k.away.has(s.Tokens[a.From-1].Lexeme) && !s.inOffice(a.From) && d.side(a.Code) == nil {
				d.towards = a.Code
				d.addSide(a.Code, s.evidence(a.mark), destination)
				return
			}
		}
	}
}

// hosts adds the side of one who received, or was seen, without a word of whose: that of the
// land where the other is posted, or of the city where they met.
func (r *reader) hosts(d *draft, lead []*sentence) {
	for _, s := range lead {
		unsided := slices.ContainsFunc(s.people, func(p personMark) bool { return r.wantsSide(d, s, p) }) || s.unnamedHost()
		if _, ok := s.meets(); !ok || !unsided || s.another {
			continue
		}
		for _, in := range append([]*sentence{s}, lead...) { // "C'était en présence de l'ambassadeur de A en B"
			for _, p := range in.people {
				posted := p.Role != nil && p.Role.Land != "" && d.side(p.Role.Land) == nil
				if posted && (in == s || !in.another && len(p.Role.Owners) > 0 && d.side(p.Role.Owners[0]) != nil) {
					d.addSide(p.Role.Land, in.evidence(p.Role.mark), landOfPost)
					return
				}
			}
		}
		for _, in := range append([]*sentence{s}, lead...) { // "weilte in Bern. Er wurde von X empfangen."
			for _, c := range in.cities {
				if in.isPlace(r.k, c) && !in.another && d.side(c.City.Country) == nil {
					d.addSide(c.City.Country, in.evidence(c.mark), landOfPlace)
					return
				}
			}
		}
		for _, in := range lead {
			if a, ok := in.landBefore(r.k); ok && !in.another && d.side(a.Code) == nil {
				d.addSide(a.Code, in.evidence(a.mark), landOfPlace)
				return
			}
		}
		if a, ok := r.landOfVisit(s); ok && d.side(a.Code) == nil {
			d.addSide(a.Code, s.evidence(a.mark), landOfPlace)
			return
		}
		if p := cmp.Or(r.capitalOf(s), r.residence(s)); p != nil && d.side(*p.Country) == nil {
			d.addSide(*p.Country, p.Evidence, landOfPlace)
			return
		}
	}
}

// unnamedHost: an office without a name and without a word of its side stands in the sentence: "a été
// reçu par le chef de l'Etat".
func (s *sentence) unnamedHost() bool {
	const close = 4
	return slices.ContainsFunc(s.roles, func(o roleMark) bool {
		return !o.taken && !o.Plural && !o.Never && !o.Former && len(o.Owners) == 0 && (leads(o.Rank) || o.Counterpart) &&
			slices.ContainsFunc(s.cues, func(c cueMark) bool {
				return c.verb() && o.From >= c.To && o.From-c.To <= close || c.Form == "host" && c.From >= o.To && c.From-o.To <= close
			})
	})
}

// capitals adds the sides whose capitals stand for them, joined: "Bakou et Astana signent".
// With one side known, one of the two must be its own.
func (r *reader) capitals(d *draft, lead []*sentence) {
	for _, s := range append(lead, r.sentences...) {
		if s.another {
			continue
		}
		for i := 1; i < len(s.cities); i++ {
			a, b := s.cities[i-1], s.cities[i]
			x, y := a.City.CapitalOf(), b.City.CapitalOf()
			if x == "" || y == "" || x == y || !s.joined(r.k, actorMark{mark: a.mark}, actorMark{mark: b.mark}) {
				continue
			}
			consult := d.kind == "consultation" && s == d.at // "Rabat et Prague ont tenu leurs consultations"
			if len(d.sides) == 1 && d.sides[0].actor != x && d.sides[0].actor != y || len(d.sides) == 0 && !s.title && !consult {
				continue
			}
			d.addSide(x, s.evidence(a.mark), capitalStands)
			d.addSide(y, s.evidence(b.mark), capitalStands)
			return
		}
	}
}

// compounds adds the other half of an adjective of two, one of them the side known:
// "la relation franco-norvégienne".
func (r *reader) compounds(d *draft, _ []*sentence) {
	if len(d.sides) == 0 {
		return
	}
	for _, s := range r.sentences {
		for i := 1; i < len(s.actors); i++ {
			a, b := s.actors[i-1], s.actors[i]
			if a.From != b.From || a.Code == b.Code || d.side(a.Code) == nil && d.side(b.Code) == nil {
				continue
			}
			d.addSide(a.Code, s.evidence(a.mark), compound)
			d.addSide(b.Code, s.evidence(b.mark), compound)
			return
		}
	}
}

func (r *reader) markersOf(d *draft, lead []*sentence) {
	for _, s := range lead {
		if s.another {
			continue
		}
		for _, m := range s.markers(r.k) {
			d.addSide(m.Actor, s.evidence(m.mark), sideNamed)
		}
	}
}

// withActor reads "consultations avec le Japon" and "consultations italiennes": the one actor
// that follows a cue.
func (r *reader) withActor(d *draft, lead []*sentence) {
	for _, s := range lead {
		if s.another {
			continue
		}
		for _, c := range s.cues {
			if c.Form == "name" && s.incidental(r.k, c) {
				continue
			}
			for _, a := range s.actors {
				if gap := a.From - c.To; gap >= 0 && gap <= 4 && !s.about(r.k, c.To, a.From) && !s.named(c) && !s.commaBetween(c.To, a.From) && !s.stop(r.k, a) {
					d.addSide(a.Code, s.evidence(a.mark), behindEvent)
				}
			}
		}
		if len(d.sides) >= 2 {
			return
		}
	}
}

// named: the cue is a phrase that names no event though a word of it does: "adopted a resolution".
func (s *sentence) named(c cueMark) bool { return c.Kind == "-" && c.Form == "name" }

// commaBetween: a comma parts the words: "received the visitor, China protests".
func (s *sentence) commaBetween(from, to int) bool {
	return slices.ContainsFunc(s.Tokens[from:to], func(t text.Token) bool { return t.Fold == "," })
}
