package extract

import "slices"

// namedNext names the officials whom a report introduces by their office alone and by their name in the sentence behind,
// as wire reports open: "Iceland's prime minister slipped into Kyiv by night train on Saturday. Anna Sveins, on her second
// trip, laid flowers before holding talks with President X." It is so only where one office without a name stands in the
// first sentence, and a name of two words or more without a title opens the second.
func (r *reader) namedNext(d *draft) {
	for i, s := range r.sentences {
		if s.title || s.another || i+1 >= len(r.sentences) || r.sentences[i+1].another || !slices.Contains(r.lead(), s) {
			continue
		}
		o, next := s.soleOffice(), r.sentences[i+1]
		if o == nil {
			continue
		}
		x := d.side(o.Owners[0])
		m, ok := next.opensWithName(r.k)
		if !ok || x == nil || len(x.officials) > 0 || s.has(r.k.absent) {
			continue
		}
		name := next.quote(m.Start, m.End)
		known, _ := d.find(name)
		if _, told := r.introduced(personMark{mark: m, Name: name}); known != nil || told {
			continue
		}
		x.add(mention{s: next, mark: m, name: name, rule: holderElsewhere}).apart = &mention{s: s, mark: o.mark, name: name, role: o}
	}
}

// soleOffice is the one office of the sentence that nobody is named for, of a single owner; nil when there is none, or
// another.
func (s *sentence) soleOffice() *roleMark {
	var found *roleMark
	for n := range s.roles {
		o := &s.roles[n]
		if o.taken || o.Never || o.Former {
			continue
		}
		if found != nil || o.Plural || o.Counterpart || o.Rank == "other" || len(o.Owners) != 1 {
			return nil
		}
		found = o
	}
	return found
}
