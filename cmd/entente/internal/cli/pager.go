package cli

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"golang.org/x/term"
)

// paged lets write fill standard output; on a terminal, what is longer than the screen goes through the reader's pager: $PAGER,
// or less, which then quits by itself when all fits. A PAGER that is set and empty, "cat", and --no-pager want none.
func (e *env) paged(ctx context.Context, write func(io.Writer) error) error {
	command, lines := e.pager()
	if command == "" {
		return write(e.stdout)
	}
	var b, talk bytes.Buffer
	stderr := e.stderr
	e.stderr = &talk // what is said of the rows stands below them
	defer func() {
		e.stderr = stderr
		_, _ = talk.WriteTo(stderr)
	}()
	if err := write(&b); err != nil {
		_, _ = b.WriteTo(e.stdout) // what there is until the error
		return err
	}
	if bytes.Count(b.Bytes(), []byte("\n")) < lines {
		_, err := b.WriteTo(e.stdout)
		return err
	}
	pager := exec.CommandContext(context.WithoutCancel(ctx), "sh", "-c", command) // a PAGER has words, as in git and man; reading takes its time
	pager.Stdin, pager.Stdout, pager.Stderr = bytes.NewReader(b.Bytes()), e.stdout, stderr
	pager.Env = os.Environ()
	if e.getenv("LESS") == "" {
		pager.Env = append(pager.Env, "LESS=FRX")
	}
	if err := pager.Start(); err != nil { // no shell here: the rows matter more
		_, err := b.WriteTo(e.stdout)
		return err
	}
	_ = pager.Wait() // a reader who leaves has read enough
	return nil
}

// pager is the command that pages, and the lines of the screen; empty where nobody looks on.
func (e *env) pager() (command string, lines int) {
	f, ok := e.stdout.(*os.File)
	if !ok || e.noPager || !term.IsTerminal(int(f.Fd())) || e.getenv("TERM") == "dumb" {
		return "", 0
	}
	if _, lines, _ = term.GetSize(int(f.Fd())); lines == 0 {
		lines, _ = strconv.Atoi(e.getenv("LINES")) // a terminal that does not know its size
	}
	if lines <= 0 {
		return "", 0
	}
	command, set := e.lookup("PAGER")
	command = strings.TrimSpace(command)
	switch {
	case set && (command == "" || command == "cat"):
		return "", 0
	case set:
		return command, lines
	}
	if _, err := exec.LookPath("less"); err != nil {
		return "", 0
	}
	return "less -FRX", lines
}
