package storetest

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

// someDecisions draws decisions on what some articles say, as far as they do not contradict each other.
func someDecisions(r *rand.Rand, facts []graph.Facts) *graph.Decisions {
	account := func() (graph.NamedAccount, graph.Account, bool) {
		f := facts[r.IntN(len(facts))]
		if len(f.Accounts) == 0 {
			return graph.NamedAccount{}, graph.Account{}, false
		}
		a := f.Accounts[r.IntN(len(f.Accounts))]
		spans := append([]graph.Span{}, a.Evidence...)
		for _, p := range a.Parties {
			spans = append(spans, p.Evidence...)
		}
		place := string(f.Article.ID)
		if f.Article.URL != "" && r.IntN(2) == 0 {
			place = f.Article.URL
		}
		return graph.NamedAccount{Article: place, Quote: spans[r.IntN(len(spans))].Quote}, a, true
	}
	official := func() (graph.NamedOfficial, bool) {
		n, a, ok := account()
		if !ok {
			return graph.NamedOfficial{}, false
		}
		p := a.Parties[r.IntN(len(a.Parties))]
		if len(p.Officials) == 0 {
			return graph.NamedOfficial{}, false
		}
		o := graph.NamedOfficial{Actor: p.Actor.Code, Name: p.Officials[r.IntN(len(p.Officials))].Name}
		if r.IntN(3) == 0 {
			o.Articles = []string{n.Article}
		}
		return o, true
	}
	wrong := func(d *graph.Decision, a graph.Account) {
		p := a.Parties[r.IntN(len(a.Parties))]
		kinds := graph.FactKinds()
		switch d.Fact = kinds[r.IntN(len(kinds))]; d.Fact {
		case graph.FactParty, graph.FactHost, graph.FactThird:
			d.Value = string(p.Actor.Code)
		case graph.FactOfficial, graph.FactHead:
			if len(p.Officials) > 0 {
				d.Value = p.Officials[0].Name
			}
		case graph.FactTopic:
			if len(a.Topics) > 0 {
				d.Value = string(a.Topics[0].Topic.ID)
			}
		}
	}
	kinds := []graph.DecisionKind{
		graph.SameOfficial, graph.DifferentOfficials, graph.SameConsultation, graph.SameConsultation,
		graph.DifferentConsultations, graph.WrongFact, graph.SpellingOf,
	}
	none, err := graph.NewDecisions("", nil)
	if err != nil {
		panic(err)
	}
	var list []graph.Decision
	for n := range r.IntN(12) {
		d := graph.Decision{Kind: kinds[r.IntN(len(kinds))], By: "A reader", On: "2026-01-02", Line: n + 1}
		switch d.Kind {
		case graph.SameOfficial, graph.DifferentOfficials, graph.SpellingOf:
			a, ok1 := official()
			b, ok2 := official()
			if !ok1 || !ok2 {
				continue
			}
			d.Officials = []graph.NamedOfficial{a, b}
		case graph.SameConsultation, graph.DifferentConsultations:
			for range 2 + r.IntN(2) {
				if a, _, ok := account(); ok {
					d.Accounts = append(d.Accounts, a)
				}
			}
			if len(d.Accounts) < 2 {
				continue
			}
		default:
			n, a, ok := account()
			if !ok {
				continue
			}
			d.Accounts = []graph.NamedAccount{n}
			wrong(&d, a)
		}
		if some, err := graph.NewDecisions(string(d.Kind)+d.By, append(list, d)); err == nil {
			list, none = append(list, d), some
		}
	}
	text, err := none.Encode() // a text of its own for each list
	if err != nil {
		panic(err)
	}
	if none, err = graph.NewDecisions(text, list); err != nil {
		panic(err)
	}
	return none
}

func decide(t *testing.T, s graph.Store, d *graph.Decisions) {
	t.Helper()
	if _, err := s.Decide(t.Context(), d); err != nil {
		t.Fatal(err)
	}
}

// testDecisions joins two meetings two weeks apart, and takes that back.
func testDecisions(t *testing.T, s *suite) {
	a := meeting{publisher: "gazette", day: "2025-06-10", heads: twoHeads}.facts("1")
	b := meeting{publisher: "courier", day: "2025-06-24", heads: twoHeads}.facts("2")
	facts := []graph.Facts{a, b}
	store := s.filled(t, facts...)
	apart := digest(t, store)
	events(t, store, 2)

	list := []graph.Decision{{Kind: graph.SameConsultation, Accounts: []graph.NamedAccount{
		{Article: string(a.Article.ID), Quote: a.Accounts[0].Evidence[0].Quote},
		{Article: string(b.Article.ID), Quote: b.Accounts[0].Evidence[0].Quote},
	}, By: "A reader", On: "2026-01-02", Line: 1}}
	d, err := graph.NewDecisions("one meeting", list)
	if err != nil {
		t.Fatal(err)
	}
	waiting, err := store.Decide(t.Context(), d)
	if err != nil || waiting != 2 {
		t.Fatalf("%d articles wait, want 2: %v", waiting, err)
	}
	settle(t, store, facts)
	events(t, store, 1)
	sound(t, store)
	if again, err := store.Decide(t.Context(), d); err != nil || again != 0 {
		t.Errorf("the same decisions once more: %d articles wait: %v", again, err)
	}
	if have, err := store.Decided(t.Context()); err != nil || have.Hash() != d.Hash() || !cmp.Equal(have.List, d.List) {
		t.Errorf("the graph remembers %v: %v", have, err)
	}

	forget(t, store, a, true)
	events(t, store, 1)
	sound(t, store)
	put(t, store, a, graph.Added)
	events(t, store, 1)

	none, err := graph.NewDecisions("", nil)
	if err != nil {
		t.Fatal(err)
	}
	decide(t, store, none)
	settle(t, store, facts)
	if diff := cmp.Diff(apart, digest(t, store)); diff != "" {
		t.Errorf("without decisions the graph is another one (-want +got):\n%s", diff)
	}
}

// testNamed finds articles by what decisions call them.
func testNamed(t *testing.T, s *suite) {
	first, second := version("2025-06-11", "UZB"), version("2025-06-12", "KAZ")
	store := s.filled(t, first, second)
	for place, want := range map[string]graph.ArticleID{address: second.Article.ID, string(first.Article.ID): first.Article.ID, "nowhere": ""} {
		a, known, err := store.Named(t.Context(), place)
		if err != nil || known != (want != "") || a.ID != want {
			t.Errorf("%s: %s, %t: %v", place, a.ID, known, err)
		}
		if known && a.Text == "" {
			t.Errorf("%s comes without its text", place)
		}
	}
}

// testDecisionHistories writes, forgets and decides in any order: what counts are the articles that are left and the
// last decisions.
func testDecisionHistories(t *testing.T, s *suite) {
	for seed := range uint64(4) {
		r := rand.New(rand.NewPCG(seed, 5))
		facts := Sample(seed+60, 14)
		store, left := s.fresh(t), map[graph.ArticleID]graph.Facts{}
		last := someDecisions(r, facts)
		decide(t, store, last)
		for range 3 * len(facts) {
			f := facts[r.IntN(len(facts))]
			_, stood := left[f.Article.ID]
			switch r.IntN(5) {
			case 0:
				last = someDecisions(r, facts)
				decide(t, store, last)
				if r.IntN(2) == 0 {
					settle(t, store, facts)
				}
			case 1:
				forget(t, store, f, stood)
				delete(left, f.Article.ID)
			default:
				batch := []graph.Facts{f}
				for range r.IntN(4) {
					batch = append(batch, facts[r.IntN(len(facts))])
				}
				for _, f := range batch {
					left[f.Article.ID] = f
				}
				putTogether(t, store, r, batch)
			}
		}
		settle(t, store, facts)
		sound(t, store)
		got := digest(t, store)
		plain := s.fresh(t)
		decide(t, plain, last)
		for _, f := range facts {
			if f, ok := left[f.Article.ID]; ok {
				put(t, plain, f, graph.Added)
			}
		}
		if diff := cmp.Diff(digest(t, plain), got); diff != "" {
			t.Errorf("seed %d: the graph is not that of its articles and last decisions (-want +got):\n%s", seed, diff)
		}
	}
}
