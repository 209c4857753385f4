package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/lexicon"
)

func newLexiconCommand(e *env) *cobra.Command {
	c := &cobra.Command{
		Use:   "lexicon",
		Short: "List and check what is known of languages",
		Long: `Lexicons are tables: names of countries, offices, bodies, terms of topics, words of events and
grammar, a folder a language. docs/lexicon.md tells how to add a language.`,
		Example: "  entente lexicon list",
		Args:    knownCommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	c.AddCommand(newLexiconListCommand(e.lexiconList), newLexiconCheckCommand(e.lexiconCheck))
	return c
}

func newLexiconListCommand(run func(output string) error) *cobra.Command {
	var output string
	c := &cobra.Command{
		Use:   "list",
		Short: "List the languages that are read, with the rows of their tables",
		Long: `Lists the languages that are read, with how many names of actors, offices, bodies, ways to tell an
event and terms of topics each knows, and of how many of the classes of words that rules ask for it
has words: without these a rule is off.`,
		Example: "  entente lexicon list\n  entente lexicon list -o json",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			if err := knownForm(output, formats...); err != nil {
				return err
			}
			return run(output)
		},
	}
	formFlag(c, c.Flags(), &output, "the rows", formats...)
	return c
}

func newLexiconCheckCommand(run func(dir string) error) *cobra.Command {
	return &cobra.Command{
		Use:   "check [DIR]",
		Short: "Look for what is wrong or missing in the lexicons",
		Long: `Looks through the lexicons that are built in, or through DIR: a folder that has a folder a language
and world, or the folder of one language, for instance a new one. Prints what is wrong as
FILE:LINE: what is wrong, and what to do. The status is 1 when something is.`,
		Example: "  entente lexicon check\n  entente lexicon check ingest/lexicon/fr",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return misuse(cmd.CommandPath()+" takes one folder", "check one after the other")
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return run("")
			}
			return run(args[0])
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return nil, cobra.ShellCompDirectiveFilterDirs
		},
	}
}

func (e *env) lexiconList(output string) error {
	columns := []graph.Column{{Name: "language", Type: "STRING"}}
	for _, name := range []string{"names", "offices", "bodies", "events", "topics", "classes", "without"} {
		columns = append(columns, graph.Column{Name: name, Type: "INTEGER"})
	}
	classes := extract.Classes()
	var rows [][]any
	for _, code := range lexicon.Languages() {
		l, _ := lexicon.For(code)
		without := len(l.Without(classes))
		row := []any{code}
		for _, n := range []int{len(l.Names) + len(l.Demonyms), len(l.Offices), len(l.Bodies), len(l.Cues), len(l.Topics), len(classes) - without, without} {
			row = append(row, int64(n))
		}
		rows = append(rows, row)
	}
	_, err := render.Rows(e.stdout, render.Format(output), columns, values(rows), e.page())
	return err
}

var errUnsound = errors.New("unsound lexicon")

func (e *env) lexiconCheck(dir string) error {
	problems, err := problemsIn(dir)
	if err != nil {
		return &complaint{err, "name the folder of a language, or the one that holds world and the languages", errUnsound}
	}
	for _, p := range problems {
		if _, err := fmt.Fprintf(e.stdout, "%s\n  %s\n", render.Visible(p.Error()), render.Visible(p.Do)); err != nil {
			return err
		}
	}
	if n := len(problems); n > 0 {
		return &complaint{fmt.Errorf("%s wrong", count(n, "thing is", "things are")), "mend what the lines above tell, then run it again", errUnsound}
	}
	if dir == "" {
		return e.lexiconSound()
	}
	e.advise("nothing is wrong\n")
	return nil
}

// problemsIn checks a folder, or what is built in when dir is empty. Paths lead to the files from where
// the user is.
func problemsIn(dir string) ([]lexicon.Problem, error) {
	if dir == "" {
		return within("ingest/lexicon", "", lexicon.Check(extract.Classes())), nil
	}
	whole, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(dir); err != nil {
		return nil, err
	}
	name := filepath.Base(whole)
	problems, err := lexicon.CheckFolder(os.DirFS(dir), name, extract.Classes())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	if _, err := os.Stat(filepath.Join(dir, "world")); err == nil {
		name = ""
	}
	return within(dir, name, problems), nil
}

// within puts the folder of the language name, or of all, in front of the paths.
func within(dir, name string, problems []lexicon.Problem) []lexicon.Problem {
	for i, p := range problems {
		problems[i].Path = filepath.Join(dir, strings.TrimPrefix(p.Path, name+"/"))
	}
	return problems
}

// lexiconSound tells which rules are off, for want of words.
func (e *env) lexiconSound() error {
	e.advise("nothing is wrong\n")
	classes := extract.Classes()
	for _, code := range lexicon.Languages() {
		l, _ := lexicon.For(code)
		if without := l.Without(classes); len(without) > 0 {
			slices.Sort(without)
			e.advise("%s has no words of the classes %s: their rules are off\n", code, strings.Join(without, ", "))
		}
	}
	return nil
}
