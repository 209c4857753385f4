// Package sqlite keeps the graph in one SQLite file: the embedded default, with nothing to
// install. One STRICT table a node type and one a relationship type, as
// queries/schema/V0001__graph.sql has them; statements are made from the registry in package
// graph, never from texts.
package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"os"
	"time"

	"github.com/gofrs/flock"
	"modernc.org/sqlite"

	"github.com/entente-graph/entente/graph"
)

// Options says how to open a file.
type Options struct {
	// ReadOnly opens without the right to write; the file must exist.
	ReadOnly bool
	// Wait is how long to wait for another writer; zero: do not wait.
	Wait time.Duration
}

// Store is a graph in a SQLite file.
type Store struct {
	path   string
	write  *sql.DB // one connection; nil when read-only
	read   *sql.DB // guarded connections that can only read
	lock   *flock.Flock
	tables map[graph.Label]*nodeTable
	edges  map[graph.Type]*edgeTable
}

var _ graph.Store = (*Store)(nil)

// Open opens the graph in path, making the file when it is opened for writing. A store that
// is open for writing holds a lock beside the file, so that two runs follow each other.
// Errors are [*graph.Fault]: ErrBusy after Wait, ErrAccess for a file or folder that cannot be
// opened.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	s := &Store{path: path, tables: nodeTables(), edges: edgeTables()}
	if err := s.checkPath(o.ReadOnly); err != nil {
		return nil, err
	}
	if !o.ReadOnly {
		if err := s.takeLock(ctx, o.Wait); err != nil {
			return nil, err
		}
		s.write = sql.OpenDB(connector{s.dsn("rwc", o.Wait), false})
		s.write.SetMaxOpenConns(1)
		if _, err := s.write.ExecContext(ctx, "PRAGMA journal_mode=WAL"); err != nil {
			return nil, errors.Join(s.fault("open", err), s.Close(ctx))
		}
	}
	s.read = sql.OpenDB(connector{s.dsn("ro", o.Wait), true})
	var n int
	if err := s.read.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&n); err != nil {
		return nil, errors.Join(s.fault("open", err), s.Close(ctx))
	}
	return s, nil
}

func (s *Store) dsn(mode string, wait time.Duration) string {
	q := url.Values{"mode": {mode}, "_txlock": {"immediate"}, "_pragma": {
		fmt.Sprintf("busy_timeout(%d)", wait.Milliseconds()), "foreign_keys(1)", "synchronous(normal)", "temp_store(memory)",
	}}
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: s.path}).EscapedPath(), RawQuery: q.Encode()}).String()
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
		return s.fault("open", err)
	case info.IsDir():
		return &graph.Fault{Kind: graph.ErrAccess, What: s.path + ": this is a folder, not a graph file", Advice: "name a file with --db"}
	}
	return nil
}

func (s *Store) takeLock(ctx context.Context, wait time.Duration) error {
	s.lock = flock.New(s.path + "-lock")
	ok, err := s.lock.TryLock()
	if err == nil && !ok && wait > 0 {
		waiting, cancel := context.WithTimeout(ctx, wait)
		defer cancel()
		ok, err = s.lock.TryLockContext(waiting, 50*time.Millisecond)
		if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
			err = nil
		}
	}
	switch {
	case err != nil && ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return &graph.Fault{Kind: graph.ErrAccess, What: s.path + ": cannot write beside it", Advice: "is the folder writable? name another file with --db", Err: err}
	case !ok:
		return &graph.Fault{
			Kind: graph.ErrBusy, What: fmt.Sprintf("%s: another run is writing to it (waited %s)", s.path, wait),
			Advice: "let the other run end, or wait longer with --wait",
		}
	}
	return nil
}

// Close ends all connections and leaves one plain file: no write-ahead log, no lock.
func (s *Store) Close(ctx context.Context) error {
	var errs []error
	if s.read != nil {
		errs = append(errs, s.read.Close())
	}
	if s.write != nil {
		// Another reader may keep the log open: then the next writer tidies up.
		if _, err := s.write.ExecContext(context.WithoutCancel(ctx), "PRAGMA journal_mode=DELETE"); err != nil && !isBusy(err) {
			errs = append(errs, s.fault("close", err))
		}
		errs = append(errs, s.write.Close())
	}
	if s.lock != nil && s.lock.Locked() {
		// Unlinking while the lock is held is safe here: whoever opens the path next makes a new
		// file, and nobody writes until this process has closed the database above.
		_ = os.Remove(s.lock.Path())
		errs = append(errs, s.lock.Unlock())
	}
	return errors.Join(errs...)
}

// connector opens connections; guarded ones can only read.
type connector struct {
	dsn     string
	guarded bool
}

func (c connector) Driver() driver.Driver { return &sqlite.Driver{} }

func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	base, err := sqlite.NewConnector(c.dsn)
	if err != nil {
		return nil, err
	}
	conn, err := base.Connect(ctx)
	if err != nil || !c.guarded {
		return conn, err
	}
	guard, ok := conn.(sqlite.AuthorizerRegisterer)
	if !ok {
		return nil, errors.Join(errors.New("sqlite: this driver has no authorizer"), conn.Close())
	}
	if err := guard.RegisterAuthorizer(onlyReading); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return conn, nil
}
