package graph

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestTallies(t *testing.T) {
	above := map[string][]string{"gas": {"energy"}, "power": {"energy"}, "energy": {"economy"}, "round": {"about"}, "about": {"round"}}
	got := Tallies([]Talk{
		{Day: "2025-06-10", Parties: []string{"CAN", "AZE", "CAN"}, Topics: []string{"gas", "power", "gas"}},
		{Day: "2025-03-10", Parties: []string{"AZE", "CAN"}, Topics: []string{"energy"}},
		{Parties: []string{"AZE", "CAN", "ITA"}, Topics: []string{"round"}},
		{Day: "2025-09-10", Parties: []string{"ITA"}, Topics: []string{"gas"}},
		{Day: "2025-01-01", Topics: []string{"energy"}}, // of nobody
	}, above)
	want := map[Counted]Tally{}
	for _, w := range []Tally{
		{Counted{}, 4, 4, "", ""},
		{Counted{"", "ITA", "ITA"}, 1, 1, "", ""},
		{Counted{"", "", "AZE"}, 3, 3, "", ""},
		{Counted{"", "", "CAN"}, 3, 3, "", ""},
		{Counted{"", "", "ITA"}, 2, 2, "", ""},
		{Counted{"gas", "", ""}, 2, 2, "", ""},
		{Counted{"gas", "AZE", "CAN"}, 1, 1, "2025-06-10", "2025-06-10"},
		{Counted{"gas", "ITA", "ITA"}, 1, 1, "", ""},
		{Counted{"power", "", ""}, 1, 1, "", ""},
		{Counted{"power", "AZE", "CAN"}, 1, 1, "2025-06-10", "2025-06-10"},
		{Counted{"energy", "", ""}, 3, 1, "", ""},
		{Counted{"energy", "AZE", "CAN"}, 2, 1, "2025-03-10", "2025-06-10"},
		{Counted{"energy", "ITA", "ITA"}, 1, 0, "", ""},
		{Counted{"economy", "", ""}, 3, 0, "", ""},
		{Counted{"economy", "AZE", "CAN"}, 2, 0, "2025-03-10", "2025-06-10"},
		{Counted{"economy", "ITA", "ITA"}, 1, 0, "", ""},
		{Counted{"round", "", ""}, 1, 1, "", ""},
		{Counted{"about", "", ""}, 1, 0, "", ""},
	} {
		want[w.Counted] = w
	}
	for _, pair := range [][2]string{{"AZE", "CAN"}, {"AZE", "ITA"}, {"CAN", "ITA"}} {
		want[Counted{"round", pair[0], pair[1]}] = Tally{Counted{"round", pair[0], pair[1]}, 1, 1, "", ""}
		want[Counted{"about", pair[0], pair[1]}] = Tally{Counted{"about", pair[0], pair[1]}, 1, 0, "", ""}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("tallies (-want +got):\n%s", diff)
	}
}

func TestRetallies(t *testing.T) {
	of := func(topic string, n, own int64, first, last string) Tally {
		return Tally{Counted{topic, "AZE", "CAN"}, n, own, first, last}
	}
	list := func(all ...Tally) map[Counted]Tally {
		out := map[Counted]Tally{}
		for _, x := range all {
			out[x.Counted] = x
		}
		return out
	}
	got := retallies(
		list(of("came to more", 1, 1, "2025-06-10", "2025-06-10"), of("gone", 2, 1, "2025-06-10", "2025-07-10"), of("moved", 1, 1, "2025-06-10", "2025-06-10"), of("stands", 1, 1, "", "")),
		list(of("came to more", 2, 1, "2025-06-10", "2025-08-10"), of("moved", 1, 1, "2025-06-11", "2025-06-11"), of("new", 1, 0, "", ""), of("stands", 1, 1, "", "")),
	)
	want := []Retally{
		{of("came to more", 1, 0, "2025-06-10", "2025-08-10"), "", ""},
		{of("gone", -2, -1, "", ""), "2025-06-10", "2025-07-10"},
		{of("moved", 0, 0, "2025-06-11", "2025-06-11"), "2025-06-10", ""}, // a later last day is written anyway
		{of("new", 1, 0, "", ""), "", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
}
