package extract

import (
	"slices"

	"github.com/entente-graph/entente/ingest/text"
)

// programme adds whom the guest of a visit is to meet, where a sentence further down tells it: "Il
// rencontrera son homologue X, puis Y et le ministre de la Défense Z". The planned meetings of a visit are
// no events of their own.
func (r *reader) programme(d *draft, s *sentence) bool {
	plan := -1
	for _, c := range s.cues {
		if c.Kind == "meeting" && (c.Form == "plan" || c.Form == "name" && s.hasIn(r.k.future, 0, c.From)) {
			plan = c.To
			break
		}
	}
	guest := r.guestOf(d, s, plan)
	if plan < 0 || guest == nil {
		return false
	}
	found := false
	for _, p := range s.people {
		if p.From < plan || r.isAbsent(s, p) {
			continue
		}
		found = true
		m := mention{s: s, mark: p.mark, name: p.Name, role: p.Role, rule: titleNames}
		actor := s.actorOf(r.k, p)
		if known, ok := r.introduced(p); ok {
			actor, m.rule = known.actor, titleElsewhere
		} else if x := r.stopNamed(d, s, plan); actor == "" && x != nil {
			actor, m.rule = x.actor, landOfPlace
		} else if land, e := r.there(s); actor == "" && land != "" {
			actor, m.rule = land, landOfPlace
			if land != guest.actor {
				d.addSide(land, e, landOfPlace)
			}
		} else if actor == "" && d.other(guest, "") != nil {
			actor, m.rule = d.other(guest, "").actor, acrossFrom
		}
		if x := d.side(actor); x != nil && x != guest {
			x.add(m)
		}
	}
	return found
}

// stopNamed is the side in whose land the sentence puts what is planned: "In Togo, she will meet Minister X".
func (r *reader) stopNamed(d *draft, s *sentence, plan int) *side {
	for _, a := range s.actors {
		if a.From > 0 && a.To <= plan && !a.Adjective && r.k.land.has(s.Tokens[a.From-1].Lexeme) && !s.inOffice(a.From) {
			return d.side(a.Code)
		}
	}
	for _, c := range s.cities {
		if c.To <= plan && s.isPlace(r.k, c) {
			return d.side(c.City.Country)
		}
	}
	return nil
}

// hostOfVisit is the side of the land where a visit leads, when the sentence tells that the visitor is to meet
// the person: "Il sera reçu lundi par le président X".
func (r *reader) hostOfVisit(d *draft, s *sentence, p personMark) *side {
	if d.kind != "visit" || d.towards == "" || r.ownReadout() || s.hasIn(r.k.company, 0, p.From) {
		return nil
	}
	meets := slices.ContainsFunc(s.cues, func(c cueMark) bool {
		return c.Kind == "meeting" && c.To <= p.From && (c.Form == "plan" || c.Form == "guest") && !slices.ContainsFunc(s.people, func(q personMark) bool {
			return q.To <= c.From && q.From > 0 && q.Role != nil && q.Role.Rank == "other"
		})
	})
	if !meets {
		return nil
	}
	return d.side(d.towards)
}

// guestOf is the side of who stands before the verb of a programme, by name or as "il".
func (r *reader) guestOf(d *draft, s *sentence, verb int) *side {
	for _, p := range s.people {
		if x, _ := d.find(p.Name); x != nil && p.To <= verb {
			return x
		}
	}
	unnamed := func(o roleMark) bool { return o.From <= 1 && !o.taken && !o.Plural && len(o.Owners) == 0 }
	const opens = 3 // "Le programme prévoit un entretien avec X"
	if len(s.Tokens) == 0 || !r.k.story.pronoun.has(s.Tokens[0].Lexeme) && !slices.ContainsFunc(s.roles, unnamed) && !s.hasIn(r.k.story.agenda, 0, opens) {
		return nil
	}
	for _, x := range d.sides {
		if x.actor != d.towards && len(x.officials) > 0 {
			return x
		}
	}
	return nil
}

// there is the land that "y" means, "Il y rencontrera": where the sentence before leads.
func (r *reader) there(s *sentence) (string, []Span) {
	if !slices.ContainsFunc(s.Tokens, func(t text.Token) bool { return r.k.story.there.has(t.Lexeme) }) {
		return "", nil
	}
	i := slices.Index(r.sentences, s)
	if i < 1 {
		return "", nil
	}
	before := r.sentences[i-1]
	for _, m := range before.markers(r.k) {
		return m.Actor, before.evidence(m.mark)
	}
	for _, c := range before.cities {
		if before.isPlace(r.k, c) {
			return c.City.Country, before.evidence(c.mark)
		}
	}
	return "", nil
}
