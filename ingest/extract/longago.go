package extract

// longAgo: a verb of the sentence tells of a year that lies two years or more before the text, "X visited
// Oslo in 1967": the past of somebody or something, not the news. So does one that only opens with such a
// year; what follows it without a day of its own is of that time too.
func (r *reader) longAgo(s *sentence, i int) bool {
	if r.published.IsZero() {
		return false
	}
	opens, acts := i == 0 || r.sentences[i-1].title, false
	for _, c := range s.cues {
		acts = acts || c.Form != "name"
	}
	for _, m := range s.dates {
		if m.Year == 0 || r.published.Year()-m.Year < 2 || s.newly() {
			continue
		}
		if opens && !acts && !s.title && !s.isPast(r.k, m) {
			return true
		}
		for _, c := range s.cues {
			since := c.Form == "name" && m.From > 0 && r.k.beforeYear.has(s.Tokens[m.From-1].Lexeme) // "the first visit since 2014" is one of today
			if (c.Form != "name" || !s.acts()) && !since && (m.From <= 1 && !s.title || m.From >= c.To && m.From-c.To <= 8 && !s.comma(c.To, m.From)) {
				return true
			}
		}
	}
	return false
}

// newly: the sentence has a day without a year, as news have: "on Thursday".
func (s *sentence) newly() bool {
	for _, m := range s.dates {
		if m.Year == 0 && (m.HasWeekday || m.HasRelative || m.Day > 0 || m.Period.Unit != "") {
			return true
		}
	}
	return false
}

// comma: a comma stands between two tokens.
func (s *sentence) comma(from, to int) bool {
	for i := from; i < to; i++ {
		if s.Tokens[i].Fold == "," {
			return true
		}
	}
	return false
}
