package extract

import (
	"time"

	"github.com/entente-graph/entente/ingest/lexicon"
)

// period is the stretch of days that a phrase means: one day somewhere in it is the event's. What
// took place lies before the end of the text's own day, what is planned does not lie before it.
func (c calendar) period(p lexicon.Period) (resolved, bool) {
	base, basis, ok := c.base()
	if !ok {
		return resolved{}, false
	}
	monday := base.AddDate(0, 0, -(int(base.Weekday())+6)%7)
	r := resolved{precision: "span", basis: basis}
	switch p.Unit {
	case "week":
		r.start = monday.AddDate(0, 0, 7*p.Value)
		r.end = r.start.AddDate(0, 0, 6)
	case "weekend":
		r.start = monday.AddDate(0, 0, 5+7*p.Value)
		if p.Value == 0 && !c.planned && r.start.After(base) {
			r.start = r.start.AddDate(0, 0, -7) // said on the Monday behind it
		}
		r.end = r.start.AddDate(0, 0, 1)
	case "month":
		r.start = time.Date(base.Year(), base.Month()+time.Month(p.Value), 1, 0, 0, 0, 0, time.UTC)
		r.end, r.precision = r.start.AddDate(0, 1, -1), "month"
	case "year":
		r.start = time.Date(base.Year()+p.Value, 1, 1, 0, 0, 0, 0, time.UTC)
		r.end, r.precision = r.start.AddDate(1, 0, -1), "year"
	default:
		return resolved{}, false
	}
	switch {
	case r.precision != "span":
	case c.planned && r.start.Before(base) && !r.end.Before(base):
		r.start = base
	case !c.planned && r.end.After(base) && !r.start.After(base):
		r.end = base
	}
	if r.start.Equal(r.end) {
		r.precision = "day"
	}
	return r, true
}
