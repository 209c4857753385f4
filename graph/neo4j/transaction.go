package neo4j

import (
	"context"
	"errors"
	"io"
	"strings"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
)

// writing runs do in a transaction that writes, reading in one that may only read. Do is run again when the server
// asks for that or is away, RetryTimeout at most; it may have been committed before, when only the answer was lost,
// so that a second time must change nothing.
func (s *Store) writing(ctx context.Context, do func(*writer) error) error {
	session := s.session(ctx, driver.AccessModeWrite)
	defer release(ctx, session)
	return s.insist(ctx, do, func(work driver.ManagedTransactionWork) (any, error) {
		return session.ExecuteWrite(ctx, work, driver.WithTxTimeout(s.o.WriteTimeout))
	})
}

func (s *Store) reading(ctx context.Context, do func(*writer) error) error {
	session := s.session(ctx, driver.AccessModeRead)
	defer release(ctx, session)
	return s.insist(ctx, do, func(work driver.ManagedTransactionWork) (any, error) {
		return session.ExecuteRead(ctx, work)
	})
}

// insist runs work again after what the driver gives up at.
func (s *Store) insist(ctx context.Context, do func(*writer) error, run func(driver.ManagedTransactionWork) (any, error)) error {
	deadline := time.Now().Add(s.o.RetryTimeout)
	for pause := firstPause; ; pause = min(2*pause, lastPause) {
		_, err := run(func(tx driver.ManagedTransaction) (any, error) {
			return nil, do(&writer{Store: s, ctx: ctx, tx: tx})
		})
		if !brokenOff(err) || time.Now().After(deadline) {
			return err
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return err
		}
	}
}

// Pauses between two tries, each twice the one before.
const (
	firstPause = 50 * time.Millisecond
	lastPause  = 2 * time.Second
)

// brokenOff tells that a connection ended under a transaction in a way that the driver does not try again: in the middle
// of a message or of a greeting, which it does not take for a lost connection; during the commit, when it cannot know
// whether there was one; or once more often than it may have connections.
func brokenOff(err error) bool {
	var lost *driver.ConnectivityError
	var limit *driver.TransactionExecutionLimit
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return true
	case errors.As(err, &limit):
		return strings.HasPrefix(limit.Cause, "too many failed connection attempts")
	}
	return errors.As(err, &lost) && !driver.IsRetryable(lost)
}
