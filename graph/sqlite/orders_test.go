package sqlite

import (
	"context"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
)

// The graph is a function of the set of articles: two hundred orders, each split into runs at random, each run with
// one, two or eight writers that put some articles at a time, and some articles read in two of the runs.
func TestAnyOrderAndSplit(t *testing.T) {
	orders := uint64(200)
	if testing.Short() {
		orders = 6
	}
	facts := storetest.Sample(77, 24)
	digest := func(runs [][]graph.Facts, writers, together int) graph.Digest {
		path := filepath.Join(t.TempDir(), "entente.db")
		for _, run := range runs {
			putAll(t, path, run, writers, together)
		}
		s := open(t, path, Options{ReadOnly: true})
		d, err := graph.DigestOf(t.Context(), s.Elements(t.Context()))
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	want := digest([][]graph.Facts{facts}, 1, 1)
	for seed := range orders {
		r := rand.New(rand.NewPCG(seed, 7))
		shuffled := slices.Clone(facts)
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		var runs [][]graph.Facts
		for rest := shuffled; len(rest) > 0; {
			n := 1 + r.IntN(len(rest))
			again := shuffled[:r.IntN(len(shuffled)-len(rest)+1)]
			runs = append(runs, slices.Concat(rest[:n], again[len(again)/2:]))
			rest = rest[n:]
		}
		writers, together := []int{1, 2, 8}[seed%3], 1+r.IntN(len(facts))
		if diff := cmp.Diff(want, digest(runs, writers, together)); diff != "" {
			t.Fatalf("seed %d, %d runs with %d writers, %d articles at a time (-one after the other +so):\n%s", seed, len(runs), writers, together, diff)
		}
	}
}

// putAll is one run: it opens the file, writes and closes it.
func putAll(t *testing.T, path string, facts []graph.Facts, writers, together int) {
	t.Helper()
	s, err := Open(t.Context(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(context.WithoutCancel(t.Context())); err != nil {
			t.Error(err)
		}
	}()
	if _, err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	batches := make(chan []graph.Facts)
	var wait sync.WaitGroup
	for range writers {
		wait.Go(func() {
			for batch := range batches {
				if _, err := s.Put(t.Context(), batch...); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for batch := range slices.Chunk(facts, together) {
		batches <- batch
	}
	close(batches)
	wait.Wait()
}
