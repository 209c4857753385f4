package cli

import (
	"context"
	"errors"
	"syscall"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
)

// What ends a command beside faults of a store.
var (
	errUsage   = errors.New("wrong usage")
	errRefused = errors.New("texts refused")
)

// statuses are the exit statuses; the first whose error is in the chain counts, and 1 is for
// all others. They are a contract: README.md lists them.
var statuses = []struct {
	err    error
	status int
}{
	{context.Canceled, 130},
	{errUsage, 2},
	{errRefused, 3},
	{graph.ErrUnreachable, 10},
	{graph.ErrAccess, 11},
	{graph.ErrSchema, 12},
	{graph.ErrBusy, 13},
}

// exit prints an error, once, with its hint, and gives the status.
func (e *env) exit(err error) int {
	if err == nil {
		return 0
	}
	status := 1
	for _, s := range statuses {
		if errors.Is(err, s.err) {
			status = s.status
			break
		}
	}
	if status == 130 {
		err = &complaint{errors.New("interrupted"), "what was stored stands; run it again to go on", context.Canceled}
	}
	e.complain(err)
	return status
}

// complain prints what went wrong and, where it is known, what to do next.
func (e *env) complain(err error) {
	e.talk("entente: %s\n", render.Visible(err.Error()))
	var h interface{ Hint() string }
	switch {
	case errors.As(err, &h) && h.Hint() != "":
		e.talk("  hint: %s\n", render.Visible(h.Hint()))
	case errors.Is(err, syscall.ENOSPC):
		e.talk("  hint: the disk is full: run it again once there is room\n")
	}
}

// complaint is an error with advice and the kind that decides the status.
type complaint struct {
	err  error
	hint string
	kind error
}

func (c *complaint) Error() string   { return c.err.Error() }
func (c *complaint) Unwrap() []error { return []error{c.kind, c.err} }

// Hint is the complaint's own advice, else that of the error in it.
func (c *complaint) Hint() string {
	var h interface{ Hint() string }
	if c.hint == "" && errors.As(c.err, &h) {
		return h.Hint()
	}
	return c.hint
}

// misuse is an error in how the command was called.
func misuse(what, hint string) error { return &complaint{errors.New(what), hint, errUsage} }

// misused marks an error as one of usage; its own hint stays.
func misused(err error) error {
	var c *complaint
	if errors.As(err, &c) {
		return err
	}
	c = &complaint{err: err, kind: errUsage}
	if c.Hint() == "" {
		c.hint = "see entente --help"
	}
	return c
}
