package neo4j

import (
	"context"
	"fmt"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

const (
	appliedMigrations = `MATCH (m:SchemaMigration)
RETURN m.version AS version, m.checksum AS checksum
ORDER BY version DESC`
	recordMigration = `MERGE (m:SchemaMigration {version: $version})
ON CREATE SET m.name = $name, m.checksum = $checksum, m.applied = datetime()`
	// A graph of millions that was imported takes longer than the server's own five minutes: a day, then.
	awaitIndexes = `CALL db.awaitIndexes(86400)`
)

// Migrations tells which there are and which this database has. It returns ErrSchema when the
// database has one that this program does not know, or with another text.
func (s *Store) Migrations(ctx context.Context) ([]graph.Migration, error) {
	have, err := s.applied(ctx)
	if err != nil {
		return nil, s.fault(ctx, "read its schema", err)
	}
	var out []graph.Migration
	for _, m := range queries.Migrations("cypher") {
		sum, ok := have[int64(m.Version)]
		if ok && sum != m.Checksum {
			return nil, &graph.Fault{
				Kind: graph.ErrSchema, What: fmt.Sprintf("%s: %s was applied with another text", s.o.where(), m.Name),
				Advice: "use the entente that made this graph, or ingest into an empty database",
			}
		}
		delete(have, int64(m.Version))
		out = append(out, graph.Migration{Version: m.Version, Name: m.Name, Checksum: m.Checksum, Applied: ok})
	}
	for version := range have {
		return nil, &graph.Fault{
			Kind: graph.ErrSchema, What: fmt.Sprintf("%s: its schema has version %d, newer than this program", s.o.where(), version),
			Advice: "use a newer entente, or ingest into an empty database",
		}
	}
	return out, nil
}

// checkReady tells once that all migrations are applied; then they stay so. An answer from a database that
// holds no graph of ours would look like one from an empty graph.
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
			return s.notApplied(m.Name)
		}
	}
	s.ready.Store(true)
	return nil
}

func (s *Store) notApplied(migration string) error {
	return &graph.Fault{
		Kind: graph.ErrSchema, What: s.o.where() + ": " + migration + " is not applied yet",
		Advice: "fill the graph first: entente ingest PATH... (or only make its schema: entente schema apply)",
	}
}

func (s *Store) applied(ctx context.Context) (map[int64]string, error) {
	have := map[int64]string{}
	err := s.reading(ctx, func(w *writer) error {
		rows, err := w.rows(appliedMigrations, nil)
		for _, row := range rows {
			version, _ := row["version"].(int64)
			have[version], _ = row["checksum"].(string)
		}
		return err
	})
	return have, err
}

// Migrate applies what is missing and waits until its indexes serve. Neo4j commits each change of the
// schema alone; every statement says IF NOT EXISTS, so that one cut short is taken up again.
func (s *Store) Migrate(ctx context.Context) ([]graph.Migration, error) {
	status, err := s.Migrations(ctx)
	if err != nil {
		return nil, err
	}
	session := s.session(ctx, driver.AccessModeWrite)
	defer release(ctx, session)
	var done []graph.Migration
	for i, m := range queries.Migrations("cypher") {
		if status[i].Applied {
			continue
		}
		if err := apply(ctx, session, m); err != nil {
			return done, s.fault(ctx, "apply "+m.Name, err)
		}
		status[i].Applied = true
		done = append(done, status[i])
	}
	return done, nil
}

func apply(ctx context.Context, session driver.SessionWithContext, m queries.Migration) error {
	for _, statement := range append(split(m.Text), awaitIndexes) {
		if err := run(ctx, session, statement, nil); err != nil {
			return err
		}
	}
	return run(ctx, session, recordMigration, map[string]any{"version": m.Version, "name": m.Name, "checksum": m.Checksum})
}

// run runs a statement in a transaction of its own, to its end.
func run(ctx context.Context, session driver.SessionWithContext, cypher string, params map[string]any) error {
	result, err := session.Run(ctx, cypher, params)
	if err != nil {
		return err
	}
	_, err = result.Consume(ctx)
	return err
}

// split parts a migration into its statements: each ends with a semicolon at the end of a
// line, lines that begin with // are comments.
func split(text string) []string {
	var out []string
	var statement strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		end := strings.HasSuffix(line, ";")
		statement.WriteString(strings.TrimSuffix(line, ";") + "\n")
		if end {
			out = append(out, statement.String())
			statement.Reset()
		}
	}
	if statement.Len() > 0 {
		out = append(out, statement.String())
	}
	return out
}
