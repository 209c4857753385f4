package sqlite

import (
	"context"
	"fmt"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

const migrationTable = `CREATE TABLE IF NOT EXISTS schema_migration (
  version INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied TEXT NOT NULL
) STRICT`

// Migrations tells which there are and which this file has. It returns ErrSchema when the file
// has one that this program does not know, or with another text.
func (s *Store) Migrations(ctx context.Context) ([]graph.Migration, error) {
	have, err := s.applied(ctx)
	if err != nil {
		return nil, err
	}
	var out []graph.Migration
	for _, m := range queries.Migrations("sql") {
		sum, ok := have[m.Version]
		if ok && sum != m.Checksum {
			return nil, &graph.Fault{
				Kind: graph.ErrSchema, What: fmt.Sprintf("%s: %s was applied with another text", s.path, m.Name),
				Advice: "use the entente that made this graph, or ingest into a new file with --db",
			}
		}
		delete(have, m.Version)
		out = append(out, graph.Migration{Version: m.Version, Name: m.Name, Checksum: m.Checksum, Applied: ok})
	}
	for version := range have {
		return nil, &graph.Fault{
			Kind: graph.ErrSchema, What: fmt.Sprintf("%s: its schema has version %d, newer than this program", s.path, version),
			Advice: "use a newer entente, or ingest into a new file with --db",
		}
	}
	return out, nil
}

func (s *Store) applied(ctx context.Context) (map[int]string, error) {
	have := map[int]string{}
	var n int
	if err := s.read.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_migration'").Scan(&n); err != nil {
		return nil, s.fault("read its schema", err)
	}
	if n == 0 {
		return have, nil
	}
	rows, err := s.read.QueryContext(ctx, "SELECT version, checksum FROM schema_migration")
	if err != nil {
		return nil, s.fault("read its schema", err)
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var version int
		var sum string
		if err := rows.Scan(&version, &sum); err != nil {
			return nil, s.fault("read its schema", err)
		}
		have[version] = sum
	}
	return have, s.fault("read its schema", rows.Err())
}

// Migrate applies what is missing, each in one transaction, and returns them.
func (s *Store) Migrate(ctx context.Context) ([]graph.Migration, error) {
	status, err := s.Migrations(ctx)
	if err != nil {
		return nil, err
	}
	if err := s.checkWritable(); err != nil {
		return nil, err
	}
	// A table that is made anew has another in its place for a moment. What points at it points at the new one then.
	if _, err := s.pen.conn.ExecContext(ctx, "PRAGMA foreign_keys=0"); err != nil {
		return nil, s.fault("prepare migrations", err)
	}
	defer func() { _, _ = s.pen.conn.ExecContext(context.WithoutCancel(ctx), "PRAGMA foreign_keys=1") }()
	var done []graph.Migration
	for i, m := range queries.Migrations("sql") {
		if status[i].Applied {
			continue
		}
		if err := s.transaction(ctx, func(w *writer) error { return w.apply(m) }); err != nil {
			return done, s.fault("apply "+m.Name, err)
		}
		status[i].Applied = true
		done = append(done, status[i])
	}
	return done, nil
}

// apply runs a migration and notes it. Each statement runs once, so none is prepared.
func (w *writer) apply(m queries.Migration) error {
	if _, err := w.pen.conn.ExecContext(w.ctx, migrationTable); err != nil {
		return err
	}
	const note = `INSERT INTO schema_migration VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ'))`
	if _, err := w.pen.conn.ExecContext(w.ctx, note, m.Version, m.Name, m.Checksum); err != nil {
		return err
	}
	_, err := w.pen.conn.ExecContext(w.ctx, m.Text)
	return err
}

// checkReady tells once that all migrations are applied; then they stay so.
func (s *Store) checkReady(ctx context.Context) error {
	if s.ready.Load() {
		return nil
	}
	status, err := s.Migrations(ctx)
	if err != nil {
		return err
	}
	for _, m := range status {
		if !m.Applied {
			return &graph.Fault{
				Kind: graph.ErrSchema, What: s.path + ": " + m.Name + " is not applied yet",
				Advice: "fill the graph first: entente ingest PATH... (or only make its tables: entente schema apply)",
			}
		}
	}
	s.ready.Store(true)
	return nil
}

func (s *Store) checkWritable() error {
	if s.pen != nil {
		return nil
	}
	return &graph.Fault{Kind: graph.ErrAccess, What: s.path + ": it is open for reading only", Advice: "open it for writing"}
}
