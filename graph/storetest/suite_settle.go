package storetest

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

var twoHeads = map[graph.ActorCode]string{"AZE": "Leyla Djafarova", "CAN": "Jean Tremblay"}

// events counts consultations and checks that no edge has been left at another.
func events(t *testing.T, s graph.Store, want int) contents {
	t.Helper()
	c := read(t, s)
	if got := c.labelled(graph.LabelConsultation); got != want {
		t.Errorf("%d consultations, want %d", got, want)
	}
	at := map[any]string{} // account to consultation
	for _, e := range c.of(graph.TypeReports) {
		at[e.Props["account"]] = e.To.Key
	}
	for _, e := range c.edges {
		for _, end := range []graph.Ref{e.From, e.To} {
			if _, ok := c.nodes[end]; !ok {
				t.Errorf("%s ends at %v, which is not there", e.Type, end)
			}
			if end.Label == graph.LabelConsultation && end.Key != at[e.Props["account"]] {
				t.Errorf("%s of %s is at %s, its account at %s", e.Type, e.Props["account"], end.Key, at[e.Props["account"]])
			}
		}
	}
	return c
}

func testOneMeeting(t *testing.T, s *suite) {
	store := s.filled(
		t,
		meeting{publisher: "gazette", day: "2025-06-10", heads: twoHeads}.facts("1"),
		meeting{publisher: "agency", day: "2025-06-10", heads: twoHeads, spelling: "Лейла Джафарова"}.facts("1"),
		meeting{publisher: "blog", day: "2025-06-10"}.facts("1"), // names nobody, fits one
	)
	c := events(t, store, 1)
	if n := len(c.of(graph.TypeTookPartIn)); n != 6 {
		t.Errorf("%d claims of parties, want 2 of each article", n)
	}
	who := c.nodes[graph.Ref{Label: graph.LabelOfficial, Key: string(graph.NewOfficialID("AZE", "Leyla Djafarova"))}]
	want := map[string]any{"name": "Leyla Djafarova", "names": []string{"Leyla Djafarova", "Лейла Джафарова"}}
	if diff := cmp.Diff(want, who.Props); diff != "" {
		t.Errorf("official (-want +got):\n%s", diff)
	}
}

func testTakeOver(t *testing.T, s *suite) {
	m := meeting{publisher: "gazette", day: "2025-06-10", heads: twoHeads, city: "Ottawa", third: "KAZ", topic: sampleTopics[3]}
	first := m.facts("1")
	smaller, larger := m.byAccount(first, true), m.byAccount(first, false)
	store := s.filled(t, first, larger, smaller)
	c := events(t, store, 1)
	if _, ok := c.nodes[graph.Ref{Label: graph.LabelConsultation, Key: string(smaller.Accounts[0].Account)}]; !ok {
		t.Errorf("the consultation has not the smallest id, %s", smaller.Accounts[0].Account)
	}
	put(t, store, without(smaller, "2"), graph.Replaced)
	c = events(t, store, 1)
	if _, ok := c.nodes[graph.Ref{Label: graph.LabelConsultation, Key: string(first.Accounts[0].Account)}]; !ok {
		t.Errorf("the consultation has not gone back to %s", first.Accounts[0].Account)
	}
}

func testTwoWeeksApart(t *testing.T, s *suite) {
	events(t, s.filled(
		t,
		meeting{publisher: "gazette", day: "2025-06-10", heads: twoHeads}.facts("1"),
		meeting{publisher: "agency", day: "2025-06-24", heads: twoHeads}.facts("1"),
		meeting{publisher: "undated", heads: twoHeads}.facts("1"),
	), 3)
}

func testOtherHeads(t *testing.T, s *suite) {
	events(t, s.filled(
		t,
		meeting{publisher: "gazette", day: "2025-06-10", heads: twoHeads}.facts("1"),
		meeting{publisher: "agency", day: "2025-06-10", heads: map[graph.ActorCode]string{"AZE": "Somebody Else"}}.facts("1"),
		meeting{publisher: "another", day: "2025-06-10", heads: twoHeads, round: 2}.facts("1"),
		meeting{publisher: "third", day: "2025-06-10", heads: twoHeads, round: 3}.facts("1"),
	), 4)
}

func testThirdCountry(t *testing.T, s *suite) {
	c := events(t, s.filled(t, meeting{publisher: "gazette", day: "2025-06-10", third: "KAZ"}.facts("1")), 1)
	for _, e := range c.of(graph.TypeTookPartIn) {
		if e.From.Key == "KAZ" {
			t.Error("a country that was talked about has become a party")
		}
	}
	if got := c.of(graph.TypeConcerned); len(got) != 1 || got[0].To.Key != "KAZ" {
		t.Errorf("concerned: %v, want KAZ alone", got)
	}
}

func testTopicsAbove(t *testing.T, s *suite) {
	visas := meeting{publisher: "gazette", day: "2025-06-10", topic: sampleTopics[3]}.facts("1")
	trade := meeting{publisher: "agency", day: "2025-06-10", topic: sampleTopics[0]}.facts("1")
	economy := meeting{publisher: "blog", day: "2025-06-10", topic: sampleTopics[5]}.facts("1")
	store := s.filled(t, visas, trade, economy)
	for _, step := range []struct {
		without graph.Facts
		want    int // topics left
	}{{visas, 2}, {trade, 1}, {economy, 0}} {
		put(t, store, without(step.without, "2"), graph.Replaced)
		if got := read(t, store).labelled(graph.LabelTopic); got != step.want {
			t.Errorf("%d topics are left, want %d", got, step.want)
		}
	}
}

func testSpellings(t *testing.T, s *suite) {
	latin := meeting{publisher: "gazette", day: "2025-06-10", heads: twoHeads}.facts("1")
	long := meeting{publisher: "agency", day: "2025-06-10", heads: twoHeads, spelling: "Leyla A. Djafarova"}.facts("1")
	store := s.filled(t, latin, long)
	put(t, store, without(long, "2"), graph.Replaced)
	who := read(t, store).nodes[graph.Ref{Label: graph.LabelOfficial, Key: string(graph.NewOfficialID("AZE", "Leyla Djafarova"))}]
	want := map[string]any{"name": "Leyla Djafarova", "names": []string{"Leyla Djafarova"}}
	if diff := cmp.Diff(want, who.Props); diff != "" {
		t.Errorf("official (-want +got):\n%s", diff)
	}
}
