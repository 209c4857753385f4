package cli_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/entente-graph/entente/cmd/entente/internal/cli"
	"github.com/entente-graph/entente/graph/storetest"
)

const (
	blind   = "../../../../testdata/blind"
	decided = "../../../../testdata/decisions/example.yaml"
)

// A server that asks for a password, which changes while it is filled, and that takes no more writes afterwards.
func TestGuardedServer(t *testing.T) {
	const password, later = "first-password", "later-password"
	here := inSQLite(t)
	secretive := &listener{t: t, secrets: []string{password, later}}
	server := storetest.StartNeo4j(t, storetest.Options{Password: password, ReadOnly: true, Fill: func(server storetest.Server) {
		secretive.changeInMidRun(server, here, later)
	}})
	t.Setenv("NEO4J_USERNAME", server.Username)
	t.Setenv("NEO4J_PASSWORD", password)
	there := []string{"--quiet", "--neo4j", server.URI}
	sameAnswers(t, here, append(there, "--connections", "1", "--database", "neo4j"))
	copied := filepath.Join(t.TempDir(), "copy.db")
	if out := run(t, append(there, "sync", "--to-db", copied)...); !strings.Contains(out, "one graph in both") {
		t.Errorf("sync: %s", out)
	}
	id := first(t, here, "quality/articles")
	for _, args := range [][]string{
		{"ingest", articles, "--neo4j", server.URI},
		{"ingest", blind, "--neo4j", server.URI},
		{"forget", id, "--neo4j", server.URI},
		{"settle", "--decisions", decided, "--neo4j", server.URI},
		{"sync", "--db", copied, "--to-neo4j", server.URI},
	} {
		if status, said := secretive.status(append(args, "--quiet")...); status != 11 || !strings.Contains(said, "the database is read-only (server.databases.read_only)") {
			t.Errorf("entente %s: status %d\n%s", args[0], status, said)
		}
	}
	if before, after := run(t, append(here, "digest")...), run(t, append(there, "digest")...); before != after {
		t.Errorf("a refused write changed the graph:\n%s%s", before, after)
	}
}

// listener runs the program and hears whether it tells a secret.
type listener struct {
	t       *testing.T
	secrets []string
}

func (l *listener) status(args ...string) (status int, said string) {
	l.t.Helper()
	return l.statusOf(strings.NewReader(""), args...)
}

func (l *listener) statusOf(stdin io.Reader, args ...string) (status int, said string) {
	l.t.Helper()
	var out bytes.Buffer
	status = cli.Main(args, stdin, &out, &out)
	for _, s := range l.secrets {
		if strings.Contains(out.String(), s) {
			l.t.Errorf("entente %s tells a password:\n%s", strings.Join(args, " "), out.String())
		}
	}
	return status, out.String()
}

// patient is a reader that has something to say once a signal is given.
type patient struct {
	signal <-chan struct{}
	io.Reader
}

func (p patient) Read(b []byte) (int, error) {
	<-p.signal
	return p.Reader.Read(b)
}

// changeInMidRun fills the server; when the first article stands there, the password changes and the connection is lost.
func (l *listener) changeInMidRun(server storetest.Server, here []string, later string) {
	t := l.t
	article := filepath.Join(articles, "aze-ita-5.txt")
	text, err := os.ReadFile(article)
	if err != nil {
		t.Fatal(err)
	}
	changed := make(chan struct{})
	change := sync.OnceFunc(func() {
		server.SetPassword(t.Context(), t, later)
		close(changed)
	})
	proxy := storetest.NewProxy(t, server)
	proxy.Meddle(func() storetest.Meddler {
		written, committing := false, false
		return func(fromServer bool, said []byte) ([]byte, bool) {
			if fromServer && committing {
				change()
				return said, false
			}
			written = written || !fromServer && bytes.Contains(said, text[:40])               // verify reads it
			committing = written && bytes.HasSuffix(said, []byte("\x00\x02\xb0\x12\x00\x00")) // COMMIT of Bolt
			return said, true
		}
	})
	t.Setenv("NEO4J_USERNAME", server.Username)
	t.Setenv("NEO4J_PASSWORD", server.Password)
	there := []string{"--quiet", "--neo4j", proxy.URI()}
	status, said := l.statusOf(patient{changed, bytes.NewReader(text)}, append(there, "ingest", article, "-", articles)...)
	if status != 11 || !strings.Contains(said, "hint: set NEO4J_USERNAME and NEO4J_PASSWORD") {
		t.Errorf("password changed in mid-run: status %d\n%s", status, said)
	}
	for _, address := range []string{"bolt://neo4j:" + later + "@127.0.0.1:1", "bolt://neo4j:" + later + "%zz@127.0.0.1:1", "neo4j:" + later + "@127.0.0.1"} {
		if status, said = l.status("digest", "--neo4j", address); status != 10 || !strings.Contains(said, "hint: leave them out") {
			t.Errorf("password in the address: status %d\n%s", status, said)
		}
	}

	t.Setenv("NEO4J_PASSWORD", "")
	file := filepath.Join(t.TempDir(), "password")
	if err := os.WriteFile(file, []byte(later+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	there = append(there, "--password-file", file)
	if status, said = l.status(append(there, "ingest", articles)...); status != 0 || !strings.Contains(said, " 1 known already") {
		t.Errorf("the run with the new password: status %d\n%s", status, said)
	}
	for _, at := range [][]string{here, there} {
		run(t, append(at, "ingest", disputed)...)
	}
	for _, command := range []string{"digest", "verify"} {
		if want, got := run(t, append(here, command)...), run(t, append(there, command)...); got != want {
			t.Errorf("entente %s after it:\n%swant\n%s", command, got, want)
		}
	}
	server.Password, later = later, server.Password
	server.SetPassword(t.Context(), t, later)
}
