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
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

type exportOptions struct {
	at      location
	file    string // "-" for stdout
	title   string
	timeout time.Duration

	slice      graph.Slice
	layout     string            // one of [export.Layouts]; empty: whatever is there
	projection export.Projection // empty: the overview of [export.SVG]
}

func newExportCommand(e *env) *cobra.Command {
	c := &cobra.Command{
		Use:   "export",
		Short: "Write the graph in a form that other tools show",
		Long: `Writes the graph, or a part of it, for the tools that people draw and count with: Gephi, yEd, Cytoscape, Graphviz, NetworkX,
spreadsheets, linked data, event data, Neo4j, or any browser. docs/exports.md says which file opens where. --since, --until, --country,
--topic and --kind take a part; --projection says what is drawn.`,
		Example: `  entente export html --projection dyads --output met.html
  entente export gexf --country AZE --output azerbaijan.gexf`,
		Args: knownCommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	c.AddCommand(newExportSVGCommand(e, e.exportSVG), newExportAdminCommand(e, e.exportAdmin))
	for _, f := range export.Formats() {
		c.AddCommand(newExportFormatCommand(e, f, e.exportFormat))
	}
	return c
}

// overview is what export svg draws unless told otherwise.
const overview = "overview"

func newExportSVGCommand(e *env, run func(context.Context, exportOptions) error) *cobra.Command {
	var o exportOptions
	var part slicing
	drawn := projecting{known: append([]string{overview}, projections()...)}
	c := &cobra.Command{
		Use:   "svg",
		Short: "Draw the graph: who met whom, and about what",
		Long: `Draws the graph. Any browser shows the drawing; its marks tell names, numbers and dates when pointed at.

The overview has the countries and organizations that met most, joined by lines as wide as the number of their meetings, and around
them the topics they talked about; entente lays it out, the same everywhere. Any other --projection, and --layout, draws all of a
part of the graph: Graphviz lays it out where it is installed, entente otherwise, unless --layout names one of them.
` + aboutProjections,
		Example: `  entente export svg --output graph.svg
  entente export svg --country AZE --title 'Partners of Azerbaijan' > azerbaijan.svg
  entente export svg --projection officials --output officials.svg
  entente export svg --projection dyads --layout entente --output met.svg`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if o.slice, err = part.slice(); err != nil {
				return err
			}
			if o.projection, err = drawn.project(); err != nil {
				return err
			}
			if o.layout != "" && !slices.Contains(export.Layouts(), o.layout) {
				return misuse(fmt.Sprintf("no layout is called %q", o.layout), meant(o.layout, export.Layouts())+"take one of "+strings.Join(export.Layouts(), ", "))
			}
			if o.projection == overview {
				o.projection = ""
				if o.layout != "" && !cmd.Flags().Changed("projection") {
					o.projection = export.Full
				} else if o.layout != "" && o.layout != export.Own {
					return misuse("the overview is laid out by entente alone", "leave --layout away, or take another --projection")
				}
			}
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
	}
	f := c.Flags()
	f.StringVarP(&o.file, "output", "o", "-", "`FILE` to write, - for standard output")
	f.StringVar(&o.title, "title", "", "`TEXT` above the drawing")
	f.StringVar(&o.layout, "layout", "", "who lays it out, entente or a `PROGRAM` of Graphviz: "+strings.Join(export.Layouts(), ", ")+" (Graphviz where it is there)")
	_ = c.RegisterFlagCompletionFunc("layout", cobra.FixedCompletions(export.Layouts(), cobra.ShellCompDirectiveNoFileComp))
	part.flags(c, f)
	drawn.flag(c)
	timeoutFlag(f, &o.timeout)
	return c
}

// timeoutFlag is the flag that bounds an export, which nothing else does: of a large graph it takes its time.
func timeoutFlag(f *pflag.FlagSet, timeout *time.Duration) {
	f.DurationVar(timeout, "timeout", 0, "how long it may take, such as 90s; 0 for as long as it takes")
}

func (e *env) exportSVG(ctx context.Context, o exportOptions) error {
	var drawing bytes.Buffer
	var laid export.Laid
	err := o.at.reading(ctx, func(s graph.Store) error {
		return bounded(ctx, o.timeout, func(ctx context.Context) error {
			if o.projection == "" {
				part, err := export.Part(s.Elements(ctx), o.slice)
				if err != nil {
					return err
				}
				return export.SVG(&drawing, part, export.SVGOptions{Title: o.title, Countries: o.slice.Countries})
			}
			view, err := export.ViewOf(s.Elements(ctx), o.projection, o.slice)
			if err != nil {
				return err
			}
			laid, err = export.Draw(ctx, &drawing, view, export.Picture{Layout: o.layout, Title: o.title})
			return err
		})
	})
	if err != nil {
		return err
	}
	if err := e.writeTo(o.file, drawing.Bytes()); err != nil {
		return err
	}
	e.tellLaid(laid)
	return nil
}

// tellLaid says who laid a drawing out; that Graphviz could not is said whatever is asked.
func (e *env) tellLaid(laid export.Laid) {
	switch {
	case laid.By == "":
	case laid.Instead != nil && !errors.Is(laid.Instead, export.ErrNoGraphviz):
		e.talk("entente: laid out by entente: %s\n", render.Visible(laid.Instead.Error()))
	case laid.Instead != nil:
		e.advise("laid out by entente: no program of Graphviz is there\n")
	case laid.By == export.Own:
		e.advise("laid out by entente\n")
	default:
		e.advise("laid out by %s of Graphviz\n", laid.By)
	}
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
