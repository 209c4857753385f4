package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

type exportFormatOptions struct {
	at      location
	file    string // "-" for stdout
	format  export.Format
	source  export.Source // without the graph
	timeout time.Duration
}

func newExportFormatCommand(e *env, format export.Format, run func(context.Context, exportFormatOptions) error) *cobra.Command {
	o := exportFormatOptions{format: format}
	var part slicing
	drawn := projecting{known: projections()}
	c := &cobra.Command{
		Use:   format.Name,
		Short: "Write " + format.Short,
		Long:  "Writes " + format.Short + ".\n" + aboutSlices,
		Example: fmt.Sprintf("  entente export %s --output consultations%s\n", format.Name, format.Ext) +
			fmt.Sprintf("  entente export %s --country AZE --since 2025-01-01 > azerbaijan%s", format.Name, format.Ext),
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if o.source.Slice, err = part.slice(); err != nil {
				return err
			}
			if o.source.Projection, err = drawn.project(); err != nil {
				return err
			}
			if o.source.Most < 0 {
				return misuse("--limit is no less than 0", "--limit 0 draws all nodes")
			}
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
	}
	c.Flags().StringVarP(&o.file, "output", "o", "-", "`FILE` to write, - for standard output")
	part.flags(c, c.Flags())
	timeoutFlag(c.Flags(), &o.timeout)
	if format.Most > 0 {
		c.Flags().IntVar(&o.source.Most, "limit", format.Most, "nodes at most, those of most edges; 0 for all")
	}
	if format.Drawn {
		drawn.flag(c)
		c.Long += "\n" + aboutProjections
	}
	return c
}

const aboutSlices = `Without --since, --until, --country, --topic and --kind it is about the whole graph; with them, about the consultations
that they leave, with all that was said of these.`

const aboutProjections = `What is drawn: full, all nodes, and each fact once however many articles tell it; dyads, the countries and
organizations, joined by how often they met; officials, the people who met across the table; topics, who discussed what.`

// projecting is the flag that says what is drawn, the first of what is known unless told otherwise.
type projecting struct {
	name  string
	known []string
}

func (p *projecting) flag(c *cobra.Command) {
	c.Flags().StringVar(&p.name, "projection", p.known[0], "`PROJECTION` that is drawn: "+strings.Join(p.known, ", "))
	_ = c.RegisterFlagCompletionFunc("projection", cobra.FixedCompletions(p.known, cobra.ShellCompDirectiveNoFileComp))
}

func projections() []string {
	var out []string
	for _, one := range export.Projections() {
		out = append(out, string(one))
	}
	return out
}

func (p *projecting) project() (export.Projection, error) {
	if p.name == "" {
		p.name = p.known[0]
	}
	if !slices.Contains(p.known, p.name) {
		return "", misuse(fmt.Sprintf("no projection is called %q", p.name), "take one of "+strings.Join(p.known, ", "))
	}
	return export.Projection(p.name), nil
}

func (e *env) exportFormat(ctx context.Context, o exportFormatOptions) error {
	return o.at.reading(ctx, func(s graph.Store) error {
		decided, err := s.Decided(ctx)
		if err != nil {
			return err
		}
		o.source.Decided = decided
		o.source.Left = func(of int) {
			e.talk("entente: %s of most edges are drawn, of %d\n", count(o.source.Most, "the one node", "nodes"), of)
			e.talk("  hint: draw a part, by --since, --until, --country, --topic, --kind or another --projection; --limit 0 draws all, which browsers are slow with\n")
		}
		return bounded(ctx, o.timeout, func(ctx context.Context) error {
			o.source.Elements = stillDecided(ctx, s, decided, func() {})
			return e.writingTo(o.file, func(w io.Writer) error { return o.format.Write(ctx, w, o.source) })
		})
	})
}

// writingTo lets write fill a whole file, or standard output for "-".
func (e *env) writingTo(path string, write func(io.Writer) error) error {
	if path != "-" {
		return filling(path, write)
	}
	b := bufio.NewWriter(e.stdout)
	if err := write(b); err != nil {
		return err
	}
	return b.Flush()
}
