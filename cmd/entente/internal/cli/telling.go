package cli

import (
	"context"

	"github.com/spf13/cobra"
)

// tellingOptions are those of a command that tells something of the whole graph, for people or as JSON.
type tellingOptions struct {
	at     location
	output string
}

// telling gives such a command, described so far, its flag and its run.
func (e *env) telling(c *cobra.Command, run func(context.Context, tellingOptions) error) *cobra.Command {
	var o tellingOptions
	c.Args = noArguments
	c.RunE = func(cmd *cobra.Command, _ []string) (err error) {
		if err := knownForm(o.output, "text", "json"); err != nil {
			return err
		}
		if o.at, err = e.locate(cmd); err != nil {
			return err
		}
		return run(cmd.Context(), o)
	}
	formFlag(c, c.Flags(), &o.output, "the output", "text", "json")
	return c
}
