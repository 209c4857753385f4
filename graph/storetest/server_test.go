package storetest

import (
	"errors"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

func TestMain(m *testing.M) { os.Exit(Main(m)) }

// ask runs a statement on s and returns its first column.
func ask(t *testing.T, s Server, cypher string) ([]any, error) {
	t.Helper()
	var got []any
	err := s.session(t.Context(), func(session neo4j.SessionWithContext) (err error) {
		got, err = column(t.Context(), session, cypher)
		return err
	})
	return got, err
}

// mustAsk is ask for statements that a sound server takes.
func mustAsk(t *testing.T, s Server, cypher string) []any {
	t.Helper()
	got, err := ask(t, s, cypher)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestNeo4jAnswers(t *testing.T) {
	s := Neo4j(t)
	if via := os.Getenv(envVia); via != "" && via != s.Via {
		t.Errorf("server found by %q, want %q", s.Via, via)
	}
	if diff := cmp.Diff([]any{int64(1)}, mustAsk(t, s, "RETURN 1")); diff != "" {
		t.Error(diff)
	}
	if again := Neo4j(t); again != s {
		t.Errorf("second server %+v, want the first again: %+v", again, s)
	}
}

func TestResetEmpties(t *testing.T) {
	s := Neo4j(t)
	s.Reset(t.Context(), t)
	mustAsk(t, s, "CREATE CONSTRAINT `odd ``name` FOR (n:Country) REQUIRE n.code IS UNIQUE")
	mustAsk(t, s, "CREATE FULLTEXT INDEX names FOR (n:Official) ON EACH [n.name]")
	mustAsk(t, s, "UNWIND range(1, 12000) AS i CREATE (:Country {code: i})-[:NEAR]->(:Official {name: 'x'})")
	s.Reset(t.Context(), t)
	for _, left := range []string{
		"MATCH (n) RETURN n LIMIT 3",
		"SHOW CONSTRAINTS YIELD name RETURN name",
		"SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name",
	} {
		if got := mustAsk(t, s, left); len(got) != 0 {
			t.Errorf("%s: %v, want nothing", left, got)
		}
	}
}

func TestStartNeo4jPassword(t *testing.T) {
	s := StartNeo4j(t, Options{Password: "long enough"})
	mustAsk(t, s, "RETURN 1")
	s.Password = "another one"
	if _, err := ask(t, s, "RETURN 1"); !neo4j.IsNeo4jError(err) {
		t.Errorf("wrong password: %v, want the server's refusal", err)
	}
}

func TestStartNeo4jReadOnly(t *testing.T) {
	s := StartNeo4j(t, Options{ReadOnly: true, Fill: func(s Server) { mustAsk(t, s, "CREATE (:Country {code: 'CAN'})") }})
	if diff := cmp.Diff([]any{"CAN"}, mustAsk(t, s, "MATCH (n:Country) RETURN n.code")); diff != "" {
		t.Error(diff)
	}
	for _, write := range []string{"CREATE (:Country)", "CREATE INDEX FOR (n:Country) ON n.code"} {
		if _, err := ask(t, s, write); !neo4j.IsNeo4jError(errors.Unwrap(err)) {
			t.Errorf("%s: %v, want the server's refusal", write, err)
		}
	}
}
