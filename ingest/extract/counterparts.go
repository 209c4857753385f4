package extract

// shareBySide gives a plural title to the further names of its list, each behind an adjective of its
// side: "ses homologues polonais, X, et turque, Y", "les ministres russe X et iranien Y".
func (s *sentence) shareBySide(k *knowledge, people []personMark) {
	for n := range s.roles {
		r := &s.roles[n]
		if !r.Plural {
			continue
		}
		at := r.To
		for i := range people {
			p := &people[i]
			if p.From < at {
				continue
			}
			a, ok := s.sideBefore(k, at, p)
			if !ok && !s.joins(k, at, p.From) {
				m, ok := s.fieldBefore(k, at, p)
				if !ok || p.Role != nil {
					break
				}
				own := *r
				own.mark, own.taken = m, true
				p.Role, r.taken, at = &own, true, p.past
				continue
			}
			if ok && p.Role == nil {
				head := *r
				head.mark, head.Owners, head.taken = s.shared(k, r, a), []string{a.Code}, true
				p.Role, r.taken = &head, true
			}
			at = p.past
		}
	}
}

// fieldBefore is the field of work that alone stands, but for commas, "et" and the preposition, from token
// at to a person: "los ministros de Comercio, X, y de Agricultura, Y".
func (s *sentence) fieldBefore(k *knowledge, at int, p *personMark) (mark, bool) {
	from, to := at, p.From-1
	for from < to && (!s.Tokens[from].Word || k.and.has(s.Tokens[from].Lexeme)) {
		from++
	}
	if from == at || from >= to || !k.of.has(s.Tokens[from].Lexeme) || s.Tokens[to].Fold != "," {
		return mark{}, false
	}
	for from < to && (k.of.has(s.Tokens[from].Lexeme) || k.article.has(s.Tokens[from].Lexeme)) {
		from++
	}
	for i := from; i < to; i++ {
		if t := s.Tokens[i]; !t.Word || s.inOffice(i) || k.stop.has(t.Lexeme) {
			return mark{}, false
		}
	}
	return markOf(s.Tokens, from, to), from < to && s.Tokens[from].Upper
}

// shared is what a title shared side by side gives to each: all before the first owner where they are
// named, "los ministros de Comercio de Cuba, X, y de Perú, Y", else its first word.
func (s *sentence) shared(k *knowledge, r *roleMark, next actorMark) mark {
	to := r.From + 1
	for _, a := range s.actors {
		if !next.Adjective && r.From < a.From && a.To == r.To {
			to = max(to, s.ofBefore(k, a.From))
		}
	}
	return markOf(s.Tokens, r.From, to)
}

// sideBefore is the adjective of a side that alone stands, but for commas and "et", from token at to a
// person.
func (s *sentence) sideBefore(k *knowledge, at int, p *personMark) (actorMark, bool) {
	for _, a := range s.actors {
		if from := s.ofBefore(k, a.From); from > at && from < a.From && a.To <= p.From && !a.Adjective && !s.inOffice(a.From) {
			return a, s.joins(k, at, from) && s.joins(k, a.To, p.From) // "los ministros de Cuba, X, y de Perú, Y"
		}
		if a.From >= at && a.To <= p.From && a.Adjective && !s.Tokens[a.From].Upper && !s.inOffice(a.From) {
			return a, s.joins(k, at, a.From) && s.joins(k, a.To, p.From)
		}
	}
	return actorMark{}, false
}

// ofBefore is where the preposition of possession and the articles before token i begin; i when none stand there.
func (s *sentence) ofBefore(k *knowledge, i int) int {
	at := i
	for at > 0 && k.article.has(s.Tokens[at-1].Lexeme) {
		at--
	}
	if at > 0 && k.of.has(s.Tokens[at-1].Lexeme) {
		return at - 1
	}
	return i
}
