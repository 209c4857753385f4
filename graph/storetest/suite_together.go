package storetest

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

// testTogether puts articles of every kind at once: each is treated as if it came alone after those before it.
func testTogether(t *testing.T, s *suite) {
	early, late := version("2025-06-11", "UZB"), version("2025-06-12", "KAZ")
	known := meeting{publisher: "gazette", day: "2025-03-10", heads: twoHeads}.facts("1")
	old := meeting{publisher: "agency", day: "2025-03-10", third: "SRB"}.facts("1")
	gone := meeting{publisher: "herald", day: "2025-03-10"}.facts("1")
	gone.Again = true
	moved := meeting{publisher: "herald", day: "2025-06-10", city: "Ottawa"}.facts("1")
	elsewhere := moved
	moved.Article.URL, elsewhere.Article.URL = address+"/b", address // where the versions are

	store := s.filled(t, known, old, moved)
	facts := []graph.Facts{early, without(old, "2"), late, late, known, gone, elsewhere, meeting{publisher: "agency", day: "2025-06-10"}.facts("1")}
	got, err := store.Put(t.Context(), facts...)
	if err != nil {
		t.Fatal(err)
	}
	want := []graph.Outcome{graph.Added, graph.Replaced, graph.Added, graph.Known, graph.Known, graph.Known, graph.Replaced, graph.Added}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("outcomes (-want +got):\n%s", diff)
	}
	alone := s.filled(t, known, old, moved)
	for i, f := range facts {
		put(t, alone, f, want[i])
	}
	if diff := cmp.Diff(digest(t, alone), digest(t, store)); diff != "" {
		t.Errorf("one after the other gives another graph (-alone +together):\n%s", diff)
	}
	sound(t, store)
	if got, err := store.Put(t.Context()); len(got) != 0 || err != nil {
		t.Errorf("no articles: %v, %v", got, err)
	}
}

// testOneBad puts several articles of which one has what no store keeps: none is stored, and the error tells why.
func testOneBad(t *testing.T, s *suite) {
	facts := Sample(9, 5)
	store := s.filled(t, facts[0])
	before := digest(t, store)
	bad := meeting{publisher: "gazette", day: "2025-06-10"}.facts("1")
	bad.Accounts[0].Date.Start = "10 June"
	for name, f := range map[string]graph.Facts{"a day that is none": bad} {
		if _, err := store.Put(t.Context(), slices.Concat(facts[1:3], []graph.Facts{f}, facts[3:])...); !errors.Is(err, graph.ErrArticle) {
			t.Errorf("%s: %v, want ErrArticle", name, err)
		}
		if diff := cmp.Diff(before, digest(t, store)); diff != "" {
			t.Errorf("%s: some of the articles were stored (-before +after):\n%s", name, diff)
		}
	}
	for _, f := range facts[1:] {
		put(t, store, f, graph.Added)
	}
}
