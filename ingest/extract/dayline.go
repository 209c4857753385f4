package extract

// dayLine is the whole day of a line that is no sentence: a byline, "Anna Sveins | 09.01.2025 - Update: 09.01.2025",
// or what closes a release, "MINISTRY OF FOREIGN AFFAIRS, FRIDAY 18 JULY 2025". It is nil where the line tells an
// event or two days.
func (s *sentence) dayLine() *dateMark {
	const longest = 16 // tokens
	if s.title || s.ended() || len(s.Tokens) > longest || len(s.cues) > 0 {
		return nil
	}
	var day *dateMark
	for i := range s.dates {
		m := &s.dates[i]
		if !m.complete() || m.Day2 > 0 || day != nil && (m.Year != day.Year || m.Month != day.Month || m.Day != day.Day) {
			return nil
		}
		if day == nil {
			day = m
		}
	}
	return day
}

// dayOfLines is the day of the lines above the report, else of the last ones; nil when they tell none.
func (r *reader) dayOfLines() *dateMark {
	const below = 2
	for _, s := range r.sentences {
		if s.title {
			continue
		}
		if m := s.dayLine(); m != nil {
			return m
		}
		if s.ended() {
			break
		}
	}
	for _, s := range r.sentences[max(0, len(r.sentences)-below):] {
		if m := s.dayLine(); m != nil && !s.opening {
			return m
		}
	}
	return nil
}
