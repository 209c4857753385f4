package sqlite

import (
	"context"
	"database/sql"
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
	defer rows.Close()
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

// Migrate applies what is missing, each in one transaction.
func (s *Store) Migrate(ctx context.Context) ([]graph.Migration, error) {
	status, err := s.Migrations(ctx)
	if err != nil {
		return nil, err
	}
	if s.write == nil {
		return nil, &graph.Fault{Kind: graph.ErrAccess, What: s.path + ": opened for reading only", Advice: "open it for writing to apply migrations"}
	}
	var done []graph.Migration
	for i, m := range queries.Migrations("sql") {
		if status[i].Applied {
			continue
		}
		if err := s.inTransaction(ctx, func(tx *sql.Tx) error { return apply(ctx, tx, m) }); err != nil {
			return done, s.fault("apply "+m.Name, err)
		}
		status[i].Applied = true
		done = append(done, status[i])
	}
	return done, nil
}

func apply(ctx context.Context, tx *sql.Tx, m queries.Migration) error {
	for _, statement := range []string{migrationTable, m.Text} {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, "INSERT INTO schema_migration VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ'))", m.Version, m.Name, m.Checksum)
	return err
}

// inTransaction runs do in one immediate transaction and commits it.
func (s *Store) inTransaction(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		_ = tx.Rollback() // the first error tells more
		return err
	}
	return tx.Commit()
}
