package cli

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"golang.org/x/term"
)

// paged lets write fill standard output; on a terminal, what is longer than the screen goes through the reader's pager: $PAGER,
// or less, which then quits by itself when all fits. A PAGER that is set and empty, "cat", and --no-pager want none.
func (e *env) paged(write func(io.Writer) error) error {
	command, lines := e.pager()
	if command == "" {
		return write(e.stdout)
	}
	p := &paging{e: e, command: command, lines: lines, out: e.stdout}
	var talk bytes.Buffer
	stderr := e.stderr
	e.stderr = &talk // what is said of the rows stands below them
	err := write(p)
	e.stderr = stderr
	err = errors.Join(err, p.end())
	_, _ = talk.WriteTo(stderr)
	if errors.Is(err, errLeft) {
		return nil
	}
	return err
}

// errLeft: a reader who leaves the pager has read enough.
var errLeft = errors.New("the pager was left")

// paging holds what fits the screen, and gives all to a pager once there is more.
type paging struct {
	e       *env
	command string
	lines   int
	held    bytes.Buffer
	out     io.Writer      // standard output, or the pager
	pipe    io.WriteCloser // to the pager, once it runs
	pager   *exec.Cmd
}

// Write holds b, or passes it on.
func (p *paging) Write(b []byte) (int, error) {
	if p.lines > 0 {
		p.held.Write(b)
		if bytes.Count(p.held.Bytes(), []byte("\n")) < p.lines {
			return len(b), nil
		}
		p.start()
		return len(b), p.flush()
	}
	n, err := p.out.Write(b)
	if err != nil && p.pipe != nil {
		err = errLeft
	}
	return n, err
}

// start starts the pager; without a shell the rows go where they went.
func (p *paging) start() {
	p.lines = 0
	c := exec.Command("sh", "-c", p.command) // a PAGER has words, as in git and man
	c.Stdout, c.Stderr, c.Env = p.e.stdout, os.Stderr, os.Environ()
	if p.e.getenv("LESS") == "" {
		c.Env = append(c.Env, "LESS=FRX")
	}
	pipe, err := c.StdinPipe()
	if err == nil && c.Start() == nil {
		p.out, p.pipe, p.pager = pipe, pipe, c
	}
}

func (p *paging) flush() error {
	_, err := p.held.WriteTo(p.out)
	if err != nil && p.pipe != nil {
		return errLeft
	}
	return err
}

// end writes what is held still, and waits until the reader leaves.
func (p *paging) end() error {
	err := p.flush()
	if p.pipe == nil {
		return err
	}
	_ = p.pipe.Close()
	_ = p.pager.Wait() // how it ends is its own affair
	return err
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
