package extract

import "github.com/entente-graph/entente/ingest/text"

// Dates of languages that write the month first: "June 10", "June 10, 2025", "June 10-12",
// "June 30 to July 2". The class "date-order" of the grammar says "month-first".

// month is the month that a token names, zero when it names none: "may" is one with a capital only,
// where months are written so.
func (k *knowledge) month(t text.Token) int {
	if k.capitalised.word("month") && !t.Upper {
		return 0
	}
	return k.months[t.Fold]
}

func (k *knowledge) monthDay(tokens []text.Token, i int) (dateMark, int, bool) {
	var m dateMark
	month, p, ok := k.monthBefore(tokens, i)
	if !ok {
		return m, 0, false
	}
	m.Month = month
	if from, to, ok := span(tokens[p].Text); ok {
		m.Day, m.Day2, m.Month2 = from, to, month
		p++
	} else if m.Day = k.anyDay(tokens[p]); m.Day > 0 {
		p++
		m.Day2, m.Month2, p = k.lastDay(tokens, p, month)
	} else {
		return m, 0, false
	}
	q := p
	if q < len(tokens) && (tokens[q].Fold == "," || tokens[q].Fold == "/") {
		q++ // "February 26/2021"
	}
	if q < len(tokens) && isYear(tokens[q].Text) {
		m.Year, p = number(tokens[q].Text), q+1
	}
	return m, p, true
}

// monthBefore reads a month, abbreviated or not, before a number at token p.
func (k *knowledge) monthBefore(tokens []text.Token, i int) (month, p int, ok bool) {
	if !k.dateOrder.word("month-first") || i >= len(tokens) || k.month(tokens[i]) == 0 {
		return 0, 0, false
	}
	p = i + 1
	if p < len(tokens) && tokens[p].Fold == "." && tokens[p].Start == tokens[i].End {
		p++
	}
	if p >= len(tokens) || !digital(tokens[p].Text) || isYear(tokens[p].Text) {
		return 0, 0, false
	}
	return k.month(tokens[i]), p, true
}

// lastDay reads the end of "10 to 12", "10 and 11", "30 – July 2"; zeros when there is none.
func (k *knowledge) lastDay(tokens []text.Token, p, month int) (day, in, to int) {
	if p+1 >= len(tokens) || !k.to.has(tokens[p].Lexeme) && !k.and.has(tokens[p].Lexeme) && tokens[p].Fold != "–" && tokens[p].Fold != "-" {
		return 0, 0, p
	}
	if n, q, ok := k.monthBefore(tokens, p+1); ok && !k.and.has(tokens[p].Lexeme) && k.dayOf(tokens[q]) > 0 {
		return k.dayOf(tokens[q]), n, q + 1
	}
	if d := k.dayOf(tokens[p+1]); d > 0 && (p+2 == len(tokens) || k.month(tokens[p+2]) == 0) {
		return d, month, p + 2
	}
	return 0, 0, p
}

// span reads "10-12", the days of one month.
func span(s string) (from, to int, ok bool) {
	first, last, ok := parted(s, "-")
	return number(first), number(last), ok
}
