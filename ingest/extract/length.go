package extract

import (
	"slices"
	"unicode/utf8"
)

// A read-out fits a page and tells of nothing but the talk. A longer report is an agency's or a paper's:
// it opens with the event and goes on to tell its background, what others say of it, and history.

// page is how many letters a report has at most that is about the talk throughout. All read-outs of the
// development set have less, all wire reports more.
const page = 3000

func (r *reader) atLength() bool {
	all := r.doc.Text
	if !r.k.story.atLength || len(all) <= page {
		return false
	}
	// A letter has four bytes at most: a longer text need not be counted, sentence for sentence.
	return len(all) > utf8.UTFMax*page || utf8.RuneCountInString(all) > page
}

// tellsTalk: a sentence of a long report that may tell what was talked about: it opens the report, or
// says what the two did, "les deux dirigeants ont abordé", "au menu de la rencontre", or what somebody
// who took part said.
func (r *reader) tellsTalk(d *draft, s *sentence) bool {
	if s.title || slices.Contains(r.lead(), s) {
		return true
	}
	if s.has(r.k.story.agenda) {
		return true
	}
	if !s.has(r.k.discussed) {
		return false
	}
	return s.has(r.k.story.bothMet) || s.bySide(d) || slices.ContainsFunc(s.people, func(p personMark) bool {
		x, _ := d.find(p.Name)
		return x != nil
	})
}

// bySide: a side is the subject of the sentence, by its name or its capital: "Israël appelle à", "Paris
// souhaite".
func (s *sentence) bySide(d *draft) bool {
	const opens = 2
	return slices.ContainsFunc(s.actors, func(a actorMark) bool { return a.From < opens && !a.Adjective && d.side(a.Code) != nil }) ||
		slices.ContainsFunc(s.cities, func(c cityMark) bool { return c.From < opens && d.side(c.City.CapitalOf()) != nil })
}

// enumerated: the words stand in brackets among three countries or more: members, no subject of talk,
// "sept dirigeants (France, Etats-Unis, Canada ...)".
func (s *sentence) enumerated(m mark) bool {
	from, to := m.From, m.To
	for from > 0 && s.Tokens[from-1].Fold != "(" {
		if s.Tokens[from-1].Fold == ")" {
			return false
		}
		from--
	}
	for to < len(s.Tokens) && s.Tokens[to].Fold != ")" {
		to++
	}
	if from == 0 || to == len(s.Tokens) {
		return false
	}
	n := 0
	for _, a := range s.actors {
		if a.From >= from && a.To <= to {
			n++
		}
	}
	return n >= 3
}
