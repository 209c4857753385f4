package extract

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/text"
)

// walk goes through the words that belong to the title of an office or the name of a body,
// and notes whom it belongs to.
type walk struct {
	k          *knowledge
	s          *sentence
	from, head int
	inBody     bool
	ministry   bool            // its name lists fields of work: "ministère de l'économie, de la planification"
	plural     bool            // the title is shared: "les ministres norvégien et islandais"
	apart      bool            // another person's title follows its "et": "respectivement ministre et directeur"
	leader     bool            // the office is that of a leader or a minister
	posted     bool            // the office is one of a person posted abroad
	envoy      bool            // it is one of an envoy, who may be for anything
	thanked    bool            // the holder is thanked, so that "pour" tells what for
	owners     []string        // actors it belongs to: "vice-ministre azerbaïdjanais", "ministère de X"
	bodies     []bodyMark      // bodies named inside it
	land       string          // the actor to which the holder is posted, else empty
	second     *lexicon.Office // the second office of a title of two, nil else
	away       bool            // the last preposition was one that points elsewhere: "pour", "en"
}

// run returns where the title or name that begins before token p ends.
func (w *walk) run(p int) int {
	for p < len(w.s.Tokens) {
		next := w.step(p)
		if next == p {
			break
		}
		p = next
	}
	for p > w.head && w.dangling(p-1) {
		p--
	}
	return p
}

// dangling words cannot end a title: a preposition, an article, a comma.
func (w *walk) dangling(i int) bool {
	t := w.s.Tokens[i]
	if w.s.hasTail(w.k, i) {
		return false
	}
	if t.Fold == ")" && slices.ContainsFunc(w.s.Tokens[w.head:i], func(o text.Token) bool { return o.Fold == "(" }) {
		return false // "der Organisation für Sicherheit und Zusammenarbeit in Europa (OSZE)"
	}
	return !t.Word || w.k.of.has(t.Lexeme) || w.k.article.has(t.Lexeme) || w.k.and.has(t.Lexeme) || w.k.to.has(t.Lexeme) && !w.k.endsTitle.has(t.Lexeme)
}

// hasTail: a tail of a title ends with token i: "a.i.".
func (s *sentence) hasTail(k *knowledge, i int) bool {
	const longest = 4
	for n := max(0, i-longest); n <= i; n++ {
		if f, ok := k.titleTail.Longest(s.Tokens, n); ok && f.To == i+1 {
			return true
		}
	}
	return false
}

func (w *walk) step(p int) int {
	t := w.s.Tokens[p]
	if to := w.ownedBody(p); to > p {
		return to
	}
	if a, ok := w.s.actorAt(p); ok && a.Adjective && !t.Upper {
		for _, x := range w.s.actors { // both of "franco-ouzbek"
			field := p > 0 && w.k.field.has(w.s.Tokens[p-1].Lexeme) || w.k.isOrganization(x.Code) && p != w.head
			if x.From == p && !field {
				w.own(x.Code)
			}
		}
		return a.To
	}
	if len(w.k.complementEndings) > 0 {
		return w.genitive(p)
	}
	if a, ok := w.s.actorAt(p); ok && a.Genitive { // "Außenminister Usbekistans"
		w.away = false
		w.own(a.Code)
		return a.To
	}
	if to := w.truncated(p); to > p {
		return to
	}
	if to := w.field(p); to > p {
		return to
	}
	if to := w.bracketed(p); to > p {
		return to
	}
	if w.k.with.has(t.Lexeme) && w.k.withNoun.has(w.s.Tokens[p-1].Lexeme) {
		return w.complement(p, p+1)
	}
	if f, ok := w.k.post.Longest(w.s.Tokens, p); ok && w.posted {
		return f.To
	}
	if f, ok := w.k.titleTail.Longest(w.s.Tokens, p); ok && !w.inBody { // "ministre des Affaires étrangères par intérim"
		return f.To
	}
	switch {
	case w.k.of.has(t.Lexeme):
		return w.complement(p, p+1)
	case w.thanked && w.k.reason.has(t.Lexeme):
		return p
	case w.k.to.has(t.Lexeme):
		if p+1 < len(w.s.Tokens) && w.k.endsTitle.has(w.s.Tokens[p+1].Lexeme) && !w.inBody {
			return p + 2 // "le président syrien par intérim"
		}
		if w.inBody && !w.k.abroad(w.s.Tokens, p) && (!w.k.inBody.has(t.Lexeme) || w.field(p+1) == p+1) {
			return p
		}
		return w.complement(p, p+1)
	case w.k.and.has(t.Lexeme):
		return w.coordinated(p)
	case t.Fold == ",":
		return w.listed(p)
	case !t.Word || w.k.stop.has(t.Lexeme):
		return p
	case t.Upper:
		return w.capital(p)
	case w.k.adjective(t.Fold) || w.k.afterHead.has(t.Lexeme):
		return p + 1
	}
	return p
}

// own notes an owner, or the land of a post where the words point elsewhere: "ambassadeur en France".
func (w *walk) own(code string) {
	switch {
	case !w.away:
		w.owners = append(w.owners, code)
	case w.posted && w.land == "":
		w.land = code
	}
}

// complement reads what follows a preposition at p; q is the token after it.
func (w *walk) complement(p, q int) int {
	tokens := w.s.Tokens
	w.away = w.k.away.has(tokens[p].Lexeme)
	named := func(q int) bool { a, ok := w.s.actorAt(q); return ok && !a.Adjective } // "presidente de El Salvador"
	for q < len(tokens) && !named(q) && (w.k.article.has(tokens[q].Lexeme) || w.k.of.has(tokens[q].Lexeme) || w.k.to.has(tokens[q].Lexeme)) {
		q++
	}
	if q >= len(tokens) || !tokens[q].Word || w.k.stop.has(tokens[q].Lexeme) || w.k.story.aim(tokens, p, q) {
		return p
	}
	a, ok := w.s.actorAt(q)
	if b, is := w.s.bodyFrom(q); is && !w.inBody && (!ok || b.To > a.To || len(b.Owners) == 1 && b.Owners[0] == a.Code) {
		if !w.away || len(w.bodies) == 0 {
			if ok && !a.Adjective && len(b.Owners) == 0 && w.k.isOrganization(a.Code) {
				w.own(a.Code) // "de l'Agence internationale de l'énergie atomique (AIEA)"
				return b.To
			}
			w.bodies = append(w.bodies, b)
			w.owners = append(w.owners, b.Owners...)
		}
		return b.To
	}
	if ok && !a.Adjective {
		if w.away && !w.inBody && !w.posted && !w.k.isOrganization(a.Code) && w.k.land.has(tokens[p].Lexeme) {
			return p
		}
		w.own(a.Code)
		return a.To
	} else if ok && tokens[q].Upper && w.k.inPlural(tokens[q]) && !w.away {
		w.own(a.Code) // "et des Tunisiens à l'étranger"
	}
	if !w.inBody {
		if f, ok := w.k.offices.Longest(tokens, q); ok {
			if w.k.nouns.agents.has(tokens[p].Lexeme) {
				return p // "wurde der Botschafter von Ministerin X empfangen"
			}
			if !w.k.of.has(tokens[p].Lexeme) && q > p+1 {
				return w.pastActor(f.To) // "Assistant to the President X" came
			}
			return w.named(w.pastActor(f.To)) // "conseiller du président X": the president is not the one who came
		}
		if f, office := w.k.offices.Longest(tokens, min(a.To, len(tokens)-1)); ok && office && a.Adjective && f.From == a.To && w.k.actorBefore.word("adjective") {
			w.away = false
			w.own(a.Code)
			return w.pastActor(f.To) // "Diplomatic Advisor to the French President"
		}
	}
	if w.k.dayOf(tokens[q]) > 0 || w.foreign(p, q) {
		return p
	}
	if w.envoy && !w.k.of.has(tokens[p].Lexeme) {
		return max(q+1, w.field(q), w.nounPhrase(q), w.cause(q))
	}
	return max(q+1, w.field(q), w.nounPhrase(q))
}

// named passes the name that follows the office of another person inside a title.
func (w *walk) named(p int) int {
	if to := w.s.nameAt(w.k, p); to > p+1 {
		return to
	}
	return p
}

// coordinated reads "et de la Coopération", "et Eurasie", "et ministre de ..."; it refuses what
// opens another person's title or another clause ("et la délégation canadienne").
func (w *walk) coordinated(p int) int {
	tokens := w.s.Tokens
	q := p + 1
	if q >= len(tokens) {
		return p
	}
	if to := w.nextOwner(p, q); to > 0 {
		return to
	}
	if f, ok := w.k.offices.Longest(tokens, q); ok && !w.inBody {
		if w.apart || f.Value.Rank == "ambassador" && w.leader {
			return p // "The President and Ambassador X spoke"
		}
		w.second = f.Value
		return f.To
	}
	if to := w.field(q); to > q {
		return to
	}
	if w.opensAnother(q) {
		return p
	}
	if w.k.of.has(tokens[q].Lexeme) || w.k.land.has(tokens[q].Lexeme) && !w.inBody {
		if to := w.complement(q, q+1); to > q {
			return to
		}
		return p
	}
	if !tokens[q].Upper && w.k.adjective(tokens[q].Fold) && !tokens[p-1].Upper && w.k.adjective(tokens[p-1].Fold) {
		return q + 1 // "industrielle et numérique"
	}
	first := q
	for q < len(tokens) && w.k.article.has(tokens[q].Lexeme) {
		q++
	}
	if q >= len(tokens) || !tokens[q].Upper {
		return p
	}
	if q > first && w.k.capitalised.word("noun") && !w.k.regional(tokens[q]) {
		return p // "und die Delegation", "und der Erste Vizeminister"
	}
	if a, ok := w.s.actorAt(q); ok {
		if w.opensTitle(a.To) || len(w.k.actorBefore.words) > 0 && w.opensBody(a.To) || a.To < len(tokens) && w.k.side.has(tokens[a.To].Lexeme) {
			return p // "and the Azerbaijani side was led by"
		}
		if !a.Adjective && (w.inBody || w.plural) {
			w.own(a.Code)
		}
		return a.To
	}
	if w.k.bodies.Has(tokens, q) {
		return p // "le ministère des Finances et le Sénat"
	}
	if w.k.offices.Has(tokens, q) || w.s.nameAt(w.k, q) > q+1 || w.s.skipHonorifics(w.k, q) > q {
		return p
	}
	return q + 1
}

// nextOwner reads the next of the owners that a title or a name lists, "norvégien et islandais", and
// notes it; zero when none stands at q. The first must have been noted: "affaires européennes et
// américaines" has none.
func (w *walk) nextOwner(p, q int) int {
	next, ok := w.s.actorAt(q)
	if !ok || !next.Genitive && (!next.Adjective || w.s.Tokens[q].Upper) {
		return 0
	}
	for _, a := range w.s.actors {
		if a.To == p && a.Adjective == next.Adjective && slices.Contains(w.owners, a.Code) && a.Code != next.Code {
			w.own(next.Code)
			return next.To
		}
	}
	return 0
}

// listed reads the comma of "affaires étrangères, de la Migration et des ..." and of "pour l'Asie
// centrale, le Caucase et le GUAM".
func (w *walk) listed(p int) int {
	tokens := w.s.Tokens
	q := p + 1
	if q+1 >= len(tokens) {
		return p
	}
	if to := w.field(q); to > q && w.listsFields(to) {
		return to
	}
	if w.k.regional(tokens[p-1]) && w.k.regional(tokens[q]) && w.closesList(q+1) {
		return q + 1 // "Director of Asia, Africa and Oceania"
	}
	if a, ok := w.s.actorAt(q); ok && w.plural && !a.Adjective && len(w.owners) > 0 && w.closesList(a.To) {
		w.own(a.Code)
		return a.To // "the foreign ministers of Argentina, Bolivia and Chile"
	}
	if b, ok := w.s.bodyFrom(q); ok && w.k.actorBefore.word("name") && !w.inBody && p == w.head && strings.HasSuffix(b.Type, "ministry") {
		w.bodies = append(w.bodies, b)
		w.owners = append(w.owners, b.Owners...)
		return b.To // "Permanent Secretary, Ministry of Foreign Affairs"
	}
	if w.plural && w.closesList(q+1) {
		if to := w.nextOwner(p, q); to > 0 {
			return to
		}
	}
	if w.k.charged.has(tokens[q].Lexeme) && !w.inBody {
		return w.complement(q, q+1)
	}
	if w.k.to.has(tokens[q].Lexeme) && !w.k.of.has(tokens[q].Lexeme) && !w.inBody && tokens[q+1].Upper && w.closesList(q+2) {
		if _, ok := w.s.actorAt(q + 1); !ok {
			return w.complement(q, q+1) // "aux Affaires étrangères, au Commerce et au Développement"
		}
	}
	if w.k.of.has(tokens[q].Lexeme) {
		r := q + 1
		for r < len(tokens) && w.k.article.has(tokens[r].Lexeme) {
			r++
		}
		if r < len(tokens) && w.opensNext(r) {
			return p // "vice-ministre des Affaires étrangères, de l'envoyée spéciale, Mme X, et de M. Y"
		}
		if r < len(tokens) && (tokens[r].Upper || r > q+1 && (!w.inBody || w.ministry)) {
			if a, ok := w.s.actorAt(r); !ok || w.plural && !a.Adjective {
				return w.complement(q, q+1)
			}
		}
		return p
	}
	if w.away && w.k.article.has(tokens[q].Lexeme) && tokens[q+1].Upper && w.closesList(q+2) {
		if a, ok := w.s.actorAt(q + 1); ok {
			return a.To
		}
		return q + 2
	}
	return p
}

// closesList tells whether an "et" with a capital follows before the next clause.
func (w *walk) closesList(p int) bool {
	for ; p < len(w.s.Tokens); p++ {
		t := w.s.Tokens[p]
		if w.k.and.has(t.Lexeme) {
			return true
		}
		if t.Fold != "," && !t.Word || w.k.stop.has(t.Lexeme) {
			return false
		}
	}
	return false
}

// capital reads a capital that follows without a preposition: the name of a unit ("le
// département Europe"), or an adjective of a name ("Affaires Étrangères"); else a person's
// name begins here.
func (w *walk) capital(p int) int {
	tokens := w.s.Tokens
	before := tokens[p-1]
	if a, ok := w.s.actorAt(p); ok && a.End < tokens[p].End {
		for _, x := range w.s.actors {
			if x.From == p && w.inBody {
				w.own(x.Code) // "la commission mixte Pérou-Maroc"
			}
		}
		return p + 1 // "le groupe d'amitié Pérou-Maroc"
	}
	if before.Upper && p == w.head && w.k.afterHead.has(tokens[p].Lexeme) {
		return p + 1 // "Directora Adjunta"
	}
	if w.k.unit.has(before.Lexeme) || w.k.regional(tokens[p]) {
		return p + 1
	}
	if before.Upper && p-1 > w.from && w.k.adjective(tokens[p].Fold) && (p+1 == len(tokens) || !nameLike(tokens[p+1])) {
		return p + 1 // "de la Coopération Africaine", no name: those have two words
	}
	if before.Upper && p > 1 && w.k.plural.has(tokens[p-2].Lexeme) && w.k.inPlural(before) && w.k.inPlural(tokens[p]) {
		return p + 1 // "pour les Petits États"
	}
	if before.Upper && w.k.adjective(tokens[p].Fold) && p-1 > w.from && w.k.inPlural(before) == w.k.inPlural(tokens[p]) {
		if w.k.afterHead.has(tokens[p].Lexeme) || w.k.inPlural(tokens[p]) {
			return p + 1
		}
	}
	return p
}

// inPlural: the word ends as plurals do.
func (k *knowledge) inPlural(t text.Token) bool { return k.ends(k.pluralEndings, t.Fold) }
