package extract

import (
	"iter"
	"slices"
	"time"

	"github.com/entente-graph/entente/ingest/lexicon"
)

// dateOf works out the day of the event, and warns of what it cannot settle.
func (r *reader) dateOf(d *draft, event []Span) (*Date, *string) {
	c := r.calendar(d)
	told := true // the text tells no day beside those that are read here
	for _, m := range r.dayMarks(d) {
		got, ok := c.resolve(m.dateMark)
		if ok && m.Period.Unit == "" && got.basis != "weekday" && c.stale(got) {
			if base, _, _ := c.base(); m.complete() && got.start.After(base) {
				r.warn(Warning{
					Code:    "date-far-ahead",
					Message: day(got.start) + " lies more than a year behind the day of the text, which is taken in its place",
					Start:   m.Start, End: m.End,
				})
			}
			continue
		}
		impossible := m.impossible() || m.Day > 0 && !ok && got.monthDay == "" // the second: no leap year
		if impossible {
			r.warn(Warning{Code: "no-such-day", Message: "no year has this day, or not the one that the text names", Start: m.Start, End: m.End})
		}
		told = told && (ok || !impossible && m.Period.Unit == "")
		if got.problem != nil {
			r.warn(*got.problem)
		}
		if ok {
			return dateFrom(got, m.evidence(), dayRule(m.dateMark, got.basis)), nil
		}
		if got.monthDay != "" {
			return nil, &got.monthDay
		}
	}
	if d.main != nil { // told in one report with another: of its day
		date, monthDay := r.dateOf(d.main, event)
		if date != nil {
			date.Rule = toldBeside
		}
		return date, monthDay
	}
	base, basis, ok := c.base()
	if ok && told && !d.planned {
		evidence, by := event, dayPublished
		if m := c.dateline; m != nil {
			evidence, by = []Span{{m.Start, m.End, r.doc.Text[m.Start:m.End]}}, dayOfLine
		}
		return dateFrom(one(base, basis), evidence, by), nil
	}
	if r.dateline != nil && r.dateline.Date != nil && told && !d.planned {
		if got, _ := c.resolve(*r.dateline.Date); got.monthDay != "" {
			if got.problem != nil {
				r.warn(*got.problem)
			}
			return nil, &got.monthDay
		}
	}
	r.warn(Warning{Code: "undated", Message: "neither the text nor its source gives a day", Start: event[0].Start, End: event[0].End})
	return nil, nil
}

// doubtLater warns of an event that is told as held on a day behind its article's publication: one of both days is
// wrong. A day more may be the difference of two clocks.
func (r *reader) doubtLater(e Event) {
	published, err := time.Parse(time.DateOnly, r.doc.Published)
	if err != nil || e.Planned || e.Date == nil || e.Date.Start <= day(published.AddDate(0, 0, 1)) {
		return
	}
	at := e.Date.Evidence[len(e.Date.Evidence)-1]
	r.warn(Warning{
		Code: "held-after-publication", Message: "told as held on " + e.Date.Start + ", and published on " + r.doc.Published,
		Start: at.Start, End: at.End,
	})
}

func dateFrom(got resolved, evidence []Span, by Rule) *Date {
	return &Date{Start: day(got.start), End: day(got.end), Precision: got.precision, Basis: got.basis, Evidence: evidence, Rule: by}
}

// dayMark is a date with the sentence it stands in.
type dayMark struct {
	dateMark
	s *sentence
}

func (m dayMark) evidence() []Span {
	return m.s.evidence(mark{m.From, m.To, m.Start, m.End})
}

// dayMarks are the dates that may be the event's, the likeliest first: those of the sentence
// that tells it best, then of the others and the title; words at its verb ("met today") before all, whole days before bare weekdays, these
// before stretches of days, then those of a whole visit, and months last.
func (r *reader) dayMarks(d *draft) []dayMark {
	var near, days, words, periods, stays, months []dayMark
	if d.kind == "message" {
		days = r.signed()
	}
	for _, s := range d.telling() {
		if s.another {
			continue
		}
		for _, m := range s.dates {
			switch {
			case s == d.at && (m.HasWeekday && m.Day == 0 || m.HasRelative) && m.From >= d.cue.From && m.From <= d.cue.To+1:
				near = append(near, dayMark{m, s})
			case s.isPast(r.k, m):
			case s != d.at && !s.title && m.Relative < 0 && m.From == 0: // "The day before, X saw Y"
			case m.Day > 0 && m.Day2 > 0 && d.kind != "visit" && s.hasIn(r.k.stay, m.From-8, m.From):
				stays = append(stays, dayMark{m, s})
			case m.Day > 0:
				days = append(days, dayMark{m, s})
			case m.Relative > 0 && !d.planned: // "Tomorrow talks will be held", told of a visit that has begun
			case m.HasWeekday || m.HasRelative:
				words = append(words, dayMark{m, s})
			case m.Period.Unit != "" && s == d.at && !s.attributive(r.k, m) && !s.inRelative(r.k, m.From): // "whose mandate ends this month"
				periods = append(periods, dayMark{m, s})
			case m.Month > 0 && (r.doc.Published == "" || s == d.at && r.monthOf(d, m) && !s.attributive(r.k, m) && !s.inRelative(r.k, m.From)):
				months = append(months, dayMark{m, s})
			}
		}
		if len(near) > 0 || len(days) > 0 || len(words) > 0 && s == d.at {
			break
		}
	}
	if len(near)+len(days)+len(words) == 0 {
		days = r.doneOn(d)
	}
	if len(near)+len(days)+len(words) == 0 {
		if s, m, _, ok := r.dayAndCity(d); ok {
			words = []dayMark{{m, s}}
		}
	}
	return slices.Concat(near, days, words, periods, stays, months)
}

// monthOf: a month with its year, no later one than that of the text, that begins the sentence of the event or stands behind the
// words that tell it, with room for a place between: "met in Oslo in May 2024". Further off it may be that of an agreement.
func (r *reader) monthOf(d *draft, m dateMark) bool {
	const place = 4
	first, ok := civil(m.Year, m.Month, 1)
	if !ok || m.Year == 0 || !d.planned && first.After(r.published) {
		return false
	}
	return m.From <= 2 || slices.ContainsFunc(d.at.cues, func(c cueMark) bool {
		return (c.mark == d.cue.mark || c.Form == "done" && !d.cue.verb()) && c.To <= m.From && m.From-c.To <= place
	})
}

// doneOn are the days of a sentence further down that says that something took place: "The ceremony
// was held on Thursday, April 8".
func (r *reader) doneOn(d *draft) []dayMark {
	for i, s := range r.sentences {
		if !d.has(i) || s.title || s.another || !s.done() {
			continue
		}
		for _, m := range s.dates {
			if m.Day > 0 && m.Day2 == 0 && !s.isPast(r.k, m) {
				return []dayMark{{m, s}}
			}
		}
	}
	return nil
}

// lastMonth: "en novembre dernier": less than a year ago.
func (s *sentence) lastMonth(k *knowledge) bool {
	for i, t := range s.Tokens {
		if k.lately.Has(s.Tokens, i) && i > 0 && k.months[s.Tokens[i-1].Fold] > 0 && t.Word {
			return true
		}
	}
	return false
}

// attributive: the words of a date belong to a noun before it: "l'accord de la semaine dernière".
func (s *sentence) attributive(k *knowledge, m dateMark) bool {
	at := m.From - 1
	for at > 0 && k.article.has(s.Tokens[at].Lexeme) {
		at--
	}
	return at >= 0 && k.of.has(s.Tokens[at].Lexeme)
}

// isPast: the words before a date say that it is an older one: "depuis le 3 mars", "75e
// anniversaire de l'établissement des relations (4 février 1950)".
func (s *sentence) isPast(k *knowledge, m dateMark) bool {
	if m.From > 0 && k.until.has(s.Tokens[m.From-1].Lexeme) {
		return true // "der bis Donnerstag bleibt"
	}
	reach := 6
	if m.From > 0 && s.Tokens[m.From-1].Fold == "(" && !s.title {
		reach = 24
	}
	for n := m.From - 1; n >= max(0, m.From-reach); n-- {
		f, ok := k.since.Longest(s.Tokens, n)
		if ok && f.To <= m.From && !s.lastDay(k, m, n) {
			return true
		}
		if reach <= 6 && s.Tokens[n].Fold == "," {
			return false
		}
	}
	return false
}

// lastDay: the word at a token only says that a day of the week is the one just past: "last Thursday", "earlier on Thursday".
func (s *sentence) lastDay(k *knowledge, m dateMark, n int) bool {
	f, ok := k.lately.Longest(s.Tokens, n)
	return ok && m.HasWeekday && m.Day == 0 && f.To <= m.From && m.From-f.To <= 1
}

// signed is the day under a letter: "Oslo, le 4 mai 2024".
func (r *reader) signed() []dayMark {
	for n := len(r.sentences) - 1; n >= 0; n-- {
		s := r.sentences[n]
		if !s.title && len(s.Tokens) <= 10 && len(s.cities) == 1 && s.cities[0].From == 0 && len(s.dates) == 1 && s.dates[0].complete() {
			return []dayMark{{s.dates[0], s}}
		}
	}
	return nil
}

// calendar gathers what the text tells of its own time.
func (r *reader) calendar(d *draft) calendar {
	if r.days == nil {
		c := r.readCalendar()
		r.days = &c
	}
	c := *r.days
	c.planned = d.planned
	return c
}

// readCalendar is the same for all events of a text.
func (r *reader) readCalendar() calendar {
	c := calendar{published: r.published}
	if r.dateline != nil {
		c.dateline = r.dateline.Date
	}
	if c.dateline == nil {
		c.dateline = r.above.last()
	}
	for _, s := range r.sentences {
		if s.has(r.k.future) {
			for _, m := range s.dates {
				c.comes(m)
			}
			for e := range r.eventsIn(s) {
				c.ahead = append(c.ahead, e.First)
			}
			continue
		}
		for _, m := range s.dates {
			if m.Year > 0 {
				if t, ok := civil(m.Year, max(m.Month, 1), max(m.Day, 1)); ok {
					c.anchors = append(c.anchors, t)
					if m.Day > 0 {
						c.told = append(c.told, t)
					}
				}
			}
		}
		for e := range r.eventsIn(s) {
			h := held{last: e.Last, spoken: justHeld}
			if s.lastMonth(r.k) {
				h.spoken = lastYear
			}
			c.held = append(c.held, h)
		}
	}
	return c
}

// eventsIn gives the dated events that a sentence names.
func (r *reader) eventsIn(s *sentence) iter.Seq[lexicon.DatedEvent] {
	return func(yield func(lexicon.DatedEvent) bool) {
		for i := range s.Tokens {
			if t := &s.Tokens[i]; t.Classes.Has(datedEvent) && !yield(r.k.events[t.Fold]) {
				return
			}
		}
	}
}
