package graph

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// parting tells which accounts are together: "a#1 b#1 | c#1".
func parting(rs []Report) string {
	var out []string
	for _, c := range Settle(slices.Clone(rs)) {
		var accounts []string
		for _, a := range c.Accounts {
			accounts = append(accounts, string(a))
		}
		out = append(out, strings.Join(accounts, " "))
	}
	return strings.Join(out, " | ")
}

func TestTogether(t *testing.T) {
	mark := func(r Report, same, apart string) Report {
		r.Same, r.Apart = nonEmpty(same), nonEmpty(apart)
		return r
	}
	const day, later = "2025-06-10", "2025-06-24"
	for name, tt := range map[string]struct {
		reports []Report
		want    string
	}{
		"two weeks apart, joined":         {[]Report{mark(told("a#1", day), "x", ""), mark(told("b#1", later), "x", "")}, "a#1 b#1"},
		"with their groups":               {[]Report{mark(told("a#1", day), "x", ""), told("b#1", day), mark(told("c#1", later), "x", ""), told("d#1", later)}, "a#1 b#1 c#1 d#1"},
		"one of a day, parted":            {[]Report{mark(told("a#1", day), "", "y/000000"), mark(told("b#1", day), "", "y/000001"), told("c#1", day)}, "a#1 c#1 | b#1"},
		"the first need not be the least": {[]Report{mark(told("a#1", day), "", "y/000001"), mark(told("b#1", day), "", "y/000000"), told("c#1", day)}, "a#1 | b#1 c#1"},
		"parted with its circle":          {[]Report{mark(told("a#1", day), "", "y/000000"), mark(told("b#1", day), "x", "y/000001"), mark(told("c#1", day), "x", ""), told("d#1", day)}, "a#1 d#1 | b#1 c#1"},
		"all three are different":         {[]Report{mark(told("a#1", day), "", "y/000000"), mark(told("b#1", day), "", "y/000001"), mark(told("c#1", day), "", "y/000002")}, "a#1 | b#1 | c#1"},
		"one circle, said to be two":      {[]Report{mark(told("a#1", day), "x", "y/000000"), mark(told("b#1", later), "x", "y/000001")}, "a#1 b#1"},
		"a decision on one alone":         {[]Report{mark(told("a#1", day), "", "y/000001"), told("b#1", day)}, "a#1 b#1"},
		"two groups, a bridge between them, and who is unnamed": {[]Report{
			mark(told("a#1", day), "", "y/000000"), mark(told("b#1", day), "x", "y/000001"), told("c#1", day),
			mark(told("d#1", later), "x", ""), told("e#1", later),
		}, "a#1 c#1 | b#1 d#1 e#1"},
		"what fits stays together": {[]Report{
			mark(told("a#1", day), "", "y/000000"), func() Report { r := told("b#1", day); r.Apart = []string{"y/000001", "z/000000"}; return r }(),
			mark(told("c#1", day), "", "z/000001"),
		}, "a#1 c#1 | b#1"},
		"joined over a third, and different": {[]Report{
			mark(told("a#1", day), "", "y/000000"), mark(told("b#1", day), "x", ""),
			mark(told("c#1", later), "x", ""), mark(told("d#1", later), "", "y/000001"),
		}, "a#1 b#1 c#1 | d#1"},
	} {
		t.Run(name, func(t *testing.T) {
			for range 5 {
				rand.Shuffle(len(tt.reports), func(i, j int) { tt.reports[i], tt.reports[j] = tt.reports[j], tt.reports[i] })
				if got := parting(tt.reports); got != tt.want {
					t.Errorf("got %s, want %s", got, tt.want)
				}
			}
		})
	}
}

// TestJoinedAcross settles what people joined although the rules never compare it.
func TestJoinedAcross(t *testing.T) {
	planned, undated, call := told("a#1", "2025-06-10"), told("b#1", "2025-06-10"), told("c#1", "2025-06-11")
	planned.Planned, undated.Date, call.Kind = true, nil, KindCall
	call.Actors, call.Sides = append(slices.Clone(call.Actors), "UZB"), "more sides"
	all := []Report{planned, undated, call}
	for i := range all {
		all[i].Same = []string{"x"}
	}
	got := Settle(all)
	if len(got) != 1 || got[0].Planned || got[0].Date == nil || !strings.HasPrefix(got[0].Name, "more sides") {
		t.Errorf("settled as %+v", got)
	}
}
