package extract

import "slices"

// holders names the officials of sides that the event's sentences tell by an office alone, "the meeting
// of the presidents of A and B and the chancellor of C": who holds that office elsewhere in the text, when
// it is one person.
func (r *reader) holders(d *draft) {
	for _, x := range d.sides {
		if len(x.officials) > 0 {
			continue
		}
		for _, s := range d.telling() {
			for i := range s.roles {
				if m, ok := r.holder(d, x.actor, &s.roles[i]); ok && len(x.officials) == 0 {
					x.add(m)
				}
			}
		}
	}
}

// holder is the mention of the one person in the text who holds an office for an actor.
func (r *reader) holder(d *draft, actor string, o *roleMark) (mention, bool) {
	if o.Former || o.Never || o.Counterpart || o.Rank == "other" || !slices.Contains(o.Owners, actor) {
		return mention{}, false
	}
	var found mention
	for _, m := range r.titled {
		if m.actor != actor || m.role.Rank != o.Rank || !d.concerns(m.s, personMark{mark: m.mark}) {
			continue
		}
		switch {
		case found.role == nil:
			m.rule = holderElsewhere
			found = m
		case !d.names.samePerson(found.name, m.name):
			return mention{}, false // of two
		}
	}
	return found, found.role != nil
}

// headed gives a side to people of none whose office the headline tells with its owner: "Appel avec le Chancelier
// allemand" and then "le Chancelier, X".
func (r *reader) headed(d *draft) {
	for _, s := range d.sentences {
		for _, p := range s.people {
			if p.Role == nil || !r.wantsSide(d, s, p) {
				continue
			}
			title, o := r.inHeadline(p.Role)
			if o == nil {
				continue
			}
			owner := o.Owners[0]
			if x := d.side(owner); x != nil && len(x.officials) > 0 || slices.ContainsFunc(r.titled, func(m mention) bool { return m.actor == owner && m.role.Rank == o.Rank }) {
				continue // "Le Premier ministre reçoit le Premier ministre islandais": that one is named
			}
			d.addSide(owner, title.evidence(o.mark), officeAlone).add(mention{s: s, mark: p.mark, name: p.Name, role: p.Role, rule: holderElsewhere})
		}
	}
}

// inHeadline is the one office of the title without a name and with an owner that is the same as another.
func (r *reader) inHeadline(office *roleMark) (*sentence, *roleMark) {
	var title *sentence
	var found *roleMark
	for _, s := range r.sentences {
		if !s.title {
			break
		}
		for i := range s.roles {
			if o := &s.roles[i]; !o.taken && !o.Plural && !o.Counterpart && len(o.Owners) == 1 && o.Office.Term == office.Office.Term {
				if found != nil {
					return nil, nil
				}
				title, found = s, o
			}
		}
	}
	return title, found
}

// roster: the sentence lists three people or more with a title that names their side, one behind the
// other: those who take part.
func (s *sentence) roster(k *knowledge) bool {
	run := 1
	for i := 1; i < len(s.people); i++ {
		p, q := s.people[i-1], s.people[i]
		listed := p.Role != nil && q.Role != nil && len(p.Role.Owners) > 0 && len(q.Role.Owners) > 0 && s.lists(k, p.whole().To, q.whole().From)
		if !listed {
			run = 1
			continue
		}
		if run++; run >= 3 {
			return true
		}
	}
	return false
}

// lists tells whether only what stands between the members of a list does between two tokens: "X, le
// président de A, et Y".
func (s *sentence) lists(k *knowledge, from, to int) bool {
	for i := from; i < to; i++ {
		if !k.article.has(s.Tokens[i].Lexeme) && !s.joins(k, i, i+1) {
			return false
		}
	}
	return true
}

// rosters adds those whom a sentence behind the lead of a conference lists: "Autour de la table avaient pris
// place le président de A, X, la Première ministre de B, Y, et ...".
func (r *reader) rosters(d *draft) {
	if d.kind != "conference" {
		return
	}
	lead := r.lead()
	for _, s := range r.sentences {
		if !s.title && !s.another && !slices.Contains(lead, s) && s.roster(r.k) && !s.has(r.k.absent) {
			d.sentences = append(d.sentences, s)
			r.people(d, s, true)
		}
	}
}

// apartFrom are the talks of two who met at a conference with the others, told behind it: "X s'est ensuite
// entretenu avec Y".
func (r *reader) apartFrom(main *draft) []*draft {
	if main.kind != "conference" {
		return nil
	}
	var out []*draft
	for _, s := range r.sentences {
		c, ok := s.meets()
		if s.title || s.another || !ok || c.Form == "joint" || slices.Contains(main.sentences, s) || !s.has(r.k.sequel) && !s.has(r.k.margin) && !s.has(r.k.aside) {
			continue
		}
		d := &draft{names: main.names, subject: subject{kind: c.Kind, mode: main.mode, modeRule: toldBeside, at: s, cue: c}, sentences: []*sentence{s}, main: main}
		before, behind := false, false
		for _, p := range s.people {
			if x, o := main.find(p.Name); x != nil {
				side := d.addSide(x.actor, x.evidence, x.rule)
				side.officials = append(side.officials, o)
				before, behind = before || p.To <= c.From, behind || p.From >= c.To
			}
		}
		if len(d.sides) == 2 && before && behind {
			out = append(out, d)
		}
	}
	return out
}
