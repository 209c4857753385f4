package extract

import (
	"slices"
	"time"
)

// A report of news goes on, below what the two said to each other, to what readers may have forgotten: what others
// do, what was signed years ago, whom the guest sees next. Such sentences, and those that follow one that opens
// their paragraph, tell nothing of the talk.

// aparts are the numbers of the sentences of that kind.
func (r *reader) aparts(d *draft) map[int]bool {
	out, year := map[int]bool{}, r.publishedIn()
	paragraph, apart := -1, false // apart: the sentence that opened the paragraph is of that kind
	for i, s := range r.sentences {
		if s.title || slices.Contains(d.sentences, s) || r.saysWhat(d, s) {
			paragraph, apart = s.Paragraph, false
			continue
		}
		told := s.past(r.k) || s.background(r.k) || r.ofThird(d, s) || s.history(year)
		if s.Paragraph != paragraph {
			paragraph, apart = s.Paragraph, told
		}
		out[i] = told || apart
	}
	return out
}

// saysWhat: the sentence says what the two discussed, or what one of them said.
func (r *reader) saysWhat(d *draft, s *sentence) bool {
	const opens = 4
	return s.has(r.k.story.agenda) || s.has(r.k.discussed) && slices.ContainsFunc(s.actors, func(a actorMark) bool { return a.From < opens && d.side(a.Code) != nil }) || s.has(r.k.story.bothMet) || s.has(r.k.recounted) || slices.ContainsFunc(s.people, func(p personMark) bool {
		x, _ := d.find(p.Name)
		return x != nil
	})
}

// ofThird: a land that is no side is what the sentence speaks of: "L'Espagne et la France négocient des accords".
func (r *reader) ofThird(d *draft, s *sentence) bool {
	const opens = 2
	return slices.ContainsFunc(s.actors, func(a actorMark) bool {
		return a.From < opens && !a.Adjective && d.side(a.Code) == nil && !r.k.isOrganization(a.Code)
	})
}

// history: the sentence tells a year before that of the text, and nothing done now.
func (s *sentence) history(year int) bool {
	return !s.acts() && slices.ContainsFunc(s.dates, func(m dateMark) bool { return m.Year > 0 && m.Year < year })
}

// publishedIn is the year of the text, zero when it is not known.
func (r *reader) publishedIn() int {
	published, err := time.Parse(time.DateOnly, r.doc.Published)
	if err != nil {
		return 0
	}
	return published.Year()
}
