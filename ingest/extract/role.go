package extract

import "github.com/entente-graph/entente/ingest/text"

// roleMark is the title of an office as written, without the name: "vice-ministre azerbaïdjanais
// des Affaires étrangères".
type roleMark struct {
	mark
	Rank        string
	Owners      []string // actors that its words name, nearest first
	Bodies      []bodyMark
	Plural      bool // "les ministres": shared by several people
	Counterpart bool // "homologue": the post of the other side
	Former      bool // "ancien ministre"
	taken       bool
}

// findRoles finds every title of an office in the sentence, none inside another.
func (s *sentence) findRoles(k *knowledge) []roleMark {
	var out []roleMark
	for i := 0; i < len(s.Tokens); {
		f, ok := k.offices.longest(s.Tokens, i)
		if !ok {
			i++
			continue
		}
		if b, ok := s.bodyAt(i); ok && b.From < i { // inside the name of a body
			i++
			continue
		}
		w := walk{k: k, s: s, from: i, head: f.To}
		to := w.run(f.To)
		r := roleMark{mark: markOf(s.Tokens, i, to), Owners: w.owners, Bodies: w.bodies, Plural: f.Value.Plural, Counterpart: f.Value.Counterpart}
		r.Rank = k.rankOf(f.Value, w)
		if i > 0 && k.former[s.Tokens[i-1].Low] {
			r.Former, r.Rank = true, "other"
		}
		out = append(out, r)
		i = to
	}
	return out
}

func (s *sentence) actorAt(i int) (actorMark, bool) {
	for _, a := range s.actors {
		if a.From == i {
			return a, true
		}
	}
	return actorMark{}, false
}

func (s *sentence) bodyAt(i int) (bodyMark, bool) {
	for _, b := range s.bodies {
		if b.From <= i && i < b.To {
			return b, true
		}
	}
	return bodyMark{}, false
}

// personMark is a named person of a sentence with the title that stands at the name.
type personMark struct {
	mark
	Name   string
	Role   *roleMark
	Titled bool // an honorific stands before the name
}

// findPeople finds the people of the sentence: a name with a title before or after it, with
// an honorific, or named as the head of a side ("conduite par X"); and later mentions of the
// surnames in known.
func (s *sentence) findPeople(k *knowledge, known map[string]bool) []personMark {
	var out []personMark
	for i := 0; i < len(s.Tokens); {
		start := s.skipHonorifics(k, i)
		to := s.nameAt(k, start)
		if to == start {
			i++
			continue
		}
		p := personMark{mark: markOf(s.Tokens, start, to), Titled: start > i}
		p.Name = s.quote(p.Start, p.End)
		p.Role = s.roleBefore(i)
		if p.Role == nil {
			p.Role = s.roleAfter(k, to)
		}
		if p.Role != nil {
			p.Role.taken = true
		}
		if p.Role != nil || p.Titled || known[surname(p.Name)] || s.led(k, i) {
			out = append(out, p)
		}
		i = to
	}
	return s.share(k, out)
}

// roleBefore is the free title that ends where a name begins, possibly before a comma.
func (s *sentence) roleBefore(i int) *roleMark {
	for n := range s.roles {
		r := &s.roles[n]
		if r.taken || r.Plural {
			continue
		}
		if r.To == i || r.To == i-1 && s.Tokens[i-1].Fold == "," {
			return r
		}
	}
	return nil
}

// roleAfter is the title that follows a name and a comma.
func (s *sentence) roleAfter(k *knowledge, i int) *roleMark {
	if i+1 >= len(s.Tokens) || s.Tokens[i].Fold != "," && s.Tokens[i].Fold != "(" && s.Tokens[i].Fold != "–" {
		return nil
	}
	at := i + 1
	for at < len(s.Tokens) && (k.article[s.Tokens[at].Low] || k.former[s.Tokens[at].Low]) {
		at++
	}
	for n := range s.roles {
		if r := &s.roles[n]; r.From == at && !r.taken && !s.roleNamesNext(k, r) {
			return r
		}
	}
	return nil
}

// roleNamesNext tells whether the title belongs to the name behind it: in "X, le ministre Y"
// and "X, directeur de A, Y, directeur de B" the comma decides.
func (s *sentence) roleNamesNext(k *knowledge, r *roleMark) bool {
	at := s.skipHonorifics(k, r.To)
	return s.nameAt(k, at) > at
}

// led tells whether the words before a name say that it leads a side: "conduite par X", "avait
// pour chef X", "et la délégation canadienne par X".
func (s *sentence) led(k *knowledge, i int) bool {
	if i == 0 || !k.by[s.Tokens[i-1].Low] {
		return false
	}
	for n := max(0, i-6); n < i; n++ {
		if k.side[s.Tokens[n].Low] {
			return true
		}
		if _, ok := k.lead.longest(s.Tokens, n); ok {
			return true
		}
	}
	return false
}

// share gives a plural title to the names that are joined before or behind it: "les ministres
// X et Y".
func (s *sentence) share(k *knowledge, people []personMark) []personMark {
	for n := range s.roles {
		r := &s.roles[n]
		if !r.Plural || r.taken {
			continue
		}
		at := r.To
		for i := range people {
			p := &people[i]
			if p.Role == nil && p.From >= at && s.joins(k, at, p.From) {
				p.Role, r.taken, at = r, true, p.To
			}
		}
	}
	return people
}

// joins tells whether only commas, "et" and honorifics stand between two tokens.
func (s *sentence) joins(k *knowledge, from, to int) bool {
	for i := from; i < to; i++ {
		t := s.Tokens[i]
		if t.Fold != "," && t.Fold != "." && !k.and[t.Low] && !k.honorific[t.Low] && !isInitial(t) {
			return false
		}
	}
	return true
}

func isInitial(t text.Token) bool { return t.Upper && len(t.Text) == 1 }
