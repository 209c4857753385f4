package extract

import "slices"

// What a report tells beside the talk is no subject of it: who the guest was before, what had
// happened, what the guests went to see.

// background: the whole sentence tells of an earlier time: its main verb is a pluperfect, "avait
// visité le port", or it opens with somebody's earlier life, "Ancienne avocate, ...".
func (s *sentence) background(k *knowledge) bool {
	if s.title {
		return false
	}
	if s.hasIn(k.biography, 0, 2) {
		return true
	}
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if !k.auxiliary.has(t.Lexeme) && !k.pluperfect.has(t.Lexeme) {
			continue
		}
		if s.inRelative(k, i) {
			continue
		}
		if slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.verb() && c.From <= i && i < c.To }) {
			return false // "had detailed talks"
		}
		if s.hasIn(k.source, 0, i) {
			return false // "X said the two had discussed trade"
		}
		return k.pluperfect.has(t.Lexeme) && s.participle(k, i+1)
	}
	return false
}

// tellsEarlier: it is more than a clause of the sentence that tells of an earlier time.
func (s *sentence) tellsEarlier(k *knowledge) bool {
	for i := range s.Tokens {
		if k.earlier.Has(s.Tokens, i) && !s.inRelative(k, i) {
			return true
		}
	}
	return false
}

// inRelative: the verb at a token is that of a clause within the sentence: "qui avait signé".
func (s *sentence) inRelative(k *knowledge, i int) bool {
	for n := i - 1; n >= max(0, i-4); n-- {
		if s.Tokens[n].Fold == "," {
			return false
		}
		if k.relative.has(s.Tokens[n].Lexeme) {
			return true
		}
	}
	return false
}

// ofThose: the verb tells only which people are meant, right behind "who" and no comma: "as did ministers who
// met there with civil society".
func (s *sentence) ofThose(k *knowledge, c cueMark) bool {
	return c.From > 1 && k.relative.has(s.Tokens[c.From-1].Lexeme) && s.Tokens[c.From-2].Word && !s.Tokens[c.From-2].Upper
}

// participle: a past participle stands at a token, or behind an adverb or two.
func (s *sentence) participle(k *knowledge, i int) bool {
	for n := i; n < min(i+3, len(s.Tokens)); n++ {
		if k.ends(k.participleEndings, s.Tokens[n].Low) {
			return true
		}
	}
	return false
}

// besideTalk: the words stand in a clause that tells of somebody's life, of what the guests went to see,
// of who came with them, of what went on meanwhile or of what was not talked about: "X, qui a été en poste à
// Oslo, a évoqué ...", "ont visité une exposition", "au moment où les taxes menacent", "la pêche n'a pas été abordée".
func (s *sentence) besideTalk(k *knowledge, m mark) bool {
	from, to := s.clauseOf(m), m.To
	for to < len(s.Tokens) && s.Tokens[to].Fold != "," && s.Tokens[to].Fold != ";" {
		to++
	}
	if k.relative.has(s.Tokens[from].Lexeme) && from > 0 && s.hadDone(k, from, m.From) {
		return true // "qui s'étaient querellés au sujet des céréales"
	}
	return s.hasIn(k.biography, from, to) || s.hasIn(k.undiscussed, from, to) || s.hasIn(k.outing, from, m.From) ||
		s.hasIn(k.story.meanwhile, from, m.From) || k.story.atLength && s.hasIn(k.company, from, m.From) && s.somebody(from, to)
}

// clauseOf is where the clause of some words begins: behind a comma, a semicolon or at the head of the sentence.
func (s *sentence) clauseOf(m mark) int {
	from := m.From
	for from > 0 && s.Tokens[from-1].Fold != "," && s.Tokens[from-1].Fold != ";" {
		from--
	}
	return from
}

// describes: the clause of the words tells what a land, a city or a person is, right behind its name, and not what was
// talked about: "le Niger, qui vend son uranium à l'étranger", but "X, qui a souligné".
func (s *sentence) describes(k *knowledge, m mark) bool {
	const verb = 5 // tokens within which the verb of the clause stands
	from := s.clauseOf(m)
	if from < 2 || !k.story.whose.has(s.Tokens[from].Lexeme) || s.hasIn(k.discussed, from, from+verb) || s.hasIn(k.story.agenda, from, from+verb) || s.anyOf(k.thanks, 0, from) {
		return false // the last: "a salué le Niger, qui accueille des réfugiés"
	}
	at := from - 2 // before the comma
	if n := s.bracketBefore(at + 1); n > 0 {
		at = n - 1
	}
	ends := func(m mark) bool { return m.From <= at && at < m.To }
	return slices.ContainsFunc(s.actors, func(a actorMark) bool { return !a.Adjective && ends(a.mark) && !k.isOrganization(a.Code) }) ||
		slices.ContainsFunc(s.cities, func(c cityMark) bool { return ends(c.mark) }) ||
		slices.ContainsFunc(s.people, func(p personMark) bool { return ends(p.mark) })
}

// somebody: a person, an office or a body stands between two tokens: "together with fellowships" is in nobody's company.
func (s *sentence) somebody(from, to int) bool {
	within := func(m mark) bool { return from <= m.From && m.From < to }
	return slices.ContainsFunc(s.people, func(p personMark) bool { return within(p.mark) }) ||
		slices.ContainsFunc(s.roles, func(o roleMark) bool { return within(o.mark) }) ||
		slices.ContainsFunc(s.bodies, func(b bodyMark) bool { return within(b.mark) })
}

// hadDone: a pluperfect stands in tokens from to to.
func (s *sentence) hadDone(k *knowledge, from, to int) bool {
	for i := from; i < to; i++ {
		if k.pluperfect.has(s.Tokens[i].Lexeme) && s.participle(k, i+1) {
			return true
		}
	}
	return s.hasIn(k.earlier, from, to)
}
