package extract

import (
	"cmp"
	"slices"

	"github.com/entente-graph/entente/ingest/phrase"
	"github.com/entente-graph/entente/ingest/text"
)

// sentence is a sentence with all that was found in it. Its marks are in the order of the
// text; they point at tokens of the sentence and at bytes of the whole text.
type sentence struct {
	text.Sentence
	text    string      // the whole text
	begins  text.Begins // which lists of phrases have one in it
	title   bool
	opening bool // the first behind the title
	dates   []dateMark
	actors  []actorMark
	cities  []cityMark
	bodies  []bodyMark
	roles   []roleMark
	people  []personMark
	topics  []topicHit // see topicHits
	names   []mark     // all that is written like a name
	cues    []cueMark
	bound   int  // where a second meeting begins in it, zero when none does
	earlier bool // tells of an earlier time: the round before
	later   bool // tells of a later one: the next round
	another bool // tells of another time than the event's
	touring bool // of a text about a journey of several stops
}

// cueMark is a word or phrase that names or tells an event.
type cueMark struct {
	mark
	cue
}

// verb tells a verb that says that the event took place from its nouns, its announcements and headlines.
func (c cueMark) verb() bool {
	return c.Form == "act" || c.Form == "host" || c.Form == "guest" || c.Form == "joint"
}

// withoutAnnex drops what stands behind a read-out: "Faits en bref", contacts.
func (k *knowledge) withoutAnnex(cut []text.Sentence) []text.Sentence {
	for i, c := range cut {
		if f, ok := k.annex.Longest(c.Tokens, 0); ok && (len(c.Tokens)-f.To <= 2 || c.Tokens[f.To].Fold == ":") {
			return cut[:i]
		}
	}
	return cut
}

// analyse finds what each sentence holds, in the order in which one rests on the other.
func (k *knowledge) analyse(all string, cut []text.Sentence, titleEnd int, home string, in *room) []*sentence {
	out := make([]*sentence, 0, len(cut))
	known, named, touring := map[string]bool{}, k.named(cut, home), k.tours(cut)
	room := in.empty(len(cut))
	for i, c := range cut {
		s := &room[i]
		s.Sentence, s.text, s.begins, s.title, s.touring = c, all, phrase.In(c.Tokens), c.End <= titleEnd, touring
		s.opening = !s.title && (len(out) == 0 || out[len(out)-1].title)
		s.dates = k.dates(s.Tokens, s.dates)
		s.actors = k.findActors(s.Tokens, named, s.actors)
		s.cities = k.findCities(s.Tokens, s.actors, s.cities)
		s.bodies = s.findBodies(k)
		s.roles = s.findRoles(k)
		s.people = s.findPeople(k, known)
		if len(out) > 0 {
			s.signed(k, out[len(out)-1])
		}
		for _, p := range s.people {
			k.remember(known, p.Name)
		}
		s.cues = s.findCues(k)
		s.earlier, s.later = s.tellsEarlier(k) && !s.sameStay(k), s.toldLater(k)
		out = append(out, s)
	}
	// Titles name people by their surname before the text introduces them.
	for _, s := range out {
		s.nameAgain(k, known)
		s.bound = s.secondMeeting()
	}
	return out
}

// secondMeeting is the token at which the sentence goes on to another meeting, of another
// official: "a été reçue par X et s'est entretenue avec Y".
func (s *sentence) secondMeeting() int {
	first, met := -1, -1
	for _, c := range s.cues {
		if c.Kind != "meeting" && c.Kind != "call" || !c.verb() {
			continue
		}
		for _, p := range s.people {
			if first >= 0 && first <= p.From && p.To <= c.From && p.Role != nil {
				met = c.From
			}
		}
		if met == c.From && slices.ContainsFunc(s.people, func(p personMark) bool { return p.From >= c.To && p.Role != nil }) {
			return c.From
		}
		if first < 0 {
			first = c.To
		}
	}
	return 0
}

// findCues finds what names or tells an event, the longest phrase at each place, outside the
// titles of offices and the names of bodies.
func (s *sentence) findCues(k *knowledge) []cueMark {
	out := s.cues
	for i := 0; i < len(s.Tokens); {
		if !k.cues.MayBegin(&s.Tokens[i]) {
			i++
			continue
		}
		var best phrase.Found[cue]
		k.cues.At(s.Tokens, i, func(f phrase.Found[cue]) {
			headline := f.Value.Form != "head" || (s.title || s.opening) && !s.nominal(k, i)
			noun := f.Value.Form == "done" && s.nominal(k, i)                        // "la tenue de la prochaine session"
			verb := f.Value.Form == "name" && k.ends(k.verbEndings, s.Tokens[i].Low) // "visité" is no visit
			if f.Value.Form == "had" {
				if !s.sameStay(k) {
					return
				}
				f.Value.Form = "act"
			}
			if f.Value.Form == "joint" && !s.joint(k, i) {
				return
			}
			if f.Nearer(best) && headline && !verb && !noun && !s.miscased(k, f) {
				best = f
			}
		})
		if best.To == 0 || best.Value.Form != "name" && s.formerly(k, i) || k.accented(s.Tokens[i]) || s.inOffice(i) || s.inPerson(markOf(s.Tokens, i, i+1)) {
			i++
			continue
		}
		if best.Value.Form == "host" && s.possesses(k, best.To) {
			i = best.To
			continue
		}
		m := markOf(s.Tokens, i, best.To)
		m.End = s.Tokens[best.End-1].End
		out = append(out, cueMark{m, best.Value})
		i = best.To
	}
	return s.commissions(out)
}

// possesses: what stands behind the verb at token p is no guest but something of somebody's: "welcomed
// the Prime Minister's efforts", "received President X's message".
func (s *sentence) possesses(k *knowledge, p int) bool {
	owned := func(to int) bool {
		return to < len(s.Tokens) && k.genitive.has(s.Tokens[to].Lexeme) && len(k.actorBefore.words) > 0
	}
	const close = 3
	for _, x := range s.people {
		if w := x.whole(); w.From <= p+close && p <= w.To {
			return owned(w.To)
		}
	}
	for _, r := range s.roles {
		if r.From <= p+close && p <= r.To {
			return owned(r.To)
		}
	}
	return false
}

// accented: a preposition that only its accent tells from a verb: "à" is not "a".
func (k *knowledge) accented(t text.Token) bool { return t.Low != t.Fold && k.at.has(t.Lexeme) }

// nominal: an article or an adjective before the word makes a noun of it: "la rencontre".
func (s *sentence) nominal(k *knowledge, i int) bool {
	return i > 0 && (k.article.has(s.Tokens[i-1].Lexeme) || k.possessive.has(s.Tokens[i-1].Lexeme) || k.isOrdinal(s.Tokens, i-1) || k.demonstrative.has(s.Tokens[i-1].Lexeme))
}

// commissions adds the joint commissions of a sentence that says something was held: theirs
// are consultations.
func (s *sentence) commissions(cues []cueMark) []cueMark {
	done := slices.ContainsFunc(cues, func(c cueMark) bool { return c.Form == "done" || c.Form == "plan" })
	for _, b := range s.bodies {
		met := slices.ContainsFunc(cues, func(c cueMark) bool {
			return c.Form == "act" && c.Kind == "meeting" && c.From >= b.To && c.From-b.To <= 2 ||
				c.Form == "name" && c.Kind == "meeting" && c.From == b.To
		}) // "la 23e Commission de partenariat s'est réunie", "the 16th Joint Commission meeting wound up"
		if (done || met) && b.Type == "commission" && len(b.Owners) != 1 && !s.inRole(b.mark) {
			cues = append(cues, cueMark{b.mark, cue{Kind: "consultation", Form: "name"}})
		}
	}
	slices.SortStableFunc(cues, func(a, b cueMark) int { return cmp.Compare(a.From, b.From) })
	return cues
}

// inOffice tells whether a token stands inside a title or the name of a body.
func (s *sentence) inOffice(i int) bool {
	_, body := s.bodyAt(i)
	return body || slices.ContainsFunc(s.roles, func(r roleMark) bool { return r.From <= i && i < r.To })
}

// unheld: the sentence tells of a meeting that does not take place: "a meeting of the two was ruled out".
func (s *sentence) unheld(k *knowledge) bool {
	return !slices.ContainsFunc(s.cues, cueMark.verb) && s.has(k.unheld)
}

// has tells whether a phrase of the list stands in the sentence.
func (s *sentence) has(list *phrase.Index[struct{}]) bool {
	return list.In(&s.begins)
}

// firstOf is the first token at which a phrase of the list begins; the number of tokens when none does.
func (s *sentence) firstOf(list *phrase.Index[struct{}]) int {
	if s.has(list) {
		for i := range s.Tokens {
			if list.Has(s.Tokens, i) {
				return i
			}
		}
	}
	return len(s.Tokens)
}

// hasIn tells whether a phrase of the list begins in tokens from to to.
func (s *sentence) hasIn(list *phrase.Index[struct{}], from, to int) bool {
	if !s.has(list) {
		return false
	}
	for i := max(0, from); i < min(to, len(s.Tokens)); i++ {
		if list.Has(s.Tokens, i) {
			return true
		}
	}
	return false
}

// isSource: the words before token i say that it only gave the news: "a indiqué le ministère".
func (s *sentence) isSource(k *knowledge, i int) bool { return s.hasIn(k.source, i-6, i) }

// givesNews: the words right behind a body say that it only gave the news: "le ministère informe".
func (s *sentence) givesNews(k *knowledge, b bodyMark) bool { return s.hasIn(k.source, b.To, b.To+1) }

// toldLater: the sentence tells of a later event, and of none before it that took place: "recibió al
// embajador, con quien revisó la próxima visita" tells of today.
func (s *sentence) toldLater(k *knowledge) bool {
	i := s.firstOf(k.later)
	return i < len(s.Tokens) && !slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.From < i && c.verb() })
}

// span is the whole sentence, the quote that a reader wants to see.
func (s *sentence) span() Span {
	return Span{s.Start, s.End, s.text[s.Start:s.End]}
}

// evidence quotes the sentence first, then the very words.
func (s *sentence) evidence(m mark) []Span {
	words := Span{m.Start, m.End, s.text[m.Start:m.End]}
	if words.Start == s.Start && words.End == s.End {
		return []Span{words}
	}
	return []Span{s.span(), words}
}

// shouts: every word of the sentence is in capitals, one of a letter or two aside.
func (s *sentence) shouts() bool {
	const fewest = 4 // words
	loud := 0
	for i := range s.Tokens {
		t := &s.Tokens[i]
		if !t.Word || len(t.Text) <= 2 {
			continue
		}
		if !shouted(*t) {
			return false
		}
		loud++
	}
	return loud >= fewest
}
