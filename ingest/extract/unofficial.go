package extract

import (
	"slices"
	"strings"
)

// Much that is written has officials, states and verbs of meeting, and tells of no event between states:
// deaths and appointments, matches, trade fairs, seminars, ministers at home.

// otherNews: the news is a death, an appointment, a trial, an election, a match, "X dies at 91": the title
// or the opening says so, classes "other-news" and "contest", and neither has a verb of an event.
func (r *reader) otherNews() bool {
	told := false
	for _, s := range r.sentences {
		if s.tellsEvent() {
			return false
		}
		told = told || s.has(r.k.otherNews) || s.has(r.k.contest)
		if !s.title {
			break
		}
	}
	return told
}

// tellsEvent: a verb of the sentence tells an event of some kind, done or to come, or that one took place:
// "the second round of consultations was held".
func (s *sentence) tellsEvent() bool {
	held := s.done()
	return slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.Kind != "-" && (held || c.Form != "name") })
}

// layGuests: those whom the verb says were met speak for no state, "met with students", "received the
// executives of", and nobody with an office is named behind them: class "layman".
func (s *sentence) layGuests(k *knowledge, c cueMark) bool {
	const close = 4                                                                  // tokens between the verb and the word for the guests
	headline := s.title && c.To < len(s.Tokens) && k.with.has(s.Tokens[c.To].Lexeme) // "Meeting with students"
	if c.Form == "name" && !headline || c.Kind != "meeting" && c.Kind != "call" {
		return false
	}
	if c.Form == "guest" && s.hasIn(k.layman, c.From-3*close, c.From) && !slices.ContainsFunc(s.people, func(p personMark) bool { return p.From < c.From }) {
		return true // "a delegation of business people was received by"
	}
	if !s.hasIn(k.layman, c.To, c.To+close) {
		return false
	}
	return !slices.ContainsFunc(s.people, func(p personMark) bool {
		return p.From > c.To && (p.Role != nil && !k.layman.Has(s.Tokens, p.Role.From) || p.Of != "")
	}) &&
		!slices.ContainsFunc(s.roles, func(o roleMark) bool { return o.From >= c.To && len(o.Owners) > 0 })
}

// headsPrivate: what a president of tokens from to to presides over is no state: a party, a club, a company,
// "le président du parti X", "the president of UEFA", "UEFA president". The class "private" lists their nouns; initials
// that nobody knows are theirs too.
func (s *sentence) headsPrivate(k *knowledge, from, to int) bool {
	private := func(i int) bool {
		known := slices.ContainsFunc(s.actors, func(a actorMark) bool { return a.From <= i && i < a.To }) // "World Bank President"
		return !known && k.private.has(s.Tokens[i].Lexeme) || len(k.private.words) > 0 && s.unknownInitials(i)
	}
	of := to
	for of < min(to+2, len(s.Tokens)) && (k.of.has(s.Tokens[of].Lexeme) || k.article.has(s.Tokens[of].Lexeme)) {
		of++
	}
	if of < len(s.Tokens) && (of > to && private(of) || len(k.of.words) == 0 && k.private.has(s.Tokens[of].Lexeme)) {
		return true
	}
	return from > 0 && len(k.actorBefore.words) > 0 && private(from-1)
}

// unknownInitials: the token is written in capitals alone and is no actor or body.
func (s *sentence) unknownInitials(i int) bool {
	t := s.Tokens[i]
	if _, body := s.bodyAt(i); body || !t.Word || len(t.Text) < 2 || strings.ToUpper(t.Text) != t.Text {
		return false
	}
	return !slices.ContainsFunc(s.actors, func(a actorMark) bool { return a.From <= i && i < a.To })
}

// localGuests: one side is there by a governor or a mayor alone, and the others by ambassadors at most.
func (d *draft) localGuests(k *knowledge) bool {
	local := func(x *side) bool {
		return len(x.officials) > 0 && !slices.ContainsFunc(x.officials, func(o *official) bool {
			m, ok := o.role()
			return !ok || !m.s.anyOf(k.local, m.role.From, m.role.To)
		})
	}
	return slices.ContainsFunc(d.sides, local) && !slices.ContainsFunc(d.sides, func(x *side) bool {
		return !local(x) && !x.posted() && len(x.officials) > 0
	})
}

// ofLaymen: the title or the opening says that the meeting of the text is one with people who speak for no state.
func (r *reader) ofLaymen() bool {
	const close = 4 // tokens between the word of a meeting and that for the guests
	for _, s := range r.sentences {
		if slices.ContainsFunc(s.cues, func(c cueMark) bool {
			return s.layGuests(r.k, c) || s.title && c.Kind == "-" && s.hasIn(r.k.layman, c.From, c.To+close) // "Meeting with Government members"
		}) {
			return true
		}
		if !s.title && len(s.cues) > 0 {
			return false
		}
	}
	return false
}

// foreigner: the sentence names somebody of another state than the one at home.
func (s *sentence) foreigner(k *knowledge, home string) bool {
	return slices.ContainsFunc(s.people, func(p personMark) bool {
		actor := s.actorOf(k, p)
		return actor != "" && actor != home
	})
}

// tripAtHome: who travels is in the own land, and of others there are ambassadors at most: "the President
// visited a plant of a joint venture in the presence of the ambassador of".
func (r *reader) tripAtHome(d *draft) bool {
	if d.kind != "visit" || slices.ContainsFunc(d.sides, func(x *side) bool { return len(x.officials) == 0 }) {
		return false
	}
	at := r.placeOf(d)
	return at != nil && at.Country != nil && d.side(*at.Country) != nil && !slices.ContainsFunc(d.sides, func(x *side) bool {
		return x.posted() == (x.actor == *at.Country)
	})
}

// inOffice counts the officials of the sides who were still in office: former ones speak for themselves.
func (d *draft) inOffice() int {
	n := 0
	for _, s := range d.sides {
		for _, o := range s.officials {
			if !slices.ContainsFunc(o.mentions, func(m mention) bool { return m.role != nil && m.role.Former }) {
				n++
			}
		}
	}
	return n
}

// layPeople: no official is named for a side, and those who came together were experts, companies, teams:
// the title or the sentence of the event says so.
func (r *reader) layPeople(d *draft) bool {
	return d.at.has(r.k.layman) || slices.ContainsFunc(r.sentences, func(s *sentence) bool { return s.title && s.has(r.k.layman) })
}

// othersMet: the sentence of the event names somebody in office who met, and nobody of a side: the states
// in it are where the guests or their goods come from, "the minister met executives from A and B".
func (r *reader) othersMet(d *draft, bare bool) bool {
	if d.cue.Form != "act" && d.cue.Form != "host" || d.at.title || d.kind == "conference" && !bare {
		return false
	}
	others := false
	for _, p := range d.at.people {
		if side, _ := d.find(p.Name); side != nil {
			return false
		}
		if p.Role == nil || p.Role.Plural || p.Role.Never || p.Role.Former || len(p.Role.Owners) > 0 || p.Of != "" || r.isAbsent(d.at, p) {
			continue
		}
		others = others || bare || p.From < d.cue.From && d.cue.From-p.To <= 3
	}
	return others
}

// longBefore: the sentence tells of a week or a month before that of the text: "X met Y last week" beside the news of today.
func (s *sentence) longBefore() bool {
	return slices.ContainsFunc(s.dates, func(m dateMark) bool { return m.Period.Unit != "" && m.Period.Value < 0 })
}
