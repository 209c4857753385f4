package neo4jhome

import (
	"context"
	"errors"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// sh runs a script, on systems that have a shell.
func sh(t *testing.T, script string) *exec.Cmd {
	t.Helper()
	path, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell")
	}
	return exec.Command(path, "-c", script)
}

func TestStartProcess(t *testing.T) {
	p, err := startProcess(t.Context(), sh(t, "echo Starting; echo Started.; exec sleep 60"))
	if err != nil {
		t.Fatal(err)
	}
	p.kill()
	p.kill() // a second time does no harm
}

func TestStartProcessTellsItsLastWords(t *testing.T) {
	_, err := startProcess(t.Context(), sh(t, "echo no memory >&2; exit 3"))
	if err == nil || !strings.Contains(err.Error(), "no memory") || !strings.Contains(err.Error(), "status 3") {
		t.Errorf("error %v, want the status and the last line", err)
	}
}

func TestStartProcessWaitsNoLongerThanAsked(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if _, err := startProcess(ctx, sh(t, "exec sleep 60")); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("error %v, want the deadline", err)
	}
}
