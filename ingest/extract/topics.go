package extract

import (
	"cmp"
	"slices"

	"github.com/entente-graph/entente/ingest/phrase"
	"github.com/entente-graph/entente/ingest/text"
)

// topicsOf finds what the sides discussed: terms of the taxonomy outside titles of office,
// names of bodies and people, places, and the phrases that the lexicon excludes, but for what noSubject tells. Where one
// term stands inside a longer one of a narrower topic, the narrower one counts.
func (r *reader) topicsOf(d *draft, sentences []*sentence) []Topic {
	out := []Topic{}
	bare := true // what is said of peace names nobody beside the sides
	for _, s := range sentences {
		condoles := s.firstOf(r.k.condolence)
		if d.kind == "message" && condoles < len(s.Tokens) {
			continue
		}
		hits := r.narrow(d, s, r.inTime(s.topicHits(r.k)))
		for _, h := range hits {
			if h.From > condoles || r.noSubject(d, s, hits, h) {
				continue
			}
			bare = bare && (h.topic != "peace-process" || !s.namesThird(d))
			if !slices.ContainsFunc(out, func(t Topic) bool { return t.ID == h.topic }) {
				out = append(out, Topic{ID: h.topic, Evidence: s.evidence(h.mark), Rule: h.rule})
			}
		}
	}
	if bare && slices.ContainsFunc(out, func(t Topic) bool { return r.k.broader[t.ID] == "peace-process" }) {
		out = slices.DeleteFunc(out, func(t Topic) bool { return t.ID == "peace-process" }) // "a peaceful end of the conflict" is that one
	}
	return out
}

// namesThird: the sentence names an actor that is no side.
func (s *sentence) namesThird(d *draft) bool {
	return slices.ContainsFunc(s.actors, func(a actorMark) bool { return d.side(a.Code) == nil })
}

// namesEvent: the words name the consultations themselves: "dialogue politico-militaire".
func (s *sentence) namesEvent(m mark) bool {
	return slices.ContainsFunc(s.cues, func(c cueMark) bool {
		return c.Form == "name" && (c.Kind == "consultation" || c.Kind == "conference") && c.overlaps(m)
	})
}

// done: a verb of the sentence says that something took place.
func (s *sentence) done() bool {
	return slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.Form == "done" })
}

// narrow takes a topic for the narrower one that it is between certain actors, and leaves a
// broader one out where the sentence has a narrower one that stands beside it.
func (r *reader) narrow(d *draft, s *sentence, hits []topicHit) []topicHit {
	named := func(actor string) bool {
		return slices.ContainsFunc(s.actors, func(a actorMark) bool { return a.Code == actor }) ||
			slices.ContainsFunc(s.cities, func(c cityMark) bool { return c.City.CapitalOf() == actor })
	}
	own := false // hits is not the sentence's any more
	for i, h := range hits {
		for _, n := range r.k.narrowed {
			if n.Of != h.topic || r.early(n.Topic) {
				continue
			}
			concerned := func(actor string) bool { return named(actor) || d.side(actor) != nil }
			if slices.ContainsFunc(n.Actors, named) && !slices.ContainsFunc(n.Actors, func(a string) bool { return !concerned(a) }) {
				if !own {
					hits, own = slices.Clone(hits), true
				}
				hits[i].topic, hits[i].rule = n.Topic, narrowedBySides
				break
			}
		}
	}
	return without(hits, func(o, h *topicHit) bool { return r.k.broader[o.topic] == h.topic && s.beside(r.k, o, h) })
}

// without leaves out the hits that another one outdoes.
func without(hits []topicHit, outdoes func(other, h *topicHit) bool) []topicHit {
	outdone := func(h *topicHit) bool {
		for i := range hits {
			if outdoes(&hits[i], h) {
				return true
			}
		}
		return false
	}
	for i := range hits {
		if !outdone(&hits[i]) {
			continue
		}
		out := append(make([]topicHit, 0, len(hits)), hits[:i]...)
		for n := i + 1; n < len(hits); n++ {
			if !outdone(&hits[n]) {
				out = append(out, hits[n])
			}
		}
		return out
	}
	return hits
}

// beside: the two are told in one breath. A conflict is one for its whole sentence; elsewhere
// a comma or "et" lists subjects of their own ("l'énergie et le gaz"). An organization is where a candidature
// leads: "each other's candidatures at the UN".
func (s *sentence) beside(k *knowledge, o, h *topicHit) bool {
	switch h.topic {
	case "peace-process":
		return true
	case "multilateral-cooperation":
		if o.topic != "candidatures" || h.From < o.From {
			return false
		}
	case "economic-cooperation", "political-dialogue":
		return false
	}
	from, to := min(o.To, h.To), max(o.From, h.From)
	for i := from; i < to; i++ {
		if t := s.Tokens[i]; !t.Word || k.and.has(t.Lexeme) {
			return false
		}
	}
	return to-from <= 8
}

type topicHit struct {
	mark
	topic string
	rule  Rule
}

// topicHits are the terms of topics in the sentence, found when they are first asked for.
func (s *sentence) topicHits(k *knowledge) []topicHit {
	if s.topics == nil {
		s.topics = s.findTopics(k)
	}
	return s.topics
}

func (s *sentence) findTopics(k *knowledge) []topicHit {
	hits := []topicHit{}
	k.topics.Each(s.Tokens, func(f phrase.Found[topicTerm]) {
		m := markOf(s.Tokens, f.From, f.To)
		if s.masked(m) || f.Value.Not != nil && s.insidePhrase(f.Value.Not, m) {
			return
		}
		hits = append(hits, topicHit{m, f.Value.Topic, termOfTopic})
	})
	for i := range s.Tokens {
		if e, to := conference(s.Tokens, i); to > i && !s.masked(markOf(s.Tokens, i, to)) {
			hits = append(hits, topicHit{markOf(s.Tokens, i, to), e, climateConference})
		}
	}
	hits = append(hits, s.forums(k, hits)...)
	hits = append(hits, s.communities(k)...)
	hits = append(hits, s.plights(k, hits)...)
	slices.SortStableFunc(hits, func(a, b topicHit) int { return cmp.Compare(a.From, b.From) })
	return without(hits, k.hides)
}

// forums: work within an organization, other than the European Union, as a subject of talk. One whose name is itself
// a term is talked about for that: the "Fonds monétaire international" for finance.
func (s *sentence) forums(k *knowledge, told []topicHit) []topicHit {
	var out []topicHit
	for _, a := range s.actors {
		if a.Adjective || a.Code == "EU" || !k.isOrganization(a.Code) || slices.ContainsFunc(told, func(h topicHit) bool { return h.mark == a.mark }) {
			continue
		}
		if s.hasIn(k.forum, a.From-5, a.From) && !s.masked(a.mark) {
			out = append(out, topicHit{a.mark, "multilateral-cooperation", workInOrganization})
		}
	}
	return out
}

// plights: how things are in a country, as a subject of talk: "la situation au Soudan" or "la crise soudanaise" is a
// regional issue, "la situation en Syrie" the conflict of that land. What the words between tell more closely counts
// instead: "la situation sécuritaire au Mali".
func (s *sentence) plights(k *knowledge, told []topicHit) []topicHit {
	const reach = 6 // tokens from the word to the land
	var out []topicHit
	for _, a := range s.actors {
		if a.From == 0 || k.isOrganization(a.Code) || s.masked(a.mark) {
			continue
		}
		if m := markOf(s.Tokens, a.From-1, a.To); a.Adjective && k.plight.Has(s.Tokens, a.From-1) && !slices.ContainsFunc(told, func(h topicHit) bool {
			return h.overlaps(m) || h.To == m.From && h.topic == "peace-process" // "un règlement politique de la crise soudanaise"
		}) {
			out = append(out, topicHit{m, k.conflictOf(a.Code), plightOfThird})
		}
		if a.Adjective || !k.land.has(s.Tokens[a.From-1].Lexeme) {
			continue
		}
		for i := a.From - 2; i >= max(0, a.From-reach) && s.Tokens[i].Fold != ","; i-- {
			if !k.plight.Has(s.Tokens, i) {
				continue
			}
			m := markOf(s.Tokens, i, a.To)
			if !slices.ContainsFunc(told, func(h topicHit) bool { return h.overlaps(m) }) {
				out = append(out, topicHit{m, k.conflictOf(a.Code), plightOfThird})
			}
			break
		}
	}
	return out
}

// conflictOf is the topic of the conflict that one country alone makes, else regional issues.
func (k *knowledge) conflictOf(code string) string {
	for _, n := range k.narrowed {
		if len(n.Actors) == 1 && n.Actors[0] == code {
			return n.Topic
		}
	}
	return "regional-issues"
}

// communities: "la communauté tunisienne établie à Rome".
func (s *sentence) communities(k *knowledge) []topicHit {
	var out []topicHit
	for i := range s.Tokens {
		if !k.community.has(s.Tokens[i].Lexeme) || i+1 >= len(s.Tokens) || s.met(i) {
			continue
		}
		if pre := s.premodifiers(k, i, 0, false); len(pre.owners) > 0 { // "the Pakistani community"
			out = append(out, topicHit{markOf(s.Tokens, pre.from, i+1), "diaspora", peopleAbroad})
			continue
		}
		if a, ok := s.actorAt(i + 1); ok && a.Adjective && !k.isOrganization(a.Code) {
			out = append(out, topicHit{markOf(s.Tokens, i, a.To), "diaspora", peopleAbroad})
		}
	}
	return out
}

// met: whom the word at a token names was met, no subject of talk: "une rencontre avec la communauté".
func (s *sentence) met(i int) bool {
	return slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.Kind == "meeting" && c.To <= i && i-c.To <= 3 })
}

// hides: a narrower topic whose term covers that of the broader one takes its place.
func (k *knowledge) hides(narrow, wide *topicHit) bool {
	if narrow.topic == wide.topic || !narrow.holds(wide.mark) || narrow.mark == wide.mark {
		return false // "commerciale et économique" is a term of both
	}
	for b := k.broader[narrow.topic]; b != ""; b = k.broader[b] {
		if b == wide.topic {
			return true
		}
	}
	if narrow.topic == "legal-framework" {
		return false // what an agreement is about is a subject too: "finalise an air services agreement"
	}
	return narrow.mark != wide.mark && narrow.To-narrow.From > wide.To-wide.From+1
}

// conference is the topic of the climate conference that is named at token i, "COP29" or "COP 29", and where
// its name ends: the taxonomy names one and takes the others by their pattern.
func conference(tokens []text.Token, i int) (topic string, to int) {
	fold, to := tokens[i].Fold, i+1
	if fold == "cop" && to < len(tokens) {
		fold, to = fold+tokens[to].Fold, to+1
	}
	if len(fold) != 5 || fold[:3] != "cop" || number(fold[3:]) == 0 {
		return "", i
	}
	return fold, to
}

// masked: the words belong to a title, a body's name or a person's name.
func (s *sentence) masked(m mark) bool {
	for _, r := range s.roles {
		if r.overlaps(m) && (!m.holds(r.mark) || m == r.mark) {
			return true // a longer term is about those who hold the office: "la formation des diplomates"
		}
	}
	for _, b := range s.bodies {
		about := m.From <= b.From && b.From < m.To // "réforme du Conseil de sécurité", "groupe d'amitié"
		if b.Type == "commission" && b.mark == m && (s.held() || s.title) {
			return true
		}
		if b.overlaps(m) && !about && (!b.discussable() || s.held() || s.title) {
			return true
		}
	}
	for _, a := range s.actors {
		if !a.Adjective && a.holds(m) && m != a.mark {
			return true // "République démocratique du Congo"
		}
	}
	for _, p := range s.people {
		if p.overlaps(m) && !m.encloses(p.mark) || p.Role != nil && p.Role.overlaps(m) {
			return true
		}
	}
	return false
}

// encloses: words of a term stand on both sides of a name or title, "invited X to visit".
func (m mark) encloses(o mark) bool { return m.From < o.From && o.To < m.To }

// held: the sentence tells that consultations took place, so that its commission is what met; not where
// the next round is spoken of.
func (s *sentence) held() bool {
	return slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.Kind == "consultation" && !s.later || c.Form == "done" })
}

// discussable bodies are themselves a subject when they do not act: joint commissions and
// parliaments.
func (b bodyMark) discussable() bool { return b.Type == "commission" || b.Type == "parliament" }

// insidePhrase tells whether a phrase of the list covers a mark.
func (s *sentence) insidePhrase(list *phrase.Index[struct{}], m mark) bool {
	for i := max(0, m.From-4); i <= m.From; i++ {
		inside := false
		list.At(s.Tokens, i, func(f phrase.Found[struct{}]) { inside = inside || f.From <= m.From && m.To <= f.To })
		if inside {
			return true
		}
	}
	return false
}
