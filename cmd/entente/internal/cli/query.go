package cli

import (
	"context"
	"fmt"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

var formats = []string{string(render.Table), string(render.JSON), string(render.CSV), string(render.Markdown)}

type queryOptions struct {
	at     location
	query  queries.Query
	given  map[string]string // parameters as the user wrote them
	output string
	show   bool
	quotes bool          // whether evidence is wanted
	limit  time.Duration // of the answer; 0: none
}

func newQueryCommand(e *env, run func(context.Context, queryOptions) error, runOwn func(context.Context, ownOptions) error) *cobra.Command {
	var own ownOptions
	c := &cobra.Command{
		Use:   "query [NAME]",
		Short: "Ask a canned question, or list them",
		Long: `Asks the graph one of the canned questions. Without a name it lists them; each has its own flags,
see entente query NAME --help. Parameters without a default may be given in their order instead. Countries, topics and
officials are meant by their codes and ids, or by any name that is theirs, in any language and script that entente reads.
With --evidence the rows have the quotes that say so: of the ten latest consultations where a row counts more.

With --file it asks what you wrote: Cypher where the graph is in Neo4j, SQL where it is a SQLite file; one statement, which may
only read, unless --write lets it change a graph in Neo4j. A --param is a text, a number, true or false, a day (2025-06-10), or a
JSON list of texts, by how it looks; "42" in quotation marks is a text. It is never part of the statement.`,
		Example: `  entente query
  entente query pair/frequency --limit 5
  entente query pair/consultations AZE CAN
  entente query country/partners --country AZE -o csv
  entente query country/partners AZE --evidence
  entente query pair/topics Azerbaïdjan Канада --show
  echo 'SELECT name FROM country WHERE code = $code' | entente query --file - --param code=AZE`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if len(args) == 0 && (own.file != "" || len(own.params) > 0 || own.writes) {
				if err := own.check(); err != nil {
					return err
				}
				if own.at, err = e.locate(cmd); err != nil {
					return err
				}
				return runOwn(cmd.Context(), own)
			}
			if len(args) == 0 {
				return e.listQueries(queries.All())
			}
			group := slices.DeleteFunc(slices.Clone(queries.All()), func(q queries.Query) bool { return q.Group() != args[0] })
			if len(args) == 1 && len(group) > 0 {
				return e.listQueries(group)
			}
			_, err = queries.Find(args[0])
			return misused(err)
		},
	}
	own.flags(c)
	c.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { // a wrong name is told before its flags
		if cmd == c && cmd.Flags().NArg() > 0 {
			if _, unknown := queries.Find(cmd.Flags().Arg(0)); unknown != nil {
				return misused(unknown)
			}
		}
		return unknownFlag(cmd, err)
	})
	for _, q := range queries.All() {
		c.AddCommand(newQuestion(e, q, run))
	}
	return c
}

// listQueries prints the questions by group.
func (e *env) listQueries(all []queries.Query) error {
	var lines [][]string
	group := ""
	for _, q := range all {
		if q.Group() != group {
			if group != "" {
				lines = append(lines, nil)
			}
			group = q.Group()
			lines = append(lines, []string{group})
		}
		lines = append(lines, []string{"  " + strings.Join(append([]string{q.ID}, placeholders(q)...), " "), q.Title})
	}
	return e.aligned(lines)
}

// newQuestion is the command of one query: its parameters are flags.
func newQuestion(e *env, q queries.Query, run func(context.Context, queryOptions) error) *cobra.Command {
	o := queryOptions{query: q}
	c := &cobra.Command{
		Use:     strings.Join(append([]string{q.ID}, placeholders(q)...), " "),
		Short:   q.Title,
		Long:    q.Question + "\n\nColumns: " + columnNames(q) + ".\nThe example is about what entente ingest " + q.On + " reads.",
		Example: worked(q),
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			if err := knownForm(o.output, formats...); err != nil {
				return err
			}
			if o.given, err = givenParams(cmd.Flags(), q, args); err != nil {
				return err
			}
			if o.quotes {
				if err := evident(q); err != nil {
					return err
				}
			}
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
		ValidArgsFunction: e.completeNext(q),
	}
	if name := path.Base(q.ID); unique(name) {
		c.Aliases = []string{name}
	}
	e.paramFlags(c, q)
	formFlag(c, c.Flags(), &o.output, "the rows", formats...)
	c.Flags().BoolVar(&o.show, "show", false, "print the Cypher with its values, for Neo4j Browser, and ask nothing")
	c.Flags().BoolVar(&o.quotes, "evidence", false, "add the quotes that say so: of the latest consultations where a row counts many")
	c.Flags().DurationVar(&o.limit, "timeout", 30*time.Second, "how long the answer may take, 0 for as long as it takes")
	return c
}

// worked is a query's example with its rows, cut at the width of a page.
func worked(q queries.Query) string {
	const width = 100
	var out []string
	for line := range strings.Lines(q.Answer) {
		line = strings.TrimSuffix(line, "\n")
		if command, ok := strings.CutPrefix(line, "$ "); ok {
			out = append(out, "  "+command)
			continue
		}
		if r := []rune(line); len(r) > width {
			line = string(r[:width-1]) + "…"
		}
		out = append(out, strings.TrimRight("    "+line, " "))
	}
	return strings.Join(out, "\n")
}

// unique tells whether one query alone has the name as its last part.
func unique(name string) bool {
	q, err := queries.Find(name)
	return err == nil && path.Base(q.ID) == name
}

func (e *env) query(ctx context.Context, o queryOptions) error {
	values, err := o.query.Bind(o.given) // what is wrong is told before a store is opened
	if err != nil {
		return misused(err)
	}
	if o.show {
		unlimited(values)
		if _, err := fmt.Fprintln(e.stdout, strings.TrimRight(o.query.Paste(values), "\n")); err != nil {
			return err
		}
		e.advise("entente: in Neo4j Browser run the :param lines first, then the statement: it shows the rows of a lone one\n")
		return nil
	}
	return o.at.reading(ctx, func(s graph.Store) error {
		return bounded(ctx, o.limit, func(ctx context.Context) error {
			if err := e.byID(ctx, s, o.query, "--", o.given); err != nil {
				return err
			}
			values, err := o.query.Bind(o.given)
			if err != nil {
				return misused(err)
			}
			return e.answer(ctx, s, o, values)
		})
	})
}

// bounded gives up an answer that takes too long.
func bounded(ctx context.Context, limit time.Duration, do func(context.Context) error) error {
	if limit <= 0 {
		return do(ctx)
	}
	inner, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	err := do(inner)
	if err != nil && inner.Err() != nil && ctx.Err() == nil {
		return &complaint{err: fmt.Errorf("no answer within %s", limit), hint: "ask for less, or allow more time with --timeout"}
	}
	return err
}
