// Package storetest holds what every store of the graph must pass, and gives tests a real Neo4j
// to pass it on. It looks for one in this order:
//
//   - ENTENTE_TEST_NEO4J_URI, with NEO4J_USERNAME and NEO4J_PASSWORD if the server asks for them:
//     its database must be empty, or ENTENTE_TEST_NEO4J_WIPE=1 allow the tests to empty it;
//   - a Docker engine that has or can pull the image of docker-compose.yml;
//   - a JDK 17 or 21 and Maven, to fetch Neo4j's jars once into the user's cache folder.
//
// ENTENTE_TEST_NEO4J_VIA (uri, docker or jdk) allows one way only. `go test -short` needs none.
package storetest

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
)

// Server is a real Neo4j that a test may fill, change and empty: it keeps nobody's data.
type Server struct {
	URI      string // bolt://127.0.0.1:41287, bolt+s:// for one that speaks TLS
	Username string // "neo4j", or empty when the server asks for no password
	Password string
	Via      string // how it was found: "uri", "docker" or "jdk"

	lent bool // found by URI: it stands beyond this binary's life
}

// Options say what is particular about a server of [StartNeo4j]. The zero value is a server as
// [Neo4j] gives it: no password, no TLS,
// open to writes.
type Options struct {
	Password         string       // of the user neo4j; at least 8 characters
	Certificate, Key []byte       // PEM, for 127.0.0.1; when given, Bolt is spoken over TLS alone
	ReadOnly         bool         // the database refuses writes, schema included
	Fill             func(Server) // called while a read-only server still takes writes; nil leaves it empty
}

// Main runs the tests of a package, then stops the servers that they started; also on an interrupt.
// Every package that uses a server has
//
//	func TestMain(m *testing.M) { os.Exit(storetest.Main(m)) }
//
// After a panic or a time-out a server is stopped by the kernel (JDK, on Linux only) or by
// testcontainers' own watcher (Docker, unless TESTCONTAINERS_RYUK_DISABLED is set).
func Main(m *testing.M) int {
	inMain.Store(true)
	defer running.stop()
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-signals
		running.stop()
		os.Exit(130)
	}()
	return m.Run()
}

// Neo4j returns the server that all tests of a binary share, and starts it for the first of them:
// 5 to 16 s, two minutes more where it must be downloaded. Tests that use it do not run in
// parallel, and begin with [Server.Reset]. Under -short the test is skipped; without a way to a
// server it fails with a message that names the ways (the documentation of the package has them).
func Neo4j(tb testing.TB) Server {
	tb.Helper()
	needServer(tb)
	s, err := shared()
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// StartNeo4j starts a server of its own for a test, stopped when the test ends. It uses Docker or
// a JDK, never the server of ENTENTE_TEST_NEO4J_URI, which has a password and settings already.
// A read-only server takes twice the time or more: Neo4j makes no new database in that mode, so it is
// started, filled, stopped in order and started again.
func StartNeo4j(tb testing.TB, opt Options) Server {
	tb.Helper()
	needServer(tb)
	s, stop, err := start(tb.Context(), opt, ownWays())
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(running.add(stop))
	return s
}

func needServer(tb testing.TB) {
	tb.Helper()
	if testing.Short() {
		tb.Skip("needs a Neo4j server: not under -short")
	}
	if !inMain.Load() {
		tb.Fatal("this package starts a Neo4j server that nobody would stop: add func TestMain(m *testing.M) { os.Exit(storetest.Main(m)) }")
	}
}

var (
	inMain  atomic.Bool // tests run under Main
	running servers

	// shared is one server a binary: a second failure would only repeat the first one's wait.
	shared = sync.OnceValues(func() (Server, error) {
		s, stop, err := start(context.Background(), Options{}, allWays())
		if err == nil {
			running.add(stop)
		}
		return s, err
	})
)

// servers are those that this binary is to stop.
type servers struct {
	mu    sync.Mutex
	stops []func()
}

// add keeps stop until the end of the binary and returns a function that runs it before, once.
func (r *servers) add(stop func()) func() {
	once := sync.OnceFunc(stop)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.stops = append(r.stops, once)
	return once
}

// stop stops every server that still runs.
func (r *servers) stop() {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, stop := range r.stops {
		stop()
	}
	r.stops = nil
}

// say prints a line about a wait or a detour. It is for the person at the terminal, hence no test's log.
func say(format string, args ...any) {
	_, _ = fmt.Fprintf(os.Stderr, "storetest: "+format+"\n", args...)
}
