package extract

import "slices"

// A palace's read-out names its own master by the bare name: the title tells the guest alone, "Meeting
// with President of Peru X", and the text goes on with "Ola Nordmann, for his part, confirmed".

// master adds the palace's own master where nobody named for its side leads it: a bare name that opens the
// sentence of the event, alone or before the others, "Ola Nordmann, President of A X and President of B Y held",
// or one that says something in the talk.
func (r *reader) master(d *draft) {
	if r.publisher == nil || r.publisher.Leader == "" || len(d.sides) == 0 {
		return
	}
	if x := d.side(r.home); x != nil && slices.ContainsFunc(x.officials, r.leadsHouse) {
		return
	}
	for i, s := range r.sentences {
		if s.title || s.another || !d.has(i) {
			continue
		}
		m, ok := s.opensWithName(r.k)
		switch {
		case ok && s.speaks(r.k, m.To):
		case !slices.Contains(d.sentences, s):
			continue
		case !ok || !s.ranksWith(r.k, m.To):
			if m, ok = s.joinedName(r.k, d); !ok {
				continue
			}
		}
		name := s.quote(m.Start, m.End)
		if side, _ := d.find(name); side != nil {
			continue
		}
		if p, ok := r.introduced(personMark{mark: m, Name: name}); ok && p.actor != r.home {
			continue
		}
		r.addHome(d)
		d.side(r.home).add(mention{s: s, mark: m, name: name, rule: publishersOwn})
		return
	}
}

// leadsHouse: the official has no title in the text, as a palace's master, or a leader's.
func (r *reader) leadsHouse(o *official) bool {
	m, ok := o.role()
	return !ok || m.role.rankFor(r.home) == r.publisher.Leader
}

// opensWithName is a name of two words or more without a title at the head of the sentence.
func (s *sentence) opensWithName(k *knowledge) (mark, bool) { return s.bareName(k, 0) }

// bareName is a name of two words or more from token i, with no title and of no land or city.
func (s *sentence) bareName(k *knowledge, i int) (mark, bool) {
	to := s.nameAt(k, i)
	if to < i+2 || to >= len(s.Tokens) || s.inOffice(i) {
		return mark{}, false
	}
	m := markOf(s.Tokens, i, to)
	taken := s.titledAt(m) || slices.ContainsFunc(s.actors, func(a actorMark) bool { return a.overlaps(m) }) ||
		slices.ContainsFunc(s.cities, func(c cityMark) bool { return c.overlaps(m) })
	return m, !taken
}

// joinedName is such a name beside one of the other side, "Ola Nordmann and His Majesty X discussed", "the talks
// between Ola Nordmann and President of Iceland X".
func (s *sentence) joinedName(k *knowledge, d *draft) (mark, bool) {
	const courtesy = 3 // tokens of an honorific: "His Majesty the"
	for i := range s.Tokens {
		if i > 0 && !k.between.has(s.Tokens[i-1].Lexeme) {
			continue
		}
		m, ok := s.bareName(k, i)
		if !ok || !k.and.has(s.Tokens[m.To].Lexeme) {
			continue
		}
		for _, q := range s.people {
			side, _ := d.find(q.Name)
			if from := q.whole().From; side != nil && from > m.To && from-m.To <= courtesy {
				return m, true
			}
		}
	}
	return mark{}, false
}

// speaks: who is named before token p says something: "noted", ", for his part, confirmed".
func (s *sentence) speaks(k *knowledge, p int) bool {
	t := s.Tokens[p]
	if t.Word {
		return !t.Upper && (k.discussed.Has(s.Tokens, p) || k.source.Has(s.Tokens, p))
	}
	return t.Fold == "," && p+3 < len(s.Tokens) && k.possessive.has(s.Tokens[p+2].Lexeme) && k.hand.has(s.Tokens[p+3].Lexeme)
}

// ranksWith: at token p is the verb of the event, or behind it others are listed with their titles before that verb.
func (s *sentence) ranksWith(k *knowledge, p int) bool {
	if slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.verb() && c.From == p }) {
		return true
	}
	if s.Tokens[p].Fold != "," && !k.and.has(s.Tokens[p].Lexeme) {
		return false
	}
	return slices.ContainsFunc(s.people, func(q personMark) bool {
		return q.Role != nil && len(q.Role.Owners) > 0 && q.whole().From == p+1 && slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.verb() && c.From >= q.To })
	})
}
