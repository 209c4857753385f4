package storetest

import (
	"context"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// SetPassword changes the password of the server's user, as an administrator does while others are at work.
func (s Server) SetPassword(ctx context.Context, tb testing.TB, password string) {
	tb.Helper()
	driver, err := neo4j.NewDriverWithContext(s.URI, neo4j.BasicAuth(s.Username, s.Password, ""))
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { _ = driver.Close(ctx) }()
	_, err = neo4j.ExecuteQuery(ctx, driver, "ALTER CURRENT USER SET PASSWORD FROM $old TO $new",
		map[string]any{"old": s.Password, "new": password}, neo4j.EagerResultTransformer, neo4j.ExecuteQueryWithDatabase("system"))
	if err != nil {
		tb.Error(err) // not Fatal: the test may be on another goroutine
	}
}
