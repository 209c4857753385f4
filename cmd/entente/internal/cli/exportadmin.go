package cli

import (
	"context"
	"fmt"
	"iter"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

type exportAdminOptions struct {
	at    location
	dir   string
	admin export.AdminOptions
}

func newExportAdminCommand(e *env, run func(context.Context, exportAdminOptions) error) *cobra.Command {
	var o exportAdminOptions
	c := &cobra.Command{
		Use:   "neo4j-admin DIR",
		Short: "Write all of it as CSV for the bulk importer of Neo4j",
		Long: `Writes the whole graph into a folder as CSV files for "neo4j-admin database import full" of Neo4j 5, and
the options to call it with. It fills an empty database, with the server stopped, and is the way to bring millions of
articles into Neo4j. The constraints and indexes are made after the start, by entente schema apply: the importer of
the Community edition makes none. DIR is made if need be; a run that is broken off leaves an earlier export in it.`,
		Example: `  entente ingest testdata/articles
  entente export neo4j-admin bulk
  entente export neo4j-admin --gzip bulk`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 || args[0] == "" {
				return misuse(cmd.CommandPath()+" needs one DIR", "name a folder for the files, which is made if need be")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) (err error) {
			o.dir = args[0]
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
	}
	c.Flags().BoolVar(&o.admin.Gzip, "gzip", false, "compress the files; the importer reads them so")
	c.Flags().BoolVar(&o.admin.Force, "force", false, "write into DIR though other files are there, which stay")
	return c
}

func (e *env) exportAdmin(ctx context.Context, o exportAdminOptions) error {
	return o.at.reading(ctx, func(s graph.Store) error {
		decided, err := s.Decided(ctx)
		if err != nil {
			return err
		}
		bar := e.progress("writing", "rows")
		r, err := export.Neo4jAdmin(o.dir, stillDecided(ctx, s, decided, bar.step), decided, o.admin)
		bar.end()
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(e.stdout, "wrote %s and %s into %d files in %s, %.1f MB\n", count(r.Nodes, "node", "nodes"),
			count(r.Relationships, "relationship", "relationships"), r.Files, o.dir, float64(r.Bytes)/1e6); err != nil {
			return err
		}
		e.advise(`
import them, with the server stopped:
  cd %s && neo4j-admin database import full neo4j @import.args
then start it, and make its constraints and indexes:
  entente schema apply --neo4j bolt://localhost:7687
`, shellQuote(o.dir))
		return nil
	})
}

// stillDecided streams a graph and takes a step with each element. It ends with an error when other decisions came
// meanwhile: those that were read before would not belong to it.
func stillDecided(ctx context.Context, s graph.Store, decided *graph.Decisions, step func()) iter.Seq2[graph.Element, error] {
	return func(yield func(graph.Element, error) bool) {
		for e, err := range s.Elements(ctx) {
			step()
			if !yield(e, err) {
				return
			}
		}
		now, err := s.Decided(ctx)
		if err == nil && now.Hash() != decided.Hash() {
			err = &graph.Fault{What: "other decisions were put into the graph meanwhile", Advice: "run it again"}
		}
		if err != nil {
			yield(graph.Element{}, err)
		}
	}
}
