package neo4j

import (
	"bytes"
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
)

// Who reads after a write names it to the server: on a cluster a member that lags behind waits for it.
func TestReadersAwaitWrites(t *testing.T) {
	_, s, proxy := through(t, func(o *Options) { *o = routed(*o) })
	var named atomic.Bool
	proxy.Meddle(func() storetest.Meddler {
		return func(fromServer bool, said []byte) ([]byte, bool) {
			if !fromServer && bytes.Contains(said, []byte("bookmarks")) && bytes.Contains(said, []byte("FB:")) {
				named.Store(true)
			}
			return said, true
		}
	})
	proxy.Cut() // connections are made anew
	fill(t, s, storetest.Sample(61, 1), graph.Added)
	named.Store(false)
	counts, err := s.Counts(t.Context())
	if err != nil || counts["Article"] != 1 {
		t.Fatalf("%v, %v", counts, err)
	}
	if !named.Load() {
		t.Error("the reader named no bookmark")
	}
}

// Many writers and readers share few connections: they wait for each other, and no more are opened.
func TestFewConnections(t *testing.T) {
	for _, most := range []int{1, 2} {
		direct, s, proxy := through(t, func(o *Options) { o.MaxConnections = most })
		facts := storetest.Sample(62, 24)
		want := embedded(t)
		fill(t, want, facts, graph.Added)
		var all sync.WaitGroup
		for _, f := range facts {
			all.Go(func() {
				if _, err := s.Put(t.Context(), f); err != nil {
					t.Error(err)
				}
				if _, err := s.Counts(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		storetest.SameDigest(t, want, direct)
		if got := proxy.Most(); got > most {
			t.Errorf("%d connections were open, %d allowed", got, most)
		}
	}
}

// Who waits too long for a connection is told so, and nothing is lost.
func TestNoConnectionFree(t *testing.T) {
	_, s, _ := through(t, func(o *Options) {
		o.MaxConnections, o.AcquireTimeout, o.RetryTimeout = 1, 100*time.Millisecond, 300*time.Millisecond
	})
	facts := storetest.Sample(63, 3)
	fill(t, s, facts[:2], graph.Added)
	for _, err := range s.Elements(t.Context()) { // holds the one connection
		if err != nil {
			t.Fatal(err)
		}
		_, err = s.Put(t.Context(), facts[2])
		wantFault(t, err, graph.ErrBusy, "Timeout while waiting for connection")
		_, err = s.Counts(t.Context())
		wantFault(t, err, graph.ErrBusy, "Timeout while waiting for connection")
		break
	}
	fill(t, s, facts[2:], graph.Added)
}

// The server's own list of connections tells who we are.
func TestUserAgent(t *testing.T) {
	_, s, _ := through(t, func(o *Options) { o.UserAgent = "entente/v1.2.3" })
	if _, err := s.Counts(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, r := range must(t, s, "CALL dbms.listConnections() YIELD userAgent", nil) {
		if r.Values[0] == "entente/v1.2.3" {
			return
		}
	}
	t.Error("no connection of that name")
}

// A server of another version is refused by name.
func TestOtherVersions(t *testing.T) {
	_, s, proxy := through(t, nil)
	for _, version := range []string{"4.", "9."} {
		proxy.Meddle(func() storetest.Meddler {
			return func(fromServer bool, said []byte) ([]byte, bool) {
				if fromServer {
					said = bytes.ReplaceAll(said, []byte("Neo4j/5."), []byte("Neo4j/"+version))
				}
				return said, true
			}
		})
		_, err := Open(t.Context(), s.o)
		wantFault(t, err, graph.ErrSchema, "the server is Neo4j/"+version)
	}
}

// A question that takes too long is ended on the server, too.
func TestAnswerThatTakesTooLong(t *testing.T) {
	s := openEmpty(t)
	ctx, cancel := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer cancel()
	for _, err := range s.Ask(ctx, graph.Question{Cypher: "UNWIND range(1, 10000000000) AS endless RETURN count(endless) AS n"}) {
		if !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%v, want the end of its time", err)
		}
	}
	for range 1000 {
		left := must(t, s, "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS $word RETURN currentQuery", map[string]any{"word": "endless"})
		if len(left) == 0 {
			return
		}
	}
	t.Error("the server still works at it")
}
