package words

import (
	"fmt"
	"time"

	"github.com/entente-graph/entente/graph"
)

// Dating is when something took place, as far as is known. The zero value is unknown.
type Dating struct {
	Date, End graph.Date // first and last possible day
	Precision graph.Precision
	Basis     graph.Basis
	// ByPublication: no words of an article tell the day, which is that of its publication.
	ByPublication bool
	MonthDay      string // "--11-29" when the year alone is missing
}

// Sure tells whether the day is known, and by the text.
func (d Dating) Sure() bool { return d.ToTheDay() && !d.ByPublication }

// ToTheDay tells whether there is a day, whatever it rests on.
func (d Dating) ToTheDay() bool { return d.Date != "" && d.Precision == graph.PrecisionDay }

// Day writes an ISO day, "10 June 2025"; what is no day is written as it stands.
func (w *Words) Day(d graph.Date) string {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return string(d)
	}
	return w.day(t)
}

func (w *Words) day(t time.Time) string {
	key := "date.day"
	if t.Day() == 1 {
		key = "date.first"
	}
	return w.Say(key, t.Day(), w.Month(t), t.Year())
}

// Month names the month of a day.
func (w *Words) Month(t time.Time) string { return w.Say(fmt.Sprintf("month.%d", int(t.Month()))) }

// When tells a date with what is unsure of it: "10 June 2025", "21 to 22 May 2024" for what lasted,
// "on a day in June 2024", "29 November, of an unknown year", "10 June 2025 (dated by its publication)".
func (w *Words) When(d Dating) string {
	start, err1 := time.Parse(time.DateOnly, string(d.Date))
	end, err2 := time.Parse(time.DateOnly, string(d.End))
	if err1 != nil || err2 != nil {
		if t, err := time.Parse("--01-02", d.MonthDay); err == nil {
			return w.Say("date.noyear", t.Day(), w.Month(t))
		}
		return w.Say("date.none")
	}
	switch {
	case d.Precision == graph.PrecisionYear:
		return w.Say("date.year", start.Year())
	case d.Precision == graph.PrecisionMonth:
		return w.Say("date.month", w.Month(start), start.Year())
	case start.Equal(end) && d.ByPublication:
		return w.Say("date.published", w.day(start))
	case start.Equal(end):
		return w.day(start)
	case d.Precision == graph.PrecisionSpan:
		return w.Say("date.span", w.from(start, end), w.day(end))
	}
	return w.Say("date.lasting", w.from(start, end), w.day(end))
}

// from is the first of two days, without what the second tells again: "21" of 21 to 22 May 2024.
func (w *Words) from(start, end time.Time) string {
	switch {
	case start.Year() != end.Year():
		return w.day(start)
	case start.Month() != end.Month():
		return fmt.Sprintf("%d %s", start.Day(), w.Month(start))
	}
	return fmt.Sprint(start.Day())
}

// Basis says what a date rests on, empty when the text tells it outright, or [Words.When] says so.
func (w *Words) Basis(d Dating) string {
	if key := "basis." + string(d.Basis); d.Date != "" && !d.ByPublication && w.Has(key) {
		return w.Say(key)
	}
	return ""
}
