package graph

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"
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
// planned apart from held. A store loads and settles whole blocks.
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
// heads agree on every side and whose rounds do not differ are one event; an account that
// names fewer joins only if exactly one group fits, else it stands alone. One dated only by
// its publication joins a group of that day, else one of the day before dated by its text.
// Undated accounts never merge.
func Settle(reports []Report) []Consultation {
	blocks := map[string][]Report{}
	for _, r := range reports {
		blocks[r.Block()] = append(blocks[r.Block()], r)
	}
	var out []Consultation
	for _, block := range blocks {
		for _, g := range groups(block) {
			out = append(out, settled(g))
		}
	}
	slices.SortFunc(out, func(a, b Consultation) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return out
}

// groups parts one block into events.
func groups(block []Report) [][]Report {
	slices.SortFunc(block, func(a, b Report) int { return strings.Compare(string(a.Account), string(b.Account)) })
	var out [][]Report
	days := map[[2]string][]Report{}
	for _, r := range block {
		if r.Date == nil {
			out = append(out, []Report{r})
			continue
		}
		key := [2]string{r.Date.Start, r.Date.End}
		days[key] = append(days[key], r)
	}
	byDay := map[[2]string][][]Report{}
	for key, rs := range days {
		byDay[key] = sameDay(rs)
	}
	joinDayBefore(byDay)
	for _, gs := range byDay {
		out = append(out, gs...)
	}
	return out
}

// signature is what an account says that another may contradict.
type signature struct {
	heads string // sorted "AZE=AZE/esmira-jafarova" joined by newlines
	round int
}

func (r Report) signature() signature {
	lines := make([]string, len(r.Heads))
	for i, h := range r.Heads {
		lines[i] = string(h.Actor) + "=" + string(h.Official)
	}
	slices.Sort(lines)
	return signature{strings.Join(lines, "\n"), r.Round}
}

// below tells whether s says nothing that t does not say, and less.
func (s signature) below(t signature) bool {
	if s == t || (s.round != 0 && s.round != t.round) {
		return false
	}
	have := strings.Split(t.heads, "\n")
	for _, line := range strings.Split(s.heads, "\n") {
		if line != "" && !slices.Contains(have, line) {
			return false
		}
	}
	return true
}

// sameDay parts the accounts of one block and day: those that say most found the groups,
// the others join when exactly one of these says all that they say.
func sameDay(rs []Report) [][]Report {
	classes := map[signature][]Report{}
	for _, r := range rs {
		classes[r.signature()] = append(classes[r.signature()], r)
	}
	groups := map[signature][]Report{}
	joined := map[signature]signature{}
	for s := range classes {
		var above []signature
		for t := range classes {
			if s.below(t) && !isBelowAny(t, classes) {
				above = append(above, t)
			}
		}
		joined[s] = s
		if len(above) == 1 {
			joined[s] = above[0]
		}
	}
	for s, rs := range classes {
		groups[joined[s]] = append(groups[joined[s]], rs...)
	}
	out := make([][]Report, 0, len(groups))
	for _, g := range groups {
		out = append(out, g)
	}
	return out
}

func isBelowAny(s signature, classes map[signature][]Report) bool {
	for t := range classes {
		if s.below(t) {
			return true
		}
	}
	return false
}

// joinDayBefore moves groups that are dated only by their publication to the one group of
// the day before that is dated by its text and fits: agencies print on the morning after.
func joinDayBefore(byDay map[[2]string][][]Report) {
	type claim struct {
		from [2]string
		at   int
	}
	type place struct {
		day [2]string
		at  int
	}
	claims := map[place][]claim{}
	for day, gs := range byDay {
		before, ok := dayBefore(day)
		if !ok {
			continue
		}
		for i, g := range gs {
			if !publishedOnly(g) {
				continue
			}
			var fits []int
			for j, h := range byDay[before] {
				if !publishedOnly(h) && fit(g, h) {
					fits = append(fits, j)
				}
			}
			if len(fits) == 1 {
				at := place{before, fits[0]}
				claims[at] = append(claims[at], claim{day, i})
			}
		}
	}
	moved := map[[2]string][]int{}
	for at, cs := range claims {
		if len(cs) != 1 { // two events of one day claim it: unsure, both stand alone
			continue
		}
		byDay[at.day][at.at] = append(byDay[at.day][at.at], byDay[cs[0].from][cs[0].at]...)
		moved[cs[0].from] = append(moved[cs[0].from], cs[0].at)
	}
	for day, at := range moved {
		slices.Sort(at)
		for _, i := range slices.Backward(at) {
			byDay[day] = slices.Delete(byDay[day], i, i+1)
		}
	}
}

func dayBefore(day [2]string) ([2]string, bool) {
	t, err := time.Parse(time.DateOnly, day[0])
	if err != nil || day[0] != day[1] {
		return day, false
	}
	before := t.AddDate(0, 0, -1).Format(time.DateOnly)
	return [2]string{before, before}, true
}

func publishedOnly(g []Report) bool {
	return !slices.ContainsFunc(g, func(r Report) bool { return r.Date.Basis != BasisPublished })
}

// fit tells whether what two groups say does not differ, one saying all that the other says.
func fit(g, h []Report) bool {
	a, b := fullest(g), fullest(h)
	return a == b || a.below(b) || b.below(a)
}

func fullest(g []Report) signature {
	best := g[0].signature()
	for _, r := range g[1:] {
		if best.below(r.signature()) {
			best = r.signature()
		}
	}
	return best
}

// settled makes the consultation of a group: each property by best precision, then most
// publishers, then smallest account id.
func settled(g []Report) Consultation {
	slices.SortFunc(g, func(a, b Report) int { return strings.Compare(string(a.Account), string(b.Account)) })
	c := Consultation{ID: ConsultationID(g[0].Account), Planned: g[0].Planned}
	for _, r := range g {
		c.Accounts = append(c.Accounts, r.Account)
	}
	c.Kind = Kind(most(g, func(r Report) string { return string(r.Kind) }))
	c.Mode = Mode(most(g, func(r Report) string { return string(r.Mode) }))
	c.Round, _ = strconv.Atoi(most(g, func(r Report) string {
		if r.Round == 0 {
			return ""
		}
		return strconv.Itoa(r.Round)
	}))
	if key := most(bestDated(g), func(r Report) string { return r.Date.Start + r.Date.End }); key != "" {
		i := slices.IndexFunc(g, func(r Report) bool { return r.Date != nil && r.Date.Start+r.Date.End == key })
		c.Date = g[i].Date
	} else {
		c.MonthDay = most(g, func(r Report) string { return r.MonthDay })
	}
	c.Name = caption(g[0].Sides, c)
	c.PLOVER, c.CAMEO = EventCodes(c, g[0].Actors, ActorCode(most(g, func(r Report) string { return string(r.Venue) })))
	return c
}

// bestDated keeps the accounts whose date is of the best precision among the group's.
func bestDated(g []Report) []Report {
	best := len(precisions)
	for _, r := range g {
		if r.Date != nil {
			best = min(best, r.Date.Precision.order())
		}
	}
	var out []Report
	for _, r := range g {
		if r.Date != nil && r.Date.Precision.order() == best {
			out = append(out, r)
		}
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
