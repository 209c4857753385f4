package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

// ownOptions are those of a statement that the user wrote.
type ownOptions struct {
	at     location
	file   string // "-" for standard input
	params []string
	writes bool
	output string
	limit  time.Duration
}

func (o *ownOptions) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVarP(&o.file, "file", "f", "", "`FILE` with a statement of your own, - for standard input: Cypher for Neo4j, SQL for SQLite")
	f.StringArrayVarP(&o.params, "param", "p", nil, "`NAME=VALUE` of a $parameter in it; may be repeated")
	f.BoolVar(&o.writes, "write", false, "let it change the graph in Neo4j")
	formFlag(c, f, &o.output, "its rows", formats...)
	f.DurationVar(&o.limit, "timeout", 30*time.Second, "how long its answer may take, 0 for as long as it takes")
	_ = c.RegisterFlagCompletionFunc("param", cobra.NoFileCompletions)
	_ = c.MarkFlagFilename("file", "cypher", "cql", "sql")
}

// check refuses what is wrong before a store is opened.
func (o *ownOptions) check() error {
	if o.file == "" {
		return misuse("--param and --write need --file", "name a file with a statement, or ask a canned question: entente query")
	}
	return knownForm(o.output, formats...)
}

// queryOwn asks what the user wrote.
func (e *env) queryOwn(ctx context.Context, o ownOptions) error {
	q, given, err := e.own(o) // what is wrong is told before a store is opened
	if err != nil {
		return err
	}
	err = o.at.reading(ctx, func(s graph.Store) error {
		return bounded(ctx, o.limit, func(ctx context.Context) error {
			if err := e.byID(ctx, s, q, "--param ", given); err != nil {
				return err
			}
			values, err := q.BindOwn(given)
			if err != nil {
				return misused(err)
			}
			question := ask.Question(q, values)
			question.Writes = o.writes
			columns, rows, stop, err := answerOf(ctx, s, question)
			defer stop()
			if err != nil {
				return err
			}
			if len(columns) > 0 {
				if err := e.rows(render.Format(o.output), columns, rows, e.page()); err != nil {
					return err
				}
			}
			if o.writes {
				e.advise("\nwhat it changed is not taken back by entente; whether the graph still holds: entente verify\n")
			}
			return nil
		})
	})
	if f := new(graph.Fault); errors.As(err, &f) && (f.Kind == nil && f.Advice == "" || errors.Is(f.Kind, graph.ErrArticle)) {
		return &complaint{err: err, hint: "is the statement right? each $parameter wants a value: --param name=value"}
	}
	return err
}

// own reads the statement and its parameters; what they mean is known, but for names and ids that a store alone knows.
func (e *env) own(o ownOptions) (queries.Query, map[string]string, error) {
	language := "SQL"
	if o.at.neo.URI != "" {
		language = "Cypher"
	}
	ext := strings.ToLower(filepath.Ext(o.file))
	switch {
	case language == "SQL" && (ext == ".cypher" || ext == ".cql"):
		return queries.Query{}, nil, misuse(o.file+": Cypher needs Neo4j, and the graph "+o.at.file+" is SQLite",
			"name a server with --neo4j; or write it in SQL: a .sql file works here")
	case language == "Cypher" && ext == ".sql":
		return queries.Query{}, nil, misuse(o.file+": SQL needs the graph in SQLite, and this one is in Neo4j",
			"name its file with --db; or write it in Cypher: a .cypher file works here")
	}
	text, err := e.statement(o.file)
	if err != nil {
		return queries.Query{}, nil, err
	}
	comment := "--"
	if language == "Cypher" {
		comment = "//"
	}
	q, err := queries.Own(o.file, text, comment)
	if err != nil {
		return q, nil, misused(err)
	}
	given, err := pairs(o.params)
	if err != nil {
		return q, nil, err
	}
	for _, p := range q.Params {
		if _, ok := given[p.Name]; !ok && p.Default != "" {
			given[p.Name] = p.Default // it may be a name, too
		}
		if err := byCode(given, p); err != nil {
			return q, nil, misused(fmt.Errorf("%s: --param %s: %w", q.ID, p.Name, err))
		}
	}
	if _, err := q.BindOwn(given); err != nil {
		return q, nil, misused(err)
	}
	return q, given, nil
}

// maxStatement bounds what is taken for a statement, in bytes.
const maxStatement = 1 << 20

func (e *env) statement(file string) (string, error) {
	r := e.stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return "", misuse(err.Error(), "name a file with one statement, or - for standard input")
		}
		defer func() { _ = f.Close() }()
		r = f
	}
	b, err := io.ReadAll(io.LimitReader(r, maxStatement+1))
	if err != nil {
		return "", fmt.Errorf("%s: %w", file, err)
	}
	text := strings.TrimPrefix(string(b), "\uFEFF")
	switch {
	case len(b) > maxStatement:
		return "", misuse(fmt.Sprintf("%s: a statement of more than %d bytes", file, maxStatement), "is it the right file?")
	case strings.TrimSpace(text) == "":
		return "", misuse(file+": there is no statement in it", "write one, such as SELECT code, name FROM actor")
	case strings.HasPrefix(strings.TrimSpace(text), ":param"):
		return "", misuse(file+": its :param lines are for Neo4j Browser", "take them out, and give the values here: --param name=value")
	}
	return text, nil
}

// pairs reads NAME=VALUE.
func pairs(params []string) (map[string]string, error) {
	given := map[string]string{}
	for _, p := range params {
		name, value, ok := strings.Cut(p, "=")
		_, twice := given[name]
		if !ok || name == "" || twice {
			why := " is no NAME=VALUE"
			if twice {
				why = " is given twice"
			}
			return nil, misuse("--param "+quoted(p)+why, "write --param country=AZE")
		}
		given[name] = value
	}
	return given, nil
}

// answerOf asks, and gives the columns of the answer, its rows, and what ends them.
func answerOf(ctx context.Context, s graph.Store, q graph.Question) (columns []graph.Column, rows iter.Seq2[[]any, error], stop func(), err error) {
	var names []string
	q.Told = func(told []string) { names = told }
	next, stop := iter.Pull2(s.Ask(ctx, q))
	first, err, more := next()
	if err != nil {
		return nil, nil, stop, err
	}
	if columns = q.Columns; len(columns) == 0 {
		for i, name := range names {
			c := graph.Column{Name: name, Type: "STRING"}
			if more {
				switch first[i].(type) {
				case int64, float64:
					c.Type = "FLOAT" // stands to the right
				}
			}
			columns = append(columns, c)
		}
	}
	return columns, func(yield func([]any, error) bool) {
		for row, err := first, error(nil); more; row, err, more = next() {
			if !yield(row, err) || err != nil {
				return
			}
		}
	}, stop, nil
}
