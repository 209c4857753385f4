package cli

import (
	"context"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/named"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/metric"
	"github.com/entente-graph/entente/queries"
)

// completer gives what a word may become, each maybe with a tab and what it means.
type completer = func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective)

// completeActor completes codes, and names in French and English.
func completeActor(_ *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	return listed(named.ActorsBeginning(word)), cobra.ShellCompDirectiveNoFileComp
}

// completeTopic completes ids, and labels in French and English.
func completeTopic(_ *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
	return listed(named.TopicsBeginning(word)), cobra.ShellCompDirectiveNoFileComp
}

// completeTwo completes two sides or two officials, as the projection says; unsaid, a word may be either.
func (e *env) completeTwo(projection *string) completer {
	return func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
		var out []string
		if len(args) > 1 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		if *projection != string(metric.Officials) {
			out, _ = completeActor(cmd, args, word)
		}
		if *projection == string(metric.Officials) || *projection == "" && word != "" {
			out = append(out, listed(e.officials(cmd, word))...)
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}

// completeParam completes a value of a query's parameter.
func (e *env) completeParam(p queries.Param) completer {
	switch p.Type {
	case queries.Country:
		return completeActor
	case queries.Topic:
		return completeTopic
	case queries.Official:
		return func(cmd *cobra.Command, _ []string, word string) ([]string, cobra.ShellCompDirective) {
			return listed(e.officials(cmd, word)), cobra.ShellCompDirectiveNoFileComp
		}
	case "BOOLEAN":
		return cobra.FixedCompletions([]string{"true", "false"}, cobra.ShellCompDirectiveNoFileComp)
	}
	return cobra.NoFileCompletions
}

// completeNext completes the argument after others: the next parameter that has to be given.
func (e *env) completeNext(q queries.Query) completer {
	return func(cmd *cobra.Command, args []string, word string) ([]string, cobra.ShellCompDirective) {
		n := len(args)
		for _, p := range q.Params {
			if !p.Required {
				continue
			}
			if n == 0 {
				return e.completeParam(p)(cmd, args, word)
			}
			n--
		}
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
}

// officials are those of the store who may be meant, by id or name.
func (e *env) officials(cmd *cobra.Command, word string) []named.Candidate {
	return e.stored(cmd, word, "official/names", func(r ask.Row) []string { return r.List("names") })
}

// bodies are the ministries and other bodies of the store that may be meant, by id or name.
func (e *env) bodies(cmd *cobra.Command, word string) []named.Candidate {
	return e.stored(cmd, word, "ministry/bodies", func(r ask.Row) []string { return []string{r.Text("name")} })
}

// stored are the rows of a canned query whose id, or one of whose names, begins with a word. A shell waits for it: a store that
// does not answer soon completes nothing.
func (e *env) stored(cmd *cobra.Command, word, query string, names func(ask.Row) []string) []named.Candidate {
	const patience, many = 2 * time.Second, 200
	if e.mirror(cmd.Flags()) != nil { // a completion comes before anything that a command does
		return nil
	}
	at, err := e.locate(cmd)
	if err != nil {
		return nil
	}
	var out []named.Candidate
	_ = bounded(cmd.Context(), patience, func(ctx context.Context) error {
		return at.reading(ctx, func(s graph.Store) error {
			folded := graph.Fold(word)
			for row, err := range ask.All(ctx, s, query, nil) {
				if err != nil || len(out) >= many {
					return err
				}
				id, name := row.Text("id"), row.Text("name")
				if strings.HasPrefix(id, word) {
					out = append(out, named.Candidate{ID: id, Name: name})
					continue
				}
				for _, spelling := range names(row) {
					if folded != "" && strings.HasPrefix(graph.Fold(spelling), folded) {
						out = append(out, named.Candidate{ID: spelling, Name: id})
					}
				}
			}
			return nil
		})
	})
	return out
}

// listed are candidates as cobra wants them.
func listed(all []named.Candidate) []string {
	var out []string
	for _, c := range all {
		out = append(out, c.ID+"\t"+c.Name)
	}
	return out
}
