package extract

import "slices"

// introduce gathers the people whom the text gives a title that names their side: reports
// open with bare names and introduce them further down ("le président français X").
func (r *reader) introduce() {
	for _, s := range r.sentences {
		for _, p := range s.people {
			if p.Role != nil && s.ownOf(p) != "" && !p.Role.Counterpart && !p.Role.Former && !p.Role.Plural && !p.Role.Never {
				r.titled = append(r.titled, mention{s: s, mark: p.mark, name: p.Name, role: p.Role, rule: titleElsewhere, actor: s.ownOf(p)})
			}
		}
	}
}

// introduced is where the text gives a bare name its title.
func (r *reader) introduced(p personMark) (mention, bool) {
	if p.Role != nil {
		return mention{}, false
	}
	for _, m := range r.titled {
		bare := r.names.surname(p.Name)
		if slices.ContainsFunc(r.k.surnames(m.name), func(s string) bool { return r.names.SameWord(s, bare) }) && r.names.samePerson(m.name, p.Name) {
			return m, true
		}
	}
	return mention{}, false
}

// titles gives officials whom the event's sentences name only as a counterpart, or bare, the title
// that the text gives them by name elsewhere, above all in its headline.
func (r *reader) titles(d *draft) {
	for _, x := range d.sides {
		for _, o := range x.officials {
			if m, ok := o.role(); ok && !m.role.Counterpart {
				continue
			}
			for _, m := range r.titled {
				if m.actor == x.actor && r.names.samePerson(m.name, o.name) {
					x.add(m)
					break
				}
			}
		}
	}
}

// bare adds the people without a title who stand at a verb or noun of meeting, by the title
// that the text gives them elsewhere: "X a rencontré Y", "Rencontre entre X et Y".
func (r *reader) bare(d *draft, lead []*sentence) {
	for _, s := range lead {
		if s.another || s.has(r.k.absent) {
			continue
		}
		for _, p := range s.people {
			m, ok := r.introduced(p)
			if !ok || !s.atCue(d.kind, p) || !d.concerns(s, p) {
				continue
			}
			if side, _ := d.find(p.Name); side != nil {
				continue
			}
			side := d.addSide(m.actor, s.evidence(p.mark), titleElsewhere)
			side.add(m)
			side.add(mention{s: s, mark: p.mark, name: p.Name})
		}
		if len(d.sides) >= 2 {
			return
		}
	}
}

// atCue tells whether a person stands close to a cue of the event's kind.
func (s *sentence) atCue(kind string, p personMark) bool {
	const close = 12
	for _, c := range s.cues {
		if c.Kind == kind && p.From-c.To <= close && c.From-p.To <= close {
			return true
		}
	}
	return false
}

// ownOf is the actor that a person's title or the words behind the name tell, empty when neither does.
func (s *sentence) ownOf(p personMark) string {
	if len(p.Role.Owners) > 0 {
		return p.Role.Owners[0]
	}
	return p.Of
}
