package neo4j

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/config"

	"github.com/entente-graph/entente/graph"
)

// fetchSize is how many rows the server sends at a time: it bounds the memory of a stream.
const fetchSize = 1000

// Store is a graph in a Neo4j database.
type Store struct {
	o      Options
	driver driver.DriverWithContext
	cypher statements

	nodeTypes map[graph.Label]graph.NodeType
	edgeTypes map[graph.Type]graph.EdgeType
	bookmarks driver.BookmarkManager          // a reader sees what this store wrote, on a cluster too
	ready     atomic.Bool                     // all migrations are known to be applied
	decided   atomic.Pointer[graph.Decisions] // those that were read last
}

var _ graph.Store = (*Store)(nil)

// Open connects to a server and checks that it answers, lets the user in, is Neo4j 5 and has no
// schema that this program does not know; missing migrations are left to [Store.Migrate].
// Errors are [*graph.Fault] of the kinds ErrUnreachable, ErrAccess and ErrSchema.
func Open(ctx context.Context, o Options) (*Store, error) {
	o = o.withDefaults()
	if strings.Contains(o.URI, "@") { // what is wrong with such an address cannot be told without telling the password
		return nil, &graph.Fault{
			Kind: graph.ErrUnreachable, What: o.where() + ": this is no address of a Neo4j server: it holds a user or a password",
			Advice: "leave them out, and set NEO4J_USERNAME and NEO4J_PASSWORD, or name a --password-file",
		}
	}
	trusted, err := o.trusted()
	if err != nil {
		return nil, err
	}
	auth := driver.NoAuth()
	if o.Username != "" || o.Password != "" {
		auth = driver.BasicAuth(o.Username, o.Password, "")
	}
	d, err := driver.NewDriverWithContext(o.URI, auth, func(c *config.Config) {
		c.UserAgent = o.UserAgent
		c.SocketConnectTimeout = o.ConnectTimeout
		c.ConnectionAcquisitionTimeout = o.AcquireTimeout
		c.MaxTransactionRetryTime = o.RetryTimeout
		c.FetchSize = fetchSize
		if trusted != nil {
			c.TlsConfig = trusted
		}
		if o.MaxConnections > 0 {
			c.MaxConnectionPoolSize = o.MaxConnections
		}
		c.TelemetryDisabled = true
	})
	if err != nil {
		return nil, &graph.Fault{
			Kind: graph.ErrUnreachable, What: o.where() + ": this is no address of a Neo4j server", Err: err,
			Advice: "write it as bolt://localhost:7687 or neo4j+s://HOST, in NEO4J_URI or --neo4j",
		}
	}
	s := &Store{
		o: o, driver: d, cypher: newStatements(),
		nodeTypes: map[graph.Label]graph.NodeType{}, edgeTypes: map[graph.Type]graph.EdgeType{},
		bookmarks: driver.NewBookmarkManager(driver.BookmarkManagerConfig{}),
	}
	for _, n := range graph.Nodes() {
		s.nodeTypes[n.Label] = n
	}
	for _, e := range graph.Edges() {
		s.edgeTypes[e.Type] = e
	}
	if err := s.check(ctx); err != nil {
		_ = d.Close(context.WithoutCancel(ctx)) // the first error tells more
		return nil, err
	}
	return s, nil
}

func (s *Store) check(ctx context.Context) error {
	info, err := s.greet(ctx)
	if err != nil {
		return s.fault(ctx, "connect", err)
	}
	if err := checkVersion(info.Agent()); err != nil {
		return &graph.Fault{
			Kind: graph.ErrSchema, What: s.o.where() + ": " + err.Error(),
			Advice: "use a Neo4j 5 server, such as the one that docker compose up starts",
		}
	}
	_, err = s.Migrations(ctx)
	return err
}

// greet tries a server until it answers, o.Wait at most. One that refuses the user answers.
func (s *Store) greet(ctx context.Context) (driver.ServerInfo, error) {
	deadline := time.Now().Add(s.o.Wait)
	tick := time.NewTicker(500 * time.Millisecond)
	defer tick.Stop()
	for {
		info, err := s.serverInfo(ctx)
		if err == nil || !errors.Is(s.fault(ctx, "connect", err), graph.ErrUnreachable) || time.Now().After(deadline) {
			return info, err
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// serverInfo is one try. The driver bounds dialling, but not the wait for a first word.
func (s *Store) serverInfo(ctx context.Context) (driver.ServerInfo, error) {
	ctx, cancel := context.WithTimeout(ctx, 2*s.o.ConnectTimeout)
	defer cancel()
	info, err := s.driver.GetServerInfo(ctx)
	if err != nil && ctx.Err() != nil { // the driver takes it for a lack of connections
		return nil, fmt.Errorf("no answer within %s: %w", 2*s.o.ConnectTimeout, ctx.Err())
	}
	return info, err
}

var agent = regexp.MustCompile(`^Neo4j/v?(\d+)\.`)

// checkVersion reads "Neo4j/5.26.30".
func checkVersion(server string) error {
	m := agent.FindStringSubmatch(server)
	if m == nil {
		return fmt.Errorf("the server says that it is %q, not Neo4j 5", server)
	}
	if major, err := strconv.Atoi(m[1]); err != nil || major != 5 {
		return fmt.Errorf("the server is %s; entente works with Neo4j 5", server)
	}
	return nil
}

// Close ends all connections.
func (s *Store) Close(ctx context.Context) error {
	return s.fault(ctx, "close", s.driver.Close(ctx))
}

func (s *Store) session(ctx context.Context, mode driver.AccessMode) driver.SessionWithContext {
	return s.driver.NewSession(ctx, driver.SessionConfig{
		AccessMode: mode, DatabaseName: s.o.Database, FetchSize: fetchSize, BookmarkManager: s.bookmarks,
	})
}

// release gives a session or a transaction back, also when ctx has ended. Its error tells nothing
// that the work before it has not told: what is not committed is lost either way.
func release(ctx context.Context, c interface{ Close(context.Context) error }) {
	_ = c.Close(context.WithoutCancel(ctx))
}
