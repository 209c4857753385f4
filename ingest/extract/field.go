package extract

// Words of fields of work may stand in a title or a body's name without a preposition: "Minister of
// Foreign Affairs", "for European and Eurasian Affairs". They are the class "title-word"; a language
// whose adjectives tell themselves by their endings, as French ones do, has none of it.

// field is where the words of a field of work end that begin at token p; p when none do. An actor's
// adjective and a part of the world belong to one when a word of the class follows: "Near Eastern Affairs".
func (w *walk) field(p int) int {
	tokens := w.s.Tokens
	if p >= len(tokens) || len(w.k.titleWord.words) == 0 {
		return p
	}
	if w.opensTitle(p) {
		return p
	}
	if w.k.titleWord.has(tokens[p].Lexeme) {
		return p + 1
	}
	if a, ok := w.s.actorAt(p); ok && a.Adjective && tokens[p].Upper && w.k.inPlural(tokens[p]) {
		return a.To // "y Mexicanos en el Exterior"
	}
	for q := p; q < len(tokens) && q < p+5; q++ {
		if w.k.titleWord.has(tokens[q].Lexeme) {
			return q
		}
		a, ok := w.s.actorAt(q)
		switch {
		case ok && a.Adjective:
			q = a.To - 1
		case w.k.regional(tokens[q]), q > p && w.k.and.has(tokens[q].Lexeme):
		default:
			return p
		}
	}
	return p
}

// opensTitle: another title of office begins at token p: "of Japan and Foreign Minister X".
func (w *walk) opensTitle(p int) bool {
	if len(w.k.actorBefore.words) == 0 {
		return false
	}
	for p < len(w.s.Tokens) && w.k.beforeHead.has(w.s.Tokens[p].Lexeme) {
		p++
	}
	if p >= len(w.s.Tokens) {
		return false
	}
	return w.k.offices.Has(w.s.Tokens, p)
}

// foreign: the word at token q behind a preposition is of no title, so that what the preposition
// opens tells of the event: "the Prime Minister at length", "the Minister for his support". Behind
// "of" any word with a capital is of it, "Director of Strategic Planning".
func (w *walk) foreign(p, q int) bool {
	t := w.s.Tokens[q]
	if len(w.k.titleWord.words) == 0 || w.field(q) > q || w.k.regional(t) {
		return false
	}
	if city, _ := w.k.cityAt(w.s.Tokens, q); w.posted && city != nil {
		return false // "cónsul general en Dallas"
	}
	if w.envoy && w.k.inBody.has(w.s.Tokens[p].Lexeme) && w.cause(q) > q {
		return false
	}
	a, ok := w.s.actorAt(q)
	if ok && a.Adjective {
		return false
	}
	if w.k.of.has(w.s.Tokens[p].Lexeme) {
		return !t.Upper && w.nounPhrase(q) == q
	}
	return true
}

// cause is where the words with capitals end that tell what an envoy is for: "Special Representative for the
// Belgrade-Pristina Dialogue". A word of the class "title-word" ends them; where none does, they may be a name.
func (w *walk) cause(q int) int {
	tokens, end := w.s.Tokens, q
	for i := q; i < len(tokens) && i < q+6 && (tokens[i].Upper || tokens[i].Fold == "-"); i++ {
		if i > q && w.k.titleWord.has(tokens[i].Lexeme) {
			end = i + 1
		}
	}
	return end
}

// listsFields: the list of fields that goes on at token p is closed by "and": "Education, Culture and Science".
func (w *walk) listsFields(p int) bool {
	tokens := w.s.Tokens
	for p < len(tokens) {
		if to := w.field(p); to > p {
			p = to
			continue
		}
		if w.k.and.has(tokens[p].Lexeme) {
			return w.field(p+1) > p+1
		}
		if tokens[p].Upper && tokens[p-1].Word && w.k.adjective(tokens[p].Fold) {
			p++ // "Cooperación Africana"
			continue
		}
		if tokens[p].Fold != "," {
			return false
		}
		p++
	}
	return false
}

// bracketed passes the field in brackets behind an office: "Director General (Europe)".
func (w *walk) bracketed(p int) int {
	tokens := w.s.Tokens
	if tokens[p].Fold != "(" || p == 0 {
		return p
	}
	for q := p + 1; q < len(tokens) && q < p+8; {
		switch {
		case tokens[q].Fold == ")" && q > p+1:
			return q + 1
		case w.field(q) > q:
			q = w.field(q)
		case w.k.regional(tokens[q]), w.k.and.has(tokens[q].Lexeme), tokens[q].Fold == "&", q > p+1 && tokens[q].Fold == ",", shouted(tokens[q]):
			q++
		default:
			return p
		}
	}
	return p
}

// opensBody: the name of another body begins at token p: "the Ministry of A and the Dutch Ministry for B".
func (w *walk) opensBody(p int) bool {
	if p >= len(w.s.Tokens) {
		return false
	}
	return w.k.bodies.Has(w.s.Tokens, p)
}
