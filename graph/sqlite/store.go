package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"sync/atomic"
	"time"

	"github.com/entente-graph/entente/graph"
)

// Options says how to open a file.
type Options struct {
	// ReadOnly opens without the right to write; the file must exist.
	ReadOnly bool
	// Wait is how long to wait for another writer, and for locks of other programs; zero: do
	// not wait.
	Wait time.Duration
}

// Store is a graph in a SQLite file. Its methods may be called from several goroutines; writes
// follow each other.
type Store struct {
	path   string
	lock   *lock   // nil when read-only
	pen    *pen    // nil when read-only
	read   *sql.DB // for our own statements
	ask    *sql.DB // guarded, for questions
	tables map[graph.Label]*nodeTable
	edges  map[graph.Type]*edgeTable
	ready  atomic.Bool // all migrations are known to be applied

	decided atomic.Pointer[graph.Decisions] // those that were read last
}

var _ graph.Store = (*Store)(nil)

// Open opens the graph in path, making the file when it is opened for writing; its tables come
// by [Store.Migrate]. A store that is open for writing holds a lock beside the file, so that
// two runs follow each other. Errors are [*graph.Fault]: ErrBusy when the lock is not free
// within Wait, ErrAccess for a file or folder that may not be opened, ErrSchema for the
// database of another program.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	s := &Store{path: path, tables: nodeTables(), edges: edgeTables()}
	if err := s.open(ctx, o); err != nil {
		return nil, errors.Join(s.fault("open", err), s.Close(ctx))
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, o Options) error {
	if err := s.checkPath(o.ReadOnly); err != nil {
		return err
	}
	if !o.ReadOnly {
		var err error
		if s.lock, err = takeLock(ctx, s.path, o.Wait); err != nil {
			return err
		}
		if s.pen, err = newPen(ctx, s.path, o.Wait); err != nil {
			return err
		}
	}
	s.read = sql.OpenDB(connector{dsn: dsn(s.path, "ro", o.Wait)})
	s.ask = sql.OpenDB(connector{dsn: dsn(s.path, "ro", o.Wait), guarded: true})
	if err := s.checkOwner(ctx); err != nil || s.pen == nil {
		return err
	}
	_, err := s.pen.conn.ExecContext(ctx, "PRAGMA journal_mode=WAL")
	return err
}

// checkPath gives the common mistakes a clear answer before the database does.
func (s *Store) checkPath(readOnly bool) error {
	info, err := os.Stat(s.path)
	switch {
	case errors.Is(err, os.ErrNotExist) && readOnly:
		return &graph.Fault{What: s.path + ": there is no graph yet", Advice: "fill one first: entente ingest PATH..."}
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return &graph.Fault{Kind: graph.ErrAccess, What: s.path + ": cannot be looked at", Err: err, Advice: "is the path right, and may you read it? name another file with --db"}
	case info.IsDir():
		return &graph.Fault{Kind: graph.ErrAccess, What: s.path + ": this is a folder, not a graph file", Advice: "name a file with --db"}
	}
	return nil
}

// checkOwner refuses a database that another program made: its tables are not ours to mix with.
func (s *Store) checkOwner(ctx context.Context) error {
	var all, ours int
	err := s.read.QueryRowContext(ctx, `SELECT count(*), coalesce(sum(name = 'schema_migration'), 0) FROM sqlite_schema`).Scan(&all, &ours)
	if err != nil || all == 0 || ours > 0 {
		return err
	}
	return &graph.Fault{
		Kind: graph.ErrSchema, What: s.path + ": this SQLite file holds the tables of another program",
		Advice: "name another file with --db",
	}
}

// Close ends all connections and leaves one plain file: no write-ahead log, no lock.
func (s *Store) Close(ctx context.Context) error {
	var errs []error
	for _, pool := range []*sql.DB{s.read, s.ask} {
		if pool != nil {
			errs = append(errs, pool.Close())
		}
	}
	if s.pen != nil {
		errs = append(errs, s.fault("close", s.pen.close(context.WithoutCancel(ctx))))
	}
	if s.lock != nil {
		errs = append(errs, s.fault("unlock", s.lock.release()))
	}
	return errors.Join(errs...)
}
