package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/entente-graph/entente/graph"
)

// pen is the one connection that writes, with its prepared statements. One goroutine holds it
// at a time.
type pen struct {
	pool  *sql.DB
	conn  *sql.Conn
	turn  chan struct{} // holds a token while a transaction runs
	stmts map[string]*sql.Stmt
	fold  *fold
}

func newPen(ctx context.Context, path string, wait time.Duration) (*pen, error) {
	pool := sql.OpenDB(connector{dsn: dsn(path, "rwc", wait)})
	conn, err := pool.Conn(ctx)
	if err != nil {
		return nil, errors.Join(err, pool.Close())
	}
	turn := make(chan struct{}, 1)
	return &pen{pool, conn, turn, map[string]*sql.Stmt{}, newFold(path, turn)}, nil
}

// transaction runs do between BEGIN IMMEDIATE and COMMIT. The lock is taken at the beginning,
// where the database waits for other programs as long as busy_timeout says; a transaction that
// has begun never has to be run again.
func (s *Store) transaction(ctx context.Context, do func(*writer) error) error {
	p := s.pen
	select {
	case p.turn <- struct{}{}:
		defer func() { <-p.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	if _, err := p.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := do(&writer{Store: s, ctx: ctx, numbers: numbers{}})
	if err == nil {
		_, err = p.conn.ExecContext(ctx, "COMMIT")
		p.fold.written()
	}
	if err != nil {
		// SQLite may have rolled back by itself; the first error tells more.
		_, _ = p.conn.ExecContext(context.WithoutCancel(ctx), "ROLLBACK")
	}
	return err
}

// close folds the log into the file. A reader in another program may keep it open: then the
// log stays beside the file, and the next writer folds it.
func (p *pen) close(ctx context.Context) error {
	errs := []error{p.fold.close()}
	for _, s := range p.stmts {
		errs = append(errs, s.Close())
	}
	clear(p.stmts)
	for _, statement := range []string{"PRAGMA busy_timeout=0", "PRAGMA journal_mode=DELETE"} {
		_, err := p.conn.ExecContext(ctx, statement)
		if err != nil && !isBusy(err) && !errors.Is(err, sql.ErrConnDone) {
			errs = append(errs, err)
		}
	}
	if err := p.conn.Close(); !errors.Is(err, sql.ErrConnDone) {
		errs = append(errs, err)
	}
	return errors.Join(append(errs, p.pool.Close())...)
}

// writer is one transaction.
type writer struct {
	*Store
	ctx     context.Context
	numbers numbers
	touched map[graph.Label][]string // nodes that edges taken back had reached
}

// stmt prepares a statement once in the life of the store.
func (w *writer) stmt(query string) (*sql.Stmt, error) {
	if s, ok := w.pen.stmts[query]; ok {
		return s, nil
	}
	s, err := w.pen.conn.PrepareContext(w.ctx, query)
	if err == nil {
		w.pen.stmts[query] = s
	}
	return s, err
}

func (w *writer) exec(query string, args ...any) error {
	_, err := w.run(query, args...)
	return err
}

func (w *writer) run(query string, args ...any) (sql.Result, error) {
	s, err := w.stmt(query)
	if err != nil {
		return nil, err
	}
	return s.ExecContext(w.ctx, args...)
}

// each calls do for every row.
func (w *writer) each(do func(*sql.Rows) error, query string, args ...any) error {
	s, err := w.stmt(query)
	if err != nil {
		return err
	}
	rows, err := s.QueryContext(w.ctx, args...)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := do(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// list reads one column of strings.
func (w *writer) list(query string, args ...any) ([]string, error) {
	var out []string
	err := w.each(func(rows *sql.Rows) error {
		var s string
		err := rows.Scan(&s)
		out = append(out, s)
		return err
	}, query, args...)
	return out, err
}

// listed reads one column of ids, asked for with a list as ?1.
func listed[ID ~string, Of ~string](w *writer, query string, of []Of) ([]ID, error) {
	list, err := jsonText(of)
	if err != nil {
		return nil, err
	}
	keys, err := w.list(query, list)
	out := make([]ID, len(keys))
	for i, k := range keys {
		out[i] = ID(k)
	}
	return out, err
}
