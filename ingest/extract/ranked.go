package extract

import "slices"

// ranked: a post of state is told in the lead, or nobody's post is, so that the event is no match between
// federations nor a business of companies.
func (r *reader) ranked(d *draft) bool {
	posts := 0
	for _, x := range d.sides {
		for _, o := range x.officials {
			m, ok := o.role()
			if !ok && r.publisher != nil && r.publisher.Leader != "" && x.actor == r.home {
				return true // a palace gives its own master no title
			}
			if ok && (m.role.Rank != "other" || m.role.Former || m.role.Office.Courtly) {
				return true
			}
			if ok {
				posts++
			}
		}
	}
	return posts == 0 || slices.ContainsFunc(r.lead(), func(s *sentence) bool {
		return slices.ContainsFunc(s.roles, func(o roleMark) bool { return o.Rank != "other" && !o.Never })
	})
}
