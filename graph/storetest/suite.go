package storetest

import (
	"context"
	"iter"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/verify"
)

// Run checks that a store is what [graph.Store] promises. Open gives a store with an empty
// graph, and closes it when the test is done; its schema may or may not be there. A store is
// not used any more once open has been called again, so they may share one database.
func Run(t *testing.T, open func(t *testing.T) graph.Store) {
	for _, c := range []struct {
		name string
		run  func(*testing.T, *suite)
	}{
		{"empty", testEmpty},
		{"schema", testSchema},
		{"put", testPut},
		{"known", testKnown},
		{"replaced", testReplaced},
		{"no events", testNoEvents},
		{"read-outs of one meeting", testOneMeeting},
		{"a smaller id takes over", testTakeOver},
		{"two weeks apart", testTwoWeeksApart},
		{"other heads on one day", testOtherHeads},
		{"a third country is no party", testThirdCountry},
		{"topics above go with those below", testTopicsAbove},
		{"topics that come to stand above", testRisen},
		{"first and last days are taken back", testBounds},
		{"topics of a country and its partners", testProfiles},
		{"spellings go with their articles", testSpellings},
		{"one text in several places", testSightings},
		{"names of cities", testCityNames},
		{"no evidence", testNoEvidence},
		{"another type of body", testOtherType},
		{"several together", testTogether},
		{"one of several is bad", testOneBad},
		{"any order", testAnyOrder},
		{"several at once", testSeveralAtOnce},
		{"forget", testForget},
		{"versions", testVersions},
		{"histories of versions", testVersionHistories},
		{"decisions", testDecisions},
		{"articles that decisions name", testNamed},
		{"histories of decisions", testDecisionHistories},
		{"histories", testHistories},
		{"hostile strings", testHostile},
		{"evidence", testEvidence},
		{"elements", testElements},
		{"counts", testCounts},
		{"ask every type", testAskTypes},
		{"ask with parameters", testAskParams},
		{"ask and stop", testAskStop},
		{"ask and cancel", testAskCancel},
		{"ask never writes", testAskNeverWrites},
		{"ask wrongly", testAskWrongly},
		{"ask freely", testAskFreely},
		{"cancelled", testCancelled},
		{"days that are not sure", testUnsureDays},
		{"dated by publication", testDatedByPublication},
		{"facts and who tells them", testFactsTold},
		{"divergence of read-outs", testDivergence},
		{"accounts that contradict each other", testConflicts},
		{"messages are no meetings", testMessages},
		{"first and last days", testFirstAndLast},
		{"articles without a publisher", testNoPublisher},
	} {
		t.Run(c.name, func(t *testing.T) { c.run(t, &suite{open}) })
	}
}

// SameDigest checks that two stores hold one graph.
func SameDigest(t *testing.T, a, b graph.Store) {
	t.Helper()
	if diff := cmp.Diff(digest(t, a), digest(t, b)); diff != "" {
		t.Errorf("the graphs differ (-first +second):\n%s", diff)
	}
}

type suite struct{ open func(*testing.T) graph.Store }

// fresh is a store with its schema and no graph.
func (s *suite) fresh(t *testing.T) graph.Store {
	t.Helper()
	store := s.open(t)
	if _, err := store.Migrate(t.Context()); err != nil {
		t.Fatalf("migrate: %v", err)
	}
	return store
}

// filled is a fresh store with facts put one after the other, each of them new.
func (s *suite) filled(t *testing.T, facts ...graph.Facts) graph.Store {
	t.Helper()
	store := s.fresh(t)
	for _, f := range facts {
		put(t, store, f, graph.Added)
	}
	return store
}

func put(t *testing.T, s graph.Store, f graph.Facts, want graph.Outcome) {
	t.Helper()
	got, err := s.Put(t.Context(), f)
	if err != nil {
		t.Fatalf("put %.60q: %v", f.Article.Text, err)
	}
	if !slices.Equal(got, []graph.Outcome{want}) {
		t.Fatalf("put %.60q: outcome %d, want %d", f.Article.Text, got, want)
	}
}

// putTogether puts facts in batches of random sizes.
func putTogether(t *testing.T, s graph.Store, r *rand.Rand, facts []graph.Facts) {
	t.Helper()
	for len(facts) > 0 {
		n := 1 + r.IntN(len(facts))
		got, err := s.Put(t.Context(), facts[:n]...)
		if err != nil || len(got) != n {
			t.Fatalf("put %d articles: %d outcomes, %v", n, len(got), err)
		}
		facts = facts[n:]
	}
}

func digest(t *testing.T, s graph.Store) graph.Digest {
	t.Helper()
	d, err := graph.DigestOf(t.Context(), s.Elements(t.Context()))
	if err != nil {
		t.Fatalf("digest: %v", err)
	}
	return d
}

// sound checks that all holds that must hold of a graph.
func sound(t *testing.T, s graph.Store) {
	t.Helper()
	r, err := verify.Run(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Findings {
		t.Errorf("%s: %s: %s", f.Check, f.Where, f.What)
	}
}

// contents are the nodes and edges of a store, by key and by id.
type contents struct {
	nodes map[graph.Ref]graph.Node
	edges []graph.Edge
}

func read(t *testing.T, s graph.Store) contents {
	t.Helper()
	c := contents{nodes: map[graph.Ref]graph.Node{}}
	for _, e := range all(t, s.Elements(t.Context())) {
		if e.Node != nil {
			c.nodes[e.Node.Ref] = *e.Node
		} else {
			c.edges = append(c.edges, *e.Edge)
		}
	}
	return c
}

// of gives the edges of a type.
func (c contents) of(t graph.Type) []graph.Edge {
	var out []graph.Edge
	for _, e := range c.edges {
		if e.Type == t {
			out = append(out, e)
		}
	}
	return out
}

// labelled counts the nodes of a label.
func (c contents) labelled(l graph.Label) int {
	n := 0
	for ref := range c.nodes {
		if ref.Label == l {
			n++
		}
	}
	return n
}

func all[T any](t *testing.T, seq iter.Seq2[T, error]) []T {
	t.Helper()
	var out []T
	for v, err := range seq {
		if err != nil {
			t.Fatalf("after %d: %v", len(out), err)
		}
		out = append(out, v)
	}
	return out
}

// fails is the error that ends a stream.
func fails[T any](seq iter.Seq2[T, error]) error {
	for _, err := range seq {
		if err != nil {
			return err
		}
	}
	return nil
}

func query(ctx context.Context, s graph.Store, cypher, sql string, params map[string]any, columns ...graph.Column) iter.Seq2[[]any, error] {
	return s.Ask(ctx, graph.Question{Cypher: cypher, SQL: sql, Params: params, Columns: columns})
}
