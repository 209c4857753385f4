package graph

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Consultation is one event of the graph, told by one or more accounts.
type Consultation struct {
	ID       ConsultationID
	Accounts []AccountID // sorted
	Name     string      // "Azerbaijan – Canada, consultations, 10 June 2025"
	Kind     Kind
	Mode     Mode
	Round    int
	Planned  bool
	Date     *Dating
	MonthDay string
	PLOVER   string // event type, see [EventCodes]
	CAMEO    string
}

// class of a kind: events of two classes are never one.
func (r Report) class() string {
	switch {
	case r.Kind == KindMessage:
		return "message"
	case r.Kind == KindCall || r.Mode == ModePhone || r.Mode == ModeVideo:
		return "call"
	}
	return "in person"
}

// Block is the key of the accounts that may be one event: same sides, same class of kind,
// planned apart from held. A store loads of a block what stands near in time (see [WindowsOf]).
func (r Report) Block() string {
	actors := make([]string, len(r.Actors))
	for i, a := range r.Actors {
		actors[i] = string(a)
	}
	slices.Sort(actors)
	tense := "held"
	if r.Planned {
		tense = "planned"
	}
	return boundKey(strings.Join(append(actors, r.class(), tense), "|"))
}

// Settle gathers accounts into consultations, sorted by id. It is pure, and the result
// depends on the set of accounts alone. Within a block, accounts of one day whose named
// heads agree on every side and whose rounds do not differ are one event (each side's read-out
// may name its own head; a name agrees with one of more words, a surname with the full name; an
// office without a name with whoever has that level of rank); an account that names fewer joins only
// if exactly one group fits, else it stands alone. One dated only by its publication joins a group of
// that day, else one of the day before dated by its text. Undated accounts never merge. Where people
// decided otherwise (see [Report]), they have the last word.
func Settle(reports []Report) []Consultation {
	blocks := map[string][]Report{}
	for _, r := range reports {
		blocks[r.Block()] = append(blocks[r.Block()], r)
	}
	var all [][]Report
	for _, block := range blocks {
		all = append(all, groups(block)...)
	}
	var out []Consultation
	for _, g := range together(all) {
		out = append(out, settled(g))
	}
	slices.SortFunc(out, func(a, b Consultation) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return out
}

// settled makes the consultation of a group: each property by best precision, then most
// publishers, then smallest account id.
func settled(g []Report) Consultation {
	slices.SortFunc(g, func(a, b Report) int { return strings.Compare(string(a.Account), string(b.Account)) })
	fullest := g[0] // all have the same sides and tense, unless people joined them
	c := Consultation{ID: ConsultationID(g[0].Account), Planned: true}
	for _, r := range g {
		c.Accounts = append(c.Accounts, r.Account)
		c.Planned = c.Planned && r.Planned
		if len(r.Actors) > len(fullest.Actors) {
			fullest = r
		}
	}
	c.Kind = Kind(most(g, func(r Report) string { return string(r.Kind) }))
	c.Mode = Mode(most(g, func(r Report) string { return string(r.Mode) }))
	c.Round, _ = strconv.Atoi(most(g, func(r Report) string {
		if r.Round == 0 {
			return ""
		}
		return strconv.Itoa(r.Round)
	}))
	days := func(r Report) string { return r.Date.Start + r.Date.End }
	if dated := bestDated(g); len(dated) > 0 {
		best := most(dated, days)
		c.Date = dated[slices.IndexFunc(dated, func(r Report) bool { return days(r) == best })].Date
	} else {
		c.MonthDay = most(g, func(r Report) string { return r.MonthDay })
	}
	c.Name = caption(fullest.Sides, c)
	c.PLOVER, c.CAMEO = EventCodes(c, fullest.Actors, ActorCode(most(g, func(r Report) string { return string(r.Venue) })))
	return c
}

// bestDated keeps the accounts whose date is of the best precision among the group's; of those, the
// ones dated by their text, when there are any: a publication's day is only near.
func bestDated(g []Report) []Report {
	best := len(precisions)
	for _, r := range g {
		if r.Date != nil {
			best = min(best, r.Date.Precision.order())
		}
	}
	var out, byText []Report
	for _, r := range g {
		if r.Date == nil || r.Date.Precision.order() != best {
			continue
		}
		out = append(out, r)
		if r.Date.Basis != BasisPublished {
			byText = append(byText, r)
		}
	}
	if len(byText) > 0 {
		return byText
	}
	return out
}

// most is the value told by most publishers, then by most accounts, then by the smallest
// account; g is sorted by account. Accounts without a publisher count as one publisher each.
func most(g []Report, value func(Report) string) string {
	type vote struct {
		value string
		who   map[string]bool
		first int
	}
	var votes []*vote
	for i, r := range g {
		v := value(r)
		if v == "" {
			continue
		}
		at := slices.IndexFunc(votes, func(x *vote) bool { return x.value == v })
		if at < 0 {
			votes, at = append(votes, &vote{v, map[string]bool{}, i}), len(votes)
		}
		who := r.Publisher
		if who == "" {
			who = string(r.Account)
		}
		votes[at].who[who] = true
	}
	if len(votes) == 0 {
		return ""
	}
	return slices.MinFunc(votes, func(a, b *vote) int {
		return cmp.Or(cmp.Compare(len(b.who), len(a.who)), cmp.Compare(a.first, b.first))
	}).value
}
