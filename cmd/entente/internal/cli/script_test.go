package cli_test

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/hex"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/entente-graph/entente/cmd/entente/internal/cli"
	"github.com/entente-graph/entente/graph/sqlite"
	"github.com/entente-graph/entente/graph/storetest"
)

var update = flag.Bool("update", false, "write what the commands print into the scripts' goldens")

// withServers stops what the tests have started when they are done.
type withServers struct{ m *testing.M }

// Run also lets Java compile these servers lightly: they live for a minute and answer each question once, so that compiling them
// for speed takes more of the processors than it saves (96 seconds of them rather than 159 in the two tests that ask most).
func (w withServers) Run() int {
	if os.Getenv("JAVA_TOOL_OPTIONS") == "" {
		_ = os.Setenv("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC") // a server that compiles in full serves as well
	}
	return storetest.Main(w.m)
}

func TestMain(m *testing.M) {
	testscript.Main(withServers{m}, map[string]func(){
		"entente": func() { os.Exit(cli.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) },
	})
}

// TestScripts runs every script in testdata/script, each in a folder of its own. Beside the
// commands of testscript they have those below; $TESTDATA is the repository's testdata.
func TestScripts(t *testing.T) {
	testdata, err := filepath.Abs("../../../../testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:           filepath.Join(testdata, "script"),
		UpdateScripts: *update,
		Setup: func(e *testscript.Env) error {
			e.Setenv("TESTDATA", testdata)
			e.Setenv("ESC", "\x1b")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status, "sql": execSQL, "hold": hold, "grow": grow, "bytes": writeBytes,
		},
	})
}

// status runs a command and wants an exit status: status 3 entente ingest bad.txt
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status STATUS COMMAND ARG...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	var ended *exec.ExitError
	switch {
	case errors.As(err, &ended):
		got = ended.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}

// execSQL changes a graph behind the program's back: sql entente.db 'DELETE FROM ...'
func execSQL(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: sql FILE STATEMENT")
	}
	db, err := sql.Open("sqlite", ts.MkAbs(args[0]))
	ts.Check(err)
	_, err = db.ExecContext(context.Background(), args[1])
	ts.Check(errors.Join(err, db.Close()))
}

// hold opens a graph for writing until the script ends, as a run does that is busy.
func hold(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: hold FILE")
	}
	s, err := sqlite.Open(context.Background(), ts.MkAbs(args[0]), sqlite.Options{})
	ts.Check(err)
	ts.Defer(func() { ts.Check(s.Close(context.Background())) })
}

// grow makes a file of so many bytes, beginning with a text and filled with a line repeated:
// grow big.txt 16777217
func grow(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: grow FILE BYTES")
	}
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	line := []byte("Les parties ont discuté de leur coopération.\n")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), bytes.Repeat(line, n/len(line)+1)[:n], 0o644))
}

// writeBytes makes a file that no script could hold: bytes binary.dat 504b0304
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE HEX")
	}
	b, err := hex.DecodeString(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b, 0o644))
}
