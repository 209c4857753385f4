package storetest

import (
	"context"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"
)

// envWipe allows tests to empty a lent database that was not empty when they came.
const envWipe = "ENTENTE_TEST_NEO4J_WIPE"

// lentServer is the server of ENTENTE_TEST_NEO4J_URI. Tests empty its database, so it must be
// empty or ENTENTE_TEST_NEO4J_WIPE=1 be set; it is left empty. Test binaries of this machine take
// turns, as Community edition has one database.
func lentServer(ctx context.Context, _ Options) (Server, func(), error) {
	s := Server{URI: os.Getenv(envURI), Username: os.Getenv("NEO4J_USERNAME"), Password: os.Getenv("NEO4J_PASSWORD"), lent: true}
	if s.URI == "" {
		return Server{}, nil, fmt.Errorf("%s is not set: %w", envURI, errAbsent)
	}
	if s.Username == "" && s.Password != "" {
		s.Username = "neo4j"
	}
	lock, err := turn(ctx, s.URI)
	if err != nil {
		return Server{}, nil, err
	}
	nodes, err := s.countNodes(ctx)
	if err == nil && nodes > 0 && os.Getenv(envWipe) != "1" {
		err = fmt.Errorf("it holds %d nodes, which the tests would delete: name an empty one, or allow that with %s=1", nodes, envWipe)
	}
	if err != nil {
		_ = lock.Unlock()
		return Server{}, nil, fmt.Errorf("the server at %s: %w", s.URI, err)
	}
	return s, func() {
		if err := s.empty(context.Background()); err != nil {
			say("leave %s empty: %v", s.URI, err)
		}
		_ = lock.Unlock()
	}, nil
}

// turn waits until no other test binary uses the server. A binary that dies gives its turn up.
func turn(ctx context.Context, uri string) (*flock.Flock, error) {
	sum := sha256.Sum256([]byte(uri))
	lock := flock.New(filepath.Join(os.TempDir(), fmt.Sprintf("entente-neo4j-%x.lock", sum[:8])))
	if _, err := lock.TryLockContext(ctx, 200*time.Millisecond); err != nil {
		return nil, fmt.Errorf("wait for the other tests that use %s (lock %s): %w", uri, lock.Path(), err)
	}
	return lock, nil
}
