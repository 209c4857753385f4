package storetest

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

// address is where the versions of a text stand.
const address = "https://gazette.example/1"

// version is a text under the address; its facts name a third country, so that it shows which ones stand.
func version(published, third string) graph.Facts {
	f := meeting{publisher: "gazette", day: "2025-06-10", heads: twoHeads, third: graph.ActorCode(third)}.facts("1")
	f.Article.URL, f.Article.Published = address, published
	f.Article.ID = graph.NewArticleID(f.Article.Text, published)
	for i := range f.Accounts {
		r := &f.Accounts[i].Report
		r.Article, r.Account = f.Article.ID, graph.NewAccountID(f.Article.ID, i+1)
	}
	return f
}

// settle puts the articles again that are to be read again, as who reads texts would.
func settle(t *testing.T, s graph.Store, facts []graph.Facts) {
	t.Helper()
	unread, err := s.Unread(t.Context(), "", "", 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range unread {
		i := slices.IndexFunc(facts, func(f graph.Facts) bool { return f.Article.ID == a.ID })
		f := facts[i]
		if a.Extractor, f.Article.Path = f.Article.Extractor, a.Path; !cmp.Equal(a, f.Article) {
			t.Errorf("what is to be read again is not what was put (-want +got):\n%s", cmp.Diff(f.Article, a))
		}
		put(t, s, f, graph.Replaced)
	}
	if again, err := s.Unread(t.Context(), "", "", 100); err != nil || len(again) > 0 {
		t.Errorf("%d articles are still to be read again: %v", len(again), err)
	}
}

// testVersions puts two texts of one address: the later one counts, whichever came first, until it is forgotten.
func testVersions(t *testing.T, s *suite) {
	first, second := version("2025-06-11", "UZB"), version("2025-06-12", "KAZ")
	facts := []graph.Facts{first, second}
	concerned := func(store graph.Store, want ...string) {
		t.Helper()
		var got []string
		for _, e := range events(t, store, len(want)).of(graph.TypeConcerned) {
			got = append(got, e.To.Key)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("concerned (-want +got):\n%s", diff)
		}
	}
	store := s.filled(t, first, second)
	want := digest(t, store)
	concerned(store, "KAZ")
	superseded := 0
	for last := graph.ArticleID(""); ; {
		page, err := store.Articles(t.Context(), last, 1)
		if err != nil {
			t.Fatal(err)
		}
		if len(page) == 0 {
			break
		}
		if last = page[0].ID; page[0].Superseded {
			superseded++
		}
		if id := graph.NewArticleID(page[0].Text, page[0].Published); id != last {
			t.Errorf("%s has the text of %s", last, id)
		}
	}
	if superseded != 1 {
		t.Errorf("%d articles are superseded, want 1", superseded)
	}
	forget(t, store, second, true)
	settle(t, store, facts)
	concerned(store, "UZB")
	if diff := cmp.Diff(digest(t, s.filled(t, first)), digest(t, store)); diff != "" {
		t.Errorf("the first version did not come back whole (-want +got):\n%s", diff)
	}

	store = s.filled(t, second, first)
	if diff := cmp.Diff(want, digest(t, store)); diff != "" {
		t.Errorf("the other order gave another graph (-want +got):\n%s", diff)
	}
	for _, f := range facts {
		put(t, store, f, graph.Known)
	}
	forget(t, store, first, true)
	concerned(store, "KAZ")

	// It turns out that the later text is another article's: it had been seen elsewhere before.
	store = s.filled(t, first, second)
	second.Article.URL = "https://gazette.example/0"
	put(t, store, second, graph.Replaced)
	settle(t, store, facts)
	if n := len(read(t, store).of(graph.TypeConcerned)); n != 2 {
		t.Errorf("%d articles count, want both", n)
	}
}

// testVersionHistories writes and forgets texts that share a few addresses, in any order: what counts is the set of
// those left.
func testVersionHistories(t *testing.T, s *suite) {
	for seed := range uint64(3) {
		r := rand.New(rand.NewPCG(seed, 3))
		facts := Sample(seed+40, 20)
		for i := range facts {
			facts[i].Article.URL = ""
			if n := r.IntN(6); n > 0 {
				facts[i].Article.URL = fmt.Sprintf("https://www.example/%d", n)
			}
		}
		store, left := s.fresh(t), map[graph.ArticleID]graph.Facts{}
		for range 3 * len(facts) {
			f := facts[r.IntN(len(facts))]
			if _, stood := left[f.Article.ID]; r.IntN(3) == 0 {
				forget(t, store, f, stood)
				delete(left, f.Article.ID)
			} else {
				var batch []graph.Facts
				for range 1 + r.IntN(4) {
					f := facts[r.IntN(len(facts))]
					batch, left[f.Article.ID] = append(batch, f), f
				}
				putTogether(t, store, r, batch)
			}
			if r.IntN(4) == 0 {
				settle(t, store, facts)
			}
		}
		settle(t, store, facts)
		s.holds(t, seed, store, facts, left)
	}
}
