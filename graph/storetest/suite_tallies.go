package storetest

import (
	"maps"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

// testRisen: a newer program knows that a topic which was discussed before stands below another. What was said of it counts there, too.
func testRisen(t *testing.T, s *suite) {
	trade, economy, world := sampleTopics[0][0], sampleTopics[0][1], topic("world", "World", "Monde")
	flat := []graph.Topic{trade}
	store := s.filled(t,
		meeting{publisher: "gazette", day: "2025-06-10", topic: flat}.facts("1"),
		meeting{publisher: "agency", day: "2025-07-10", topic: flat, also: []graph.Topic{economy}}.facts("1"),
		meeting{publisher: "blog", day: "2025-08-10", topic: []graph.Topic{economy}}.facts("1"),
		meeting{publisher: "radio", day: "2025-09-10", topic: sampleTopics[2]}.facts("1"))
	if got := consultationsAbout(t, store, "economy"); got != 2 {
		t.Errorf("%d consultations about economy, want the 2 that name it", got)
	}
	put(t, store, meeting{publisher: "herald", day: "2025-10-10", topic: []graph.Topic{trade, economy, world}}.facts("2"), graph.Added)
	for id, want := range map[string]int64{"trade": 3, "economy": 4, "world": 4, "environment": 1} {
		if got := consultationsAbout(t, store, id); got != want {
			t.Errorf("%d consultations about %s, want %d", got, id, want)
		}
	}
	sound(t, store)
}

func consultationsAbout(t *testing.T, s graph.Store, topic string) (n int64) {
	t.Helper()
	for _, row := range rows(t, s, "topic/discussed-by", map[string]string{"topic": topic}, "consultations") {
		n += row[0].(int64)
	}
	return n
}

// testBounds: the first and last days follow what is taken back.
func testBounds(t *testing.T, s *suite) {
	days := []string{"2025-03-10", "2025-06-10", "2025-06", "2025-09-10"}
	var facts []graph.Facts
	for _, day := range days {
		facts = append(facts, meeting{publisher: "gazette " + day, day: day, topic: sampleTopics[0]}.facts("1"))
	}
	store := s.filled(t, facts...)
	for _, step := range []struct {
		gone int
		want []any
	}{
		{0, []any{int64(3), graph.Date("2025-06-10"), graph.Date("2025-09-10")}},
		{3, []any{int64(2), graph.Date("2025-06-10"), graph.Date("2025-06-10")}},
		{1, []any{int64(1), nil, nil}},
	} {
		forget(t, store, facts[step.gone], true)
		for _, topic := range []string{"trade", "economy"} {
			got := rows(t, store, "topic/discussed-by", map[string]string{"topic": topic}, "consultations", "first", "last")
			if diff := cmp.Diff([][]any{step.want}, got); diff != "" {
				t.Errorf("without %s, %s (-want +got):\n%s", days[step.gone], topic, diff)
			}
		}
	}
	forget(t, store, facts[2], true)
	if got := rows(t, store, "topic/discussed-by", map[string]string{"topic": "trade"}, "a"); len(got) != 0 {
		t.Errorf("nothing is left, and %v discussed it", got)
	}
	sound(t, store)
}

// testProfiles compares what a country and its partners talked about, which is worked out from tallies, with what is read of the whole graph.
func testProfiles(t *testing.T, s *suite) {
	store := s.filled(t, Sample(77, 60)...)
	type talk struct {
		parties, topics map[string]bool
		held            bool
	}
	talks := map[string]*talk{}
	var countries []string
	c := read(t, store)
	for ref, n := range c.nodes {
		switch ref.Label {
		case graph.LabelConsultation:
			talks[ref.Key] = &talk{map[string]bool{}, map[string]bool{}, n.Props["planned"] != true}
		case graph.LabelActor:
			countries = append(countries, ref.Key)
		}
	}
	for _, e := range c.edges {
		switch e.Type {
		case graph.TypeTookPartIn:
			talks[e.To.Key].parties[e.From.Key] = true
		case graph.TypeDiscussed:
			talks[e.From.Key].topics[e.To.Key] = true
		}
	}
	for _, country := range countries {
		partners := map[string]bool{}
		for _, k := range talks {
			for p := range k.parties {
				partners[p] = partners[p] || k.held && k.parties[country]
			}
		}
		want, ours, theirs := map[string][2]int64{}, int64(0), int64(0)
		for _, k := range talks {
			mine := k.parties[country]
			if others := slices.ContainsFunc(slices.Collect(maps.Keys(k.parties)), func(p string) bool { return partners[p] }); !k.held || !mine && !others {
				continue
			}
			at := 1
			if mine {
				at = 0
				ours++
			} else {
				theirs++
			}
			for topic := range k.topics {
				n := want[topic]
				n[at]++
				want[topic] = n
			}
		}
		got := map[string][2]int64{}
		for _, row := range rows(t, store, "country/topic-profile", map[string]string{"country": country, "limit": "1000"}, "topic", "consultations", "partners", "of", "ofPartners") {
			got[row[0].(string)] = [2]int64{row[1].(int64), row[2].(int64)}
			if row[3] != ours || row[4] != theirs {
				t.Errorf("%s: of %v and %v, want %d and %d", country, row[3], row[4], ours, theirs)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", country, diff)
		}
	}
}
