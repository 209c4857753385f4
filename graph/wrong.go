package graph

import (
	"slices"
)

// without takes a wrong fact out of an account, and tells whether it was there. What rests on it goes with it: a side
// with its people, a head with the lead.
func (a *Account) without(w Decision) bool {
	had := a.facts()
	switch w.Fact {
	case FactEvent:
		return true
	case FactParty:
		a.Parties = slices.DeleteFunc(a.Parties, func(p Party) bool { return string(p.Actor.Code) == w.Value })
	case FactTopic:
		a.Topics = slices.DeleteFunc(slices.Clone(a.Topics), func(t TopicClaim) bool { return string(t.Topic.ID) == w.Value })
	case FactThird:
		a.Mentioned = slices.DeleteFunc(slices.Clone(a.Mentioned), func(m ActorClaim) bool { return string(m.Actor.Code) == w.Value })
	case FactPlace:
		a.Place, a.Venue = nil, ""
	case FactDate:
		a.Date, a.MonthDay = nil, ""
	case FactRound:
		a.Round = 0
	case FactMode:
		a.Mode = ""
	default:
		return a.withoutIn(w)
	}
	a.lead()
	return had != a.facts()
}

// withoutIn takes out what is wrong of a side.
func (a *Account) withoutIn(w Decision) bool {
	was := false
	is := func(name string) bool {
		found := squeeze(name) == squeeze(w.Value)
		was = was || found
		return found
	}
	for i := range a.Parties {
		p := &a.Parties[i]
		p.Officials = slices.Clone(p.Officials)
		switch w.Fact {
		case FactHost:
			if p.Host && is(string(p.Actor.Code)) {
				p.Host = false
			}
		case FactBody:
			p.Bodies = slices.DeleteFunc(slices.Clone(p.Bodies), func(b BodyClaim) bool { return is(b.Name) })
		case FactOfficial:
			p.Officials = slices.DeleteFunc(p.Officials, func(o OfficialClaim) bool { return is(o.Name) })
		}
		for j := range p.Officials {
			switch o := &p.Officials[j]; w.Fact {
			case FactHead:
				if o.Head && is(o.Name) {
					o.Head = false
				}
			case FactRole:
				if o.Role != "" && is(o.Role) {
					o.Role, o.Rank, o.Body = "", "other", ""
				}
			}
		}
	}
	a.lead()
	return was
}

// facts counts what may be taken out of an account as a whole.
func (a *Account) facts() int {
	n := len(a.Parties) + len(a.Topics) + len(a.Mentioned)
	for _, there := range []bool{a.Place != nil, a.Date != nil || a.MonthDay != "", a.Round != 0, a.Mode != ""} {
		if there {
			n++
		}
	}
	return n
}

// clone is an account whose parts may be changed.
func (a Account) clone() *Account {
	a.Parties = slices.Clone(a.Parties)
	return &a
}

// lead says anew who its actors are, what a caption calls them, and who heads them.
func (a *Account) lead() {
	a.Actors, a.Sides, a.Heads = Sides(a.Parties)
}
