package extract

import "time"

// beforeComing takes the last year in which a day falls on its weekday before a year that the text speaks
// of as to come: "le mercredi 19 mars ... le prochain dialogue se tiendra en 2026".
func (c calendar) beforeComing(m dateMark) (resolved, bool) {
	if c.coming == 0 || !m.HasWeekday {
		return resolved{}, false
	}
	for year := c.coming; year > c.coming-farYears; year-- {
		if t, ok := civil(year, m.Month, m.Day); ok && t.Weekday() == m.Weekday && (year < c.coming || t.Before(c.comingDay)) {
			return c.explicit(m, year, "weekday")
		}
	}
	return resolved{}, false
}

// comes notes a year, or a day of it, that the text speaks of as to come: the earliest counts.
func (c *calendar) comes(m dateMark) {
	if m.Year == 0 || c.coming != 0 && m.Year >= c.coming {
		return
	}
	c.coming, c.comingDay = m.Year, time.Time{}
	if t, ok := civil(m.Year, max(m.Month, 1), max(m.Day, 1)); ok && m.Month > 0 {
		c.comingDay = t
	}
}
