package extract

import "slices"

// draft is an event while it is read: sides in the order in which the text names them.
type draft struct {
	subject
	sides     []*side
	sentences []*sentence // that tell it, for its date, place and round
	spoken    []*sentence // of these, those that tell of the talk alone: who is named in them did not meet
	titles    []*sentence // the article's, when it is the article's event
	from      int         // number of the first sentence that tells of it
	until     int         // of the first behind them that tells of another, zero when none does
	towards   string      // the country that a visit leads to, empty when not known
	names     naming      // how names change their ending
	others    []*side     // guests of the meetings that were told with it, one after the other
	main      *draft      // the event that it was told beside, nil for the article's own
}

// side is a party of a draft.
type side struct {
	names     naming
	actor     string
	evidence  []Span
	basis     string
	rule      Rule // that made it a side
	officials []*official
}

// official is a person of a side, gathered from all places that name them.
type official struct {
	name     string
	mentions []mention
	lead     bool     // the text says that they led the side
	apart    *mention // the title of the side's leader that stands away from any name
}

// mention is one place that names an official.
type mention struct {
	s     *sentence
	mark  mark
	name  string
	role  *roleMark
	rule  Rule   // that gave them the side
	actor string // whom the title stands for, where the text is searched for people by their titles
}

func (d *draft) side(actor string) *side {
	for _, s := range d.sides {
		if s.actor == actor {
			return s
		}
	}
	return nil
}

// addSide makes an actor a side, once.
func (d *draft) addSide(actor string, evidence []Span, by Rule) *side {
	if s := d.side(actor); s != nil {
		return s
	}
	s := &side{actor: actor, names: d.names, evidence: evidence, basis: "text", rule: by}
	d.sides = append(d.sides, s)
	return s
}

// concerns tells whether a person of a sentence with two meetings is of this one.
func (d *draft) concerns(s *sentence, p personMark) bool {
	return s.bound == 0 || (p.From < s.bound) == (d.main == nil)
}

// find looks an official up by name, on any side: equal names, or one whose words are all in
// the other's, the surname among them.
func (d *draft) find(name string) (*side, *official) {
	for _, s := range d.sides {
		for _, o := range s.officials {
			if d.names.samePerson(o.name, name) {
				return s, o
			}
		}
	}
	return nil, nil
}

// add notes a mention of an official of a side. The fullest form of the name wins.
func (s *side) add(m mention) *official {
	for _, o := range s.officials {
		if s.names.samePerson(o.name, m.name) || o.headlined(s.names, m) {
			o.mentions = append(o.mentions, m)
			if s.names.fuller(m.name, o.name) {
				o.name = m.name
			}
			return o
		}
	}
	o := &official{name: m.name, mentions: []mention{m}}
	s.officials = append(s.officials, o)
	return o
}

// headlined: the title of the article and its body write the given name in two ways, "President Joe Biden"
// and "President Joseph R. Biden, Jr.": one surname and one office.
func (o *official) headlined(names naming, m mention) bool {
	return slices.ContainsFunc(o.mentions, func(x mention) bool {
		return x.s.title != m.s.title && x.role != nil && m.role != nil && x.role.Office.Term == m.role.Office.Term && names.surname(x.name) == names.surname(m.name)
	})
}

// role is the mention whose title says most: at the name, its own rather than one copied
// from the other side or shared, then the longest, then the first.
func (o *official) role() (mention, bool) {
	var best mention
	for _, m := range o.mentions {
		if m.role == nil {
			continue
		}
		if best.role == nil || roleOrder(m.role) > roleOrder(best.role) {
			best = m
		}
	}
	if best.role != nil && o.apart != nil && (o.apart.saysMore(best) || best.role.Counterpart && !o.apart.role.Counterpart) {
		best = *o.apart
	}
	if best.role == nil && o.apart != nil {
		best = *o.apart
	}
	return best, best.role != nil
}

func roleOrder(r *roleMark) int {
	order := r.End - r.Start
	if r.Plural {
		order -= 1000
	}
	if r.Counterpart {
		order -= 2000
	}
	return order
}
