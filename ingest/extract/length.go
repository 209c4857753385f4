package extract

import (
	"slices"
	"unicode/utf8"

	"github.com/entente-graph/entente/ingest/text"
)

// A read-out fits a page and tells of nothing but the talk. A longer report is an agency's or a paper's:
// it opens with the event and goes on to tell its background, what others say of it, and history. So does a
// shorter one that a reporter wrote: who it quotes and how tells it, class "reporter".

// page is how many letters a report has at most that is about the talk throughout. All read-outs of the
// development set have less, nearly all wire reports more.
const page = 3000

// reported is in how many sentences a text has a reporter's words at least that a reporter wrote.
const reported = 2

// atLength tells such a report.
func (r *reader) atLength() bool {
	if !r.k.story.atLength {
		return false
	}
	all := r.doc.Text
	// A letter has four bytes at most: a longer text need not be counted.
	if len(all) > utf8.UTFMax*page || len(all) > page && utf8.RuneCountInString(all) > page {
		return true
	}
	n := r.wired()
	for _, s := range r.sentences {
		if s.has(r.k.story.reporter) {
			n++
		}
	}
	return n >= reported
}

// wired is as many sentences as such a text needs when its dateline names an agency that reporters write for.
func (r *reader) wired() int {
	if r.dateline == nil {
		return 0
	}
	head := text.Tokens(r.doc.Text[r.dateline.Start:r.dateline.End], r.dateline.Start, r.k.grammar.Lexemes)
	r.k.spelling.Look(head)
	for i := range head {
		if r.k.story.reporter.Has(head, i) {
			return reported
		}
	}
	return 0
}

// tellsTalk: a sentence of a long report that may tell what was talked about: it opens the report, or
// says what the two did, "les deux dirigeants ont abordé", "au menu de la rencontre", or what somebody
// who took part said.
func (r *reader) tellsTalk(d *draft, s *sentence) bool {
	if s.title || slices.Contains(r.lead(), s) {
		return true
	}
	for i := range s.Tokens {
		if r.k.story.agenda.Has(s.Tokens, i) && !s.inRelative(r.k, i) { // "les Etats-Unis, qui ont dénoncé"
			return true
		}
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
// souhaite", and not what a clause describes: "Oslo, fidèle alliée, ...".
func (s *sentence) bySide(d *draft) bool {
	const opens = 2
	follows := func(m mark) bool { return m.From < opens && m.To < len(s.Tokens) && s.Tokens[m.To].Word }
	return slices.ContainsFunc(s.actors, func(a actorMark) bool { return follows(a.mark) && !a.Adjective && d.side(a.Code) != nil }) ||
		slices.ContainsFunc(s.cities, func(c cityMark) bool { return follows(c.mark) && d.side(c.City.CapitalOf()) != nil })
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
