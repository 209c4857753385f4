package extract

// postLand is the land to which an ambassador is posted whom an official of it met: "met with the Ambassador of A to
// B". It is nil where the sentence names a conference that both attended.
func (r *reader) postLand(d *draft) *Place {
	if d.mode != "in_person" || d.kind != "meeting" && d.kind != "credentials" || len(d.sides) != 2 || d.at.has(r.k.margin) {
		return nil
	}
	for _, x := range d.sides {
		for _, o := range x.officials {
			m, ok := o.role()
			if !ok || m.role.Rank != "ambassador" || m.role.Land == "" || m.role.Land == x.actor || d.side(m.role.Land) == nil || r.k.isOrganization(m.role.Land) {
				continue
			}
			land := m.role.Land
			return &Place{Country: &land, Evidence: m.s.evidence(m.role.mark), Rule: landOfPost}
		}
	}
	return nil
}
