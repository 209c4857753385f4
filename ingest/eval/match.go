package eval

import (
	"cmp"
	"slices"
)

// view is an event as it is compared: lists as sets, its people in one row.
type view struct {
	Event
	known     bool // false: no such event, the other side of one that was missed or invented
	actors    map[string]bool
	bodies    map[bodyOf]bool
	topics    map[string]bool
	mentioned map[string]bool
	people    []person
}

type bodyOf struct{ actor, kind string }

func (b bodyOf) String() string { return b.kind + " of " + b.actor }

type person struct {
	Official
	actor string
}

func viewOf(e Event) *view {
	v := &view{
		Event: e, known: true, actors: map[string]bool{}, bodies: map[bodyOf]bool{},
		topics: setOf(e.Topics), mentioned: setOf(e.Mentioned),
	}
	for _, p := range e.Parties {
		v.actors[p.Actor] = true
		for _, b := range p.Bodies {
			v.bodies[bodyOf{p.Actor, b.Type}] = true
		}
		for _, o := range p.Officials {
			v.people = append(v.people, person{o, p.Actor})
		}
	}
	return v
}

func views(events []Event) []*view {
	out := make([]*view, len(events))
	for i, e := range events {
		out[i] = viewOf(e)
	}
	return out
}

// pair is a gold event and the predicted one that means it; either may be unknown.
type pair struct{ gold, predicted *view }

// sameEvent: two shared sides, or a shared side and a shared person, or two shared persons.
func sameEvent(g, p *view) bool {
	return common(g.actors, p.actors)+shared(g, p) >= min(2, max(1, len(g.actors)))
}

// shared is how many people of the gold event the other names.
func shared(g, p *view) int {
	n := 0
	for _, o := range g.people {
		n += count(slices.ContainsFunc(p.people, func(q person) bool { return samePerson(o.Name, q.Name) }))
	}
	return n
}

// closeness ranks the events that may mean one another.
func closeness(g, p *view) float64 {
	var s float64
	both := common(g.actors, p.actors)
	if union := len(g.actors) + len(p.actors) - both; union > 0 {
		s = float64(2*both) / float64(union)
	}
	s += float64(shared(g, p))
	if g.Kind == p.Kind {
		s += 0.5
	}
	if g.Date == p.Date {
		s += 0.3
	}
	return s
}

// match pairs the events of an article, the closest first; rest are those left over, each
// with an unknown one.
func match(gold, predicted []*view) (matched, rest []pair) {
	type candidate struct {
		closeness float64
		g, p      int
	}
	var all []candidate
	for g := range gold {
		for p := range predicted {
			all = append(all, candidate{closeness(gold[g], predicted[p]), g, p})
		}
	}
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.closeness, a.closeness), cmp.Compare(a.g, b.g), cmp.Compare(a.p, b.p))
	})
	doneG, doneP := map[int]bool{}, map[int]bool{}
	for _, c := range all {
		if !doneG[c.g] && !doneP[c.p] && sameEvent(gold[c.g], predicted[c.p]) {
			doneG[c.g], doneP[c.p] = true, true
			matched = append(matched, pair{gold[c.g], predicted[c.p]})
		}
	}
	nothing := &view{}
	for i, g := range gold {
		if !doneG[i] {
			rest = append(rest, pair{g, nothing})
		}
	}
	for i, p := range predicted {
		if !doneP[i] {
			rest = append(rest, pair{nothing, p})
		}
	}
	return matched, rest
}

// who finds the predicted person who means a gold one, among those not used: the one whose
// whole name it is, then the longest name, then the first; -1 when there is none.
func who(gold person, predicted []person, used map[int]bool) int {
	best := -1
	better := func(a, b int) bool {
		fa, fb := fullName(gold.Name, predicted[a].Name), fullName(gold.Name, predicted[b].Name)
		if fa != fb {
			return fa
		}
		return runes(predicted[a].Name) > runes(predicted[b].Name)
	}
	for i, q := range predicted {
		if !used[i] && samePerson(gold.Name, q.Name) && (best < 0 || better(i, best)) {
			best = i
		}
	}
	return best
}
