package extract

import (
	"cmp"
	"slices"
	"strings"

	"github.com/entente-graph/entente/ingest/text"
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
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if k.standsFor.has(t.Lexeme) {
			behind := i + 1
			if behind < len(s.Tokens) && k.article.has(s.Tokens[behind].Lexeme) && !s.isActor(behind) {
				behind++ // "pour le Burkina Faso, X"
			}
			if a, ok := s.actorAt(behind); ok && !a.Adjective && s.opensClause(k, i) {
				out = append(out, sideMarker{markOf(s.Tokens, i, a.To), a.Code})
			}
		}
		if b, ok := s.bodyAt(i); !k.side.has(t.Lexeme) || ok && b.Type == "embassy" { // "the Delegation of the European Union to Kenya"
			continue
		}
		if pre := s.premodifiers(k, i, 0, false); len(pre.owners) == 1 { // "the Portuguese side"
			out = append(out, sideMarker{markOf(s.Tokens, pre.from, i+1), pre.owners[0]})
			continue
		}
		genitive := len(k.complementEndings) > 0
		if b, ok := s.bodyFrom(i + 1); ok && genitive && len(b.Owners) == 1 { // "делегация МИД Франции"
			out = append(out, sideMarker{markOf(s.Tokens, i, b.To), b.Owners[0]})
			continue
		}
		if to, owner := s.bodyOf(k, i+1); owner != "" {
			out = append(out, sideMarker{markOf(s.Tokens, i, to), owner})
			continue
		}
		of := s.pastAttributes(k, i+1)
		for _, a := range s.actors {
			gap := a.From - i - 1
			if p := a.From - of; of > i+1 && p > 0 && p <= 2 && k.of.has(s.Tokens[of].Lexeme) { // "délégation parlementaire de la Serbie"
				out = append(out, sideMarker{markOf(s.Tokens, i, a.To), a.Code})
				break
			}
			if gap == 0 && genitive || gap >= 0 && gap <= 2 && (a.Adjective && s.adjectives(k, i+1, a.From) || gap > 0 && k.whence(s.Tokens[i+1])) {
				if !s.withAnother(k, a) {
					out = append(out, sideMarker{markOf(s.Tokens, i, a.To), a.Code})
				}
				break
			}
		}
	}
	out = append(out, s.elliptical(k, out)...)
	slices.SortStableFunc(out, func(a, b sideMarker) int { return cmp.Compare(a.From, b.From) })
	return out
}

// bodyOf is the owner of what stands behind "of" at a token, and the token behind it, where that is a body or a form of
// state: "delegation of the Parliament of Iceland", "of the Government of Rwanda". Empty when it is neither.
func (s *sentence) bodyOf(k *knowledge, p int) (to int, owner string) {
	if p >= len(s.Tokens) || !k.whence(s.Tokens[p]) {
		return p, ""
	}
	for p++; p < len(s.Tokens) && k.article.has(s.Tokens[p].Lexeme); p++ {
	}
	if b, ok := s.bodyFrom(p); ok && len(b.Owners) == 1 {
		if a, ok := s.actorAt(b.To); ok && a.Code == b.Owners[0] {
			return a.To, a.Code
		}
		return b.To, b.Owners[0]
	}
	from := p
	for p < len(s.Tokens) && !s.isActor(p) && (k.stateForm.has(s.Tokens[p].Lexeme) || p > from && (k.of.has(s.Tokens[p].Lexeme) || k.article.has(s.Tokens[p].Lexeme))) {
		p++
	}
	if a, ok := s.actorAt(p); ok && p > from && !a.Adjective && !s.withAnother(k, a) {
		return a.To, a.Code
	}
	return p, ""
}

// whence: "a delegation of Iceland", "from Iceland".
func (k *knowledge) whence(t text.Token) bool { return k.of.has(t.Lexeme) || k.nameOf.has(t.Lexeme) }

// withAnother: the actor is the first of two whose delegations are told together, "delegaciones de A y B", so that
// nobody behind is the first one's.
func (s *sentence) withAnother(k *knowledge, a actorMark) bool {
	return !a.Adjective && slices.ContainsFunc(s.actors, func(b actorMark) bool {
		return b.From >= a.To && b.Code != a.Code && !b.Adjective && s.joined(k, a, b)
	})
}

// delegations: those of two sides are told together, "delegations of Kenya and the United Kingdom".
func (s *sentence) delegations(k *knowledge, d *draft) bool {
	return slices.ContainsFunc(s.actors, func(a actorMark) bool {
		of := a.From - 1
		if of > 0 && k.article.has(s.Tokens[of].Lexeme) {
			of--
		}
		genitive := of >= 0 && len(k.complementEndings) > 0 && k.side.has(s.Tokens[of].Lexeme)
		named := of > 0 && k.of.has(s.Tokens[of].Lexeme) && k.side.has(s.Tokens[of-1].Lexeme)
		return (named || genitive) && d.side(a.Code) != nil && s.withAnother(k, a)
	})
}

// elliptical finds the sides whose noun stands with one before them, and for them an article or a dash
// alone: "la délégation norvégienne était conduite par X, et l'islandaise par Y", "узбекскую делегацию
// возглавил X, словацкую – Y".
func (s *sentence) elliptical(k *knowledge, told []sideMarker) []sideMarker {
	var out []sideMarker
	for _, a := range s.actors {
		if !a.Adjective || a.To >= len(s.Tokens) {
			continue
		}
		next := s.Tokens[a.To]
		led := a.From > 0 && k.article.has(s.Tokens[a.From-1].Lexeme) && k.by.has(next.Lexeme)
		if !led && next.Fold != "–" && next.Fold != "-" {
			continue
		}
		if slices.ContainsFunc(told, func(m sideMarker) bool { return m.To <= a.From && m.Actor != a.Code }) {
			out = append(out, sideMarker{a.mark, a.Code})
		}
	}
	return out
}

// opensClause: nothing of the clause stands before a token: "Por Chile participó X; por Perú, Y".
func (s *sentence) opensClause(k *knowledge, i int) bool {
	return i == 0 || !s.Tokens[i-1].Word || k.and.has(s.Tokens[i-1].Lexeme)
}

// pastAttributes is the token behind the words that tell what kind of side it is: "délégation parlementaire",
// "délégation de haut niveau".
func (s *sentence) pastAttributes(k *knowledge, p int) int {
	for p+1 < len(s.Tokens) {
		if f, ok := k.sideAttribute.Longest(s.Tokens, p); ok && f.To < len(s.Tokens) {
			p = f.To
			continue
		}
		if !s.adjectives(k, p, p+1) || s.isActor(p) {
			break
		}
		p++
	}
	return p
}

// adjectives tells whether only adjectives stand from token i to token j.
func (s *sentence) adjectives(k *knowledge, i, j int) bool {
	for ; i < j; i++ {
		if s.Tokens[i].Upper || !k.adjective(s.Tokens[i].Fold) {
			return false
		}
	}
	return true
}

// actorOf is the actor that a person stands for by the words around the name: by the title
// itself, else by the side marker before the name; empty when they do not tell.
func (s *sentence) actorOf(k *knowledge, p personMark) string {
	actor, _ := s.actorBy(k, p)
	return actor
}

// actorBy is actorOf with the rule that told it.
func (s *sentence) actorBy(k *knowledge, p personMark) (string, Rule) {
	if actor := s.ledSide(k, p); actor != "" {
		return actor, sideNamed
	}
	if actor := s.presidesOver(k, p); actor != "" {
		return actor, represents
	}
	if p.Role != nil && len(p.Role.Owners) > 0 {
		return p.Role.Owners[0], titleNames
	}
	if p.Of != "" {
		return p.Of, actorBehindName
	}
	if code := s.nationOf(k, p); code != "" {
		return code, nationality
	}
	if actor := s.markedBehind(k, p); actor != "" {
		return actor, sideNamed
	}
	actor, behind := "", p.whole().To
	for _, m := range s.markers(k) {
		switch {
		case m.To <= p.From && !s.leavesMarker(m, p):
			actor = m.Actor
		case m.From > behind && m.From-behind <= 4 && s.hasIn(k.lead, behind, behind+3) && !s.someone(behind, m.From):
			return m.Actor, sideNamed // "X led the Peruvian side while Y led the Cuban delegation"
		case actor == "" && m.From > behind && s.hasIn(k.lead, behind, m.From) && !s.someone(behind, m.From):
			actor = m.Actor // "X, Director General, led the Portuguese side"
		}
	}
	if actor == "" {
		actor = s.amongThem(k, p)
	}
	if actor == "" {
		return s.represented(k, p), represents
	}
	return actor, sideNamed
}

// markedBehind is the side for which a person is said to stand behind the name: "X, pour la partie norvégienne, et Y, pour la
// partie islandaise". Empty where one stands right before it, "pour la Norvège, X, pour l'Islande, Y".
func (s *sentence) markedBehind(k *knowledge, p personMark) string {
	const close = 5
	w := p.whole()
	if w.To >= len(s.Tokens) || s.Tokens[w.To].Fold != "," && s.Tokens[w.To].Fold != "(" {
		return ""
	}
	found := ""
	for _, m := range s.markers(k) {
		switch {
		case m.To <= w.From && w.From-m.To <= 2 && s.standsBefore(k, m):
			return ""
		case found == "" && m.From > w.To && m.From-w.To <= close && (s.anyOf(k.standsFor, w.To, m.From) || k.standsFor.has(s.Tokens[m.From].Lexeme) || s.enclosed(k, w.To, m)) && !s.someone(w.To, m.From):
			found = m.Actor
		}
	}
	return found
}

// enclosed: the marker stands between two commas or brackets that open at a token, with nothing but small words before
// it: ", for the Norwegian side,", "(Norwegian side)".
func (s *sentence) enclosed(k *knowledge, open int, m sideMarker) bool {
	for i := open + 1; i < m.From; i++ {
		if t := s.Tokens[i]; !t.Word || t.Upper || k.and.has(t.Lexeme) || k.with.has(t.Lexeme) || k.by.has(t.Lexeme) || k.lead.Has(s.Tokens, i) || slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.From <= i && i < c.To }) {
			return false
		}
	}
	return k.side.has(s.Tokens[m.To-1].Lexeme) && (m.To == len(s.Tokens) || strings.Contains(",)", s.Tokens[m.To].Fold))
}

// standsBefore: a word such as "pour" opens the marker or stands close before it.
func (s *sentence) standsBefore(k *knowledge, m sideMarker) bool {
	return k.standsFor.has(s.Tokens[m.From].Lexeme) || s.anyOf(k.standsFor, m.From-2, m.From) && s.opensClause(k, m.From-2)
}

// amongThem is the land of the group of whom the person is one: "des responsables népalais, dont le ministre X".
func (s *sentence) amongThem(k *knowledge, p personMark) string {
	const reach = 40 // tokens back from the name
	from := p.whole().From
	for n := from - 1; n > max(1, from-reach); n-- {
		if !k.among.Has(s.Tokens, n) {
			continue
		}
		to := n
		if s.Tokens[to-1].Fold == "," {
			to--
		}
		at := slices.IndexFunc(s.actors, func(a actorMark) bool { return a.To == to && a.Adjective && a.From > 0 })
		if at >= 0 && k.inPlural(s.Tokens[s.actors[at].From-1]) {
			return s.actors[at].Code
		}
		break
	}
	return ""
}

// ledSide is the side whose delegation a person leads, whatever land the title names: "une délégation de la
// Cédéao, conduite par l'ancien président nigérian X". Empty when the words right before the title do not say so.
func (s *sentence) ledSide(k *knowledge, p personMark) string {
	from := p.whole().From
	for from > 0 && (k.article.has(s.Tokens[from-1].Lexeme) || k.former.has(s.Tokens[from-1].Lexeme)) {
		from--
	}
	if p.Role == nil || len(p.Role.Owners) == 0 || from == 0 || !k.by.has(s.Tokens[from-1].Lexeme) || !s.hasIn(k.lead, from-3, from) {
		return ""
	}
	actor := ""
	for _, m := range s.markers(k) {
		if m.To <= from && from-m.To <= 6 && !s.someone(m.To, from) {
			actor = m.Actor
		}
		if actor == "" && from <= 4 && m.From >= p.To && m.From-p.To <= 3 {
			return m.Actor // "Conduite par la ministre islandaise X, une mission de l'OSCE"
		}
	}
	return actor
}

// someone: a person is named between two tokens.
func (s *sentence) someone(from, to int) bool {
	for _, p := range s.people {
		if from <= p.From && p.To <= to {
			return true
		}
	}
	return false
}

// leavesMarker: a verb of meeting parts the marker from the person: "la délégation portugaise a
// été reçue par X".
func (s *sentence) leavesMarker(m sideMarker, p personMark) bool {
	for _, c := range s.cues {
		if c.verb() && m.To <= c.From && c.To <= p.From {
			return true
		}
	}
	return false
}

// represented is the country before "était représenté par X".
func (s *sentence) represented(k *knowledge, p personMark) string {
	from := p.whole().From
	for n := len(s.actors) - 1; n >= 0; n-- {
		a := s.actors[n]
		if a.To <= from && from-a.To <= 6 && !a.Adjective && s.hasIn(k.represent, a.To, from) && !s.inOffice(a.From) {
			return a.Code
		}
	}
	return ""
}

// between finds the actors of "entre A et B", "les ministères de A et de B", "A-B" and
// "algéro-françaises" in a sentence: two or more named in one breath.
func (s *sentence) together(k *knowledge) [][]actorMark {
	var out [][]actorMark
	for i := 0; i < len(s.actors); i++ {
		group := []actorMark{s.actors[i]}
		for j := i + 1; j < len(s.actors); j++ {
			a, b := s.actors[j-1], s.actors[j]
			if !s.joined(k, a, b) || s.nationOfPerson(k, b.mark) {
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
		case k.and.word(f), f == ",", f == "–", f == "-", f == "/":
			linked = true
		case k.article.word(f), k.of.word(f), k.stateForm.word(f):
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
