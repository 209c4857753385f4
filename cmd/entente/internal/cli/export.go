package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

type exportOptions struct {
	at   location
	file string // "-" for stdout
	svg  export.SVGOptions

	slice      graph.Slice
	layout     string // a program of Graphviz; empty: the picture of [export.SVG]
	projection export.Projection
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
	var part slicing
	var drawn projecting
	c := &cobra.Command{
		Use:   "svg",
		Short: "Draw the graph: who met whom, and about what",
		Long: `Draws the countries and organizations that met most, joined by lines as wide as the number of
their meetings, and around them the topics they talked about. Any browser shows it; the marks tell
names, numbers and dates when pointed at.

With --layout it is Graphviz, where that is installed, that draws, and what it draws is said by --projection.`,
		Example: `  entente export svg --output graph.svg
  entente export svg --country AZE --title 'Partners of Azerbaijan' > azerbaijan.svg
  entente export svg --layout sfdp --projection officials --output officials.svg`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if o.slice, err = part.slice(); err != nil {
				return err
			}
			if o.projection, err = drawn.project(); err != nil {
				return err
			}
			if !slices.Contains(append(export.Layouts(), ""), o.layout) {
				return misuse(fmt.Sprintf("no layout is called %q", o.layout), "take one of "+strings.Join(export.Layouts(), ", "))
			}
			if o.layout == "" && cmd.Flags().Changed("projection") {
				return misuse("--projection needs --layout", "add --layout sfdp, or leave --projection away")
			}
			if o.layout != "" && o.svg.Title != "" {
				return misuse("--title and --layout do not go together", "leave one of them away")
			}
			o.svg.Countries = o.slice.Countries
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
	}
	f := c.Flags()
	f.StringVarP(&o.file, "output", "o", "-", "`FILE` to write, - for standard output")
	f.StringVar(&o.svg.Title, "title", "", "`TEXT` above the drawing")
	f.StringVar(&o.layout, "layout", "", "let this `PROGRAM` of Graphviz lay it out: "+strings.Join(export.Layouts(), ", "))
	_ = c.RegisterFlagCompletionFunc("layout", cobra.FixedCompletions(export.Layouts(), cobra.ShellCompDirectiveNoFileComp))
	part.flags(c, c.Flags())
	drawn.flag(c)
	return c
}

func (e *env) exportSVG(ctx context.Context, o exportOptions) error {
	var drawing bytes.Buffer
	err := o.at.reading(ctx, func(s graph.Store) error {
		if o.layout == "" {
			part, err := export.Part(s.Elements(ctx), o.slice)
			if err != nil {
				return err
			}
			return export.SVG(&drawing, part, o.svg)
		}
		view, err := export.ViewOf(s.Elements(ctx), o.projection, o.slice)
		if err != nil {
			return err
		}
		return export.Graphviz(ctx, &drawing, view, o.layout)
	})
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

// filling is [writeWhole] of a content that is made while it is written. What is no plain file, a pipe or a device, is
// written to where it stands; a link stays a link.
func filling(path string, write func(io.Writer) error) (err error) {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		return errors.Join(write(f), f.Close())
	}
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
