package extract

import "slices"

// A sentence that tells a meeting has two poles: who stands before its verb and who stands
// behind it, or the two whom "coprésidées par X et Y" joins. When the words name the side of
// one, the other is of the other side.

// unsided gives the people of the event whose words name no side to one: the other pole's
// opposite, the side of the one they accompany, the publisher's own, or the one that has nobody.
func (r *reader) unsided(d *draft) {
	if len(d.sides) == 0 {
		return
	}
	for _, s := range d.sentences {
		for i, p := range s.people {
			if !r.wantsSide(d, s, p) {
				continue
			}
			if c := r.host(d, s, i); c != nil {
				d.addSide(c.City.Country, s.evidence(c.mark), landOfPlace).add(mention{s: s, mark: p.mark, name: p.Name, role: p.Role, rule: landOfPlace})
				continue
			}
			if x, by := r.sideFor(d, s, i); x != nil {
				o := x.add(mention{s: s, mark: p.mark, name: p.Name, role: p.Role, rule: by})
				o.lead = s.hasIn(r.k.lead, p.From-8, p.From)
			}
		}
	}
}

// host is the city where person i, a leader, met two or more who came there together, of other lands: "X et son
// homologue danois Y ont rencontré à Oslo le président Z"; nil when the sentence does not tell so.
func (r *reader) host(d *draft, s *sentence, i int) *cityMark {
	p := s.people[i]
	if len(d.sides) < 2 || p.Role == nil || p.Role.Counterpart || p.Role.Plural || p.Role.Rank != "head_of_state" && p.Role.Rank != "head_of_government" {
		return nil
	}
	for _, c := range s.cues {
		if c.Kind != "meeting" || c.Form != "act" || c.To > p.From {
			continue
		}
		came := map[*side]bool{}
		for _, q := range s.people {
			if x := r.sideNow(d, s, q); x != nil {
				if q.From > c.From {
					return nil
				}
				came[x] = true
			}
		}
		if len(came) < 2 {
			return nil
		}
		for n := range s.cities {
			if s.isPlace(r.k, s.cities[n]) && d.side(s.cities[n].City.Country) == nil {
				return &s.cities[n]
			}
		}
		for _, t := range d.telling() {
			for n := range t.cities {
				if t.title && t.isPlace(r.k, t.cities[n]) && d.side(t.cities[n].City.Country) == nil {
					return &t.cities[n]
				}
			}
		}
	}
	return nil
}

func (r *reader) wantsSide(d *draft, s *sentence, p personMark) bool {
	if !d.concerns(s, p) || slices.Contains(d.spoken, s) {
		return false
	}
	side, _ := d.find(p.Name)
	return side == nil && (p.Role != nil && !p.Role.Never && !p.Role.Former || p.Role == nil && p.Titled) && s.actorOf(r.k, p) == "" && !r.isAbsent(s, p)
}

func (r *reader) sideFor(d *draft, s *sentence, i int) (*side, Rule) {
	p := s.people[i]
	if q, ok := s.leader(r.k, i); ok {
		if x := r.sideNow(d, s, q); x != nil {
			return x, inCompany
		}
	}
	if x := r.officeLed(d, s, i); x != nil {
		return x, inCompany
	}
	if q, ok := s.beholder(r.k, i); ok {
		if x := r.sideNow(d, s, q); x != nil {
			if y := d.other(x, r.home); y != nil && p.Role != nil && p.Role.Counterpart {
				return y, acrossFrom // "en présence de son homologue Y"
			}
			return x, inCompany
		}
	}
	if len(d.sides) == 2 && s.besideOwn(r.k, i) {
		if x := r.sideNow(d, s, s.people[i-1]); x != nil {
			return x, inCompany
		}
	}
	if x := r.sameOffice(d, p); x != nil {
		return x, holderElsewhere
	}
	for j, q := range s.people {
		if j == i || !s.opposedTo(r.k, i, j) {
			continue
		}
		if x := r.sideNow(d, s, q); x != nil {
			if y := d.other(x, r.home); y != nil {
				return y, acrossFrom
			}
		} else if r.wantsSide(d, s, q) && j > i {
			return r.first(d, s, p), inOrder
		}
	}
	if y := r.hostOfVisit(d, s, p); y != nil {
		return y, acrossFrom
	}
	x := d.side(r.home)
	if x != nil && (s.oursMet(r.k, i) || r.theirsMet(d, s, i)) {
		if y := d.other(x, r.home); y != nil {
			return y, acrossFrom
		}
		if y := r.stopNamed(d, s, p.From); y != nil {
			return y, landOfPlace // of the several where a journey leads
		}
	}
	if x != nil && p.Role != nil && p.Role.Counterpart {
		return d.other(x, r.home), acrossFrom // whose counterpart is told is the publisher's own
	}
	if x != nil {
		return x, publishersOwn
	}
	if y := d.side(d.towards); y != nil {
		return d.other(y, ""), traveller // who travels is not of the land where the visit leads
	}
	return d.vacant(), vacantSide
}

// besideOwn: person i took part beside a colleague whose title alone names their side: "participaient
// le ministre norvégien X et le directeur Y". An ambassador is no colleague of the hosts.
func (s *sentence) besideOwn(k *knowledge, i int) bool {
	if i == 0 || s.people[i].Role == nil || s.people[i].Role.Counterpart || !s.has(k.present) || !s.linked(k, i-1, i) {
		return false
	}
	before := s.people[i-1].Role
	return before != nil && len(before.Owners) > 0 && before.Rank != "ambassador"
}

// sameOffice is the side whose office without a name the lead tells where the person has that office:
// "received the Prime Minister of Georgia" and then "Prime Minister X".
func (r *reader) sameOffice(d *draft, p personMark) *side {
	if p.Role == nil || p.Role.Counterpart {
		return nil
	}
	var found *side
	for _, s := range r.lead() {
		for _, o := range s.roles {
			if o.taken || o.Plural || len(o.Owners) != 1 || o.Office.Term != p.Role.Office.Term || s.another || o.Start > p.Start && !s.title || s.hasIn(r.k.absent, o.From-4, o.From) {
				continue
			}
			x := d.side(o.Owners[0])
			if x == nil || found != nil && found != x {
				return nil
			}
			found = x
		}
	}
	if found != nil && len(found.officials) > 0 {
		return nil
	}
	return found
}

// sideNow is the side of a person as far as the words or what was read before tell.
func (r *reader) sideNow(d *draft, s *sentence, p personMark) *side {
	if x, _ := d.find(p.Name); x != nil {
		return x
	}
	return d.side(s.actorOf(r.k, p))
}

// other is the side across from x: the only other one, else the publisher's own.
func (d *draft) other(x *side, home string) *side {
	if len(d.sides) == 2 {
		if d.sides[0] == x {
			return d.sides[1]
		}
		return d.sides[0]
	}
	if x.actor != home {
		return d.side(home)
	}
	return nil
}

// vacant is the only side without an official.
func (d *draft) vacant() *side {
	var empty []*side
	for _, x := range d.sides {
		if len(x.officials) == 0 {
			empty = append(empty, x)
		}
	}
	if len(empty) == 1 {
		return empty[0]
	}
	return nil
}

// first is the side of the first of two people whom no word gives one: that of the country
// which the sentence names first ("entre A et B ... par X et Y"), else the publisher's own.
func (r *reader) first(d *draft, s *sentence, p personMark) *side {
	if s.has(r.k.respectively) {
		return r.firstOfBoth(d, s)
	}
	for _, a := range s.actors {
		if x := d.side(a.Code); x != nil && a.To <= p.From {
			return x
		}
	}
	for _, c := range s.cities {
		if x := d.side(c.City.CapitalOf()); x != nil && c.To <= p.From {
			return x // "Ереван и Баку провели переговоры под сопредседательством X и Y"
		}
	}
	if x := d.side(r.home); x != nil {
		return x
	}
	return d.sides[0]
}

// firstOfBoth is the side that the nearest words before a sentence, or in it, name first of the two
// together: "les consultations norvégo-islandaises ... présidées respectivement par X et Y"; nil
// when none names both.
func (r *reader) firstOfBoth(d *draft, s *sentence) *side {
	if len(d.sides) != 2 {
		return nil
	}
	for i := slices.Index(r.sentences, s); i >= 0; i-- {
		for _, g := range r.sentences[i].together(r.k) {
			x := d.side(g[0].Code)
			if x != nil && slices.ContainsFunc(g, func(a actorMark) bool { return a.Code == d.other(x, "").actor }) {
				return x
			}
		}
	}
	return nil
}

// leader is the person whom person i accompanies: the last one named before "accompagné de".
func (s *sentence) leader(k *knowledge, i int) (personMark, bool) {
	p := s.people[i]
	for n := p.From - 1; n >= 0; n-- {
		if !k.company.Has(s.Tokens, n) {
			continue
		}
		for j := i - 1; j >= 0; j-- {
			if s.people[j].To <= n {
				return s.people[j], true
			}
		}
		return personMark{}, false
	}
	return personMark{}, false
}

// beholder is who stands before the verb of meeting when person i only looked on: "X a reçu Y, en
// présence de Z", whom X had come.
func (s *sentence) beholder(k *knowledge, i int) (personMark, bool) {
	from := s.people[i].whole().From
	if !s.hasIn(k.witness, from-4, from) {
		return personMark{}, false
	}
	for _, c := range s.cues {
		if c.Form != "act" && c.Form != "host" && c.Form != "head" {
			continue
		}
		for _, p := range s.people[:i] {
			if p.To <= c.From {
				return p, true
			}
		}
	}
	return personMark{}, false
}

// opposedTo tells whether two people of the sentence stand at its two poles.
func (s *sentence) opposedTo(k *knowledge, i, j int) bool {
	if i > j {
		i, j = j, i
	}
	p, q := s.people[i], s.people[j]
	if q.Role != nil && q.Role.Counterpart && s.linked(k, i, j) {
		return true // "X et son homologue chinois Y"
	}
	if at := p.whole().From; s.hasIn(k.opposed, at-5, at) && s.linked(k, i, j) {
		return true // "s'est réunie sous la présidence conjointe de X et de Y"
	}
	for _, c := range s.cues {
		if c.Form == "joint" {
			if q.To <= c.From && s.linked(k, i, j) {
				return true // "X и Y обсудили"
			}
			continue
		}
		if (c.verb() || c.Form == "plan" || c.Form == "head") && c.Kind != "signing" {
			return s.subject(k, c, i) && s.object(k, c, j) && !s.hasIn(k.company, max(c.To, p.To), q.From)
		}
	}
	return s.coupled(k, i, j)
}

// coupled: only "et" and what goes with it parts two neighbours, and a word of the sentence
// sets them against each other: "coprésidées par X et par Y".
func (s *sentence) coupled(k *knowledge, i, j int) bool {
	jointly := len(s.people) == 2 && s.hasIn(k.jointly, s.people[1].To, s.people[1].To+3) // "President X and Prime Minister Y discussed"
	return (jointly || s.has(k.opposed) || s.has(k.respectively)) && s.linked(k, i, j) && !s.ledTogether(k, i)
}

// ledTogether: two lead one side that stands before the verb: "The Australian side was co-led by X and Y".
func (s *sentence) ledTogether(k *knowledge, i int) bool {
	const close = 4
	from := s.people[i].whole().From
	return slices.ContainsFunc(s.markers(k), func(m sideMarker) bool {
		return m.To <= from && from-m.To <= close && s.hasIn(k.lead, m.To, from)
	})
}

// linked: two neighbours whom only "et" or "avec" parts.
func (s *sentence) linked(k *knowledge, i, j int) bool {
	if j != i+1 || j >= len(s.people) {
		return false
	}
	to := s.people[j].whole().From
	linked := false
	for n := max(s.people[i].whole().To, s.people[i].past); n < to; n++ {
		w := s.Tokens[n].Low
		if f, ok := k.honorifics.Longest(s.Tokens, n); ok {
			n = f.To - 1
			continue
		}
		if b, ok := s.bodyAt(n); ok && k.capitalised.word("noun") {
			n = b.To - 1 // "Sektionschefin X vom Ministerium für Handel und Minister Y"
			continue
		}
		if a, ok := s.actorAt(n); ok && a.Adjective && a.To == to && s.people[j].Role != nil && s.people[j].Role.Plural {
			continue // "les présidents islandais X et norvégien Y"
		}
		joins := k.and.word(w) || k.with.word(w)
		passes := k.of.word(w) || k.by.word(w) || k.article.word(w) || k.honorific.word(w) || k.interlocutor.word(w) || w == "," || w == "." || k.hand.word(w)
		if !joins && !passes {
			return false
		}
		linked = linked || joins
	}
	return linked
}
