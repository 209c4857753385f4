package extract

import (
	"fmt"
	"time"
)

// calendar is what a text tells of its own time.
type calendar struct {
	published time.Time   // zero when not given
	dateline  *dateMark   // nil when there is none with a day
	anchors   []time.Time // days that the text speaks of as past, earliest possible day of each
	told      []time.Time // whole days that it speaks of
	held      []held      // dated events that the text speaks of ("la COP29")
	ahead     []time.Time // first days of those of which it speaks as to come
	planned   bool
	coming    int       // the first year that the text speaks of as to come, zero when there is none
	comingDay time.Time // the day of it, zero when it tells none
}

// held is the last day of a dated event, and how long after it the text may be.
type held struct {
	last   time.Time
	spoken time.Duration
}

// resolved is a date worked out, or what is known of it.
type resolved struct {
	start, end time.Time
	precision  string
	basis      string
	monthDay   string
	problem    *Warning
}

func day(t time.Time) string { return t.Format(time.DateOnly) }

// resolve works out the day that a mark means; ok is false when the text does not settle it.
func (c calendar) resolve(m dateMark) (resolved, bool) {
	switch {
	case m.complete():
		return c.explicit(m, m.Year, "explicit")
	case m.monthDay():
		return c.completed(m)
	case m.HasRelative:
		return c.relative(m.Relative)
	case m.Period.Unit != "":
		return c.period(m.Period)
	case m.HasWeekday:
		base, basis, ok := c.base()
		if !ok {
			return resolved{}, false
		}
		back := (int(base.Weekday()) - int(m.Weekday) + 7) % 7
		if c.planned {
			back = -((int(m.Weekday) - int(base.Weekday()) + 7) % 7) // "est attendu mercredi" may be written on that day
		}
		return one(base.AddDate(0, 0, -back), basis), true
	case m.Month > 0 && m.Year > 0:
		first := time.Date(m.Year, time.Month(m.Month), 1, 0, 0, 0, 0, time.UTC)
		return resolved{start: first, end: first.AddDate(0, 1, -1), precision: "month", basis: "explicit"}, true
	}
	return resolved{}, false
}

func one(t time.Time, basis string) resolved {
	return resolved{start: t, end: t, precision: "day", basis: basis}
}

// explicit is the day or days of a mark in a year.
func (c calendar) explicit(m dateMark, year int, basis string) (resolved, bool) {
	start, ok := civil(year, m.Month, m.Day)
	if !ok {
		return resolved{}, false
	}
	r := one(start, basis)
	if m.Day2 > 0 {
		end, ok := civil(year, m.Month2, m.Day2)
		if start.After(end) { // from one year into the next: the year stands at the end
			if start, ok = civil(year-1, m.Month, m.Day); !ok {
				return resolved{}, false
			}
			r.start = start
		}
		if !ok {
			return resolved{}, false
		}
		r.end = end
	}
	if m.HasWeekday && start.Weekday() != m.Weekday && m.Day2 == 0 {
		r.problem = &Warning{
			Code:    "weekday-contradicts-date",
			Message: fmt.Sprintf("%s is a %s, the text says %s", day(start), start.Weekday(), m.Weekday),
			Start:   m.Start, End: m.End,
		}
	}
	return r, true
}

// completed gives a day and month their year: from a dateline with a year, from the
// publication date, from a weekday, from a dated event just held; else the year stays open.
func (c calendar) completed(m dateMark) (resolved, bool) {
	if c.dateline != nil && c.dateline.Year > 0 {
		if base, ok := civil(c.dateline.Year, c.dateline.Month, c.dateline.Day); ok {
			return c.before(m, base, "explicit")
		}
	}
	if !c.published.IsZero() {
		return c.before(m, c.published, "published")
	}
	if m.HasWeekday {
		if r, ok := c.byWeekday(m, time.Time{}); ok {
			return r, true
		}
		if r, ok := c.beforeComing(m); ok {
			return r, true
		}
	} else if r, ok := c.byEvent(m); ok {
		return r, true
	}
	return resolved{
		monthDay: fmt.Sprintf("--%02d-%02d", m.Month, m.Day),
		problem: &Warning{
			Code: "year-unknown", Message: "neither the text nor its source gives the year of this day",
			Start: m.Start, End: m.End,
		},
	}, false
}

// soon is how long after its day a report comes at most for its weekday to be a slip.
const soon = 7 * 24 * time.Hour

// before takes the year of base; where the weekday says that it is another, and the day does not
// lie just before it, that of the weekday.
func (c calendar) before(m dateMark, base time.Time, basis string) (resolved, bool) {
	near, ok := c.near(m, base, basis)
	if c.planned || near.problem == nil || base.Sub(near.start) <= soon {
		return near, ok
	}
	if r, ok := c.byWeekday(m, base.AddDate(0, 0, 1)); ok {
		return r, true
	}
	return near, ok
}

// near takes the year in which the day is the last before base, or the next after it for
// what is planned. A day of grace covers publishers in other time zones.
func (c calendar) near(m dateMark, base time.Time, basis string) (resolved, bool) {
	year := base.Year()
	t, _ := civil(year, m.Month, m.Day)
	switch {
	case !c.planned && t.After(base.AddDate(0, 0, 1)):
		year--
	case c.planned && t.Before(base.AddDate(0, 0, -1)) && base.Sub(t) > justHeld:
		year++ // what was announced for last week is not announced for next year
	}
	return c.explicit(m, year, basis)
}

// byWeekday takes the first year in which the day falls on its weekday, not before the
// latest day that the text speaks of as past, nor after until, which may be zero. The clock is
// never asked. A year far from all that the text tells is doubtful, and a warning says so.
func (c calendar) byWeekday(m dateMark, until time.Time) (resolved, bool) {
	for _, first := range c.ahead { // "in view of COP29, which will be held in November"
		for _, year := range []int{first.Year(), first.Year() - 1} {
			if t, ok := civil(year, m.Month, m.Day); ok && t.Weekday() == m.Weekday && !t.After(first) && first.Sub(t) <= lastYear {
				return c.explicit(m, year, "weekday")
			}
		}
	}
	var from time.Time
	for _, a := range c.anchors {
		if a.After(from) {
			from = a
		}
	}
	for _, h := range c.held {
		if h.last.After(from) {
			from = h.last
		}
	}
	if from.IsZero() {
		return resolved{}, false
	}
	for year := from.Year(); year < from.Year()+12; year++ {
		t, ok := civil(year, m.Month, m.Day)
		if !until.IsZero() && t.After(until) {
			break
		}
		if ok && !t.Before(from) && t.Weekday() == m.Weekday {
			r, ok := c.explicit(m, year, "weekday")
			if year-from.Year() > farYears && r.problem == nil {
				r.problem = &Warning{
					Code:    "year-doubtful",
					Message: fmt.Sprintf("%s fits its weekday, and is %d years after any day that the text tells", day(t), year-from.Year()),
					Start:   m.Start, End: m.End,
				}
			}
			return r, ok
		}
	}
	return resolved{}, false
}

const (
	// farYears is how many years a weekday may carry a day away from the latest that the text tells.
	farYears = 3
	// justHeld is how long after its last day an event is spoken of as just held.
	justHeld = 60 * 24 * time.Hour
	// lastYear is how long "en novembre dernier" may be said of it.
	lastYear = 330 * 24 * time.Hour
)

// stale: the day lies more than a year before or after the text, so it is not the event's.
func (c calendar) stale(r resolved) bool {
	base, _, ok := c.base()
	const year = 366 * 24 * time.Hour
	return ok && (base.Sub(r.start) > year || r.start.Sub(base) > year && !c.planned)
}

// byEvent takes the year in which the day comes soon after a dated event of the text.
func (c calendar) byEvent(m dateMark) (resolved, bool) {
	for _, h := range c.held {
		for _, year := range []int{h.last.Year(), h.last.Year() + 1} {
			if t, ok := civil(year, m.Month, m.Day); ok && !t.Before(h.last) && t.Sub(h.last) <= h.spoken {
				return c.explicit(m, year, "context")
			}
		}
	}
	return resolved{}, false
}

// base is the day of the text: its dateline's, else its publication's.
func (c calendar) base() (time.Time, string, bool) {
	if c.dateline != nil {
		if c.dateline.Year > 0 {
			t, ok := civil(c.dateline.Year, c.dateline.Month, c.dateline.Day)
			return t, "explicit", ok
		}
		bare := c
		bare.dateline, bare.planned = nil, false
		if r, ok := bare.completed(*c.dateline); ok {
			basis := r.basis
			if basis != "published" {
				basis = "context"
			}
			return r.start, basis, true
		}
		if t, ok := c.reported(); ok {
			return t, "context", true
		}
	}
	return c.published, "published", !c.published.IsZero()
}

// reported gives a dateline without a year that of a day which the text tells soon before it:
// agencies report within days.
func (c calendar) reported() (time.Time, bool) {
	const agencies = 31 * 24 * time.Hour
	for _, a := range c.told {
		for _, year := range []int{a.Year(), a.Year() + 1} {
			if t, ok := civil(year, c.dateline.Month, c.dateline.Day); ok && !t.Before(a) && t.Sub(a) <= agencies {
				return t, true
			}
		}
	}
	return time.Time{}, false
}

func (c calendar) relative(days int) (resolved, bool) {
	base, basis, ok := c.base()
	return one(base.AddDate(0, 0, days), basis), ok
}
