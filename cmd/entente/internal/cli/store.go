package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/neo4j"
	"github.com/entente-graph/entente/graph/sqlite"
)

// storeOptions says where the graph is.
type storeOptions struct {
	db, neo4j, database, passwordFile, caFile string
	connections                               int
	wait                                      time.Duration
}

func (o *storeOptions) flags(f *pflag.FlagSet) {
	f.StringVar(&o.db, "db", "entente.db", "the graph as a SQLite `FILE`")
	f.StringVar(&o.neo4j, "neo4j", "", "the graph in Neo4j at `URI`, such as bolt://localhost:7687 (or NEO4J_URI;\nNEO4J_USERNAME and NEO4J_PASSWORD log in)")
	f.StringVar(&o.database, "database", "", "`NAME` of the Neo4j database, empty for the server's default")
	f.StringVar(&o.passwordFile, "password-file", "", "`FILE` with the Neo4j password, instead of NEO4J_PASSWORD")
	f.StringVar(&o.caFile, "ca-file", "", "`FILE` with the certificates that sign the server's, for neo4j+s and bolt+s")
	f.IntVar(&o.connections, "connections", 100, "most connections to Neo4j at the same time")
	f.DurationVar(&o.wait, "wait", 30*time.Second, "how long to wait for another run that writes")
}

// location is where a command finds its graph: SQLite when uri is empty.
type location struct {
	file string
	neo  neo4j.Options
	wait time.Duration
}

// locate decides between --db and --neo4j: a flag comes before a variable of entente, that
// before NEO4J_URI, that before the settings file, and two of one weight contradict each other.
func (e *env) locate(cmd *cobra.Command) (location, error) {
	weight := func(name string) int {
		switch {
		case e.mirrored[name]:
			return 2
		case cmd.Flags().Changed(name):
			return 3
		case e.settled[name]:
			return 1
		}
		return 0
	}
	file, uri := weight("db"), weight("neo4j")
	if file > 0 && file == uri {
		return location{}, misuse("--db and --neo4j both say where the graph is", "give one of them; ENTENTE_DB and ENTENTE_NEO4J say it, too, and "+settingsFile)
	}
	o := e.store
	l := location{file: o.db, wait: o.wait}
	if named := e.getenv("NEO4J_URI"); named != "" && uri <= 1 && file <= 1 {
		o.neo4j, uri = named, 2
	}
	if o.neo4j == "" || file > uri {
		return l, nil
	}
	return e.neo4jAt(cmd, o.neo4j)
}

// neo4jAt is a graph in Neo4j, with what the flags and the environment say of it.
func (e *env) neo4jAt(cmd *cobra.Command, uri string) (location, error) {
	o := e.store
	l := location{file: o.db, wait: o.wait}
	if o.connections < 1 {
		return l, misuse(fmt.Sprintf("--connections %d is less than one", o.connections), "one is enough, more let several questions run beside each other")
	}
	l.neo = neo4j.Options{
		URI: uri, Database: o.database, Username: e.getenv("NEO4J_USERNAME"), Password: e.getenv("NEO4J_PASSWORD"),
		MaxConnections: o.connections, UserAgent: "entente/" + moduleVersion(),
	}
	if cmd.Flags().Changed("wait") {
		l.neo.Wait = o.wait // a server that is down is told at once, unless asked to wait
	}
	if o.passwordFile != "" {
		b, err := os.ReadFile(o.passwordFile)
		if err != nil {
			return l, misuse("--password-file: "+err.Error(), "name a file that holds the password and nothing else")
		}
		l.neo.Password = strings.TrimRight(string(b), "\r\n")
	}
	if o.caFile != "" {
		b, err := os.ReadFile(o.caFile)
		if err != nil {
			return l, misuse("--ca-file: "+err.Error(), "name a file of certificates in PEM form")
		}
		l.neo.Authorities = b
	}
	if l.neo.Password != "" && l.neo.Username == "" {
		l.neo.Username = "neo4j"
	}
	return l, nil
}

// same tells whether two are one graph, as far as can be seen from here.
func (l location) same(o location) bool {
	if l.neo.URI != "" || o.neo.URI != "" {
		return l.neo.URI == o.neo.URI && l.neo.Database == o.neo.Database
	}
	a, err1 := os.Stat(l.file)
	b, err2 := os.Stat(o.file)
	return l.file == o.file || err1 == nil && err2 == nil && os.SameFile(a, b)
}

// String names the graph for messages, without what a URI may hold of a password.
func (l location) String() string {
	if l.neo.URI == "" {
		return l.file
	}
	return "Neo4j"
}

func (l location) open(ctx context.Context, readOnly bool) (graph.Store, error) {
	if l.neo.URI != "" {
		s, err := neo4j.Open(ctx, l.neo)
		if err != nil {
			return nil, err
		}
		return s, nil
	}
	s, err := sqlite.Open(ctx, l.file, sqlite.Options{ReadOnly: readOnly, Wait: l.wait})
	if err != nil {
		return nil, err
	}
	return s, nil
}

// openToWrite opens the graph and brings its schema up to date.
func (l location) openToWrite(ctx context.Context) (graph.Store, error) {
	s, err := l.open(ctx, false)
	if err != nil {
		return nil, err
	}
	if _, err := s.Migrate(ctx); err != nil {
		return nil, errors.Join(err, s.Close(ctx))
	}
	return s, nil
}

// changing opens a graph to change what stands there: where there is none, none is made.
func (l location) changing(ctx context.Context) (graph.Store, error) {
	if err := l.reading(ctx, func(graph.Store) error { return nil }); err != nil {
		return nil, err
	}
	return l.openToWrite(ctx)
}

// reading opens the graph for questions, does the work and closes it. It never makes a graph:
// one that is not there, or has an older schema, is an error that says what to do.
func (l location) reading(ctx context.Context, do func(graph.Store) error) error {
	s, err := l.open(ctx, true)
	if err != nil {
		return err
	}
	err = l.current(ctx, s)
	if err == nil {
		err = do(s)
	}
	return errors.Join(err, s.Close(context.WithoutCancel(ctx)))
}

// current refuses a schema that lacks a migration.
func (l location) current(ctx context.Context, s graph.Store) error {
	all, err := s.Migrations(ctx)
	if err != nil {
		return err
	}
	missing := 0
	for _, m := range all {
		if !m.Applied {
			missing++
		}
	}
	switch missing {
	case 0:
		return nil
	case len(all):
		return &graph.Fault{Kind: graph.ErrSchema, What: l.String() + ": there is no graph yet", Advice: "fill one first: entente ingest PATH... (or only make its tables: entente schema apply)"}
	}
	return &graph.Fault{
		Kind: graph.ErrSchema, What: fmt.Sprintf("%s: its schema is older than this program by %d of %d steps", l, missing, len(all)),
		Advice: "bring it up to date: entente schema apply",
	}
}
