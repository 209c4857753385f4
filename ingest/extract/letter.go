package extract

import "slices"

// Letters and credentials name whom they are of line by line.

// addresses: a line of a letter that names whom it is to, or who signs it, with a title.
func (s *sentence) addresses() bool {
	return slices.ContainsFunc(s.people, func(p personMark) bool { return p.Role != nil && len(p.Role.Owners) > 0 })
}

// letter adds those whom the lines of a letter name with a title: to whom it is, and who signs it.
func (r *reader) letter(d *draft) {
	const line = 16 // tokens that such a line has at most
	if d.kind != "message" {
		return
	}
	for _, s := range r.sentences {
		if (s.title || len(s.Tokens) <= line) && s.addresses() && !slices.Contains(d.sentences, s) {
			d.sentences = append(d.sentences, s)
			r.people(d, s, true)
		}
	}
}

// accredited adds the ambassadors whom a report of credentials lists, a line each, "Anna Sveins – the Republic of Iceland,", or
// behind the sentence that tells it: "Il s'agit de Mme X, ambassadrice de A, avec résidence à C, et de M. Y, ambassadeur de B".
func (r *reader) accredited(d *draft) {
	if d.kind != "credentials" {
		return
	}
	for _, s := range r.sentences {
		for _, p := range s.people {
			if p.From == 0 && p.Of != "" && p.Role == nil {
				side := d.addSide(p.Of, s.evidence(p.mark), actorBehindName)
				side.add(mention{s: s, mark: p.mark, name: p.Name, rule: actorBehindName})
			}
		}
	}
	for _, s := range r.lead() {
		var listed []personMark
		for _, p := range s.people {
			if o := p.Role; o != nil && o.Rank == "ambassador" && !o.Plural && !o.Former && len(o.Owners) > 0 && o.Owners[0] != r.home {
				listed = append(listed, p)
			}
		}
		if s.title || s.another || slices.Contains(d.sentences, s) || len(listed) == 0 || len(listed) < 2 && len(d.sides) > 1 {
			continue
		}
		d.sentences = append(d.sentences, s)
		for _, p := range listed {
			d.addSide(p.Role.Owners[0], s.evidence(p.whole()), titleNames).add(mention{s: s, mark: p.mark, name: p.Name, role: p.Role, rule: titleNames})
		}
	}
}
