package neo4j

import (
	"context"
	"errors"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/entente-graph/entente/graph"
)

const secret = "correct horse battery"

// wantFault checks the kind of an error, what it says, that it advises, and keeps the password.
func wantFault(t *testing.T, err, kind error, says string) {
	t.Helper()
	var f *graph.Fault
	if !errors.As(err, &f) || !errors.Is(err, kind) {
		t.Fatalf("%v (%T), want a fault: %v", err, err, kind)
	}
	if !strings.Contains(err.Error(), says) {
		t.Errorf("%q does not say %q", err, says)
	}
	if f.Hint() == "" {
		t.Errorf("%q has no hint", err)
	}
	if strings.Contains(err.Error()+f.Hint(), secret) {
		t.Errorf("%q tells the password", err)
	}
}

// silentAddress takes connections and never says a word.
func silentAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	return l.Addr().String()
}

func closedAddress(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	return address
}

func TestOpenFails(t *testing.T) {
	closed, silent := closedAddress(t), silentAddress(t)
	tests := []struct{ name, uri, says string }{
		{"server down", "bolt://" + closed, "connect"},
		{"server down, routing", "neo4j://" + closed, "connect"},
		{"server down, password in the address", "bolt://neo4j:" + strings.ReplaceAll(secret, " ", "%20") + "@" + closed, "holds a user or a password"},
		{"password that no address may hold", "bolt://neo4j:" + secret + "%zz@" + closed, "holds a user or a password"},
		{"password without a scheme", "neo4j:" + secret + "@" + closed, "holds a user or a password"},
		{"no such host", "bolt://no-such-host.invalid:7687", "no-such-host.invalid"},
		{"no such host, routing", "neo4j://no-such-host.invalid:7687", "no-such-host.invalid"},
		{"it never answers", "bolt://" + silent, "connect"},
		{"no scheme", closed, "no address"},
		{"another scheme", "http://" + closed, "no address"},
		{"empty", "", "no address"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			start := time.Now()
			_, err := Open(t.Context(), Options{URI: tt.uri, Username: "neo4j", Password: secret, ConnectTimeout: 500 * time.Millisecond})
			wantFault(t, err, graph.ErrUnreachable, tt.says)
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("it took %s", took)
			}
		})
	}
}

func TestOpenWaits(t *testing.T) {
	uri, start := "bolt://"+closedAddress(t), time.Now()
	_, err := Open(t.Context(), Options{URI: uri, Wait: time.Second})
	wantFault(t, err, graph.ErrUnreachable, uri)
	if took := time.Since(start); took < time.Second || took > 5*time.Second {
		t.Errorf("it waited %s, want about a second", took)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := Open(ctx, Options{URI: uri, Wait: time.Hour}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("interrupted: %v", err)
	}
}

func TestNoSuchDatabase(t *testing.T) {
	o := openBare(t).o
	o.Database = "nowhere"
	_, err := Open(t.Context(), o)
	wantFault(t, err, graph.ErrUnreachable, "nowhere")
}

func TestCheckVersion(t *testing.T) {
	tests := []struct {
		server string
		ok     bool
	}{
		{"Neo4j/5.26.30", true},
		{"Neo4j/5.27-aura", true},
		{"Neo4j/4.4.40", false},
		{"Neo4j/2025.10.1", false},
		{"Memgraph", false},
		{"", false},
	}
	for _, tt := range tests {
		err := checkVersion(tt.server)
		if (err == nil) != tt.ok {
			t.Errorf("%q: %v", tt.server, err)
		}
		if err != nil && (!strings.Contains(err.Error(), tt.server) || !strings.Contains(err.Error(), "Neo4j 5")) {
			t.Errorf("%q: the message does not tell both versions: %v", tt.server, err)
		}
	}
}

func TestInterruptedIsNoFault(t *testing.T) {
	s := openEmpty(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Put(ctx, graph.Facts{Article: graph.Article{ID: "a"}}); !errors.Is(err, context.Canceled) {
		t.Errorf("Put: %v", err)
	}
	if _, err := s.Counts(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("Counts: %v", err)
	}
	for _, err := range s.Elements(ctx) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("Elements: %v", err)
		}
	}
}

func TestJudge(t *testing.T) {
	tests := []struct {
		code string
		kind error
	}{
		{"Neo.ClientError.Security.TokenExpired", graph.ErrAccess},
		{"Neo.ClientError.Security.AuthenticationRateLimit", graph.ErrAccess},
		{"Neo.ClientError.Security.CredentialsExpired", graph.ErrAccess},
		{"Neo.ClientError.Security.Forbidden", graph.ErrAccess},
		{"Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", graph.ErrAccess},
		{"Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", graph.ErrAccess},
		{"Neo.ClientError.Statement.AccessMode", graph.ErrAccess},
		{"Neo.ClientError.Database.DatabaseNotFound", graph.ErrUnreachable},
		{"Neo.TransientError.Database.DatabaseUnavailable", graph.ErrUnreachable},
		{"Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", graph.ErrBusy},
		{"Neo.TransientError.Transaction.DeadlockDetected", graph.ErrBusy},
		{"Neo.ClientError.Statement.SyntaxError", nil},
		{"", nil},
	}
	for _, tt := range tests {
		t.Run(tt.code, func(t *testing.T) {
			advice, kind := judge(tt.code)
			if !errors.Is(kind, tt.kind) || (advice == "") != (kind == nil) {
				t.Errorf("%v, %q; want %v with advice", kind, advice, tt.kind)
			}
		})
	}
}
