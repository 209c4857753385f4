package cli

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

func newSchemaCommand(e *env) *cobra.Command {
	c := &cobra.Command{
		Use:   "schema",
		Short: "Tell or bring up to date the schema of the graph's store",
		Long: `Tells or brings up to date the tables, constraints and indexes of the store. ingest does it by itself; other commands say when
the schema is older than the program, and entente schema apply mends that.`,
		Example: "  entente schema apply",
		Args:    knownCommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
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
	var lines [][]string
	for _, m := range all {
		state := "missing"
		if m.Applied {
			state = "applied"
		}
		lines = append(lines, []string{fmt.Sprintf("%04d", m.Version), state, m.Name, m.Checksum[:min(12, len(m.Checksum))]})
	}
	return errors.Join(err, e.aligned(lines), s.Close(context.WithoutCancel(ctx)))
}

func (e *env) schemaApply(ctx context.Context, at location) error {
	s, err := at.open(ctx, false)
	if err != nil {
		return err
	}
	done, err := s.Migrate(ctx)
	said := ""
	for _, m := range done {
		said += "applied " + m.Name + "\n"
	}
	if err == nil && len(done) == 0 {
		said = "the schema is up to date\n"
	}
	_, bad := io.WriteString(e.stdout, said)
	return errors.Join(err, bad, s.Close(context.WithoutCancel(ctx)))
}
