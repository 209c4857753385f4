package extract

import (
	"cmp"
	"slices"
)

// drafts reads the events of the article: the one that its lead tells, and the further
// meetings that its body reports with sides of their own.
func (r *reader) drafts() []*draft {
	about, ok := r.subject()
	if !ok {
		return nil
	}
	if about.kind != "message" && about.kind != "credentials" && r.otherNews() {
		r.passOver(ofOtherKind, about.at, about.cue)
		return nil
	}
	main := &draft{subject: about, names: r.names}
	r.kind = about.kind
	for _, s := range r.sentences {
		if s.title {
			main.titles = append(main.titles, s)
		}
	}
	r.readSides(main)
	r.unsided(main)
	r.ownSubject(main)
	r.receiver(main)
	r.speakers(main)
	r.namedNext(main)
	r.master(main)
	if !r.diplomatic(main) {
		r.undiplomatic(main)
		return nil
	}
	all := append([]*draft{main}, r.successive(main)...)
	if main.kind == "meeting" && len(main.sides) > 2 {
		main.kind = "conference" // three or more sides in person
	}
	r.visitOrMeeting(main)
	r.leadersCall(main)
	all = append(all, r.further(main)...)
	all = append(all, r.nextCredentials(main)...)
	all = append(all, r.apartFrom(main)...)
	for i := 1; i < len(all); i++ {
		if slices.Contains(main.sentences, all[i].at) { // in one sentence: they share the talk
			all[i].from = main.from
			continue
		}
		all[i].from = slices.Index(r.sentences, all[i].at)
		for n := range i {
			if all[n].until == 0 {
				all[n].until = all[i].from
			}
		}
	}
	if main.kind == "meeting" && !main.complete() && slices.ContainsFunc(all[1:], func(x *draft) bool { return x.at == main.at && x.between(main) && x.complete() }) {
		all = all[1:] // "The Holy Father received President X, who then met Cardinal Y": whose two sides are named
	}
	if main.kind == "visit" && !main.planned && !main.complete() && slices.ContainsFunc(all[1:], func(x *draft) bool { return x.kind == "meeting" }) {
		all = all[1:] // a visit that is told with its meetings is these
	}
	for _, d := range all {
		r.rest(d)
		r.unsided(d)
		r.titles(d)
		r.fullNames(d)
		r.adopt(d)
		r.holders(d)
	}
	r.visitOrMeeting(main)
	return all
}

// visitOrMeeting: a visit whose report names people of both sides and says that they met is a meeting.
func (r *reader) visitOrMeeting(main *draft) {
	if main.kind == "visit" && !main.planned && main.complete() && r.bothMet(main) {
		main.kind = "meeting"
	}
}

// has tells whether sentence i tells of the draft rather than of another event of the article.
func (d *draft) has(i int) bool { return i >= d.from && (d.until == 0 || i < d.until) }

// rest adds the people whom the sentences after the lead name as present or as leading a side.
func (r *reader) rest(d *draft) {
	lead := r.lead()
	for i, s := range r.sentences {
		if s.title || !d.has(i) {
			continue
		}
		if d.kind == "visit" && !slices.Contains(d.sentences, s) && r.programme(d, s) {
			d.sentences = append(d.sentences, s)
			continue
		}
		if !slices.Contains(lead, s) && !slices.Contains(d.sentences, s) {
			if (s.has(r.k.lead) || s.has(r.k.present)) && len(s.people) > 0 && !s.another && !s.has(r.k.absent) {
				r.people(d, s, d.kind == "conference" && s.has(r.k.story.tookPart))
				d.sentences = append(d.sentences, s)
				continue
			}
		}
		r.again(d, s)
	}
}

// fullNames gives officials the fullest form of their name that stands anywhere in the text.
func (r *reader) fullNames(d *draft) {
	for _, x := range d.sides {
		for _, o := range x.officials {
			for _, s := range r.sentences {
				for _, p := range s.people {
					if d.names.samePerson(o.name, p.Name) && d.names.fuller(p.Name, o.name) {
						o.name = p.Name
					}
				}
			}
		}
	}
}

// again notes later mentions of officials who are known already.
func (r *reader) again(d *draft, s *sentence) {
	for _, p := range s.people {
		if side, o := d.find(p.Name); o != nil && (p.Role == nil || len(p.Role.Owners) == 0 || p.Role.Owners[0] == side.actor) {
			side.add(mention{s: s, mark: p.mark, name: p.Name, role: p.Role})
		}
	}
}

// diplomatic tells whether what was read is an event between sides, and not a match, a trade
// figure or a domestic affair: two sides at least, and officials, bodies or delegations in it.
func (r *reader) diplomatic(d *draft) bool {
	if len(d.sides) < 2 {
		return false
	}
	if d.kind == "consultation" {
		return true
	}
	if r.spokenOf(d) {
		return false
	}
	if d.localGuests(r.k) || r.tripAtHome(d) {
		return false
	}
	people := d.inOffice()
	if r.othersMet(d, people == 0) {
		return false
	}
	if people > 0 {
		if d.kind == "message" {
			return !d.ofAmbassadors() // who congratulate the host's own people
		}
		return d.kind == "credentials" || r.ranked(d)
	}
	if r.layPeople(d) {
		return false
	}
	if d.kind == "signing" && d.cue.Form == "act" && d.at.joint(r.k, d.cue.From) {
		return true // "A et B ont signé un accord": states do
	}
	return d.kind != "visit" && slices.ContainsFunc(r.lead(), func(s *sentence) bool { return s.official(r.k, d) })
}

// ofAmbassadors: all of its people are ambassadors.
func (d *draft) ofAmbassadors() bool {
	return !slices.ContainsFunc(d.sides, func(x *side) bool {
		return slices.ContainsFunc(x.officials, func(o *official) bool {
			m, ok := o.role()
			return !ok || m.role.Rank != "ambassador"
		})
	})
}

// official: an office, a body or a delegation of a side stands in the sentence, or one that may be of
// any: "the leaders". A national bank that decides on its own rate makes no talks of its trading partners.
func (s *sentence) official(k *knowledge, d *draft) bool {
	ofSide := func(owners []string) bool {
		return len(owners) == 0 && d.cue.Form != "name" || slices.ContainsFunc(owners, func(o string) bool { return d.side(o) != nil })
	}
	return slices.ContainsFunc(s.bodies, func(b bodyMark) bool { return ofSide(b.Owners) }) ||
		slices.ContainsFunc(s.roles, func(o roleMark) bool { return ofSide(o.Owners) || o.Plural }) ||
		slices.ContainsFunc(s.markers(k), func(m sideMarker) bool { return d.side(m.Actor) != nil }) ||
		s.delegations(k, d)
}

// spokenOf: only a noun in the body tells of a meeting, and nobody but one side's people are named: "the
// minister said why talks with A make no sense".
func (r *reader) spokenOf(d *draft) bool {
	if d.kind != "meeting" || d.cue.Form != "name" || d.at.title || d.at.acts() || !d.at.has(r.k.source) {
		return false
	}
	named := 0
	for _, x := range d.sides {
		if len(x.officials) > 0 {
			named++
		}
	}
	return named < 2
}

// further finds the other meetings of the article: a later sentence whose verb says that one
// took place and that names a new official.
func (r *reader) further(main *draft) []*draft {
	several := main.kind == "conference" && r.ownReadout() // its people met one of the others as well
	if main.kind != "meeting" && main.kind != "visit" && main.kind != "call" && main.kind != "consultation" && !several {
		return nil
	}
	var out []*draft
	for _, s := range r.sentences {
		inMain := slices.Contains(main.sentences, s)
		if s.title || s.another || inMain && s.bound == 0 || !inMain && s.longBefore() {
			continue
		}
		c, ok := s.meets()
		if inMain {
			c = s.cues[slices.IndexFunc(s.cues, func(c cueMark) bool { return c.From == s.bound })]
		}
		if !ok || (main.kind == "consultation" || several) && !s.has(r.k.sequel) {
			continue
		}
		for _, p := range s.people {
			if side, _ := main.find(p.Name); side != nil || p.Role == nil || p.Role.Never || inMain && p.From < s.bound || c.Form == "joint" && p.From >= c.To || r.isAbsent(s, p) {
				continue
			}
			if w := p.whole(); w.To <= c.From && s.hasIn(r.k.witness, w.From-6, w.From) {
				continue // "L'entrevue, en présence de l'ambassadeur X, ... les deux parties ont échangé"
			}
			if p.From < c.From && (p.Role.Former || s.inRelative(r.k, c.From)) {
				continue // "former president X, who hosted the commanders"
			}
			actor := s.actorOf(r.k, p)
			if actor == "" {
				actor = s.arrivedIn(r.k, c)
			}
			if actor == "" {
				actor = cmp.Or(r.stopLand(s), s.stopIn(r.k))
			}
			if actor == "" {
				actor = r.across(main, s, c, p)
			}
			if d := r.another(main, s, c, p, actor); d != nil {
				out = append(out, d)
				break
			}
		}
	}
	return out
}

// across is the side that a new official without one is of: the other side's of those known in
// the sentence, else the publisher's own.
func (r *reader) across(main *draft, s *sentence, c cueMark, p personMark) string {
	if x := r.whoThen(main, s, c); x != nil {
		return x.actor
	}
	for i, q := range s.people {
		if side, _ := main.find(q.Name); side != nil {
			if s.soleHost(c, i) {
				return side.actor
			}
			if x := main.other(side, r.home); x != nil {
				return x.actor
			}
			if p := r.placeOf(main); side.actor == r.home && p != nil && main.side(*p.Country) != nil {
				return *p.Country // of several others the host
			}
		}
	}
	side, _ := main.meant(r.k, s)
	if side == nil {
		side = main.marked(r.k, s, c)
	}
	if side != nil {
		if x := main.other(side, r.home); x != nil {
			return x.actor
		}
	}
	if own := main.side(r.home); own != nil && !r.ofGuest(main, s) && r.ownReadout() && c.To <= p.From && !slices.ContainsFunc(s.people, func(q personMark) bool { return q.To <= c.From }) {
		if x := main.other(own, ""); x != nil && len(main.sides) == 2 {
			return x.actor // "Asimismo, fue recibido por el presidente X": their own was
		}
	}
	if at := r.placeOf(main); at != nil && at.Country != nil && *at.Country != r.home && main.side(*at.Country) != nil && c.Form != "host" && s.has(r.k.sequel) &&
		c.To <= p.From && !p.Role.Counterpart && !slices.ContainsFunc(s.people, func(q personMark) bool { return q.To <= c.From }) {
		return *at.Country // "Il s'est ensuite entretenu avec le Premier ministre X", on a visit
	}
	return r.home
}

// marked is the side whose delegation stands before the verb: "The Icelandic delegation also called on X".
func (d *draft) marked(k *knowledge, s *sentence, c cueMark) *side {
	const close = 3
	for _, m := range s.markers(k) {
		if m.To <= c.From && c.From-m.To <= close && d.side(m.Actor) != nil {
			return d.side(m.Actor)
		}
	}
	return nil
}

// soleHost: person i alone is named before a further meeting at c, as who received: "его принял премьер X, после
// чего состоялись переговоры с министром Y", who is of the same side.
func (s *sentence) soleHost(c cueMark, i int) bool {
	if s.bound != c.From || i != 0 || len(s.people) < 2 || s.people[1].From < c.From {
		return false
	}
	return slices.ContainsFunc(s.cues, func(h cueMark) bool { return h.Form == "host" && h.To <= s.people[0].From })
}

// meets is the first verb of the sentence that says that people met or spoke.
func (s *sentence) meets() (cueMark, bool) {
	for _, c := range s.cues {
		if c.verb() && (c.Kind == "meeting" || c.Kind == "call") {
			return c, true
		}
	}
	return cueMark{}, false
}

// another drafts a further meeting: the new official's side, and the official of the main
// event who is named in the sentence, else who led the side that travels.
func (r *reader) another(main *draft, s *sentence, c cueMark, p personMark, actor string) *draft {
	if actor == "" {
		return nil
	}
	d := &draft{names: main.names, subject: subject{kind: c.Kind, mode: c.Mode, modeRule: modeOfEvent, at: s, cue: c}, sentences: []*sentence{s}, main: main}
	if d.mode == "" {
		d.mode, d.modeRule = main.mode, toldBeside
	}
	host := d.addSide(actor, s.evidence(p.whole()), furtherMeeting)
	host.add(mention{s: s, mark: p.mark, name: p.Name, role: p.Role, rule: furtherMeeting})
	var guest *side
	var who *official
	for _, q := range s.people {
		if side, o := main.find(q.Name); side != nil && side.actor != actor {
			guest, who = side, o
		}
	}
	if side, o := main.meant(r.k, s); guest == nil && side != nil && side.actor != actor {
		guest, who = side, o
	}
	if x := main.marked(r.k, s, c); guest == nil && x != nil && x.actor != actor && len(x.officials) > 0 {
		guest, who = x, x.head()
	}
	if guest == nil && c.Form != "host" && p.From < c.From && !s.namesSideBehind(main, c, actor) && !s.guestBehind(r.k, c) {
		return nil // "X praised the talks when he spoke to the Council": whom X met is not told
	}
	if guest == nil {
		at := r.placeOf(main)
		for _, x := range r.ownFirst(main.sides) {
			stayed := s.touring && at != nil && at.Country != nil && *at.Country == x.actor // it is the other who travels on
			if x.actor != actor && len(x.officials) > 0 && !stayed {
				guest, who = x, x.officials[0]
				break
			}
		}
	}
	if guest == nil {
		return nil
	}
	side := d.addSide(guest.actor, guest.evidence, guest.rule)
	side.officials = append(side.officials, who)
	side.officials = append(side.officials, r.along(main, guest, who)...)
	for i, q := range s.people { // "avec les ministres de A et de B, X et Y"
		if x, ok := s.leader(r.k, i); ok && x.From == p.From && q.Role != nil {
			host.add(mention{s: s, mark: q.mark, name: q.Name, role: q.Role, rule: inCompany})
			continue
		}
		if p.Role.Plural && q.Role != nil && q.Role.From == p.Role.From && q.From > p.From {
			host.add(mention{s: s, mark: q.mark, name: q.Name, role: q.Role, rule: furtherMeeting})
		}
	}
	return d
}

// ownFirst are sides with the publisher's own before the others: a read-out tells whom its own people met.
func (r *reader) ownFirst(sides []*side) []*side {
	out := slices.Clone(sides)
	slices.SortStableFunc(out, func(a, b *side) int { return cmp.Compare(r.foreign(a), r.foreign(b)) })
	return out
}

// foreign is 1 for a side that is not the publisher's own, else 0.
func (r *reader) foreign(s *side) int {
	if s.actor == r.home {
		return 0
	}
	return 1
}
