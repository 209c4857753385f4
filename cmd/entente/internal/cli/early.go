package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// early lets the flags of the commands below c stand before their names, too: entente query --evidence pair/topics AZE CAN. To find
// the name behind a flag, cobra has to know of c's own flags whether that one takes a value.
func (e *env) early(c *cobra.Command) {
	names := map[string]bool{}
	for _, sub := range c.Commands() {
		e.early(sub)
		sub.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if c.Flag(f.Name) != nil || c.Root().PersistentFlags().Lookup(f.Name) != nil || f.Name == "help" {
				return
			}
			known := &pflag.Flag{Name: f.Name, Usage: f.Usage, Value: later(f.Value.Type()), NoOptDefVal: f.NoOptDefVal, Hidden: true}
			if c.Flags().ShorthandLookup(f.Shorthand) == nil {
				known.Shorthand = f.Shorthand
			}
			c.Flags().AddFlag(known)
			names[f.Name] = true
		})
	}
	run := c.RunE
	if run == nil || len(names) == 0 || !c.HasParent() {
		return
	}
	c.RunE = func(cmd *cobra.Command, args []string) error {
		var lone string
		cmd.Flags().Visit(func(f *pflag.Flag) {
			if names[f.Name] && !e.mirrored[f.Name] {
				lone = f.Name
			}
		})
		if lone != "" && len(args) == 0 {
			return misuse("--"+lone+" belongs to a command of "+cmd.CommandPath()+", and none is named", "name it: see "+cmd.CommandPath()+" --help")
		}
		return run(cmd, args)
	}
}

// later is the value of a flag that the command that is named reads; it tells its type alone.
type later string

// String is empty: nothing was read.
func (l later) String() string { return "" }

// Set takes any value.
func (l later) Set(string) error { return nil }

// Type is that of the flag.
func (l later) Type() string { return string(l) }
