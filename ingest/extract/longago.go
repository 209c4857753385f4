package extract

import "time"

// longAgo: a verb of the sentence tells of a year that lies two years or more before the text, "X visited
// Oslo in 1967": the past of somebody or something, not the news.
func (r *reader) longAgo(s *sentence) bool {
	published, err := time.Parse(time.DateOnly, r.doc.Published)
	if err != nil {
		return false
	}
	for _, m := range s.dates {
		if m.Year == 0 || published.Year()-m.Year < 2 {
			continue
		}
		for _, c := range s.cues {
			if c.Form != "name" && (m.From <= 1 && !s.title || m.From >= c.To && m.From-c.To <= 8 && !s.comma(c.To, m.From)) {
				return true
			}
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
