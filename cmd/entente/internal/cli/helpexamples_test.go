package cli_test

import (
	"bufio"
	"context"
	"errors"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/entente-graph/entente/cmd/entente/internal/cli"
)

// What help shows works: each example of each command, in a folder with what this project holds and a graph of
// testdata/articles.
func TestHelpExamples(t *testing.T) {
	if testing.Short() {
		t.Skip("some hundred commands, each a process: the plain run has them")
	}
	examples := cli.HelpExamples()
	graphed := folder(t)
	if out, err := shell(t, graphed, "entente ingest --quiet testdata/articles"); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	graph, err := os.ReadFile(filepath.Join(graphed, "entente.db"))
	if err != nil {
		t.Fatal(err)
	}
	for _, command := range slices.Sorted(maps.Keys(examples)) {
		t.Run(command, func(t *testing.T) {
			dir := folder(t)
			if err := os.WriteFile(filepath.Join(dir, "entente.db"), graph, 0o600); err != nil {
				t.Fatal(err)
			}
			for _, line := range examples[command] {
				if command == "entente browser" && !strings.Contains(line, "--write") {
					served(t, dir, line+" --port 0") // the last port counts: any that is free
					continue
				}
				want := 0
				switch {
				case strings.Contains(line, "bolt://localhost:7687"):
					want = 10 // no server is there
				case strings.Contains(line, "| jq ") && lacks("jq"):
					want = 127
				}
				out, err := shell(t, dir, line)
				var exit *exec.ExitError
				switch status := 0; {
				case errors.As(err, &exit):
					if status = exit.ExitCode(); status != want {
						t.Errorf("%s: status %d, want %d\n%s", line, status, want, out)
					}
				case err != nil || want != 0:
					t.Errorf("%s: %v, want status %d\n%s", line, err, want, out)
				}
			}
		})
	}
}

// served runs a line that serves until it is interrupted, and interrupts it once it says so.
func served(t *testing.T, dir, line string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, "bash", "-c", "exec "+line)
	c.Dir = dir
	said, err := c.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines, served := bufio.NewScanner(said), false
	for !served && lines.Scan() {
		served = strings.Contains(lines.Text(), "until this is interrupted")
	}
	if err := c.Process.Signal(os.Interrupt); err != nil {
		t.Error(err)
	}
	if err := c.Wait(); !served {
		t.Errorf("%s serves nothing: %v\n%s", line, err, lines.Text())
	}
}

// lacks tells whether a program of others is not on this machine.
func lacks(program string) bool {
	_, err := exec.LookPath(program)
	return err != nil
}

// folder is one where examples may be tried.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"testdata", "ingest"} {
		at, err := filepath.Abs(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(at, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	article, err := os.ReadFile(filepath.Join(root, "testdata", "articles", "aze-ita-5.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "article.txt"), article, 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}

// shell runs a line as a user would.
func shell(t *testing.T, dir, line string) (string, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, "bash", "-o", "pipefail", "-c", line)
	c.Dir = dir
	out, err := c.CombinedOutput()
	return string(out), err
}
