package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"
)

// HelpExamples are the command lines in the help of each command, by its path.
func HelpExamples() map[string][]string {
	out := map[string][]string{}
	var walk func(*cobra.Command)
	walk = func(c *cobra.Command) {
		for line := range strings.Lines(c.Example) {
			if line = strings.TrimSuffix(line, "\n"); strings.HasPrefix(line, "  ") && !strings.HasPrefix(line, "    ") {
				out[c.CommandPath()] = append(out[c.CommandPath()], strings.TrimSpace(line))
			}
		}
		for _, below := range c.Commands() {
			walk(below)
		}
	}
	walk(newRootCommand(newEnv(context.Background(), strings.NewReader(""), nil, nil, func(string) (string, bool) { return "", false })))
	return out
}
