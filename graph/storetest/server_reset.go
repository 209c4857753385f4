package storetest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// Reset empties the server: nodes, relationships, constraints and indexes. A test calls it first
// and leaves what it made to the next one, so that a failure can be looked at.
func (s Server) Reset(ctx context.Context, tb testing.TB) {
	tb.Helper()
	if err := s.empty(ctx); err != nil {
		tb.Fatalf("empty the Neo4j of the tests at %s: %v", s.URI, err)
	}
}

// Clear deletes the graph and keeps its schema. It saves the tests most of their time: after a change
// of the schema the server waits for its indexes and plans every statement anew.
func (s Server) Clear(ctx context.Context, tb testing.TB) {
	tb.Helper()
	err := s.session(ctx, func(session neo4j.SessionWithContext) error {
		_, err := column(ctx, session, "MATCH (n) WHERE NOT n:SchemaMigration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
		return err
	})
	if err != nil {
		tb.Fatalf("clear the Neo4j of the tests at %s: %v", s.URI, err)
	}
}

// empty deletes in batches, as one transaction on a full database would not fit into 512 MB.
func (s Server) empty(ctx context.Context) error {
	return s.session(ctx, func(session neo4j.SessionWithContext) error {
		_, err := column(ctx, session, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
		if err != nil {
			return err
		}
		if err := drop(ctx, session, "CONSTRAINT", "SHOW CONSTRAINTS YIELD name RETURN name"); err != nil {
			return err
		}
		return drop(ctx, session, "INDEX", "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")
	})
}

// drop removes the constraints or indexes that list names.
func drop(ctx context.Context, session neo4j.SessionWithContext, what, list string) error {
	names, err := column(ctx, session, list)
	if err != nil {
		return err
	}
	for _, name := range names {
		quoted := "`" + strings.ReplaceAll(fmt.Sprint(name), "`", "``") + "`"
		if _, err := column(ctx, session, "DROP "+what+" "+quoted+" IF EXISTS"); err != nil {
			return err
		}
	}
	return nil
}

// countNodes is also the first word with a lent server: it fails when nobody answers.
func (s Server) countNodes(ctx context.Context) (nodes int64, err error) {
	err = s.session(ctx, func(session neo4j.SessionWithContext) error {
		counts, err := column(ctx, session, "MATCH (n) RETURN count(n)")
		if err != nil {
			return err
		}
		nodes, _ = counts[0].(int64)
		return nil
	})
	return nodes, err
}

// session runs f in a session of a driver of its own.
func (s Server) session(ctx context.Context, f func(neo4j.SessionWithContext) error) error {
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.Username, s.Password, ""))
	if err != nil {
		return err
	}
	defer func() { _ = driver.Close(ctx) }()
	if err := driver.VerifyConnectivity(ctx); err != nil {
		return err
	}
	session := driver.NewSession(ctx, neo4j.SessionConfig{})
	defer func() { _ = session.Close(ctx) }()
	return f(session)
}

// column runs one statement outside a transaction, which batches ask for, and returns the first
// value of each row.
func column(ctx context.Context, session neo4j.SessionWithContext, cypher string) ([]any, error) {
	result, err := session.Run(ctx, cypher, nil)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", cypher, err)
	}
	var values []any
	for result.Next(ctx) {
		values = append(values, result.Record().Values[0])
	}
	if err := result.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", cypher, err)
	}
	return values, nil
}
