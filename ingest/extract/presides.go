package extract

import "slices"

// presidesOver is the organization that somebody presides over and for which another of the sentence stands as well:
// "Anna Sveins, foreign minister of Iceland, current holder of the EU presidency, and X, secretary-general of the EU
// Council". Empty where nobody else does: then they came for their own state.
func (s *sentence) presidesOver(k *knowledge, p personMark) string {
	const reach = 8 // tokens behind the title
	w := p.whole()
	if p.Role == nil || !s.hasIn(k.presides, w.To, w.To+reach/2) {
		return ""
	}
	for _, a := range s.actors {
		if a.From < w.To || a.From > w.To+reach || !k.isOrganization(a.Code) {
			continue
		}
		if slices.ContainsFunc(s.people, func(q personMark) bool {
			return q.From > p.To && q.Role != nil && slices.Contains(q.Role.Owners, a.Code)
		}) {
			return a.Code
		}
	}
	return ""
}
