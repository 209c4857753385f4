package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"time"

	"modernc.org/sqlite"
)

// connector opens connections; guarded ones can do nothing but read.
type connector struct {
	dsn     string
	guarded bool
}

// Driver is the pure Go SQLite.
func (c connector) Driver() driver.Driver { return &sqlite.Driver{} }

// Connect opens one connection.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	base, err := sqlite.NewConnector(c.dsn)
	if err != nil {
		return nil, err
	}
	conn, err := base.Connect(ctx)
	if err != nil || !c.guarded {
		return conn, err
	}
	guard, ok := conn.(sqlite.AuthorizerRegisterer)
	if !ok {
		return nil, errors.Join(errors.New("sqlite: this driver has no authorizer"), conn.Close())
	}
	if err := guard.RegisterAuthorizer(onlyReading); err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return conn, nil
}

// dsn names a file with its mode: "rwc", "rw" or "ro". Double quotes mean names alone (_dqs), and a
// file that a stranger made cannot run functions from its schema (trusted_schema).
func dsn(path, mode string, wait time.Duration) string {
	q := url.Values{"mode": {mode}, "_dqs": {"0"}, "_defensive": {"1"}, "_pragma": {
		fmt.Sprintf("busy_timeout(%d)", wait.Milliseconds()), "foreign_keys(1)", "trusted_schema(0)",
	}}
	if mode == "ro" {
		q.Add("_pragma", "query_only(1)")
	} else {
		q.Add("_txlock", "immediate")
		q.Add("_pragma", "synchronous(normal)")        // safe with a write-ahead log: a crash never leaves half an article
		q.Add("_pragma", "wal_autocheckpoint(524288)") // should fold not come to it
		q.Add("_pragma", "cache_size(-65536)")         // 64 MB: ids are hashes, so new ones land all over the indexes on them
	}
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: path}).EscapedPath(), RawQuery: q.Encode()}).String()
}
