package neo4j

import (
	"cmp"
	"net/url"
	"time"
)

// Options says which server to use and how long to wait for it. Only URI is needed.
type Options struct {
	// URI is bolt://host:7687 for one server, neo4j://host for a cluster or Aura; with +s
	// (bolt+s, neo4j+s) over TLS, with +ssc over TLS that trusts any certificate.
	URI string
	// Username and Password; both empty for a server without authentication.
	Username, Password string
	// Authorities are certificates in PEM form, one of which must have signed the server's when the URI asks for TLS
	// (bolt+s, neo4j+s); empty: those that the system trusts.
	Authorities []byte
	// MaxConnections bounds the connections that are open at the same time; zero: 100, as the driver has it.
	MaxConnections int
	// Database is empty for the user's home database.
	Database string
	// UserAgent is what the server's logs show; empty: "entente".
	UserAgent string
	// ConnectTimeout bounds opening a connection; zero: 5 s.
	ConnectTimeout time.Duration
	// AcquireTimeout bounds waiting for a connection while MaxConnections are in use; zero: 1 min. Writes and
	// short reads wait longer, as RetryTimeout says.
	AcquireTimeout time.Duration
	// RetryTimeout bounds how long one write is tried again, at longer and longer intervals, when the server asks for
	// it or is away, as while it is started anew; zero: 2 min.
	RetryTimeout time.Duration
	// WriteTimeout bounds one write, waiting for other writers included; zero: 2 min.
	WriteTimeout time.Duration
	// Wait is how long [Open] keeps trying a server that does not answer yet, as one that
	// has just been started; zero: one try.
	Wait time.Duration
}

func (o Options) withDefaults() Options {
	o.UserAgent = cmp.Or(o.UserAgent, "entente")
	o.ConnectTimeout = cmp.Or(o.ConnectTimeout, 5*time.Second)
	o.AcquireTimeout = cmp.Or(o.AcquireTimeout, time.Minute)
	o.RetryTimeout = cmp.Or(o.RetryTimeout, 2*time.Minute)
	o.WriteTimeout = cmp.Or(o.WriteTimeout, 2*time.Minute)
	return o
}

// where names the server in messages, without what a URI may carry of user and password.
func (o Options) where() string {
	u, err := url.Parse(o.URI)
	if err != nil || u.Host == "" {
		return "Neo4j"
	}
	return u.Scheme + "://" + u.Host
}
