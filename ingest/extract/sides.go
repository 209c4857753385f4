package extract

import (
	"slices"
)

// sideMarker is a word that names a side with its actor: "la délégation azerbaïdjanaise",
// "la partie japonaise", "côté algérien".
type sideMarker struct {
	mark
	Actor string
}

// markers finds the side markers of a sentence.
func (s *sentence) markers(k *knowledge) []sideMarker {
	var out []sideMarker
	for i, t := range s.Tokens {
		if !k.side[t.Low] {
			continue
		}
		for _, a := range s.actors {
			gap := a.From - i - 1
			if gap >= 0 && gap <= 2 && (a.Adjective && gap == 0 || gap > 0 && k.of[s.Tokens[i+1].Low]) {
				out = append(out, sideMarker{markOf(s.Tokens, i, a.To), a.Code})
				break
			}
		}
	}
	return out
}

// actorOf is the actor that a person stands for by the words around the name: by the title
// itself, else by the side marker before the name; empty when they do not tell.
func (s *sentence) actorOf(k *knowledge, p personMark) string {
	if p.Role != nil && len(p.Role.Owners) > 0 {
		return p.Role.Owners[0]
	}
	actor := ""
	for _, m := range s.markers(k) {
		if m.To <= p.From {
			actor = m.Actor
		}
	}
	return actor
}

// between finds the actors of "entre A et B", "les ministères de A et de B", "A-B" and
// "algéro-françaises" in a sentence: two or more named in one breath.
func (s *sentence) together(k *knowledge) [][]actorMark {
	var out [][]actorMark
	for i := 0; i < len(s.actors); i++ {
		group := []actorMark{s.actors[i]}
		for j := i + 1; j < len(s.actors); j++ {
			a, b := s.actors[j-1], s.actors[j]
			if !s.joined(k, a, b) {
				break
			}
			group = append(group, b)
		}
		i += len(group) - 1
		if distinct(group) > 1 {
			out = append(out, group)
		}
	}
	return out
}

// joined: parts of one hyphenated word, or only "et", commas, dashes, articles, prepositions,
// and nouns of states ("la République de") between.
func (s *sentence) joined(k *knowledge, a, b actorMark) bool {
	if a.From == b.From {
		return true
	}
	linked := false
	for i := a.To; i < b.From; i++ {
		f := s.Tokens[i].Low
		switch {
		case k.and[f], f == ",", f == "–", f == "-", f == "/":
			linked = true
		case k.article[f], k.of[f], k.stateForm[f]:
		default:
			return false
		}
	}
	return linked && b.From-a.To <= 6
}

func distinct(group []actorMark) int {
	seen := map[string]bool{}
	for _, a := range group {
		seen[a.Code] = true
	}
	return len(seen)
}

// readSides finds the sides of the article's event, and its people, in the lead.
func (r *reader) readSides(d *draft) {
	lead := r.lead()
	for _, s := range lead {
		if s.title || !s.tells(r.k) {
			continue
		}
		d.sentences = append(d.sentences, s)
		r.people(d, s, true)
	}
	r.grouped(d, lead)
	r.bodiesOf(d, lead)
	if len(d.sides) < 2 {
		r.markersOf(d, lead)
	}
	if len(d.sides) < 2 {
		r.withActor(d, lead)
	}
	if len(d.sides) == 1 && r.home != "" && d.side(r.home) == nil {
		d.addSide(r.home, nil).basis = "publisher"
	}
}

// tells: the sentence has a cue of an event that took place, or names who led or took part.
func (s *sentence) tells(k *knowledge) bool {
	if s.has(k.absent) && len(s.cues) == 0 {
		return false
	}
	if s.another && !slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.Form != "name" }) {
		return false
	}
	if len(s.cues) > 0 {
		return true
	}
	return (s.has(k.lead) || s.has(k.present)) && len(s.people) > 0
}

// people adds the people of a sentence whose side the words tell; in a lead sentence their
// actor becomes a side, elsewhere it must be one already.
func (r *reader) people(d *draft, s *sentence, lead bool) {
	for _, p := range s.people {
		if r.isAbsent(s, p) {
			continue
		}
		m := mention{s: s, mark: p.mark, name: p.Name, role: p.Role}
		if side, _ := d.find(p.Name); side != nil {
			side.add(m)
			continue
		}
		actor := s.actorOf(r.k, p)
		if actor == "" || p.Role == nil && !p.Titled && !s.has(r.k.lead) {
			continue
		}
		if !lead && d.side(actor) == nil {
			continue
		}
		side := d.addSide(actor, s.evidence(p.whole()))
		o := side.add(m)
		o.lead = s.hasIn(r.k.lead, p.From-8, p.From)
	}
}

// whole is the mark of the name with its title.
func (p personMark) whole() mark {
	if p.Role == nil || p.Role.Plural {
		return p.mark
	}
	return mark{min(p.From, p.Role.From), max(p.To, p.Role.To), min(p.Start, p.Role.Start), max(p.End, p.Role.End)}
}

// isAbsent: the clause of the name says that the person was not there.
func (r *reader) isAbsent(s *sentence, p personMark) bool {
	w := p.whole()
	from, to := w.From, w.To
	for from > 0 && w.From-from < 8 && s.Tokens[from-1].Fold != ";" {
		from--
	}
	for to < len(s.Tokens) && to-w.To < 8 && s.Tokens[to].Fold != ";" {
		to++
	}
	return s.hasIn(r.k.absent, from, w.From) || s.hasIn(r.k.absent, w.To, to)
}

// grouped adds the actors that the lead names in one breath with the event: "entre A et B".
// When people tell two sides already, only those that stand close behind a cue count: talks
// about a third pair are no sides.
func (r *reader) grouped(d *draft, lead []*sentence) {
	enough := len(d.sides) >= 2
	for _, s := range lead {
		if s.another {
			continue
		}
		for _, g := range s.together(r.k) {
			if !r.nearCue(s, g, enough) {
				continue
			}
			for _, a := range g {
				d.addSide(a.Code, s.evidence(a.mark))
			}
			if len(d.sides) >= 2 {
				return
			}
		}
	}
}

// nearCue: the group stands in the title, opens the sentence, or follows a cue of the event
// within a few words.
func (r *reader) nearCue(s *sentence, g []actorMark, strict bool) bool {
	first := g[0]
	for _, c := range s.cues {
		if gap := first.From - c.To; gap >= -2 && gap <= 8 {
			return true
		}
		if gap := c.From - g[len(g)-1].To; !strict && gap >= 0 && gap <= 6 {
			return true
		}
	}
	return !strict && (s.title || len(s.cues) > 0 && first.From <= 8)
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
		for _, b := range s.bodies {
			if len(s.cues) > 0 && b.From <= s.cues[0].From+12 {
				for _, o := range b.Owners {
					d.addSide(o, s.evidence(b.mark))
				}
			}
		}
	}
}

func (r *reader) markersOf(d *draft, lead []*sentence) {
	for _, s := range lead {
		if s.another {
			continue
		}
		for _, m := range s.markers(r.k) {
			d.addSide(m.Actor, s.evidence(m.mark))
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
			for _, a := range s.actors {
				if gap := a.From - c.To; gap >= 0 && gap <= 4 {
					d.addSide(a.Code, s.evidence(a.mark))
				}
			}
		}
		if len(d.sides) >= 2 {
			return
		}
	}
}

// unsided gives the people of the event whose words name no side to the side that has
// nobody, or to the publisher's own.
func (r *reader) unsided(d *draft) {
	for _, s := range d.sentences {
		for _, p := range s.people {
			if side, _ := d.find(p.Name); side != nil || r.isAbsent(s, p) || s.actorOf(r.k, p) != "" {
				continue
			}
			if p.Role == nil && !p.Titled {
				continue
			}
			if side := r.vacant(d, s, p); side != nil {
				side.add(mention{s: s, mark: p.mark, name: p.Name, role: p.Role})
			}
		}
	}
}

// vacant is the only side without an official, else the publisher's own.
func (r *reader) vacant(d *draft, s *sentence, p personMark) *side {
	var empty []*side
	for _, x := range d.sides {
		if len(x.officials) == 0 {
			empty = append(empty, x)
		}
	}
	if len(empty) == 1 {
		return empty[0]
	}
	if r.home != "" {
		for _, x := range empty {
			if x.actor == r.home {
				return x
			}
		}
		if len(empty) == 0 {
			return d.side(r.home)
		}
	}
	if s.has(r.k.respectively) && len(empty) > 0 {
		return empty[0]
	}
	return nil
}
