package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/entente-graph/entente/ingest/phrase"
	"github.com/entente-graph/entente/ingest/text"
)

// personMark is a named person of a sentence with the title that stands at the name.
type personMark struct {
	mark
	Name   string
	Role   *roleMark
	Titled bool   // an honorific stands before the name, or a verb of meeting behind it
	Of     string // the actor named right behind the name, "Prime Minister X of Albania", else empty
	past   int    // the token behind the name and that actor
}

// findPeople finds the people of the sentence: a name with a title before or after it, with
// an honorific, or named as the head of a side ("conduite par X"); and later mentions of the
// surnames in known.
func (s *sentence) findPeople(k *knowledge, known map[string]bool) []personMark {
	names := s.people
	loud := s.title && s.shouts()
	for i := 0; i < len(s.Tokens); {
		if t := &s.Tokens[i]; !mayBeName(t) && !k.honorifics.MayBegin(t) {
			i++
			continue
		}
		if s.inOffice(i) {
			i++ // "secrétaire d'État" ends before the name, "directeur général" is no general
			continue
		}
		start := s.skipHonorifics(k, i)
		to := s.nameAt(k, start)
		if to > start {
			s.names = append(s.names, markOf(s.Tokens, start, to))
		}
		if loud {
			i = max(to, i+1) // "GHANA'S LEADER SPEAK ON TRADERS": the text tells which words are a name
			continue
		}
		if to == start || start == i && i > 0 && k.article.has(s.Tokens[i-1].Lexeme) { // "à la Primature" is nobody
			i++
			continue
		}
		if t := s.Tokens[start]; start == i && to == start+1 && shouted(t) && utf8.RuneCountInString(t.Text) <= 4 && !k.recalls(known, t.Text) {
			i = to // "представители ОБСЕ и ДНР"
			continue
		}
		if start == i && (s.inDate(start) || i > 0 && s.isCity(start, to) && (k.of.has(s.Tokens[i-1].Lexeme) || k.at.has(s.Tokens[i-1].Lexeme))) {
			i = to // "On 24 September, Iceland's minister", "la base de Bergen, la ministre, X"
			continue
		}
		p := personMark{mark: markOf(s.Tokens, start, to), Titled: start > i || s.doer(k, start, to)}
		p.Name = s.quote(p.Start, p.End)
		p.Of, p.past = s.standsFor(k, start, to)
		p.past = s.pastBracket(p.past)
		if !p.Titled && i > 0 && k.at.has(s.Tokens[i-1].Lexeme) && !k.recalls(known, p.Name) && s.town(k, i, to) {
			i = to
			continue
		}
		if start == i && i > 0 && k.story.building.has(s.Tokens[i-1].Lexeme) && !s.inOffice(i-1) {
			i = to // "au palais Bustros"
			continue
		}
		p.Role = s.roleOf(k, i, to)
		if r := p.Role; r != nil && len(r.Owners) == 0 && k.isOrganization(p.Of) && r.Office.By["organization"] != "" {
			r.Rank = r.Office.By["organization"] // "President X of the European Council"
		}
		if p.Role != nil && p.Role.To < p.From && p.Role.To != i && (start > i || to == start+1) && k.recalls(known, p.Name) && p.Role.From > 0 && !s.opening && len(k.nameOf.words) > 0 {
			p.Role = nil // "After the call with the Prime Minister, Mr Putin said": another's
		}
		if p.Role != nil {
			p.Role.taken = true
		}
		names = append(names, p)
		i = to
	}
	s.listedByActor(names)
	return slices.DeleteFunc(s.share(k, names), func(p personMark) bool {
		return s.ownsOffice(k, p) || p.Role == nil && !p.Titled && !k.recalls(known, p.Name) && !s.led(k, p.From) && s.nationOf(k, p) == ""
	})
}

// inDate: the token is one of a date.
func (s *sentence) inDate(i int) bool {
	return slices.ContainsFunc(s.dates, func(m dateMark) bool { return m.From <= i && i < m.To && (m.Day > 0 || m.Year > 0) })
}

// isCity: a city that the gazetteer knows stands from token to token, and nothing else.
func (s *sentence) isCity(from, to int) bool {
	return slices.ContainsFunc(s.cities, func(c cityMark) bool { return c.From == from && c.To == to })
}

// doer: a name of two words or more whose bearer a verb of meeting follows, "Anna Sveins met with".
func (s *sentence) doer(k *knowledge, from, to int) bool {
	if to-from < 2 || to >= len(s.Tokens) {
		return false
	}
	if to+2 < len(s.Tokens) && k.and.has(s.Tokens[to].Lexeme) && k.possessive.has(s.Tokens[to+1].Lexeme) {
		if f, ok := k.offices.Longest(s.Tokens, to+2); ok && f.Value.Counterpart {
			return true // "Anna Sveins et son homologue norvégien"
		}
	}
	acts := false
	k.cues.At(s.Tokens, to, func(f phrase.Found[cue]) {
		acts = acts || f.Value.Form == "act" || f.Value.Form == "host" || f.Value.Form == "guest"
	})
	return acts
}

// standsFor reads the actor behind a name from token from to token p, or before it in the genitive, and gives the token behind it: p
// when there is none.
func (s *sentence) standsFor(k *knowledge, from, p int) (actor string, past int) {
	q := p
	if from > 1 && k.genitive.has(s.Tokens[from-1].Lexeme) { // "Bolivia's Anna Sveins"
		if a, ok := s.actorUntil(k, from-1, true); ok && !a.Adjective {
			return a.Code, p
		}
	}
	if end := len(s.Tokens); from == 0 && p+1 < end && s.Tokens[p].Fold == "–" { // a list, "Anna Sveins – the Republic of Iceland,"
		for q++; q < end && (k.article.has(s.Tokens[q].Lexeme) || k.of.has(s.Tokens[q].Lexeme) || k.stateForm.has(s.Tokens[q].Lexeme)) && !s.isActor(q); q++ {
		}
		if a, ok := s.actorAt(q); ok && !a.Adjective && a.To+1 >= end {
			return a.Code, a.To
		}
		return "", p
	}
	if end := len(s.Tokens); p+2 < end && s.Tokens[p].Fold == "(" { // "Anna Sveins (Republic of Iceland)"
		for q++; q < end && (k.article.has(s.Tokens[q].Lexeme) || k.of.has(s.Tokens[q].Lexeme) || k.stateForm.has(s.Tokens[q].Lexeme)) && !s.isActor(q); q++ {
		}
		if a, ok := s.actorAt(q); ok && !a.Adjective && a.To < end && s.Tokens[a.To].Fold == ")" {
			return a.Code, a.To + 1
		}
		return "", p
	}
	for q < len(s.Tokens) && (k.nameOf.has(s.Tokens[q].Lexeme) || q > p && k.article.has(s.Tokens[q].Lexeme)) {
		q++
	}
	if q == p || q >= len(s.Tokens) {
		return "", p
	}
	if a, ok := s.actorAt(q); ok && !a.Adjective {
		return a.Code, a.To
	}
	return "", p
}

// town tells whether what looks like a name behind "à" is a place that no gazetteer knows: a single
// word, or several with no title, or with one that belongs to the name behind it: "à Davos, la
// présidente, X".
func (s *sentence) town(k *knowledge, from, to int) bool {
	r := s.roleAfter(k, to)
	return r == nil || s.namesNext(k, r) || to == from+1
}

// nameAgain finds bare mentions of people whom the text introduces further down.
func (s *sentence) nameAgain(k *knowledge, known map[string]bool) {
	found := false
	for _, m := range s.names {
		if s.inPerson(m) || s.inOffice(m.From) {
			continue
		}
		if name := s.quote(m.Start, m.End); k.recalls(known, name) {
			s.people = append(s.people, personMark{mark: m, past: m.To, Name: name})
			found = true
		}
	}
	if found {
		slices.SortStableFunc(s.people, func(a, b personMark) int { return cmp.Compare(a.From, b.From) })
	}
}

// roleOf is the title of the name from token i (its honorific) to token to: the longer of the
// two when one stands on each side ("l'ambassadeur X, directeur général de ...").
func (s *sentence) roleOf(k *knowledge, i, to int) *roleMark {
	before, after := s.roleBefore(k, i), s.roleAfter(k, to)
	switch {
	case before == nil:
		return after
	case after == nil || after.From != to+1 || s.namesNext(k, after):
		return before
	case after.Rank == "other" && before.Rank != "other" && !before.Counterpart:
		return before // "le ministre X, membre du Bureau politique": the seat in a party is no post
	case after.End-after.Start > before.End-before.Start:
		before.taken = true
		return after
	}
	return before
}

// namesNext tells whether a name follows a title behind a comma: then the title is that one's.
func (s *sentence) namesNext(k *knowledge, r *roleMark) bool {
	at := r.To
	if at < len(s.Tokens) && s.Tokens[at].Fold == "," {
		at++
	}
	at = s.skipHonorifics(k, at)
	return s.nameAt(k, at) > at
}

// roleBefore is the free title that ends where a name begins, possibly before a comma.
func (s *sentence) roleBefore(k *knowledge, i int) *roleMark {
	i = s.beforeNation(k, i)
	for n := range s.roles {
		r := &s.roles[n]
		if r.taken || r.Plural {
			continue
		}
		if r.To == i || r.To == i-1 && s.Tokens[i-1].Fold == "," {
			return s.behindCourtesy(k, s.twofoldBefore(k, r))
		}
		if r.To == i-2 && s.Tokens[i-2].Fold == "," && k.article.has(s.Tokens[i-1].Lexeme) && k.honorific.has(s.Tokens[i].Lexeme) {
			return r // "le chef d'état-major, le général X"
		}
		if r.To == s.bracketBefore(i) || i > 0 && s.Tokens[i-1].Fold == "," && r.To == s.bracketBefore(i-1) { // "de l'Union africaine (UA), X"
			return r // "ambassadeur d'Islande (avec résidence à Londres) X"
		}
	}
	return nil
}

// beforeNation is the token behind the comma where a noun of nationality stands between a title and the name at token
// i, "le secrétaire général de l'ONU, l'Islandais X"; i when none does.
func (s *sentence) beforeNation(k *knowledge, i int) int {
	if i < 4 || k.capitalised.word("adjective") {
		return i
	}
	for _, a := range s.actors {
		if a.To != i || !a.Adjective || a.From < 3 {
			continue
		}
		at := a.From - 1
		if !s.Tokens[a.From].Upper && k.story.calling.has(s.Tokens[at].Lexeme) {
			at-- // "l'émissaire de l'ONU, le diplomate islandais X"
		}
		if k.article.has(s.Tokens[at].Lexeme) && s.Tokens[at-1].Fold == "," && (s.Tokens[a.From].Upper || at < a.From-1) {
			return at
		}
	}
	return i
}

// behindCourtesy is the title before one that is only a word of courtesy where another stands, "el
// director de Europa, embajador X", "Foreign Minister Prince X"; else the title itself.
func (s *sentence) behindCourtesy(k *knowledge, r *roleMark) *roleMark {
	if !s.courteous(k, r) {
		return r
	}
	at := r.From
	if at > 1 && k.article.has(s.Tokens[at-1].Lexeme) && s.Tokens[at-2].Fold == "," {
		at-- // "le secrétaire général du ministère, l'ambassadeur X"
	}
	for at > 1 && k.honorific.has(s.Tokens[at-1].Lexeme) {
		at-- // "Prime Minister of Iceland, HRH Prince X"
	}
	if at > 0 && s.Tokens[at-1].Fold == "," {
		at--
	}
	for n := range s.roles {
		if q := &s.roles[n]; (q.To == at || q.To == s.bracketBefore(at)) && !q.taken && !q.Plural {
			r.taken = true
			return q
		}
	}
	return r
}

// courteous: the title is nothing but a word of courtesy.
func (s *sentence) courteous(k *knowledge, r *roleMark) bool {
	return !slices.ContainsFunc(s.Tokens[r.From:r.To], func(t text.Token) bool { return !k.courtesyOffice.has(t.Lexeme) })
}

// bracketBefore is the token where the bracket opens that closes before token i; minus one when none does.
func (s *sentence) bracketBefore(i int) int {
	if i == 0 || s.Tokens[i-1].Fold != ")" {
		return -1
	}
	for n := i - 2; n >= max(0, i-10); n-- {
		if s.Tokens[n].Fold == "(" {
			return n
		}
	}
	return -1
}

// pastBracket is the token behind the brackets that open at token i, where members of a parliament have their
// party: i when none do.
func (s *sentence) pastBracket(i int) int {
	const longest = 14
	if i >= len(s.Tokens) || s.Tokens[i].Fold != "(" {
		return i
	}
	for n := i + 1; n < min(len(s.Tokens), i+longest); n++ {
		if s.Tokens[n].Fold == ")" {
			return n + 1
		}
	}
	return i
}

// roleAfter is the title that follows a name and a comma.
func (s *sentence) roleAfter(k *knowledge, i int) *roleMark {
	if r := s.takesOffice(k, i); r != nil {
		return r
	}
	i = s.pastVerb(k, i)
	if to := s.pastBracket(i); to < len(s.Tokens) && s.Tokens[to].Fold == "," && !s.inOffice(i+1) {
		i = to // "Anna Sveins (Centre – Finistère), présidente du groupe"
	}
	if i+1 >= len(s.Tokens) || !strings.Contains(",(–", s.Tokens[i].Fold) && !k.asOffice.has(s.Tokens[i].Lexeme) {
		return nil
	}
	at := i + 1
	for at < len(s.Tokens) && (k.article.has(s.Tokens[at].Lexeme) || k.former.has(s.Tokens[at].Lexeme)) {
		at++
	}
	for n := range s.roles {
		if r := &s.roles[n]; r.From == at && !r.taken && !r.Plural && !s.roleNamesNext(k, r) && !s.titledNext(k, r) {
			if n+1 < len(s.roles) {
				s.twofold(k, r, &s.roles[n+1])
			}
			return r
		}
	}
	return nil
}

// titledNext tells whether a name with an honorific follows the title behind a comma: "Absent,
// le directeur du Trésor, M. X".
func (s *sentence) titledNext(k *knowledge, r *roleMark) bool {
	at := r.To + 1
	if at >= len(s.Tokens) || s.Tokens[r.To].Fold != "," {
		return false
	}
	name := s.skipHonorifics(k, at)
	return name > at && s.nameAt(k, name) > name && s.roleAfterComma(k, s.nameAt(k, name)) == nil
}

// roleAfterComma is the free title behind a comma at token i.
func (s *sentence) roleAfterComma(k *knowledge, i int) *roleMark {
	if i >= len(s.Tokens) || s.Tokens[i].Fold != "," {
		return nil
	}
	for n := range s.roles {
		if r := &s.roles[n]; !r.taken && (r.From == i+1 || r.From == i+2 && k.article.has(s.Tokens[i+1].Lexeme)) {
			return r
		}
	}
	return nil
}

// roleNamesNext tells whether the title belongs to the name right behind it: "X, le ministre Y".
func (s *sentence) roleNamesNext(k *knowledge, r *roleMark) bool {
	at := s.skipHonorifics(k, r.To)
	return s.nameAt(k, at) > at
}

// led tells whether the words before a name say that it leads a side: "conduite par X", "avait
// pour chef X", "et la délégation canadienne par X".
func (s *sentence) led(k *knowledge, i int) bool {
	if i == 0 || !k.by.has(s.Tokens[i-1].Lexeme) {
		return false
	}
	for n := max(0, i-6); n < i; n++ {
		if k.side.has(s.Tokens[n].Lexeme) {
			return true
		}
		if k.lead.Has(s.Tokens, n) {
			return true
		}
	}
	return false
}
