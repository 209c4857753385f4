package storetest

import (
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

func testAnyOrder(t *testing.T, s *suite) {
	facts := Sample(7, 40)
	store := s.filled(t, facts...)
	want := digest(t, store)
	for _, f := range facts {
		put(t, store, f, graph.Known)
	}
	if diff := cmp.Diff(want, digest(t, store)); diff != "" {
		t.Fatalf("a second ingest changed the graph:\n%s", diff)
	}
	for seed := range uint64(6) {
		shuffled := slices.Clone(facts)
		r := rand.New(rand.NewPCG(seed, 0))
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		store := s.fresh(t)
		if seed%2 == 0 {
			putTogether(t, store, r, shuffled)
		} else {
			for _, f := range shuffled {
				put(t, store, f, graph.Added)
			}
		}
		if diff := cmp.Diff(want, digest(t, store)); diff != "" {
			t.Errorf("another order (seed %d) gave another graph:\n%s", seed, diff)
		}
	}
}

func testSeveralAtOnce(t *testing.T, s *suite) {
	facts := Sample(8, 40)
	want := digest(t, s.filled(t, facts...))
	store := s.fresh(t)
	var wg sync.WaitGroup
	for worker := range 4 {
		wg.Go(func() {
			for i := worker; i < len(facts); i += 4 { // the second half of a batch is some other worker's too
				if _, err := store.Put(t.Context(), facts[i:min(i+1+worker, len(facts))]...); err != nil {
					t.Errorf("put article %d: %v", i, err)
				}
			}
		})
		wg.Go(func() { // a reader meanwhile sees whole articles alone
			at := map[any]bool{}
			for e, err := range store.Elements(t.Context()) {
				if err != nil {
					t.Errorf("read while others write: %v", err)
					return
				}
				if e.Node != nil {
					at[e.Node.Ref] = true
				} else if !at[e.Edge.From] || !at[e.Edge.To] {
					t.Errorf("%s was read without an end of it", e.Edge.Type)
				}
			}
		})
	}
	wg.Wait()
	if diff := cmp.Diff(want, digest(t, store)); diff != "" {
		t.Errorf("several writers gave another graph:\n%s", diff)
	}
}

// lesser is the article as a worse extractor would have read it: something is missing or wrong.
func lesser(r *rand.Rand, f graph.Facts) graph.Facts {
	f.Article.Extractor = "sample-0"
	f.Accounts = slices.Clone(f.Accounts)
	for i := range f.Accounts {
		a := &f.Accounts[i]
		switch r.IntN(6) {
		case 0: // nothing found from here on
			f.Accounts = f.Accounts[:i]
			return f
		case 1:
			a.Topics, a.Mentioned, a.Place, a.Venue = nil, nil, nil, ""
		case 2:
			a.Date, a.Round = nil, 0
		case 3:
			a.Parties = slices.Clone(a.Parties)
			for j := range a.Parties {
				a.Parties[j].Officials, a.Parties[j].Bodies = nil, nil
			}
			a.Heads = nil
		case 4:
			a.Kind = graph.KindCall
		}
	}
	return f
}

// testHistories writes articles in the readings of two extractors, in any order, twice and
// back again, some together, and forgets some: what counts is the last reading of each that is left.
func testHistories(t *testing.T, s *suite) {
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(seed, 1))
		facts := Sample(seed, 25)
		store := s.fresh(t)
		last := map[graph.ArticleID]graph.Facts{}
		var batch []graph.Facts
		for range 6 * len(facts) {
			f := facts[r.IntN(len(facts))]
			if r.IntN(6) == 0 {
				putTogether(t, store, r, batch)
				batch = nil
				_, stood := last[f.Article.ID]
				forget(t, store, f, stood)
				delete(last, f.Article.ID)
				continue
			}
			if r.IntN(2) == 0 {
				f = lesser(r, f)
				if before, ok := last[f.Article.ID]; ok && before.Article.Extractor == f.Article.Extractor {
					f = before // one version reads one text in one way
				}
			}
			batch = append(batch, f)
			last[f.Article.ID] = f
		}
		putTogether(t, store, r, batch)
		s.holds(t, seed, store, facts, last)
	}
}

// holds checks that a graph is sound, and the one that the last readings of its articles alone give.
func (s *suite) holds(t *testing.T, seed uint64, store graph.Store, facts []graph.Facts, last map[graph.ArticleID]graph.Facts) {
	t.Helper()
	sound(t, store)
	got := digest(t, store)
	var plain []graph.Facts
	for _, f := range facts {
		if f, ok := last[f.Article.ID]; ok {
			plain = append(plain, f)
		}
	}
	if diff := cmp.Diff(digest(t, s.filled(t, plain...)), got); diff != "" {
		t.Errorf("seed %d: the graph remembers more than the last readings (-want +got):\n%s", seed, diff)
	}
}
