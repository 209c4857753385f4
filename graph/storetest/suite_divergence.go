package storetest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

// testDivergence: what one side's read-out has and the other's lacks, or says otherwise.
func testDivergence(t *testing.T, s *suite) {
	pair := map[string]string{"a": "AZE", "b": "CAN"}
	who := map[graph.ActorCode]string{"AZE": "Orkhan Seyidov"}
	seyidov := string(graph.NewOfficialID("AZE", who["AZE"]))
	readout := func(of graph.ActorCode, m meeting, and ...func(*graph.Facts)) graph.Facts {
		m.publisher, m.day = "ministry of "+string(of), "2025-06-10"
		f := m.facts("1")
		f.Article.ReadoutOf = of
		for _, change := range and {
			change(&f)
		}
		return f
	}
	land := func(f *graph.Facts) { // the country of the place, and no city
		f.Accounts[0].Place.City, f.Accounts[0].Place.CityName = "", ""
	}
	rank := func(r graph.Rank) func(*graph.Facts) {
		return func(f *graph.Facts) { f.Accounts[0].Parties[0].Officials[0].Rank, f.Accounts[0].Heads[0].Rank = r, r }
	}
	nextDay := func(f *graph.Facts) { // told by nothing but its publication
		d := f.Accounts[0].Date
		d.Start, d.End, d.Basis = "2025-06-11", "2025-06-11", graph.BasisPublished
	}
	yesterday := func(f *graph.Facts) {
		nextDay(f)
		f.Accounts[0].Date.Evidence = []graph.Span{{Start: 0, End: 6, Quote: "Report"}}
	}
	none := []string{}
	a, b := []string{"AZE"}, []string{"CAN"}
	for _, c := range []struct {
		name       string
		ours, them graph.Facts
		want       [][]any
	}{
		{"as much", readout("AZE", meeting{city: "Ottawa", round: 2, heads: who, body: "Energy"}), readout("CAN", meeting{city: "Ottawa", round: 2, heads: who, body: "Energy"}), nil},
		{"a place", readout("AZE", meeting{city: "Ottawa"}), readout("CAN", meeting{}), [][]any{{"place", "CAN/ottawa", "Ottawa", a, b, none}}},
		{
			"another place", readout("AZE", meeting{city: "Ottawa"}), readout("CAN", meeting{city: "Montreal"}),
			[][]any{{"place", "CAN/montreal", "Montreal", b, a, []string{"Ottawa"}}, {"place", "CAN/ottawa", "Ottawa", a, b, []string{"Montreal"}}},
		},
		{
			"its country", readout("AZE", meeting{city: "Ottawa"}), readout("CAN", meeting{city: "Ottawa"}, land),
			[][]any{{"place", "CAN/ottawa", "Ottawa", a, b, []string{"name of CAN"}}},
		},
		{"a country", readout("AZE", meeting{}), readout("CAN", meeting{city: "Ottawa"}, land), [][]any{{"place", "CAN", "name of CAN", b, a, none}}},
		{"a round", readout("AZE", meeting{round: 2}), readout("CAN", meeting{}), [][]any{{"round", "2", "2", a, b, none}}},
		{
			"bodies", readout("AZE", meeting{body: "Energy"}), readout("CAN", meeting{}),
			[][]any{
				{"body", string(graph.NewBodyID("AZE", "", "ministry", "Energy")), "Energy", a, b, none},
				{"body", string(graph.NewBodyID("CAN", "", "ministry", "Energy")), "Energy", a, b, none},
			},
		},
		{"an official with the rank", readout("AZE", meeting{heads: who}), readout("CAN", meeting{}), [][]any{{"official", seyidov, "Orkhan Seyidov", a, b, none}}},
		{"no rank", readout("AZE", meeting{heads: who}), readout("CAN", meeting{heads: who}, rank("other")), [][]any{{"rank", seyidov + " minister", "Orkhan Seyidov: minister", a, b, none}}},
		{
			"another rank", readout("AZE", meeting{heads: who}), readout("CAN", meeting{heads: who}, rank("deputy_minister")),
			[][]any{
				{"rank", seyidov + " deputy_minister", "Orkhan Seyidov: deputy_minister", b, a, []string{"minister"}},
				{"rank", seyidov + " minister", "Orkhan Seyidov: minister", a, b, []string{"deputy_minister"}},
			},
		},
		{"a day", readout("AZE", meeting{}), readout("CAN", meeting{}, nextDay), [][]any{{"day", "2025-06-10", "2025-06-10", a, b, none}}},
		{
			"another day", readout("AZE", meeting{}), readout("CAN", meeting{}, yesterday),
			[][]any{{"day", "2025-06-10", "2025-06-10", a, b, []string{"2025-06-11"}}, {"day", "2025-06-11", "2025-06-11", b, a, []string{"2025-06-10"}}},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := rows(t, s.filled(t, c.ours, c.them), "pair/divergence", pair, "what", "id", "name", "toldBy", "notBy", "instead")
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("divergence (-want +got):\n%s", diff)
			}
		})
	}
}
