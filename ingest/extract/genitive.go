package extract

import "github.com/entente-graph/entente/ingest/text"

// Languages with a genitive go on with a title without a preposition: "заместитель министра иностранных
// дел Узбекистана". The class "complement-ending" of grammar.tsv lists the endings of such nouns and
// adjectives, "finite-ending" those of verbs that look alike, "complement" words that go on whatever their
// ending, and "about" the prepositions that open a field of work. A language without the first has the
// rule off.

// genitiveWords are the classes of such languages.
type genitiveWords struct {
	about, adrift, cityState, complementWord, initials, titleDash class
	complementEndings, finiteEndings                              []string
}

// genitive reads the next word of a title or of a body's name at token p, and gives the token behind it: p
// when the title ends before it.
func (w *walk) genitive(p int) int {
	k, tokens := w.k, w.s.Tokens
	t := tokens[p]
	switch {
	case k.about.has(t.Lexeme):
		return w.about(p)
	case k.with.has(t.Lexeme) && k.withNoun.has(tokens[p-1].Lexeme):
		return w.about(p)
	case k.of.has(t.Lexeme):
		return w.complement(p, p+1) // "коллега из Уругвая"
	case k.away.has(t.Lexeme):
		return w.posting(p)
	case k.and.has(t.Lexeme):
		return w.andGenitive(p)
	case t.Fold == ",":
		return w.listedGenitive(p)
	case k.titleDash.word(t.Fold) && !w.inBody && p+1 < len(tokens):
		if f, ok := k.offices.Longest(tokens, p+1); ok && !w.plural && !f.Value.Plural && !f.Value.Counterpart {
			w.second = f.Value
			return f.To // "заместитель премьер-министра – министр иностранных дел"
		}
		return p
	case !t.Word || k.stop.has(t.Lexeme):
		return p
	}
	return w.noun(p)
}

// ownedBody reads a body whose name opens with its owner: "глава литовского правительства".
func (w *walk) ownedBody(p int) int {
	b, ok := w.s.bodyFrom(p)
	if !ok || w.inBody || len(w.k.complementEndings) == 0 {
		return p
	}
	w.bodies = append(w.bodies, b)
	w.owners = append(w.owners, b.Owners...)
	return b.To
}

// noun reads a word in the genitive, an owner, a body or another's office inside a title.
func (w *walk) noun(p int) int {
	k, tokens := w.k, w.s.Tokens
	t := tokens[p]
	if a, ok := w.s.actorAt(p); ok && !a.Adjective {
		if len(w.owners) > 0 && !w.plural && !k.isOrganization(w.owners[0]) {
			return p // "президент Турции Россию посетил"
		}
		w.away = false
		w.own(a.Code)
		return a.To
	}
	if f, ok := k.offices.Longest(tokens, p); ok {
		if w.inBody || t.Upper || f.Value.Plural || f.Value.Counterpart || !k.complementLike(t.Low) {
			return p
		}
		return w.pastActor(f.To) // "помощник президента"
	}
	if k.unit.has(t.Lexeme) || k.regional(t) {
		return p + 1
	}
	if !t.Upper && k.complementLike(t.Low) || k.attribute(tokens, p) {
		return p + 1
	}
	return p
}

// attribute: an adjective with a capital before its noun, "Чеченской республики", is no name.
func (k *knowledge) attribute(tokens []text.Token, p int) bool {
	q := p
	for q < len(tokens) && tokens[q].Upper && (k.adjective(tokens[q].Fold) || k.numbers(tokens, q)) {
		q++ // "Третьего Европейского департамента"
	}
	return q > p && q < len(tokens) && tokens[q].Word && (k.unit.has(tokens[q].Lexeme) || !nameLike(tokens[q]) && k.complementLike(tokens[q].Low)) // "Фарисом аль-Хусейни" is a name
}

// numbers tells whether an ordinal stands at a token.
func (k *knowledge) numbers(tokens []text.Token, i int) bool {
	n, _ := k.ordinal(tokens, i)
	return n > 0
}

// complementLike: the word looks like a noun or adjective in the genitive.
func (k *knowledge) complementLike(low string) bool {
	return !k.stop.word(low) && (k.complementWord.word(low) || k.ends(k.complementEndings, low) && !k.ends(k.finiteEndings, low))
}

// about reads the field of work that a preposition opens: "по международным вопросам", "по делам СНГ",
// "по связям с общественностью". Its countries own nothing.
func (w *walk) about(p int) int {
	k, tokens := w.k, w.s.Tokens
	q := p + 1
	for q < len(tokens) {
		t := tokens[q]
		if a, ok := w.s.actorAt(q); ok {
			q = a.To
			continue
		}
		fields := k.and.has(t.Lexeme) && q > p+1 && q+1 < len(tokens) && w.ofField(q+1) && !tokens[q+1].Upper
		if !fields && !w.ofField(q) {
			break
		}
		q++
	}
	if q == p+1 || k.adrift.has(tokens[p+1].Lexeme) {
		return p
	}
	return q
}

// ofField: the word may belong to a field of work: in lower case no verb nor another's office, a part of the world, a unit.
func (w *walk) ofField(q int) bool {
	t := w.s.Tokens[q]
	if !t.Word || w.k.stop.has(t.Lexeme) || w.k.adrift.has(t.Lexeme) || w.k.away.has(t.Lexeme) || w.k.about.has(t.Lexeme) || w.k.and.has(t.Lexeme) {
		return false
	}
	if w.k.regional(t) || w.k.unit.has(t.Lexeme) {
		return true
	}
	office := w.k.offices.Has(w.s.Tokens, q)
	return !t.Upper && !office && (w.k.complementWord.has(t.Lexeme) || !w.k.ends(w.k.finiteEndings, t.Low))
}

// posting reads where the holder of an office is posted: "посол Японии в РФ", "постпред при ООН".
func (w *walk) posting(p int) int {
	q := p + 1
	if q >= len(w.s.Tokens) || w.inBody || !w.posted {
		return p
	}
	if a, ok := w.s.actorAt(q); ok && !a.Adjective {
		w.away = true
		w.own(a.Code)
		return a.To
	}
	if b, ok := w.s.bodyFrom(q); ok {
		return b.To
	}
	for _, c := range w.s.cities {
		if c.From == q {
			return c.To
		}
	}
	return p
}

// andGenitive reads what "и" goes on with: another owner of a shared title, another office of the same
// person, another field of work.
func (w *walk) andGenitive(p int) int {
	k, tokens := w.k, w.s.Tokens
	q := p + 1
	if q >= len(tokens) {
		return p
	}
	if a, ok := w.s.actorAt(q); ok && !a.Adjective {
		if len(w.owners) == 0 || !w.plural && !w.inBody {
			return p
		}
		w.own(a.Code)
		return a.To
	}
	if to := w.nextOwner(p, q); to > 0 {
		return to
	}
	if f, ok := k.offices.Longest(tokens, q); ok {
		if w.inBody || w.apart || len(w.owners) > 0 || f.Value.Plural || w.plural {
			return p // "президент Украины и канцлер Германии"
		}
		return f.To
	}
	if k.about.has(tokens[q].Lexeme) {
		return max(p, w.about(q))
	}
	if k.regional(tokens[q]) || !tokens[q].Upper && k.complementLike(tokens[q].Low) && !tokens[p-1].Upper {
		return q + 1
	}
	return p
}

// listedGenitive reads the comma of a shared title's owners, "президенты России, Украины, Франции", and of
// fields of work, "министр энергетики, промышленности и торговли".
func (w *walk) listedGenitive(p int) int {
	k, tokens := w.k, w.s.Tokens
	q := p + 1
	if q >= len(tokens) {
		return p
	}
	if a, ok := w.s.actorAt(q); ok && !a.Adjective && w.plural && len(w.owners) > 0 {
		w.own(a.Code)
		return a.To
	}
	if k.about.has(tokens[q].Lexeme) && !w.inBody {
		if to := w.about(q); to > q {
			return to // "министр иностранных дел, по делам Африки"
		}
		return p
	}
	if k.offices.Has(tokens, q) || w.plural || tokens[q].Upper || tokens[p-1].Upper || !k.complementLike(tokens[q].Low) {
		return p
	}
	for r := q; r < len(tokens) && r < q+6 && !tokens[r].Upper; r++ {
		if k.and.has(tokens[r].Lexeme) {
			return q + 1
		}
		if tokens[r].Fold != "," && !k.complementLike(tokens[r].Low) {
			return p
		}
	}
	return p
}
