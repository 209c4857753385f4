package extract

import "slices"

// readSides finds the sides of the article's event, and its people, in the lead.
func (r *reader) readSides(d *draft) {
	lead := r.lead()
	r.headlines(d, true)
	for _, s := range lead {
		letter := d.kind == "message" && s.addresses()
		if s.title || !s.tells(r.k) && !letter && (d.kind != "conference" || !s.roster(r.k) && !s.has(r.k.story.tookPart)) || r.sequel(d, s) || r.nextSteps(d, s) {
			continue
		}
		d.sentences = append(d.sentences, s)
		if r.settled(d) && !s.acts() && !s.has(r.k.lead) && !s.has(r.k.present) {
			d.spoken = append(d.spoken, s)
			continue
		}
		r.people(d, s, true)
		r.ownSide(d, s)
	}
	r.headed(d)
	r.headlines(d, false)
	r.mediators(d, lead)
	r.rosters(d)
	r.convenor(d)
	r.accredited(d)
	r.letter(d)
	if r.ownReadout() && slices.ContainsFunc(d.sentences, (*sentence).acts) {
		r.atHome(d) // a state's own read-out tells of its own meetings
	}
	if !r.settled(d) {
		r.strangers(d, lead)
		r.grouped(d, lead)
	} else if d.kind == "conference" {
		r.grouped(d, lead) // two with people do not make all of its sides
	}
	r.convenor(d) // "The Secretary met with the foreign ministers of A and B"
	r.ofThree(d)
	if r.anyWantsSide(d) {
		r.atHome(d) // an agency names its own side's people without their country
	}
	if len(d.sides) == 0 && r.journey() {
		r.abroad(d, lead) // before what else is named at its stops
	}
	for _, more := range []func(*draft, []*sentence){r.bare, r.receivers, r.bodiesOf, r.markersOf, r.officesOf, r.withActor, r.destination} {
		if len(d.sides) < 2 {
			more(d, lead)
		}
	}
	r.convened(d, lead)
	if r.publisher == nil || r.publisher.State || slices.ContainsFunc(lead, (*sentence).ownOfficeActs) || d.kind == "message" && r.anyWantsSide(d) {
		r.atHome(d)
	}
	for _, more := range []func(*draft, []*sentence){r.capitals, r.compounds} {
		if len(d.sides) < 2 {
			more(d, lead)
		}
	}
	r.ownLand(d, lead)
	if len(d.sides) == 1 || d.kind == "credentials" && len(d.sides) > 0 { // several ambassadors in turn
		r.hosts(d, lead)
	}
	if len(d.sides) == 0 {
		r.abroad(d, lead)
	}
}

// anyWantsSide: somebody is named in the event's sentences whose side no word tells.
func (r *reader) anyWantsSide(d *draft) bool {
	return slices.ContainsFunc(d.sentences, func(s *sentence) bool {
		return slices.ContainsFunc(s.people, func(p personMark) bool { return r.wantsSide(d, s, p) })
	})
}

// atHome adds the publisher's own side to one other.
func (r *reader) atHome(d *draft) {
	several := d.kind == "credentials" && len(d.sides) > 1 // of ambassadors, received one after the other
	if (len(d.sides) == 1 || several) && r.home != "" && d.side(r.home) == nil {
		r.addHome(d)
	}
}

func (r *reader) addHome(d *draft) { d.addSide(r.home, nil, publishersOwn).basis = "publisher" }

// sequel: the sentence tells a further meeting of those who met already: "il a ensuite été reçu".
func (r *reader) sequel(d *draft, s *sentence) bool {
	met := func(before *sentence) bool { _, ok := before.meets(); return ok }
	if !met(s) || len(d.sentences) == 0 || len(s.people) == 0 {
		return false
	}
	if (d.kind == "meeting" || d.kind == "call") && !slices.ContainsFunc(d.sentences, met) {
		return false // "X arrived in Oslo and later met Y": the meeting is the event
	}
	return s.has(r.k.sequel) || s.sameStay(r.k) || r.elsewhere(d, s) || r.nextStop(d, s)
}

// nextSteps: whom somebody is to meet next, in a report of what they have done: "Mme X doit être reçue lundi".
func (r *reader) nextSteps(d *draft, s *sentence) bool {
	return !r.planned && d.kind != "visit" && d.cue.verb() && s != d.at && len(d.sentences) > 0 && !slices.ContainsFunc(s.cues, cueMark.verb) && !s.done() &&
		slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.Form == "plan" && c.Kind != "-" })
}

// elsewhere: a sentence before told whom the guest met, and this one tells that they met an official of
// another side: the next stop of a journey.
func (r *reader) elsewhere(d *draft, s *sentence) bool {
	told := func(before *sentence) bool { _, ok := before.meets(); return ok && len(before.people) >= 2 }
	return slices.ContainsFunc(d.sentences, told) && slices.ContainsFunc(s.people, func(p personMark) bool {
		actor := s.actorOf(r.k, p)
		return p.Role != nil && actor != "" && d.side(actor) == nil && actor != r.home
	})
}

// tells: the sentence has a cue of an event that took place, or names who led or took part.
func (s *sentence) tells(k *knowledge) bool {
	if s.has(k.absent) && len(s.cues) == 0 {
		return false
	}
	if s.another && !slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.Form != "name" }) {
		return false
	}
	if len(s.cues) > 0 || slices.ContainsFunc(s.people, func(p personMark) bool {
		return p.Role != nil && p.Role.Counterpart && len(p.Role.Owners) > 0
	}) {
		return true
	}
	if s.nationals(k) > 1 {
		return true
	}
	for i, p := range s.people {
		if p.Titled && p.Role == nil && p.Of != "" || s.coupled(k, i, i+1) || s.linked(k, i, i+1) && s.people[i].Role != nil && s.people[i+1].Role != nil {
			return true
		}
	}
	return (s.has(k.lead) || s.has(k.present)) && len(s.people) > 0
}

// people adds the people of a sentence whose side the words tell; in a lead sentence their
// actor becomes a side, elsewhere it must be one already.
func (r *reader) people(d *draft, s *sentence, lead bool) {
	for _, p := range s.people {
		if r.isAbsent(s, p) || !d.concerns(s, p) || s.behindJoint(r.k, p) {
			continue
		}
		actor, by := s.actorBy(r.k, p)
		m := mention{s: s, mark: p.mark, name: p.Name, role: p.Role, rule: by}
		if own, ok := r.ofOrganization(p); ok && lead {
			side := d.addSide(r.home, s.evidence(p.whole()), own.rule)
			side.add(own)
			side.add(mention{s: s, mark: p.mark, name: p.Name})
			continue
		}
		if side, _ := d.find(p.Name); side != nil {
			side.add(m)
			continue
		}
		if actor == "" || p.Role == nil && !p.Titled && (by != nationality || r.k.capitalised.word("adjective")) && !s.has(r.k.lead) || p.Role != nil && p.Role.Never {
			continue
		}
		if !lead && d.side(actor) == nil {
			continue
		}
		if d.side(actor) == nil && len(d.sides) >= 2 && d.kind != "conference" && s.hasIn(r.k.witness, p.whole().From-12, p.whole().From) {
			continue
		}
		side := d.addSide(actor, s.evidence(p.whole()), by)
		o := side.add(m)
		o.lead = s.hasIn(r.k.lead, p.From-8, p.From)
	}
}

// ofOrganization is where the read-out of an organization gives a person an office of its own: its chair is a
// minister somewhere too, "the OSCE Chairperson-in-Office, Foreign Minister X of A".
func (r *reader) ofOrganization(p personMark) (mention, bool) {
	if !r.ownReadout() || !r.k.isOrganization(r.home) {
		return mention{}, false
	}
	for _, m := range r.titled {
		if m.actor == r.home && r.names.samePerson(m.name, p.Name) {
			return m, true
		}
	}
	return mention{}, false
}

// whole is the mark of the name with its title.
func (p personMark) whole() mark {
	if p.Role == nil || p.Role.Plural {
		return p.mark
	}
	return mark{min(p.From, p.Role.From), max(p.To, p.Role.To), min(p.Start, p.Role.Start), max(p.End, p.Role.End)}
}

// isAbsent: the clause of the name says that the person was not there.
func (r *reader) isAbsent(s *sentence, p personMark) bool {
	if r.kind == "message" {
		return false // nobody is there, and a nomination is what one is congratulated on
	}
	w := p.whole()
	from, to := w.From, w.To
	for from > 0 && w.From-from < 8 && s.Tokens[from-1].Fold != ";" {
		from--
	}
	for to < len(s.Tokens) && to-w.To < 8 && s.Tokens[to].Fold != ";" {
		to++
	}
	const subject = 2 // tokens at most between a subject and its verb
	for _, c := range s.cues {
		if c.verb() && c.From >= w.To && c.From-w.To <= subject {
			to = min(to, c.From) // "President X received a message from"
		}
	}
	return r.absentIn(s, s.ofGuest(p, from), w.From) || r.absentIn(s, w.To, to)
}

// ofGuest is the token from which words may tell of a person, who may stand before the verb behind another who invited:
// "At the invitation of President X, Prime Minister Y arrived". Else it is from.
func (s *sentence) ofGuest(p personMark, from int) int {
	w := p.whole()
	if w.From == 0 || s.Tokens[w.From-1].Fold != "," || !slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.verb() && c.From == w.To }) {
		return from
	}
	if slices.ContainsFunc(s.people, func(q personMark) bool { return q.To == w.From-1 && q.From >= from }) {
		return w.From
	}
	return from
}

// absentIn tells whether a phrase of absence begins in tokens from to to of a sentence. What announces
// a planned event is none: "est attendu lundi à Oslo".
func (r *reader) absentIn(s *sentence, from, to int) bool {
	for i := max(s.transcribed(r.k), from); i < min(to, len(s.Tokens)); i++ {
		f, ok := r.k.absent.Longest(s.Tokens, i)
		announces := func(c cueMark) bool {
			return (r.planned || r.kind == "visit") && c.Form == "plan" && c.From < f.To && i < c.To
		}
		if ok && !s.inOffice(i) && !slices.ContainsFunc(s.cues, announces) { // "Head of the Office of the President" is there
			return true
		}
	}
	return false
}
