package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

type exportFormatOptions struct {
	at     location
	file   string // "-" for stdout
	format export.Format
	source export.Source // without the graph
}

// slicing are the flags that say what of a graph is exported.
type slicing struct {
	since, until, projection string
	countries, topics        []string
}

func newExportFormatCommand(e *env, format export.Format, run func(context.Context, exportFormatOptions) error) *cobra.Command {
	o := exportFormatOptions{format: format}
	var part slicing
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
			if o.source.Projection, err = part.project(); err != nil {
				return err
			}
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
	}
	c.Flags().StringVarP(&o.file, "output", "o", "-", "`FILE` to write, - for standard output")
	part.flags(c)
	if format.Drawn {
		part.projectionFlag(c)
		c.Long += "\n" + aboutProjections
	}
	return c
}

const aboutSlices = `Without --since, --until, --country and --topic it is about the whole graph; with them, about the consultations
that they leave, with all that was said of these.`

const aboutProjections = `What is drawn: full, all nodes, and each fact once however many articles tell it; dyads, the countries and
organizations, joined by how often they met; officials, the people who met across the table; topics, who discussed what.`

func (s *slicing) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&s.since, "since", "", "only consultations on this `DAY` or later, as 2025-06-10")
	f.StringVar(&s.until, "until", "", "only consultations on this `DAY` or earlier")
	f.StringSliceVar(&s.countries, "country", nil, "only those of this country or organization, by its `CODE` or name; may be repeated")
	f.StringSliceVar(&s.topics, "topic", nil, "only those that discussed this `TOPIC`, or one below it; may be repeated")
	_ = c.RegisterFlagCompletionFunc("country", completeActor)
	_ = c.RegisterFlagCompletionFunc("topic", completeTopic)
}

func (s *slicing) projectionFlag(c *cobra.Command) {
	c.Flags().StringVar(&s.projection, "projection", string(export.Full), "what is drawn: `full|dyads|officials|topics`")
	_ = c.RegisterFlagCompletionFunc("projection", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return projections(), cobra.ShellCompDirectiveNoFileComp
	})
}

func projections() []string {
	var out []string
	for _, p := range export.Projections() {
		out = append(out, string(p))
	}
	return out
}

func (s *slicing) project() (export.Projection, error) {
	if s.projection != "" && !slices.Contains(projections(), s.projection) {
		return "", misuse(fmt.Sprintf("no projection is called %q", s.projection), "take one of "+strings.Join(projections(), ", "))
	}
	return export.Projection(s.projection), nil
}

// slice reads what the flags say.
func (s *slicing) slice() (out export.Slice, err error) {
	if out.Countries, err = actorCodes(s.countries); err != nil {
		return out, err
	}
	for _, t := range s.topics {
		id, err := topicID(t)
		if err != nil {
			return out, err
		}
		out.Topics = append(out.Topics, id)
	}
	out.Since, out.Until = graph.Date(s.since), graph.Date(s.until)
	if err := out.Check(); err != nil {
		return out, misused(err)
	}
	return out, nil
}

func (e *env) exportFormat(ctx context.Context, o exportFormatOptions) error {
	return o.at.reading(ctx, func(s graph.Store) error {
		decided, err := s.Decided(ctx)
		if err != nil {
			return err
		}
		o.source.Decided = decided
		o.source.Elements = stillDecided(ctx, s, decided, func() {})
		return e.writingTo(o.file, func(w io.Writer) error { return o.format.Write(w, o.source) })
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
