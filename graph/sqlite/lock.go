package sqlite

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/gofrs/flock"

	"github.com/entente-graph/entente/graph"
)

// lock is held by the one store that is open for writing: an advisory lock on a file beside
// the graph, which the system releases when the process ends in whatever way. (The database's
// own locks last a transaction; a run is many.)
type lock struct{ held *flock.Flock }

// lockPoll is how often a waiting store looks again.
const lockPoll = 50 * time.Millisecond

// takeLock waits for the lock of the graph in path. Links are followed first: two names of one
// graph have one lock.
func takeLock(ctx context.Context, path string, wait time.Duration) (*lock, error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	beside := path + "-lock"
	deadline := time.NewTimer(wait)
	defer deadline.Stop()
	for {
		l, err := tryLock(beside)
		switch {
		case errors.Is(err, syscall.ENOSPC):
			return nil, &graph.Fault{What: path + ": cannot make a lock beside it", Err: err, Advice: adviceFull}
		case err != nil:
			return nil, &graph.Fault{
				Kind: graph.ErrAccess, What: path + ": cannot make a lock beside it", Err: err,
				Advice: "does the folder exist, and may you write to it? name another file with --db",
			}
		case l != nil:
			return l, nil
		}
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-deadline.C:
			return nil, &graph.Fault{
				Kind: graph.ErrBusy, What: fmt.Sprintf("%s: another run is writing to it (waited %s)", path, wait),
				Advice: "let the other run end, or wait longer with --wait",
			}
		case <-time.After(lockPoll):
		}
	}
}

// tryLock gives nil when another holds the lock. The holder removes the file when it is done
// (see release), so a lock counts only on the file that stands at the path: one that was opened
// just before its removal is let go again.
func tryLock(path string) (*lock, error) {
	l := flock.New(path)
	ok, err := l.TryLock()
	if err != nil || !ok {
		return nil, err
	}
	mine, err := l.Stat()
	if err != nil {
		return nil, errors.Join(err, l.Unlock())
	}
	there, err := os.Stat(path)
	if err == nil && os.SameFile(mine, there) {
		return &lock{l}, nil
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return nil, errors.Join(err, l.Unlock())
}

// release removes the file while the lock is held, so that nobody who holds the lock of the
// path can lose it so. Windows does not remove open files: there it stays, and does no harm.
func (l *lock) release() error {
	if !l.held.Locked() {
		return nil
	}
	_ = os.Remove(l.held.Path())
	return l.held.Unlock()
}
