package cli

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

type exportOptions struct {
	at   location
	file string // "-" for stdout
	svg  export.SVGOptions
}

func newExportCommand(e *env) *cobra.Command {
	c := &cobra.Command{
		Use:   "export",
		Short: "Write the graph in a form that other tools show",
		Args:  knownCommand,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	c.AddCommand(newExportSVGCommand(e, e.exportSVG), newExportAdminCommand(e, e.exportAdmin))
	for _, f := range export.Formats() {
		c.AddCommand(newExportFormatCommand(e, f, e.exportFormat))
	}
	return c
}

func newExportSVGCommand(e *env, run func(context.Context, exportOptions) error) *cobra.Command {
	var o exportOptions
	var countries []string
	c := &cobra.Command{
		Use:   "svg",
		Short: "Draw the graph: who met whom, and about what",
		Long: `Draws the countries and organizations that met most, joined by lines as wide as the number of
their meetings, and around them the topics they talked about. Any browser shows it; the marks tell
names, numbers and dates when pointed at.`,
		Example: `  entente export svg --output graph.svg
  entente export svg --country AZE --title 'Partners of Azerbaijan' > azerbaijan.svg`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if o.svg.Countries, err = actorCodes(countries); err != nil {
				return err
			}
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
	}
	f := c.Flags()
	f.StringVarP(&o.file, "output", "o", "-", "`FILE` to write, - for standard output")
	f.StringSliceVar(&countries, "country", nil, "only meetings of this country or organization, by its `CODE`; may be repeated")
	f.StringVar(&o.svg.Title, "title", "", "`TEXT` above the drawing")
	_ = c.RegisterFlagCompletionFunc("country", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return actorCompletions(), cobra.ShellCompDirectiveNoFileComp
	})
	return c
}

func (e *env) exportSVG(ctx context.Context, o exportOptions) error {
	var drawing bytes.Buffer
	err := o.at.reading(ctx, func(s graph.Store) error { return export.SVG(&drawing, s.Elements(ctx), o.svg) })
	if err != nil {
		return err
	}
	return e.writeTo(o.file, drawing.Bytes())
}

// writeTo writes a whole file, or to standard output for "-".
func (e *env) writeTo(path string, content []byte) error {
	if path == "-" {
		_, err := e.stdout.Write(content)
		return err
	}
	return writeWhole(path, content)
}

// writeWhole writes a file beside its place and moves it there, so that an interrupt leaves the
// old one or the new one.
func writeWhole(path string, content []byte) error {
	return filling(path, func(w io.Writer) error {
		_, err := w.Write(content)
		return err
	})
}

// filling is [writeWhole] of a content that is made while it is written.
func filling(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}()
	if err = write(f); err == nil {
		err = f.Chmod(0o644)
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
