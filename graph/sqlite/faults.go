package sqlite

import (
	"context"
	"errors"
	"os"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/entente-graph/entente/graph"
)

// primary is the primary result code of a SQLite error, 0 for other errors.
func primary(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code() & 0xff
	}
	return 0
}

func isBusy(err error) bool {
	c := primary(err)
	return c == sqlite3.SQLITE_BUSY || c == sqlite3.SQLITE_LOCKED
}

const adviceFull = "the disk is full: what was committed before stands, run it again once there is room"

// fault gives an error of the database its kind and says what to do next.
func (s *Store) fault(what string, err error) error {
	var known *graph.Fault
	if err == nil || errors.As(err, &known) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	f := &graph.Fault{What: s.path + ": " + what, Err: err}
	switch primary(err) {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		f.Kind, f.Advice = graph.ErrBusy, "let the other program that has it open end, or wait longer with --wait"
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		f.Kind, f.Advice = graph.ErrAccess, "are the file and its folder writable? name another file with --db"
	case sqlite3.SQLITE_AUTH:
		f.Kind, f.Advice = graph.ErrAccess, "questions may only read: one SELECT, without PRAGMA, ATTACH or functions that touch files"
	case sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT:
		f.Advice = "this is no graph of entente, or a damaged one; name another file with --db"
	case sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_TOOBIG:
		f = graph.Unfit(f.What, err)
	case sqlite3.SQLITE_FULL:
		f.Advice = adviceFull
	case sqlite3.SQLITE_IOERR: // so, too, when there is no room for the index of the log
		f.Advice = adviceFull + "; if there is room, the disk fails"
	}
	if errors.Is(err, os.ErrPermission) {
		f.Kind, f.Advice = graph.ErrAccess, "may you read and write this file?"
	}
	return f
}
