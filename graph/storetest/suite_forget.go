package storetest

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

func forget(t *testing.T, s graph.Store, f graph.Facts, want bool) {
	t.Helper()
	got, err := s.Forget(t.Context(), f.Article.ID)
	if err != nil {
		t.Fatalf("forget %.60q: %v", f.Article.Text, err)
	}
	if got != want {
		t.Fatalf("forget %.60q: stood there %t, want %t", f.Article.Text, got, want)
	}
}

// testForget takes a random part of the articles back, in any order: the graph is that of the others.
func testForget(t *testing.T, s *suite) {
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(seed, 2))
		facts := Sample(seed+20, 30)
		store := s.filled(t, facts...)
		var left []graph.Facts
		order := r.Perm(len(facts))
		gone := map[int]bool{}
		for _, i := range order[:len(facts)/2] {
			forget(t, store, facts[i], true)
			forget(t, store, facts[i], false)
			gone[i] = true
		}
		for i, f := range facts {
			if !gone[i] {
				left = append(left, f)
			}
		}
		got := digest(t, store)
		if diff := cmp.Diff(digest(t, s.filled(t, left...)), got); diff != "" {
			t.Errorf("seed %d: the graph is not that of the articles left (-want +got):\n%s", seed, diff)
		}
		sound(t, store)
		store = s.filled(t, facts...)
		for _, f := range facts {
			forget(t, store, f, true)
		}
		if c := read(t, store); len(c.nodes)+len(c.edges) > 0 {
			t.Errorf("seed %d: all articles are forgotten, and %d nodes and %d edges are left", seed, len(c.nodes), len(c.edges))
		}
		sound(t, store)
	}
}
