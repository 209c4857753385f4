package extract

import "slices"

// "X и Y обсудили торговлю" tells a meeting; "X обсудил торговлю" and "депутаты обсудили закон" tell none. Such verbs
// are cues of the form "joint": they count where two stand together right before them.

// joint: two people, the holders of a title that two share, or two states stand right before token i.
func (s *sentence) joint(k *knowledge, i int) bool {
	const close = 4 // "обсудили", "в среду обсудили", "в ходе встречи обсудили"
	near := func(to int) bool { return to <= i && i-to <= close }
	if s.pairBefore(k, i, close) {
		return true
	}
	for _, r := range s.roles {
		if r.Plural && len(r.Owners) > 1 && near(r.To) {
			return true
		}
	}
	for _, g := range s.together(k) {
		if last := g[len(g)-1]; !last.Adjective && near(last.To) && !s.inOffice(last.From) && !s.goesOnInCapitals(last.To, i) {
			return true
		}
	}
	return false
}

// goesOnInCapitals: a word with a capital, no day, stands from token to token: "the India–Tanzania Strategic Partnership and
// discussed".
func (s *sentence) goesOnInCapitals(from, to int) bool {
	for i := from; i < to; i++ {
		if s.Tokens[i].Upper && !slices.ContainsFunc(s.dates, func(m dateMark) bool { return m.From <= i && i < m.To }) {
			return true
		}
	}
	return false
}

// pairBefore: two people joined by "и" stand before token i, at most some tokens away.
func (s *sentence) pairBefore(k *knowledge, i, close int) bool {
	for n := 1; n < len(s.people); n++ {
		if to := s.people[n].whole().To; to <= i && i-to <= close && s.linked(k, n-1, n) {
			return true
		}
	}
	return false
}

// landBefore is the land that stands before the verb of its visit, with those who came behind it, as cases allow:
// "Узбекистан посетила делегация Исландии".
func (s *sentence) landBefore(k *knowledge) (actorMark, bool) {
	if len(k.complementEndings) == 0 {
		return actorMark{}, false
	}
	for _, c := range s.cues {
		if c.Kind != "visit" || !c.verb() || c.To >= len(s.Tokens) {
			continue
		}
		came := k.side.has(s.Tokens[c.To].Lexeme)
		for _, p := range s.people {
			came = came || p.whole().From >= c.To
		}
		for _, a := range s.actors {
			if a.To == c.From && !a.Adjective && came && !s.inOffice(a.From) {
				return a, true
			}
		}
	}
	return actorMark{}, false
}

// behindJoint: the person stands behind such a verb of two others, so is what they spoke of: "X и Y обсудили визит
// президента Z".
func (s *sentence) behindJoint(k *knowledge, p personMark) bool {
	from := p.whole().From
	if from > 0 && k.with.has(s.Tokens[from-1].Lexeme) {
		return false
	}
	joint := false
	for _, c := range s.cues {
		if c.To <= from && c.verb() {
			joint = c.Form == "joint" && s.pairBefore(k, c.From, c.From)
		}
	}
	return joint
}
