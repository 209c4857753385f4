package extract

import (
	"regexp"
	"strconv"
	"strings"
	"time"

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
	Start, End       int // bytes
	Future           bool
}

// complete tells whether day, month and year are all written.
func (m dateMark) complete() bool { return m.Year > 0 && m.Month > 0 && m.Day > 0 }

// monthDay tells whether day and month are written, and the year is not.
func (m dateMark) monthDay() bool { return m.Year == 0 && m.Month > 0 && m.Day > 0 }

var (
	isoDate    = regexp.MustCompile(`^(\d{4})-(\d{2})-(\d{2})$`)
	dottedDate = regexp.MustCompile(`^(\d{1,2})\.(\d{1,2})\.(\d{4})$`)
	dayRange   = regexp.MustCompile(`^(\d{1,2})-(\d{1,2})$`)
	dayNumber  = regexp.MustCompile(`^(\d{1,2})(er|ere)?$`)
	yearNumber = regexp.MustCompile(`^(19|20)\d{2}$`)
)

// dates finds the dates of a sentence, in order, none inside another.
func (k *knowledge) dates(tokens []text.Token) []dateMark {
	var out []dateMark
	for i := 0; i < len(tokens); {
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
	return out
}

func (k *knowledge) dateAt(tokens []text.Token, i int) (dateMark, bool) {
	t := tokens[i]
	if m, ok := numericDate(t.Text); ok {
		m.To = i + 1
		return m, true
	}
	if f, ok := k.relativeDays.longest(tokens, i); ok {
		return dateMark{To: f.To, Relative: f.Value, HasRelative: true}, true
	}
	m, p := dateMark{}, i
	if w, ok := k.weekdays[t.Fold]; ok {
		m.Weekday, m.HasWeekday = w, true
		p++
		if p < len(tokens) && tokens[p].Fold == "," {
			if _, _, ok := k.dayMonth(tokens, p+1); ok {
				p++
			}
		}
		for p < len(tokens) && k.article[tokens[p].Low] {
			p++
		}
	}
	if d, to, ok := k.dayMonth(tokens, p); ok {
		d.Weekday, d.HasWeekday, d.To = m.Weekday, m.HasWeekday, to
		return d, true
	}
	if m.HasWeekday {
		m.To = i + 1
		return m, true
	}
	if month, ok := k.months[t.Fold]; ok && i+1 < len(tokens) && yearNumber.MatchString(tokens[i+1].Text) {
		return dateMark{To: i + 2, Month: month, Year: number(tokens[i+1].Text)}, true
	}
	if digital(t.Text) && yearNumber.MatchString(t.Text) && i > 0 && (k.to[tokens[i-1].Low] || k.of[tokens[i-1].Low] || k.months[tokens[i-1].Fold] > 0 || tokens[i-1].Fold == "depuis") {
		return dateMark{To: i + 1, Year: number(t.Text)}, true
	}
	return dateMark{}, false
}

func digital(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' }

func numericDate(s string) (dateMark, bool) {
	if !digital(s) {
		return dateMark{}, false
	}
	if g := isoDate.FindStringSubmatch(s); g != nil {
		return dateMark{Year: number(g[1]), Month: number(g[2]), Day: number(g[3])}, true
	}
	if g := dottedDate.FindStringSubmatch(s); g != nil {
		return dateMark{Year: number(g[3]), Month: number(g[2]), Day: number(g[1])}, true
	}
	return dateMark{}, false
}

// dayMonth reads "10 juin", "1er mars 2024", "21-22 mai 2024", "21 et 22 mai", "du 30 avril au 2 mai".
func (k *knowledge) dayMonth(tokens []text.Token, i int) (dateMark, int, bool) {
	m := dateMark{}
	p := i
	if p >= len(tokens) || !digital(tokens[p].Text) {
		return m, 0, false
	}
	if g := dayRange.FindStringSubmatch(tokens[p].Text); g != nil {
		m.Day, m.Day2 = number(g[1]), number(g[2])
		p++
	} else if d := dayOf(tokens[p].Text); d > 0 {
		m.Day = d
		p++
		if q := k.secondDay(tokens, p); q > 0 {
			m.Day2 = dayOf(tokens[q].Text)
			p = q + 1
		}
	} else {
		return m, 0, false
	}
	if p >= len(tokens) || k.months[tokens[p].Fold] == 0 {
		return dateMark{}, 0, false
	}
	m.Month = k.months[tokens[p].Fold]
	p++
	if p+1 < len(tokens) && tokens[p].Fold == "." && len(tokens[p-1].Fold) <= 5 && (yearNumber.MatchString(tokens[p+1].Text) || tokens[p+1].Fold == ",") {
		p++ // "12 fév. 2025"
	}
	if m.Day2 > 0 {
		m.Month2 = m.Month
	} else if d, to, ok := k.untilMonth(tokens, p); ok {
		m.Day2, m.Month2, p = d.Day, d.Month, to
	}
	if p < len(tokens) && yearNumber.MatchString(tokens[p].Text) {
		m.Year = number(tokens[p].Text)
		p++
	}
	return m, p, m.Day <= 31 && m.Day2 <= 31
}

// secondDay is the place of the second day of "21 et 22 mai", "21 au 22 mai", "21, 22 mai".
func (k *knowledge) secondDay(tokens []text.Token, p int) int {
	q := p
	weekday := func(t text.Token) bool { _, ok := k.weekdays[t.Fold]; return ok }
	for q < len(tokens) && q < p+3 && (weekday(tokens[q]) || k.and[tokens[q].Low] || k.to[tokens[q].Low] || k.article[tokens[q].Low] || tokens[q].Fold == "–" || tokens[q].Fold == "-") {
		q++
	}
	if q == p || q+1 >= len(tokens) || dayOf(tokens[q].Text) == 0 || k.months[tokens[q+1].Fold] == 0 {
		return 0
	}
	return q
}

// untilMonth reads the end of "30 avril au 2 mai".
func (k *knowledge) untilMonth(tokens []text.Token, p int) (dateMark, int, bool) {
	if p+2 >= len(tokens) || !k.to[tokens[p].Low] && tokens[p].Fold != "–" {
		return dateMark{}, 0, false
	}
	d, month := dayOf(tokens[p+1].Text), k.months[tokens[p+2].Fold]
	if d == 0 || month == 0 {
		return dateMark{}, 0, false
	}
	return dateMark{Day: d, Month: month}, p + 3, true
}

func dayOf(s string) int {
	if !digital(s) {
		return 0
	}
	g := dayNumber.FindStringSubmatch(text.Fold(s))
	if g == nil {
		return 0
	}
	if n := number(g[1]); n <= 31 {
		return n
	}
	return 0
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
