package neo4j

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
	"github.com/entente-graph/entente/graph/verify"
)

// through opens the server of the tests, which holds an empty graph, through a proxy.
func through(t *testing.T, change func(*Options)) (direct, s *Store, proxy *storetest.Proxy) {
	t.Helper()
	direct = openEmpty(t)
	proxy = storetest.NewProxy(t, storetest.Neo4j(t))
	o := direct.o
	o.URI = proxy.URI()
	if change != nil {
		change(&o)
	}
	s, err := Open(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	closed(t, s)
	return direct, s, proxy
}

// Connections that end anywhere, in a word, a transaction or a greeting, or just before the answer to a commit, when
// nobody knows whether it was made: each write is tried again until it stands, and nothing is doubled.
func TestConnectionsCut(t *testing.T) {
	facts := storetest.Sample(60, 25)
	want := embedded(t)
	fill(t, want, facts, graph.Added)
	r := rand.New(rand.NewPCG(60, 0))
	later := 0
	for _, tt := range []struct {
		name     string
		together int // articles in one transaction
		least    int // cuts without which nothing was proven
		cut      func() storetest.Meddler
	}{
		{"anywhere", 1, 10, func() storetest.Meddler { return after(r.IntN(80_000)) }},
		{"later each time", len(facts), 5, func() storetest.Meddler { later += 20_000; return after(later) }},
		{"answers to commits", 1, 10, func() storetest.Meddler {
			committing := false
			return func(fromServer bool, said []byte) ([]byte, bool) {
				if fromServer && committing && r.IntN(2) == 0 {
					return nil, false
				}
				committing = bytes.HasSuffix(said, []byte("\x00\x02\xb0\x12\x00\x00")) // COMMIT of the Bolt protocol
				return said, true
			}
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			direct, s, proxy := through(t, nil)
			cuts := -1
			proxy.Meddle(func() storetest.Meddler { cuts++; return tt.cut() })
			proxy.Cut()
			for some := range slices.Chunk(facts, tt.together) {
				got, err := s.Put(t.Context(), some...)
				if err != nil || !slices.Equal(got, slices.Repeat([]graph.Outcome{graph.Added}, len(some))) {
					t.Fatalf("outcomes %d, %v", got, err)
				}
			}
			storetest.SameDigest(t, want, direct)
			report, err := verify.Run(t.Context(), direct)
			if err != nil || len(report.Broken) > 0 {
				t.Errorf("%v, %v", report, err)
			}
			if cuts < tt.least {
				t.Errorf("%d cuts only", cuts)
			}
			t.Log(cuts, "cuts")
		})
	}
}

// after cuts a connection when so many bytes have passed, in both directions together.
func after(left int) storetest.Meddler {
	return func(_ bool, said []byte) ([]byte, bool) {
		passed := min(len(said), left)
		left -= passed
		return said[:passed], left > 0
	}
}

// What is read while the connection ends is whole, or an error: never less than there is.
func TestReadersCut(t *testing.T) {
	direct, s, proxy := through(t, nil)
	fill(t, direct, storetest.Sample(64, 25), graph.Added)
	want := digest(t, direct)
	whole := false
	for cut := 2_000; !whole && cut < 64<<20; cut *= 2 {
		proxy.Meddle(func() storetest.Meddler { return after(cut) })
		proxy.Cut()
		got, err := graph.DigestOf(t.Context(), s.Elements(t.Context()))
		if err != nil {
			wantFault(t, err, graph.ErrUnreachable, "read")
			continue
		}
		whole = true
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("cut after %d bytes (-whole +read):\n%s", cut, diff)
		}
	}
	if !whole {
		t.Error("no reading came to its end: cut later")
	}
}
