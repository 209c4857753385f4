package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// together has what people decided of accounts come last. Accounts that are said to be one consultation are a circle;
// where circles of one group of the rules are said to be different, they part, and what nobody named stays with the first of them. Then
// circles that are left in one group, or were said to be one, are one consultation with what stayed with them.
func together(groups [][]Report) [][]Report {
	said := func(r Report) bool { return len(r.Same) > 0 || len(r.Apart) > 0 }
	if !slices.ContainsFunc(groups, func(g []Report) bool { return slices.ContainsFunc(g, said) }) {
		return groups
	}
	t := gathering{circles: circlesOf(groups), marks: map[AccountID][]string{}, named: map[AccountID]bool{}}
	for _, g := range groups {
		for _, r := range g {
			if c := t.circles.of(r.Account); said(r) {
				t.named[c] = true
				t.marks[c] = Union(t.marks[c], r.Apart)
			}
		}
	}
	var links [][2]AccountID
	with := map[AccountID]AccountID{} // the circle that an account goes with, or the first account of its group
	for _, g := range groups {
		parts := t.parts(g)
		home := slices.MinFunc(g, func(a, b Report) int { return cmp.Compare(a.Account, b.Account) }).Account
		if len(parts) > 0 {
			home = parts[0][0]
		}
		for _, r := range g {
			if with[r.Account] = home; t.named[t.circles.of(r.Account)] {
				with[r.Account] = t.circles.of(r.Account)
			}
		}
		for _, part := range parts {
			for i := range part[1:] {
				links = append(links, [2]AccountID{part[i], part[i+1]})
			}
		}
	}
	sets := t.join(links)
	out := map[AccountID][]Report{}
	for _, g := range groups {
		for _, r := range g {
			at := sets.of(with[r.Account])
			out[at] = append(out[at], r)
		}
	}
	return slices.Collect(maps.Values(out))
}

// gathering is what people said of some accounts.
type gathering struct {
	circles union[AccountID]
	marks   map[AccountID][]string // of a circle: those of its accounts that part them from others
	named   map[AccountID]bool     // circles of which something was said
}

// circlesOf joins the accounts that people said are one consultation.
func circlesOf(groups [][]Report) union[AccountID] {
	circles, by := union[AccountID]{}, map[string]AccountID{}
	for _, g := range groups {
		for _, r := range g {
			for _, mark := range r.Same {
				if other, ok := by[mark]; ok {
					circles.join(other, r.Account)
				}
				by[mark] = r.Account
			}
		}
	}
	return circles
}

// parts puts the circles of a group into as few parts as their order gives, none with two that are different.
func (t gathering) parts(g []Report) [][]AccountID {
	var circles []AccountID
	for _, r := range g {
		if c := t.circles.of(r.Account); t.named[c] && !slices.Contains(circles, c) {
			circles = append(circles, c)
		}
	}
	slices.SortFunc(circles, func(a, b AccountID) int { return cmp.Or(cmp.Compare(t.last(a), t.last(b)), cmp.Compare(a, b)) })
	var parts [][]AccountID
	for _, c := range circles {
		at := slices.IndexFunc(parts, func(part []AccountID) bool { return !t.differ(part, []AccountID{c}) })
		if at < 0 {
			at, parts = len(parts), append(parts, nil)
		}
		parts[at] = append(parts[at], c)
	}
	return parts
}

// last is the greatest place that a circle has in a decision: the first one of a decision comes before the others.
func (t gathering) last(c AccountID) string {
	out := ""
	for _, m := range t.marks[c] {
		_, at, _ := strings.Cut(m, "/")
		out = max(out, at)
	}
	return out
}

// join makes one of circles that are linked, unless that would bring two together that are different.
func (t gathering) join(links [][2]AccountID) union[AccountID] {
	slices.SortFunc(links, func(a, b [2]AccountID) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	sets, members := union[AccountID]{}, map[AccountID][]AccountID{}
	of := func(c AccountID) []AccountID {
		if m := members[sets.of(c)]; m != nil {
			return m
		}
		return []AccountID{c}
	}
	for _, l := range links {
		a, b := of(l[0]), of(l[1])
		if sets.of(l[0]) != sets.of(l[1]) && !t.differ(a, b) {
			sets.join(l[0], l[1])
			members[sets.of(l[0])] = slices.Concat(a, b)
		}
	}
	return sets
}

// differ tells whether a circle of the one list was said to be another consultation than one of the other's. Of a circle that
// bears two marks of one decision no one of its own parts it: it was said to be one all the same.
func (t gathering) differ(a, b []AccountID) bool {
	for _, x := range a {
		for _, y := range b {
			for _, m := range t.marks[x] {
				decision, _, _ := strings.Cut(m, "/")
				of := func(n string) bool { return strings.HasPrefix(n, decision+"/") }
				if slices.ContainsFunc(t.marks[y], of) && !slices.ContainsFunc(t.marks[x], func(n string) bool { return of(n) && slices.Contains(t.marks[y], n) }) {
					return true
				}
			}
		}
	}
	return false
}
