package sqlite

import (
	"context"
	"database/sql"
	"encoding/binary"
	"os"
)

// The write-ahead log is folded into the file from foldAt pages on, 256 MB; beside a large file when it has one page for foldPart of
// the file's, and foldMost at the latest, 1 GB: what many articles change is then written once for all of them, and the larger the
// file, the more of them it takes until a page is changed twice. A log that is longer takes longer to search.
const (
	foldAt   = 65536
	foldMost = 4 * foldAt
	foldPart = 4
	pageSize = 4096
)

// The writer waits while the last of the log is folded, so what comes in while the rest is folded is first folded as well, so many times.
const foldsAhead = 3

// fold takes the log into the file while the pen writes on, so that writing waits only while the last of it is folded. What fails is
// left in the log, where it is as safe, and tried again when that has grown as much once more; [pen.close] tells of it.
type fold struct {
	path string
	pool *sql.DB
	at   int64         // foldAt, but in tests
	next int64         // the length from which to fold
	turn chan struct{} // the pen's
	stop context.CancelFunc
	done chan struct{} // closed when no fold is under way
}

func newFold(path string, turn chan struct{}) *fold {
	done := make(chan struct{})
	close(done)
	return &fold{path: path, pool: sql.OpenDB(connector{dsn: dsn(path, "rw", 0)}), at: foldAt, next: foldAt, turn: turn, stop: func() {}, done: done}
}

// length is the number of pages in the log, 0 when its index does not tell: mxFrame of https://sqlite.org/walformat.html.
func (f *fold) length() int64 {
	index, err := os.Open(f.path + "-shm")
	if err != nil {
		return 0
	}
	defer func() { _ = index.Close() }()
	var n [4]byte
	if _, err := index.ReadAt(n[:], 16); err != nil {
		return 0
	}
	return int64(binary.NativeEndian.Uint32(n[:]))
}

// written looks at the log after a write; the caller has the pen's turn.
func (f *fold) written() {
	select {
	case <-f.done:
	default:
		return
	}
	n := f.length()
	if n < f.next {
		return
	}
	if file, err := os.Stat(f.path); err != nil || n < min(file.Size()/pageSize/foldPart, foldMost) {
		return
	}
	ctx, stop := context.WithCancel(context.Background())
	f.next, f.stop, f.done = n+f.at, stop, make(chan struct{})
	go func(done chan struct{}) {
		defer close(done)
		f.run(ctx)
	}(f.done)
}

// run folds what there is, and in the end, while nobody writes, what came in the meantime: only so can the log begin anew.
func (f *fold) run(ctx context.Context) {
	for range foldsAhead {
		if !f.checkpoint(ctx, "PASSIVE") {
			return
		}
	}
	select {
	case f.turn <- struct{}{}:
	case <-ctx.Done():
		return
	}
	if f.checkpoint(ctx, "RESTART") {
		f.next = f.at
	}
	<-f.turn
}

// checkpoint tells whether nothing was in the way, as a reader may be.
func (f *fold) checkpoint(ctx context.Context, how string) bool {
	var busy, logged, folded int
	err := f.pool.QueryRowContext(ctx, "PRAGMA wal_checkpoint("+how+")").Scan(&busy, &logged, &folded)
	return err == nil && busy == 0
}

// close ends a fold that is under way.
func (f *fold) close() error {
	f.stop()
	<-f.done
	return f.pool.Close()
}
