package cli

import (
	"bytes"
	"cmp"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func newManCommand(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "Write the manual pages",
		Long: `Writes a manual page of each command, and of each canned question, into a folder that is made where it is missing:
entente.1, entente-ingest.1, entente-query-pair-topics.1. A folder called man1 below one of MANPATH is where man looks for them.`,
		Example: `  entente man man/man1`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return misuse(cmd.CommandPath()+" needs a DIR", "for instance: entente man ~/.local/share/man/man1")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error { return e.man(cmd.Root(), args[0]) },
	}
}

func (e *env) man(root *cobra.Command, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	n, err := manTree(root, dir, built())
	if err != nil {
		return err
	}
	e.advise("wrote %s into %s\n", count(n, "manual page", "manual pages"), dir)
	return nil
}

// manTree writes the page of a command and those of the commands below it, and tells how many.
func manTree(c *cobra.Command, dir string, day time.Time) (int, error) {
	if c.Hidden || c.IsAdditionalHelpTopicCommand() || c.Name() == "help" {
		return 0, nil
	}
	c.DisableAutoGenTag = true
	var page bytes.Buffer
	header := doc.GenManHeader{Section: "1", Title: strings.ToUpper(pageName(c)), Source: "entente " + moduleVersion(), Manual: "entente", Date: &day}
	if err := doc.GenMan(c, &header, &page); err != nil {
		return 0, err
	}
	text := seeAlso.ReplaceAllFunc(page.Bytes(), func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("/"), []byte("-")) })
	if err := writeWhole(filepath.Join(dir, pageName(c)+".1"), text); err != nil {
		return 0, err
	}
	n := 1
	for _, below := range c.Commands() {
		more, err := manTree(below, dir, day)
		if err != nil {
			return n, err
		}
		n += more
	}
	return n, nil
}

// seeAlso finds the names of pages of questions: a page's name has no slash.
var seeAlso = regexp.MustCompile(`entente-query-[a-z-]+/[a-z-]+`)

// pageName is the name of a command's page: entente-query-pair-topics.
func pageName(c *cobra.Command) string {
	return strings.NewReplacer(" ", "-", "/", "-").Replace(c.CommandPath())
}

// built is the day of the revision that the program was built from, so that pages of one program are the same; without it, the
// beginning of time as computers count it.
func built() time.Time {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return time.Unix(0, 0).UTC()
	}
	at := ""
	for _, s := range info.Settings {
		if s.Key == "vcs.time" {
			at = s.Value
		}
	}
	day, err := time.Parse(time.RFC3339, cmp.Or(at, "1970-01-01T00:00:00Z"))
	if err != nil {
		return time.Unix(0, 0).UTC()
	}
	return day.UTC()
}
