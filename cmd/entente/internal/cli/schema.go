package cli

import (
	"context"
	"errors"
	"fmt"
	"text/tabwriter"

	"github.com/spf13/cobra"
)

func newSchemaCommand(e *env) *cobra.Command {
	c := &cobra.Command{
		Use:   "schema",
		Short: "Tell or bring up to date the schema of the graph's store",
		Args:  knownCommand,
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	c.AddCommand(
		newSchemaStep(e, "status", "Tell which schema migrations are applied", "  entente ingest testdata/articles\n  entente schema status", e.schemaStatus),
		newSchemaStep(e, "apply", "Apply the schema migrations that are missing", "  entente schema apply", e.schemaApply),
	)
	return c
}

func newSchemaStep(e *env, name, short, example string, run func(context.Context, location) error) *cobra.Command {
	return &cobra.Command{
		Use: name, Short: short, Example: example, Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			at, err := e.locate(cmd)
			if err != nil {
				return err
			}
			return run(cmd.Context(), at)
		},
	}
}

func (e *env) schemaStatus(ctx context.Context, at location) error {
	s, err := at.open(ctx, true)
	if err != nil {
		return err
	}
	all, err := s.Migrations(ctx)
	w := tabwriter.NewWriter(e.stdout, 0, 0, 2, ' ', 0)
	for _, m := range all {
		state := "missing"
		if m.Applied {
			state = "applied"
		}
		fmt.Fprintf(w, "%04d\t%s\t%s\t%s\n", m.Version, state, m.Name, m.Checksum[:min(12, len(m.Checksum))])
	}
	return errors.Join(err, w.Flush(), s.Close(context.WithoutCancel(ctx)))
}

func (e *env) schemaApply(ctx context.Context, at location) error {
	s, err := at.open(ctx, false)
	if err != nil {
		return err
	}
	done, err := s.Migrate(ctx)
	for _, m := range done {
		fmt.Fprintf(e.stdout, "applied %s\n", m.Name)
	}
	if err == nil && len(done) == 0 {
		fmt.Fprintln(e.stdout, "the schema is up to date")
	}
	return errors.Join(err, s.Close(context.WithoutCancel(ctx)))
}
