// Package cli is the command line of entente: one file a command. Flags fill an options
// struct, the command checks it, and a run function that knows no flags does the work.
package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Main runs entente with the arguments after its name and returns the exit status (see
// exit.go). Data goes to stdout, talk to stderr. An interrupt ends the run in order; a second
// one ends it at once.
func Main(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop)
	e := newEnv(ctx, stdin, stdout, stderr, os.LookupEnv)
	root := newRootCommand(e)
	for _, c := range root.Commands() {
		if slices.Contains(args, c.Name()) { // the others need not know their flags
			e.early(c)
		}
	}
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err != nil && !e.started {
		err = misused(err) // cobra's own complaints: they come before a command starts
	}
	if err == nil {
		err = e.said.err
	}
	if err != nil && ctx.Err() != nil {
		err = ctx.Err() // whatever an interrupt breaks is not its own fault
	}
	return e.exit(err)
}

func newRootCommand(e *env) *cobra.Command {
	root := &cobra.Command{
		Use:   "entente",
		Short: "Who met whom, when and about what: read-outs of diplomatic consultations as a graph",
		Long: `entente reads what ministries and agencies publish about diplomatic consultations and keeps who
met whom, for whom, in what rank, when, where and about what, each fact with the words that say so.
It needs no network and no model. The graph is a SQLite file, or a Neo4j database (--neo4j). Without a
command it says which step comes next in this folder.`,
		Example: `  entente ingest testdata/articles
  entente query pair/frequency
  entente report dyad AZE CAN`,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error {
			at, err := e.locate(cmd)
			if err != nil {
				return err
			}
			return e.start(cmd.Context(), at)
		},
	}
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		if err := e.mirror(cmd.Flags()); err != nil {
			return err
		}
		e.started = true
		return nil
	}
	e.store.flags(root.PersistentFlags())
	root.PersistentFlags().BoolVar(&e.quiet, "quiet", false, "no progress, no advice on what to do next")
	root.PersistentFlags().BoolVar(&e.noPager, "no-pager", false, "long tables go to the terminal as they are, not through $PAGER or less")
	root.SetFlagErrorFunc(unknownFlag)
	root.SetIn(e.stdin)
	root.SetOut(e.said)
	root.SetErr(e.stderr)
	root.AddGroup(&cobra.Group{ID: "fill", Title: "Fill the graph:"}, &cobra.Group{ID: "ask", Title: "Ask it:"},
		&cobra.Group{ID: "keep", Title: "Look after it:"}, &cobra.Group{ID: "know", Title: "How well it reads, and what it knows:"})
	e.addCommands(root)
	root.SetHelpCommandGroupID("keep")
	root.SetCompletionCommandGroupID("keep")
	return root
}

// addCommands is the one list of commands.
func (e *env) addCommands(root *cobra.Command) {
	for _, g := range []struct {
		id       string
		commands []*cobra.Command
	}{
		{"fill", []*cobra.Command{newIngestCommand(e, e.ingest), newExtractCommand(e.extract), newReextractCommand(e, e.reextract), newSyncCommand(e, e.sync)}},
		{"ask", []*cobra.Command{
			newQueryCommand(e, e.query, e.queryOwn), newReportCommand(e, e.report), newShowCommand(e, e.show), newNetworkCommand(e, e.network), newConflictsCommand(e, e.conflicts), newExportCommand(e),
			newBrowserCommand(e, e.browser),
		}},
		{"keep", []*cobra.Command{
			newReviewCommand(e, e.review), newSettleCommand(e, e.settle), newForgetCommand(e, e.forget), newDigestCommand(e, e.digest), newVerifyCommand(e, e.verify),
			newSchemaCommand(e), newManCommand(e), newVersionCommand(e),
		}},
		{"know", []*cobra.Command{newEvalCommand(e.eval), newGenerateCommand(e.generate), newLexiconCommand(e)}},
	} {
		for _, c := range g.commands {
			c.GroupID = g.id
			root.AddCommand(c)
		}
	}
}

// knownCommand refuses arguments of a command that only has subcommands, naming near ones.
func knownCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := "see " + cmd.CommandPath() + " --help"
	cmd.SuggestionsMinimumDistance = 2 // letters that may differ
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		hint = "did you mean " + strings.Join(near, " or ") + "? " + hint
	}
	return misuse("no command is called "+quoted(args[0]), hint)
}

// unknownFlag names the flag of a command that is almost what was written.
func unknownFlag(cmd *cobra.Command, err error) error {
	not := new(pflag.NotExistError)
	if !errors.As(err, &not) || len(not.GetSpecifiedName()) < 2 {
		return err
	}
	var known []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if _, below := f.Value.(later); below || !f.Hidden {
			known = append(known, "--"+f.Name)
		}
	})
	return &complaint{err, meant("--"+not.GetSpecifiedName(), known) + "see " + cmd.CommandPath() + " --help", errUsage}
}

// mirror sets flags that were not given from ENTENTE_ variables, --dry-run is ENTENTE_DRY_RUN, and then from the settings file.
func (e *env) mirror(flags *pflag.FlagSet) error {
	var err error
	flags.VisitAll(func(f *pflag.Flag) {
		name := "ENTENTE_" + strings.ToUpper(strings.ReplaceAll(f.Name, "-", "_"))
		value, ok := e.lookup(name)
		if !ok || value == "" || f.Changed || f.Name == "help" || err != nil {
			return
		}
		if bad := flags.Set(f.Name, value); bad != nil {
			err = misuse(name+"="+quoted(value)+": "+bad.Error(), "it stands for --"+f.Name)
			return
		}
		e.mirrored[f.Name] = true
	})
	if err != nil {
		return err
	}
	all, err := readSettings()
	if err != nil {
		return err
	}
	return e.byDefault(flags, all)
}
