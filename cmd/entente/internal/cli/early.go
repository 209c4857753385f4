package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// early lets the flags of the commands below c stand before their names, too: entente query --evidence pair/topics AZE CAN. To find
// the name behind a flag, cobra has to know of c's own flags whether that one takes a value.
func (e *env) early(c *cobra.Command) {
	for _, sub := range c.Commands() {
		e.early(sub)
		sub.Flags().VisitAll(func(f *pflag.Flag) {
			if c.Flag(f.Name) != nil {
				return
			}
			known := &pflag.Flag{Name: f.Name, Usage: f.Usage, Value: later(f.Value.Type()), NoOptDefVal: f.NoOptDefVal, Hidden: true}
			if c.Flags().ShorthandLookup(f.Shorthand) == nil {
				known.Shorthand = f.Shorthand
			}
			c.Flags().AddFlag(known)
		})
	}
	run := c.RunE
	if run == nil || !c.HasSubCommands() {
		return
	}
	c.RunE = func(cmd *cobra.Command, args []string) error {
		var lone string
		cmd.Flags().Visit(func(f *pflag.Flag) {
			if _, below := f.Value.(later); below && !e.mirrored[f.Name] {
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
