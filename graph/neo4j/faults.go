package neo4j

import (
	"context"
	"errors"
	"io"
	"strings"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-graph/entente/graph"
)

// fault gives an error of the driver its kind and says what to do next. The driver hides why
// a connection ended, so an ended context speaks first.
func (s *Store) fault(ctx context.Context, what string, err error) error {
	var known *graph.Fault
	switch {
	case err == nil || errors.As(err, &known):
		return err
	case ctx.Err() != nil:
		return ctx.Err()
	}
	f := &graph.Fault{What: s.o.where() + ": " + what, Err: err}
	var limit *driver.TransactionExecutionLimit
	if errors.As(err, &limit) && len(limit.Errors) > 0 {
		err = limit.Errors[len(limit.Errors)-1]
	}
	var server *driver.Neo4jError
	var lost *driver.ConnectivityError
	var expired *driver.TokenExpiredError
	switch {
	case errors.As(err, &server):
		f.Advice, f.Kind = judge(server.Code)
	case errors.As(err, &expired):
		f.Kind, f.Advice = graph.ErrAccess, adviceAccess
	case errors.As(err, &lost), driver.IsRetryable(err), errors.Is(err, context.DeadlineExceeded),
		errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		f.Advice, f.Kind = lostBy(err.Error())
	}
	return f
}

// causes are words in errors of lost connections that tell more than that; the first that fits counts. The driver
// hides what type the cause is of.
var causes = []struct {
	words  string
	kind   error
	advice string
}{
	{"Timeout while waiting for connection to any of", graph.ErrBusy, "all connections are in use, or the server does not answer: allow more with --connections, or let others end"},
	{"certificate signed by unknown authority", graph.ErrAccess, "name the file of the authority that signed the server's certificate with --ca-file"},
	{"certificate is not trusted", graph.ErrAccess, "name the file of the authority that signed the server's certificate with --ca-file"}, // macOS
	{"certificate is valid for", graph.ErrAccess, "use a host name that the server's certificate is for"},
	{"certificate is not valid for any names", graph.ErrAccess, "use the address that the server's certificate is for, or have its host name put into it"},
	{"cannot validate certificate for", graph.ErrAccess, "use the host name that the server's certificate is for"},
	{"certificate has expired or is not yet valid", graph.ErrAccess, "renew the server's certificate; is this machine's clock right?"},
	{"check that TLS is enabled on the server", graph.ErrUnreachable, "does the server speak TLS? without it the address begins with bolt:// or neo4j://"},
	{"does not look like a TLS handshake", graph.ErrUnreachable, "does the server speak TLS? without it the address begins with bolt:// or neo4j://"},
	{"EOF", graph.ErrUnreachable, adviceReach + " One that asks for TLS wants bolt+s:// or neo4j+s://"},
}

// lostBy says what to do about a connection that did not come about, or ended.
func lostBy(words string) (advice string, kind error) {
	for _, c := range causes {
		if strings.Contains(words, c.words) {
			return c.advice, c.kind
		}
	}
	return adviceReach, graph.ErrUnreachable
}

const (
	adviceReach  = "is the server up (docker compose up -d), and does NEO4J_URI name it?"
	adviceAccess = "set NEO4J_USERNAME and NEO4J_PASSWORD to what the server knows"
)

// codes are the server's status codes, or their beginnings, that a user can mend; the first
// that fits counts. See https://neo4j.com/docs/status-codes/5/.
var codes = []struct {
	prefix string
	kind   error
	advice string
}{
	{"Neo.ClientError.Security.AuthenticationRateLimit", graph.ErrAccess, "too many wrong passwords: wait a few seconds, then set NEO4J_PASSWORD"},
	{"Neo.ClientError.Security.CredentialsExpired", graph.ErrAccess, "the password must be changed first: log in once with Neo4j Browser or cypher-shell"},
	{"Neo.ClientError.Security.", graph.ErrAccess, adviceAccess},
	{"Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", graph.ErrAccess, adviceReadOnly},
	{"Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", graph.ErrAccess, adviceReadOnly},
	{"Neo.ClientError.Statement.AccessMode", graph.ErrAccess, "questions may only read"},
	{"Neo.ClientError.Database.DatabaseNotFound", graph.ErrUnreachable, "name a database that the server has, or none for its default"},
	{"Neo.ClientError.Statement.ParameterMissing", nil, "give each $parameter a value: --param name=value"},
	{"Neo.TransientError.Database.DatabaseUnavailable", graph.ErrUnreachable, "the server is starting or stopping: try again"},
	{"Neo.ClientError.Transaction.TransactionTimedOut", graph.ErrBusy, adviceBusy},
	{"Neo.ClientError.Transaction.LockClientStopped", graph.ErrBusy, adviceBusy},
	{"Neo.TransientError.", graph.ErrBusy, adviceBusy},
}

const (
	adviceReadOnly = "the database is read-only (server.databases.read_only): write to another, or to a server that allows it"
	adviceBusy     = "let other writers end, then run it again: what was committed before stands"
)

// judge says what to do about a status code, and what kind of fault it is; nil for none of those above.
func judge(code string) (advice string, kind error) {
	for _, c := range codes {
		if strings.HasPrefix(code, c.prefix) {
			return c.advice, c.kind
		}
	}
	return "", nil
}
