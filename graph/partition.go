package graph

import (
	"maps"
	"slices"
	"strings"
	"time"
)

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

// sameDay parts the accounts of one block and day. Those that say most found the groups; the
// others join when all that say more than they are in one group, else they stand alone.
func sameDay(rs []Report) [][]Report {
	classes, levels := map[signature][]Report{}, levelsOf(rs)
	for _, r := range rs {
		s := r.signature(levels)
		classes[s] = append(classes[s], r)
	}
	group := founders(classes)
	out := map[signature][]Report{}
	for s, rs := range classes {
		at, ok := group[s]
		if !ok {
			at = s
			var above []signature
			for t, founded := range group {
				if s.below(t) && !slices.Contains(above, founded) {
					above = append(above, founded)
				}
			}
			if len(above) == 1 {
				at = above[0]
			}
		}
		out[at] = append(out[at], rs...)
	}
	return slices.Collect(maps.Values(out))
}

// founders maps each class that says most, no other saying all that it says and more, to what its
// group says. Such classes are one group when each of them agrees with all those that
// any of them agrees with: one side's read-out names its head, the other's the other, a third the
// round. When one of them agrees with two that differ, nothing tells whose it is, and all stay apart.
func founders(classes map[signature][]Report) map[signature]signature {
	group := map[signature]signature{}
	for s := range classes {
		if !isBelowAny(s, classes) {
			group[s] = s
		}
	}
	full := slices.Collect(maps.Keys(group))
	for _, s := range full {
		var circle []signature
		for _, t := range full {
			if s.agrees(t) {
				circle = append(circle, t)
			}
		}
		alike := func(t signature) bool {
			return !slices.ContainsFunc(full, func(u signature) bool { return t.agrees(u) != s.agrees(u) })
		}
		if slices.ContainsFunc(circle, func(t signature) bool { return !alike(t) }) {
			continue
		}
		for _, t := range circle {
			group[s] = group[s].joined(t)
		}
	}
	return group
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

// fit tells whether what two groups say differs nowhere.
func fit(g, h []Report) bool { return said(g, levelsOf(g)).agrees(said(h, levelsOf(h))) }

// said is what a group says in all.
func said(g []Report, levels map[OfficialID]string) signature {
	all := g[0].signature(levels)
	for _, r := range g[1:] {
		all = all.joined(r.signature(levels))
	}
	return all
}
