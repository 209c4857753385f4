package extract

import "slices"

// A read-out whose publisher is not known names its own people without their land: "Le ministre a reçu
// son homologue péruvien". The land of which the text speaks as its own tells it: "le soutien de la France",
// "les entreprises françaises", "la France continuera".

// ownLand adds that land to the only side known, where somebody of no side does what the event is. Of two
// lands that are spoken of alike neither is taken.
func (r *reader) ownLand(d *draft, lead []*sentence) {
	if r.publisher != nil || len(d.sides) != 1 || r.home != "" && r.home != d.sides[0].actor || !slices.ContainsFunc(lead, func(s *sentence) bool { return r.unowned(d, s) }) {
		return
	}
	if len(d.sides[0].officials) > 0 && d.inOffice() == 0 {
		return // a former minister speaks for no state
	}
	told, best, tied := map[string]int{}, "", false
	first := map[string][]Span{}
	for _, s := range r.sentences {
		for _, a := range append(s.spokenFor(r.k), s.postedTo(d.sides[0].actor)...) {
			if d.side(a.Code) != nil {
				continue
			}
			if told[a.Code]++; told[a.Code] == 1 {
				first[a.Code] = s.evidence(a.mark)
			}
			switch {
			case a.Code == best:
				tied = false
			case told[a.Code] > told[best]:
				best, tied = a.Code, false
			case told[a.Code] == told[best]:
				tied = true
			}
		}
	}
	if best != "" && !tied {
		r.home = best
		d.addSide(best, first[best], ownLand)
	}
}

// postedTo are the states whose ambassadors to a land the sentence names: those of the guests there, "Ont assisté à
// l'audience l'ambassadeur d'Islande au Chili".
func (s *sentence) postedTo(land string) []actorMark {
	var out []actorMark
	for _, o := range s.roles {
		if o.Rank == "ambassador" && o.Land == land && len(o.Owners) > 0 && o.Owners[0] != land {
			out = append(out, actorMark{mark: o.mark, Code: o.Owners[0]})
		}
	}
	return out
}

// unowned: an official of no side stands in a sentence that tells the event, or one without a name does what it is.
func (r *reader) unowned(d *draft, s *sentence) bool {
	if s.another || len(s.cues) == 0 {
		return false
	}
	return s.ownOfficeActs() || slices.ContainsFunc(s.people, func(p personMark) bool { return p.Role != nil && r.wantsSide(d, s, p) })
}

// spokenFor are the states of which the sentence speaks as a text does of its own land, by the words that
// stand right before or right behind them: classes "own-before" and "own-after".
func (s *sentence) spokenFor(k *knowledge) []actorMark {
	before, after := s.has(k.ownBefore), s.has(k.ownAfter)
	if !before && !after {
		return nil
	}
	var out []actorMark
	last := actorMark{} // of a pair, "les relations entre la Suisse et le Chili", both are spoken of so
	for _, a := range s.actors {
		switch {
		case k.isOrganization(a.Code), s.inOffice(a.From):
			continue
		case before && (s.leansOn(k, a.mark) || last.To > 0 && s.joined(k, last, a)):
			last = a
		case after && s.leadsOn(k, a):
		default:
			continue
		}
		out = append(out, a)
	}
	for _, c := range s.cities { // "le soutien de Paris"
		if land := c.City.CapitalOf(); before && land != "" && !s.inOffice(c.From) && s.leansOn(k, c.mark) {
			out = append(out, actorMark{mark: c.mark, Code: land})
		}
	}
	return out
}

// leansOn: only articles and "de" part a state from a phrase of "own-before": "soutien de la France".
func (s *sentence) leansOn(k *knowledge, a mark) bool {
	for i, end := a.From-1, a.From; i >= 0; i-- {
		if f, ok := k.ownBefore.Longest(s.Tokens, i); ok && f.To == end {
			return true
		}
		if t := s.Tokens[i]; end == i+1 && (k.article.has(t.Lexeme) || k.of.has(t.Lexeme)) {
			end = i
		}
		if a.From-i > 6 {
			break
		}
	}
	return false
}

// leadsOn: a phrase of "own-after" stands right behind a state: "la France continuera", "Canada's support".
func (s *sentence) leadsOn(k *knowledge, a actorMark) bool {
	i := a.To
	if i < len(s.Tokens) && k.genitive.has(s.Tokens[i].Lexeme) {
		i++
	}
	return i < len(s.Tokens) && k.ownAfter.Has(s.Tokens, i)
}
