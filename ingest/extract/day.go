package extract

import (
	"strconv"
	"strings"
	"time"

	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/text"
)

// dateMark is a date as the text writes it: tokens From to To of its sentence. What is not
// written is zero; a span of days has two days of one month, or two months.
type dateMark struct {
	From, To         int
	Year, Month, Day int
	Month2, Day2     int // last day of a span, else zero
	Weekday          time.Weekday
	HasWeekday       bool
	Relative         int // days from the day of the text: -1 yesterday
	HasRelative      bool
	Period           lexicon.Period // "semaine dernière", empty when it is none
	Start, End       int            // bytes
	Future           bool
}

// complete tells whether day, month and year are all written.
func (m dateMark) complete() bool { return m.Year > 0 && m.Month > 0 && m.Day > 0 }

// last is the last day of a span, else the mark itself: a text stands at the end of the days that it tells.
func (m *dateMark) last() *dateMark {
	if m == nil || m.Day2 == 0 {
		return m
	}
	end := *m
	end.Month, end.Day, end.Month2, end.Day2 = m.Month2, m.Day2, 0, 0
	return &end
}

// monthDay tells whether day and month are written, and the year is not.
func (m dateMark) monthDay() bool { return m.Year == 0 && m.Month > 0 && m.Day > 0 }

// impossible tells whether no year, or not the one written, has the day.
func (m dateMark) impossible() bool {
	has := func(year, month, day int) bool {
		if year == 0 {
			year = 2000 // a leap year: the day is one in some year
		}
		_, ok := civil(year, month, day)
		return ok
	}
	return m.Day > 0 && !has(m.Year, m.Month, m.Day) || m.Day2 > 0 && !has(m.Year, m.Month2, m.Day2)
}

// dates finds the dates of a sentence, in order, none inside another.
func (k *knowledge) dates(tokens []text.Token, out []dateMark) []dateMark {
	for i := 0; i < len(tokens); {
		if !k.mayBeDate(&tokens[i]) {
			i++
			continue
		}
		m, ok := k.dateAt(tokens, i)
		if !ok {
			i++
			continue
		}
		m.From = i
		m.Start, m.End = tokens[i].Start, tokens[m.To-1].End
		out = append(out, m)
		i = m.To
	}
	k.shareYear(tokens, out)
	return out
}

// shareYear gives a day the year that is written behind a later one of the same breath: "mardi
// 30 avril et jeudi 2 mai 2024".
func (k *knowledge) shareYear(tokens []text.Token, all []dateMark) {
	for i := len(all) - 2; i >= 0; i-- {
		m, next := &all[i], all[i+1]
		if !m.monthDay() || !next.complete() {
			continue
		}
		listed := next.From > m.To
		for _, t := range tokens[m.To:next.From] {
			listed = listed && (t.Fold == "," || k.and.has(t.Lexeme) || k.article.has(t.Lexeme) || k.to.has(t.Lexeme))
		}
		if !listed {
			continue
		}
		m.Year = next.Year
		if m.Month > next.Month {
			m.Year-- // "le 30 décembre et le 2 janvier 2024"
		}
	}
}

// mayBeDate tells of most words that no date begins with them: it does with a number, a day of the week, a
// month, or a phrase such as "hier".
func (k *knowledge) mayBeDate(t *text.Token) bool {
	return digital(t.Text) || k.calendar.MayBegin(t) || k.periods.MayBegin(t) || k.relativeDays.MayBegin(t)
}

func (k *knowledge) dateAt(tokens []text.Token, i int) (dateMark, bool) {
	t := tokens[i]
	if m, ok := numericDate(t.Text); ok {
		m.To = i + 1
		return m, true
	}
	if m, ok := k.dottedDay(tokens, i); ok {
		return m, true
	}
	if m, ok := slashedDate(tokens, i); ok {
		return m, true
	}
	if f, ok := k.periods.Longest(tokens, i); ok {
		return dateMark{To: f.To, Period: f.Value}, true
	}
	if f, ok := k.relativeDays.Longest(tokens, i); ok {
		return dateMark{To: f.To, Relative: f.Value, HasRelative: true}, true
	}
	m, p := dateMark{}, i
	if w, ok := k.weekdays[t.Fold]; ok {
		m.Weekday, m.HasWeekday = w, true
		p++
		if p < len(tokens) && tokens[p].Fold == "," {
			at := p + 1
			for at < len(tokens) && k.article.has(tokens[at].Lexeme) {
				at++ // "Montag, dem 3. November"
			}
			_, _, before := k.dayMonth(tokens, at)
			_, _, behind := k.monthDay(tokens, at)
			if before || behind {
				p = at
			}
		}
		for p < len(tokens) && k.article.has(tokens[p].Lexeme) {
			p++
		}
	}
	if d, to, ok := k.monthDay(tokens, p); ok {
		d.Weekday, d.HasWeekday, d.To = m.Weekday, m.HasWeekday, to
		return d, true
	}
	if d, to, ok := k.dayMonth(tokens, p); ok {
		d.Weekday, d.HasWeekday, d.To = m.Weekday, m.HasWeekday, to
		return d, true
	}
	if m.HasWeekday {
		m.To = i + 1
		return m, true
	}
	if q := k.pastOf(tokens, i+1); k.month(t) > 0 && q < len(tokens) && isYear(tokens[q].Text) {
		return dateMark{To: q + 1, Month: k.month(t), Year: number(tokens[q].Text)}, true
	}
	if digital(t.Text) && isYear(t.Text) && i > 0 && (k.to.has(tokens[i-1].Lexeme) || k.of.has(tokens[i-1].Lexeme) || k.months[tokens[i-1].Fold] > 0 || k.beforeYear.has(tokens[i-1].Lexeme)) {
		return dateMark{To: i + 1, Year: number(t.Text)}, true
	}
	return dateMark{}, false
}

func digital(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' }

func numericDate(s string) (dateMark, bool) {
	if !digital(s) {
		return dateMark{}, false
	}
	if year, rest, _ := strings.Cut(s, "-"); len(year) == 4 && figures(year) && len(rest) == len("06-10") {
		month, day, ok := parted(rest, "-")
		return dateMark{Year: number(year), Month: number(month), Day: number(day)}, ok
	}
	if at := strings.LastIndexByte(s, '.'); at > 0 && len(s[at+1:]) == 4 && figures(s[at+1:]) {
		day, month, ok := parted(s[:at], ".")
		return dateMark{Year: number(s[at+1:]), Month: number(month), Day: number(day)}, ok
	}
	return dateMark{}, false
}

// parted parts "10-12" and the like in two, of one or two figures each.
func parted(s, by string) (first, second string, ok bool) {
	first, second, ok = strings.Cut(s, by)
	return first, second, ok && isDay(first) && isDay(second)
}

// isDay: one or two figures.
func isDay(s string) bool { return (len(s) == 1 || len(s) == 2) && figures(s) }

// isYear: a year of this century or the last.
func isYear(s string) bool {
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") && figures(s)
}

func figures(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || '9' < s[i] {
			return false
		}
	}
	return true
}

// dottedDay reads "09.03." where a full stop stands behind the numbers of days and months.
func (k *knowledge) dottedDay(tokens []text.Token, i int) (dateMark, bool) {
	if !k.dayEndings.word(".") || i+1 >= len(tokens) || tokens[i+1].Text != "." || tokens[i+1].Start != tokens[i].End {
		return dateMark{}, false
	}
	if d := k.dayOf(tokens[i]); d > 0 && i+3 < len(tokens) && tokens[i+3].Text == "." && tokens[i+3].Start == tokens[i+2].End && digital(tokens[i+2].Text) && number(tokens[i+2].Text) <= 12 && number(tokens[i+2].Text) > 0 {
		m := dateMark{To: i + 4, Day: d, Month: number(tokens[i+2].Text)} // "9. 3. 2026"
		if i+4 < len(tokens) && isYear(tokens[i+4].Text) {
			m.To, m.Year = i+5, number(tokens[i+4].Text)
		}
		return m, true
	}
	day, month, ok := parted(tokens[i].Text, ".")
	if !ok || number(month) > 12 {
		return dateMark{}, false
	}
	return dateMark{To: i + 2, Month: number(month), Day: number(day)}, true
}

// slashedDate reads "02/05/2024", day first; a year of two figures could be of another century.
func slashedDate(tokens []text.Token, i int) (dateMark, bool) {
	if i+4 >= len(tokens) || tokens[i+1].Text != "/" || tokens[i+3].Text != "/" || tokens[i].Start+10 < tokens[i+4].End {
		return dateMark{}, false
	}
	d, m, y := tokens[i].Text, tokens[i+2].Text, tokens[i+4].Text
	if !isDay(d) || !isDay(m) || !isYear(y) {
		return dateMark{}, false
	}
	return dateMark{To: i + 5, Year: number(y), Month: number(m), Day: number(d)}, true
}

// dayMonth reads "10 juin", "1er mars 2024", "21-22 mai 2024", "21 et 22 mai", "du 30 avril au 2 mai".
func (k *knowledge) dayMonth(tokens []text.Token, i int) (dateMark, int, bool) {
	m := dateMark{}
	p := i
	if p >= len(tokens) || !digital(tokens[p].Text) {
		return m, 0, false
	}
	if first, last, ok := parted(tokens[p].Text, "-"); ok {
		m.Day, m.Day2 = number(first), number(last)
		p = k.pastDay(tokens, p+1)
	} else if d := k.anyDay(tokens[p]); d > 0 {
		m.Day = d
		p = k.pastDay(tokens, p+1)
		if q := k.secondDay(tokens, p); q > 0 {
			m.Day2 = k.dayOf(tokens[q])
			p = k.pastDay(tokens, q+1)
		}
	} else {
		return m, 0, false
	}
	if p >= len(tokens) || k.month(tokens[p]) == 0 {
		return dateMark{}, 0, false
	}
	m.Month = k.month(tokens[p])
	p++
	if p+1 < len(tokens) && tokens[p].Fold == "." && len(tokens[p-1].Fold) <= 5 && (isYear(tokens[p+1].Text) || tokens[p+1].Fold == ",") {
		p++ // "12 fév. 2025"
	}
	if m.Day2 > 0 {
		m.Month2 = m.Month
	}
	if d, to, ok := k.untilMonth(tokens, p, m); ok {
		m.Day2, m.Month2, p = d.Day, d.Month, to
	}
	q := k.pastOf(tokens, p)
	if q+1 < len(tokens) && tokens[q].Fold == "," {
		q++ // "12th May, 2025"
	}
	if q < len(tokens) && isYear(tokens[q].Text) {
		m.Year, p = number(tokens[q].Text), q+1
		if p < len(tokens) && k.yearWord.has(tokens[p].Lexeme) {
			p++ // "5 марта 2025 года"
		}
	}
	return m, p, true
}

// secondDay is the place of the last day of "21 et 22 mai", "21 au 22 mai", "20, 21 et 22 mai".
func (k *knowledge) secondDay(tokens []text.Token, p int) int {
	q := p
	weekday := func(t text.Token) bool { _, ok := k.weekdays[t.Fold]; return ok }
	for q < len(tokens) && q < p+3 && (weekday(tokens[q]) || k.and.has(tokens[q].Lexeme) || k.toDay(tokens[q]) || k.article.has(tokens[q].Lexeme) || !tokens[q].Word && strings.Contains(",–-", tokens[q].Fold) || tokens[q].Fold == "/" && k.dayEndings.word(".")) {
		q++
	}
	if q == p || q+1 >= len(tokens) || k.dayOf(tokens[q]) == 0 {
		return 0
	}
	if next := k.pastDay(tokens, q+1); next >= len(tokens) || k.month(tokens[next]) == 0 {
		return k.secondDay(tokens, next)
	}
	return q
}

// untilMonth reads the end of "30 avril au 2 mai", and of "30 avril et 1er mai", one behind the other.
func (k *knowledge) untilMonth(tokens []text.Token, p int, first dateMark) (dateMark, int, bool) {
	if p+2 >= len(tokens) || !k.toDay(tokens[p]) && !k.and.has(tokens[p].Lexeme) && tokens[p].Fold != "–" {
		return dateMark{}, 0, false
	}
	at := k.pastDay(tokens, p+2)
	if at >= len(tokens) {
		return dateMark{}, 0, false
	}
	d, month := k.dayOf(tokens[p+1]), k.month(tokens[at])
	if d == 0 || month == 0 {
		return dateMark{}, 0, false
	}
	if k.and.has(tokens[p].Lexeme) && (d != 1 || month != first.Month%12+1 || max(first.Day, first.Day2) < 28) {
		return dateMark{}, 0, false
	}
	return dateMark{Day: d, Month: month}, at + 1, true
}

// dayOf is the day of a month that a token writes, zero when it writes none.
func (k *knowledge) dayOf(t text.Token) int {
	if n := k.anyDay(t); n <= 31 {
		return n
	}
	return 0
}

// anyDay reads a day that no month may have as well, so that "le 32 mars" is seen to be none.
func (k *knowledge) anyDay(t text.Token) int {
	digits, ending := numeral(t.Fold)
	if len(digits) == 0 || len(digits) > 2 || ending != "" && !k.dayEndings.word(ending) {
		return 0
	}
	return number(digits)
}

// numeral parts a number from the letters that stand at it: "1er", "21st".
func numeral(fold string) (digits, ending string) {
	at := 0
	for at < len(fold) && '0' <= fold[at] && fold[at] <= '9' {
		at++
	}
	return fold[:at], fold[at:]
}

// pastDay passes what parts a day from its month: a full stop, "10. Juni", a preposition, "10 de junio".
func (k *knowledge) pastDay(tokens []text.Token, p int) int {
	return k.pastOf(tokens, k.pastStop(tokens, p))
}

// pastOf passes the preposition between day, month and year: "10 de junio de 2024".
func (k *knowledge) pastOf(tokens []text.Token, p int) int {
	if p < len(tokens) && k.dayOfWord.has(tokens[p].Lexeme) {
		return p + 1
	}
	return p
}

// toDay tells whether a word leads from the first day of a stretch to its last: "21 au 22 mai".
func (k *knowledge) toDay(t text.Token) bool { return k.to.has(t.Lexeme) || k.dayTo.has(t.Lexeme) }

// pastStop passes the full stop behind a number, in languages that write days so: "10. Juni".
func (k *knowledge) pastStop(tokens []text.Token, p int) int {
	if k.dayEndings.word(".") && p < len(tokens) && tokens[p].Text == "." {
		return p + 1
	}
	return p
}

func number(s string) int {
	n, err := strconv.Atoi(strings.TrimLeft(s, "0"))
	if err != nil {
		return 0
	}
	return n
}

// civil is the day of a year, and whether there is such a day.
func civil(y, m, d int) (time.Time, bool) {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, y > 0 && t.Month() == time.Month(m) && t.Day() == d
}
