package graph

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// together has what people decided of accounts come last: groups that the rules made are one where accounts of theirs
// are said to be one consultation; accounts that are said to be another one leave, with those that are said to be
// one with them.
func together(groups [][]Report) [][]Report {
	said := func(r Report) bool { return len(r.Same) > 0 || len(r.Apart) > 0 }
	if !slices.ContainsFunc(groups, func(g []Report) bool { return slices.ContainsFunc(g, said) }) {
		return groups
	}
	circles := circlesOf(groups)
	joined := union[AccountID]{}
	for _, g := range groups {
		for _, r := range g {
			joined.join(g[0].Account, r.Account)
			joined.join(r.Account, circles.of(r.Account))
		}
	}
	sets, parts := map[AccountID][]Report{}, map[AccountID][]string{}
	for _, g := range groups {
		for _, r := range g {
			sets[joined.of(r.Account)] = append(sets[joined.of(r.Account)], r)
			parts[circles.of(r.Account)] = Union(parts[circles.of(r.Account)], r.Apart)
		}
	}
	out := map[[2]AccountID][]Report{}
	for set, rs := range sets {
		slices.SortFunc(rs, func(a, b Report) int { return cmp.Compare(a.Account, b.Account) })
		first := firsts(rs, func(r Report) []string { return parts[circles.of(r.Account)] })
		for _, r := range rs {
			at := [2]AccountID{set, ""}
			if circle := circles.of(r.Account); leaves(parts[circle], first) {
				at[1] = circle
			}
			out[at] = append(out[at], r)
		}
	}
	return slices.Collect(maps.Values(out))
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

// firsts is the first mark of each decision that parts accounts of a set. A circle that bears two marks of one
// decision was said to be one all the same: no one of its own parts it.
func firsts(rs []Report, marks func(Report) []string) map[string]string {
	out := map[string]string{}
	for _, r := range rs {
		for _, m := range marks(r) {
			decision, _, _ := strings.Cut(m, "/")
			if first, ok := out[decision]; !ok || m < first {
				out[decision] = m
			}
		}
	}
	return out
}

// leaves tells whether a circle is another one than the first of a decision.
func leaves(marks []string, first map[string]string) bool {
	return slices.ContainsFunc(marks, func(m string) bool {
		decision, _, _ := strings.Cut(m, "/")
		return m != first[decision] && !slices.Contains(marks, first[decision])
	})
}
