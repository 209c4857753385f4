package cli

import (
	"cmp"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/ingest/extract"
)

func newVersionCommand(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "Tell the versions of the program and of its extraction rules",
		Long:    "Tells the versions of the program and of its extraction rules. An article that was read by\nother rules is read again by the next ingest.",
		Example: "  entente version",
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(e.stdout, "entente %s\nextractor %s\n%s %s/%s\n", moduleVersion(), extract.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}

// moduleVersion is the version that the Go tool put in: a tag, a pseudo-version, or (devel).
func moduleVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	return cmp.Or(info.Main.Version, "(devel)")
}

func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return misuse(cmd.CommandPath()+" takes no argument, "+quoted(args[0])+" was given", "see "+cmd.CommandPath()+" --help")
	}
	return nil
}
