package generate

import (
	"slices"
	"strconv"
	"time"
)

// account is an article about an event while it is written.
type account struct {
	event     *event
	language  *language
	house     bool   // a ministry's own read-out, of the first of sides
	agency    agency // whose wire report it is, else empty
	sides     []side // of the event, the one that tells it first
	published time.Time
	dating    dating
	when      string
	topics    string
	number    string
	byName    bool
	body      []byte
	told      told
}

// told is what of an event an account tells.
type told struct {
	topics            []int
	about, envoy      bool
	round, ministries bool
}

// accounts draws who tells of an event: the ministries of its sides, an agency.
func (h *history) accounts(e *event) []*account {
	var out []*account
	if e.kind.event == "" {
		return append(out, h.wire(e))
	}
	for i := range 2 {
		if h.once(55 - 10*i) {
			a := &account{house: true, sides: turned(e.sides, i)}
			a.language = h.speak(a.sides[0].state)
			out = append(out, a)
		}
	}
	if len(out) == 0 || h.once(50) {
		out = append(out, h.wire(e))
	}
	return out
}

// wire is a report of an agency, of one of the sides or of the world.
func (h *history) wire(e *event) *account {
	a := &account{sides: turned(e.sides, h.IntN(2))}
	s := h.states[a.sides[0].state]
	from := s.agencies
	if len(from) == 0 || h.once(40) {
		from = h.agencies
	}
	a.agency = from[h.IntN(len(from))]
	a.language = h.speak(a.sides[0].state)
	if h.once(40) {
		a.language = h.languages[h.IntN(len(h.languages))]
	}
	return a
}

// speak is a language that a state publishes in: the first of its languages most often.
func (h *history) speak(state int) *language {
	all := h.states[state].languages
	if h.once(60) {
		return all[0]
	}
	return all[h.IntN(len(all))]
}

// turned are the sides with one of them first.
func turned(sides []side, first int) []side {
	return slices.Concat(sides[first:], sides[:first])
}

// tell writes an account of an event: which of its facts it tells, and in which words.
func (h *history) tell(e *event, a *account) {
	a.event = e
	lag := 0
	if h.once(30) {
		lag = 1
	}
	a.published = e.day.AddDate(0, 0, lag)
	a.byName = h.once(30)
	h.date(a, lag)
	h.choose(a)
	if e.kind.event == "" {
		h.piece(a, "whole")
		return
	}
	h.piece(a, "title")
	a.body = append(a.body, '\n')
	if h.once(70) {
		h.piece(a, "dateline")
	}
	h.piece(a, "lead")
	h.sentence(a, "heads", true)
	a.body = append(a.body, '\n')
	h.sentence(a, "topics", true)
	h.sentence(a, "mention", a.told.about)
	a.body = append(a.body, '\n')
	h.sentence(a, "also", a.told.envoy)
	if e.kind.name != "planned" {
		for _, part := range []string{"mood", "remark", "outlook"} {
			h.sentence(a, part, h.once(60))
		}
	}
	h.sentence(a, "close", true)
}

// date chooses how the day is told.
func (h *history) date(a *account, lag int) {
	for {
		a.dating = a.language.when[h.IntN(len(a.language.when))]
		if a.dating.lag < 0 || a.dating.lag == lag {
			break
		}
	}
	a.when = a.language.date(a.dating.form, a.event.day)
}

// choose leaves some of what is known of an event out.
func (h *history) choose(a *account) {
	var phrases []string
	for n, t := range a.event.topics {
		if n > 0 && h.once(25) {
			continue
		}
		a.told.topics = append(a.told.topics, t)
		all := a.language.phrases[t]
		phrases = append(phrases, all[h.IntN(len(all))])
	}
	a.topics = a.language.list(phrases)
	a.told.about = a.event.about >= 0 && h.once(80)
	a.told.envoy = a.event.envoy.person != person{} && a.event.kind.name == "consultation" && h.once(60)
	a.told.round = a.event.round > 0
	a.number = strconv.Itoa(3 + h.IntN(30))
}

// sentence adds one, behind a space where the line has begun.
func (h *history) sentence(a *account, part string, wanted bool) {
	if !wanted || !h.has(a, part) {
		return
	}
	if last := len(a.body) - 1; a.body[last] != '\n' {
		a.body = append(a.body, ' ')
	}
	h.piece(a, part)
}

func (h *history) has(a *account, part string) bool {
	return len(a.language.texts[a.event.kind.name+" "+part])+len(a.language.texts["any "+part]) > 0
}

// piece writes one of the templates for a part of the text: of the kind of the event where there are some that
// fit, else of any kind.
func (h *history) piece(a *account, part string) {
	for _, kind := range []string{a.event.kind.name, "any"} {
		all := a.language.texts[kind+" "+part]
		fit, n := 0, 0
		for i := range all {
			if a.fits(all[i]) {
				n++
				if h.IntN(n) == 0 {
					fit = i
				}
			}
		}
		if n > 0 {
			a.told.ministries = a.told.ministries || slices.Contains(all[fit].fit, "ministries")
			a.write(all[fit])
			return
		}
	}
}

// fits tells whether a template says nothing that is not so.
func (a *account) fits(t text) bool {
	for _, f := range t.fit {
		switch f {
		case "host":
			if a.sides[0].state != a.event.place {
				return false
			}
		case "guest":
			if a.sides[0].state == a.event.place {
				return false
			}
		case "house":
			if !a.house {
				return false
			}
		case "wire":
			if a.house {
				return false
			}
		case "agency":
			if a.house || isCyrillic(a.agency.name) != a.language.cyrillic {
				return false
			}
		case "ordinal":
			if a.event.round == 0 {
				return false
			}
		case "plain":
			if a.event.round > 0 {
				return false
			}
		}
	}
	return true
}
