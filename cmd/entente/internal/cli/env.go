package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"text/tabwriter"

	"golang.org/x/term"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
)

// env is what a command may use of the world around it.
type env struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	said           *keeper                     // stdout for what cobra itself says
	lookup         func(string) (string, bool) // environment variables

	store    storeOptions
	quiet    bool
	noPager  bool
	mirrored map[string]bool // flags that a variable has set
	settled  map[string]bool // flags that the settings file has set
	started  bool            // a command's own work has begun
}

func newEnv(ctx context.Context, stdin io.Reader, stdout, stderr io.Writer, lookup func(string) (string, bool)) *env {
	return &env{
		stdin: &interruptible{ctx: ctx, r: stdin}, stdout: stdout, stderr: stderr, said: &keeper{w: stdout}, lookup: lookup,
		mirrored: map[string]bool{}, settled: map[string]bool{},
	}
}

// keeper keeps the error of a writer for one who drops it, as cobra does when it writes help.
type keeper struct {
	w   io.Writer
	err error
}

// Write never fails: what could not be written is told by err.
func (k *keeper) Write(p []byte) (int, error) {
	if k.err == nil {
		_, k.err = k.w.Write(p)
	}
	return len(p), nil
}

func (e *env) getenv(name string) string {
	v, _ := e.lookup(name)
	return v
}

// decorated tells whether colours, and bars that move, may be written to w: to a terminal that
// is not dumb and whose user did not set NO_COLOR (no-color.org: to anything but empty).
func (e *env) decorated(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && e.getenv("NO_COLOR") == "" && e.getenv("TERM") != "dumb" && term.IsTerminal(int(f.Fd()))
}

// talk writes to the user, beside the data. A stderr that is gone changes nothing.
func (e *env) talk(format string, args ...any) {
	_, _ = fmt.Fprintf(e.stderr, format, args...)
}

// advise talks unless --quiet asks for silence.
func (e *env) advise(format string, args ...any) {
	if !e.quiet {
		e.talk(format, args...)
	}
}

// quoted puts what the user wrote between quotes, with nothing that moves a terminal.
func quoted(s string) string { return fmt.Sprintf("%q", s) }

// page is how rows and reports are written to stdout: as wide as its terminal, in colour if one
// may be used.
func (e *env) page() render.Options {
	o := render.Options{Color: e.decorated(e.stdout)}
	if f, ok := e.stdout.(*os.File); ok {
		if width, _, err := term.GetSize(int(f.Fd())); err == nil {
			o.Width = width
		}
	}
	return o
}

// aligned prints lines of cells so that columns stand below each other.
func (e *env) aligned(lines [][]string) error {
	w := tabwriter.NewWriter(e.stdout, 0, 0, 2, ' ', 0)
	for _, cells := range lines {
		if _, err := io.WriteString(w, strings.Join(cells, "\t")+"\n"); err != nil {
			return err
		}
	}
	return w.Flush()
}

// interruptible is a reader that stops waiting when ctx ends: a read of a terminal cannot be
// called off otherwise.
type interruptible struct {
	ctx  context.Context
	r    io.Reader
	wait chan readResult
	buf  []byte
	rest []byte
}

type readResult struct {
	n   int
	err error
}

// Read reads into a buffer of its own, which no abandoned read shares with a caller.
func (i *interruptible) Read(p []byte) (int, error) {
	if len(i.rest) > 0 {
		n := copy(p, i.rest)
		i.rest = i.rest[n:]
		return n, nil
	}
	if i.buf == nil {
		i.buf, i.wait = make([]byte, 64<<10), make(chan readResult, 1)
	}
	go func() {
		n, err := i.r.Read(i.buf)
		i.wait <- readResult{n, err}
	}()
	select {
	case r := <-i.wait:
		n := copy(p, i.buf[:r.n])
		i.rest = i.buf[n:r.n]
		if len(i.rest) > 0 {
			return n, nil // an error with the rest comes again with the next read
		}
		return n, r.err
	case <-i.ctx.Done():
		return 0, i.ctx.Err()
	}
}
