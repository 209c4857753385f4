package extract

import "slices"

// Titles stand apart from names: "la cheffe de la diplomatie norvégienne a reçu ... Mme X", "The two presidents
// discussed".

// adopt gives officials without a title the one that stands apart for their side alone: "la
// cheffe de la diplomatie norvégienne a reçu ... Mme X".
func (r *reader) adopt(d *draft) {
	defer r.sharedApart(d)
	for _, x := range d.sides {
		o := x.head()
		if o == nil {
			continue
		}
		if m, ok := o.role(); ok {
			if m.role.Counterpart {
				o.apart = r.postOfCounterpart(d, x, o)
			}
			continue
		}
		for _, counterpart := range []bool{false, true} {
			for _, s := range r.lead() {
				n := slices.IndexFunc(s.roles, func(m roleMark) bool {
					own := len(m.Owners) > 0 && m.Owners[0] == x.actor || len(m.Owners) == 0 && x.actor == r.home && !counterpart
					if x.actor == r.home && r.publisher != nil && r.publisher.Leader != "" && m.rankFor(x.actor) != r.publisher.Leader {
						return false // a palace's master has no other post
					}
					return own && !m.taken && !m.Plural && m.Counterpart == counterpart && !m.Never && !s.another
				})
				if n >= 0 && o.apart == nil {
					o.apart = &mention{s: s, mark: s.roles[n].mark, name: o.name, role: &s.roles[n]}
				}
			}
		}
	}
}

// postOfCounterpart is the post that the text tells apart from the name of somebody whom it introduces as a
// counterpart alone, "son homologue turc X ... Le chef de l'Etat turc a plaidé": of the side, and of the rank
// that the counterpart has.
func (r *reader) postOfCounterpart(d *draft, x *side, o *official) *mention {
	rank := d.rankOfOther(x)
	if !leads(rank) {
		return nil
	}
	return r.longestPost(d, o, func(_ *sentence, m *roleMark) bool {
		return !m.taken && !m.Plural && !m.Counterpart && !m.Never && !m.Former && m.Rank == rank && len(m.Owners) == 1 && m.Owners[0] == x.actor
	})
}

// sharedApart gives officials who have no title at all one that the text shares out apart from their
// names: "The two presidents discussed", "said their defence ministers".
func (r *reader) sharedApart(d *draft) {
	for _, x := range d.sides {
		for _, o := range x.officials {
			if _, ok := o.role(); ok || o != x.head() {
				continue
			}
			o.apart = r.longestShared(d, x, o)
		}
	}
}

// longestShared is the longest of the shared titles of a draft that an official of a side may have.
func (r *reader) longestShared(d *draft, x *side, o *official) *mention {
	return r.longestPost(d, o, func(s *sentence, m *roleMark) bool {
		if d.kind == "credentials" && m.Rank == "ambassador" && x.actor == r.home {
			return false // who receives the ambassadors is none
		}
		apart := m.Plural && !m.Counterpart && !m.taken && m.Land != x.actor && (len(m.Owners) == 0 || slices.Contains(m.Owners, x.actor) || d.kind == "credentials")
		return apart && (d.kind == "credentials" || m.From > 0 && (r.k.bothOf.has(s.Tokens[m.From-1].Lexeme) || r.k.possessive.has(s.Tokens[m.From-1].Lexeme)) || len(m.Owners) > 1)
	})
}

// longestPost is the longest title in the sentences of a draft that fits, the first of several, as an official's.
func (r *reader) longestPost(d *draft, o *official, fits func(*sentence, *roleMark) bool) *mention {
	var best *mention
	for i, s := range r.sentences {
		if !d.has(i) || s.another {
			continue
		}
		for n := range s.roles {
			m := &s.roles[n]
			if fits(s, m) && (best == nil || m.End-m.Start > best.role.End-best.role.Start) {
				best = &mention{s: s, mark: m.mark, name: o.name, role: m}
			}
		}
	}
	return best
}
