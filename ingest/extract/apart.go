package extract

import (
	"slices"
	"strings"
	"time"
)

// A report of news goes on, below what the two said to each other, to what readers may have forgotten: what others
// do, what was signed years ago, whom the guest sees next. Such sentences, and those that follow one in its
// paragraph, tell nothing of the talk.

// aparts tells of each sentence whether it is of that kind.
func (r *reader) aparts(d *draft) []bool {
	out := make([]bool, len(r.sentences))
	paragraph, apart := -1, false // apart: the last sentence of the paragraph that tells it by itself is of that kind
	for i, s := range r.sentences {
		earlier := s.opensEarlier(r.k, r.published)
		own := s.title || s == d.at || !earlier && (slices.Contains(d.sentences, s) || s.saysWhat(r.k))
		told := !own && (earlier || s.past(r.k) || s.background(r.k) || !s.sideSays(r.k, d) && s.ofThird(r.k, d) || !s.namesOf(d) && s.history(r.k, r.published) || !r.ownReadout() && s.sideActs(r.k, d) || r.unsent(d, s))
		if s.Paragraph != paragraph || own || told {
			paragraph, apart = s.Paragraph, told
		}
		out[i] = told || apart && !s.sideSays(r.k, d)
	}
	return out
}

// saysWhat: the sentence says what the two discussed.
func (s *sentence) saysWhat(k *knowledge) bool {
	return s.has(k.story.agenda) || s.has(k.story.bothMet) || s.has(k.recounted)
}

// sideSays: a side or somebody of one says something in the sentence.
func (s *sentence) sideSays(k *knowledge, d *draft) bool {
	const opens = 4
	return s.namesOf(d) || s.has(k.discussed) && slices.ContainsFunc(s.actors, func(a actorMark) bool { return a.From < opens && d.side(a.Code) != nil })
}

// namesOf: the sentence names somebody of the draft, or opens with an office of a side, "la ministre allemande".
func (s *sentence) namesOf(d *draft) bool {
	const opens = 2
	return slices.ContainsFunc(s.roles, func(o roleMark) bool {
		return o.From < opens && !o.Never && (len(o.Owners) == 0 || d.side(o.Owners[0]) != nil)
	}) || slices.ContainsFunc(s.people, func(p personMark) bool {
		x, _ := d.find(p.Name)
		return x != nil
	})
}

// ofThird: a land that is no side is what the sentence speaks of: "L'Espagne et la France négocient des accords".
func (s *sentence) ofThird(k *knowledge, d *draft) bool {
	opens := 2
	for _, m := range s.dates {
		if m.From == 0 && m.To < len(s.Tokens) && s.Tokens[m.To].Fold == "," {
			opens += m.To + 1 // "Dimanche, les Russes votent"
		}
	}
	return slices.ContainsFunc(s.actors, func(a actorMark) bool {
		people := a.Adjective && s.Tokens[a.From].Upper && a.From > 0 && k.article.has(s.Tokens[a.From-1].Lexeme) && k.inPlural(s.Tokens[a.From])
		return a.From < opens && (!a.Adjective || people) && d.side(a.Code) == nil && !k.isOrganization(a.Code)
	})
}

// sideActs: the sentence is about what one side does or is, and about no talk and no other side: "Norway, a NATO
// member, shares a border with Russia".
func (s *sentence) sideActs(k *knowledge, d *draft) bool {
	const opens = 2
	first := slices.IndexFunc(s.actors, func(a actorMark) bool { return a.From < opens && !a.Adjective && d.side(a.Code) != nil })
	return first >= 0 && !s.has(k.discussed) && !slices.ContainsFunc(s.actors, func(a actorMark) bool {
		return a.Code != s.actors[first].Code && d.side(a.Code) != nil
	})
}

// unsent: the sentence stands below that of a message, and none of its words are those of the message or tell
// what it says.
func (r *reader) unsent(d *draft, s *sentence) bool {
	if d.kind != "message" || s.Paragraph <= d.at.Paragraph || s.has(r.k.discussed) {
		return false
	}
	before, words := r.doc.Text[d.at.End:s.Start], r.doc.Text[s.Start:s.End]
	return strings.Count(before, "«") == strings.Count(before, "»") && strings.Count(before, "“") == strings.Count(before, "”") &&
		strings.Count(before, `"`)%2 == 0 && !strings.ContainsAny(words, `«“"`)
}

// opensEarlier: the sentence opens with an earlier month or week than that of the text: "In May he met ...",
// "Earlier this week she addressed ...".
func (s *sentence) opensEarlier(k *knowledge, published time.Time) bool {
	const opens = 2
	for i := range min(opens+1, len(s.Tokens)) {
		m := k.months[s.Tokens[i].Fold]
		if m > 0 && m != int(published.Month()) && published.Year() > 1 && i > 0 && s.Tokens[i].Word && !s.dated(i) {
			return true
		}
	}
	return s.hasIn(k.timeAgo, 0, opens) || slices.ContainsFunc(s.dates, func(m dateMark) bool {
		return m.From <= opens && (m.Period.Unit != "" && m.Period.Value < 0 || m.Year > 0 && m.Year < published.Year() ||
			m.longBefore(published))
	})
}

// longBefore: the day, told without a year, lies more than a week before that of the text.
func (m dateMark) longBefore(published time.Time) bool {
	day, ok := civil(published.Year(), m.Month, m.Day)
	return ok && m.monthDay() && published.Year() > 1 && published.Sub(day) > soon
}

// dated: the words of a date stand at a token.
func (s *sentence) dated(i int) bool {
	return slices.ContainsFunc(s.dates, func(m dateMark) bool { return m.From <= i && i < m.To && m.Day > 0 })
}

// history: the sentence tells a year before that of the text, in its main clause, and nothing done now.
func (s *sentence) history(k *knowledge, published time.Time) bool {
	return !s.acts() && slices.ContainsFunc(s.dates, func(m dateMark) bool {
		return (m.Year > 0 && m.Year < published.Year() || m.longBefore(published)) && !s.inClause(k, m.From)
	})
}

// inClause: the comma before a token opens a relative clause: ", qui a ouvert un consulat en 2020".
func (s *sentence) inClause(k *knowledge, i int) bool {
	for i--; i > 0; i-- {
		if s.Tokens[i-1].Fold == "," {
			return k.relative.has(s.Tokens[i].Lexeme)
		}
	}
	return false
}
