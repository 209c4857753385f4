package sqlite

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/entente-graph/entente/graph"
)

func TestSecondWriterIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	first := migrated(t, path)
	for _, wait := range []time.Duration{0, 2 * lockPoll} {
		began := time.Now()
		_, err := Open(t.Context(), path, Options{Wait: wait})
		wantFault(t, err, graph.ErrBusy, path, "another run is writing")
		if took := time.Since(began); took < wait {
			t.Errorf("it waited %s, want at least %s", took, wait)
		}
	}
	if _, err := first.Counts(t.Context()); err != nil {
		t.Errorf("the first is disturbed: %v", err)
	}
	link := filepath.Join(t.TempDir(), "link.db")
	if err := os.Symlink(path, link); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	_, err := Open(t.Context(), link, Options{})
	wantFault(t, err, graph.ErrBusy, path, "another run is writing")
}

func TestSecondWriterWaits(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	first := migrated(t, path)
	opened := make(chan error)
	go func() {
		s, err := Open(t.Context(), path, Options{Wait: time.Minute})
		if err == nil {
			err = s.Close(t.Context())
		}
		opened <- err
	}()
	if err := first.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := <-opened; err != nil {
		t.Errorf("the second writer: %v", err)
	}
}

func TestWaitEndsWithContext(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	migrated(t, path)
	ctx, cancel := context.WithTimeout(t.Context(), lockPoll/2)
	defer cancel()
	if _, err := Open(ctx, path, Options{Wait: time.Minute}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("open: %v, want the end of its context", err)
	}
}

// TestLockLeftBehind: a file without a holder, as after a crash, locks nobody out.
func TestLockLeftBehind(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	if err := os.WriteFile(path+"-lock", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	migrated(t, path)
}

// TestOneHolder lets many take and release one lock; the file is removed each time, which is
// where naive locks let two in.
func TestOneHolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "entente.db")
	var inside, most atomic.Int32
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for taken := 0; taken < 300; {
				l, err := tryLock(path + "-lock")
				if err != nil {
					t.Error(err)
					return
				}
				if l == nil {
					continue
				}
				taken++
				if n := inside.Add(1); n > most.Load() {
					most.Store(n)
				}
				inside.Add(-1)
				if err := l.release(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if most.Load() != 1 {
		t.Errorf("%d held the lock at once", most.Load())
	}
}
