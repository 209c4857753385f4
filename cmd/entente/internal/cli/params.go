package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/entente-graph/entente/queries"
)

// actorParams are the parameters that name a side; their values may be written in any of the
// ways that [actorCode] knows.
var actorParams = []string{"country", "a", "b"}

// paramFlags makes a flag of each parameter. The values stay texts: the query types them.
func paramFlags(c *cobra.Command, q queries.Query) {
	for _, p := range q.Params {
		v := &paramValue{text: p.Default, kind: strings.ToLower(p.Type)}
		if slices.Contains(actorParams, p.Name) {
			v.kind = "code"
		}
		help := p.Help
		if p.Required {
			help += " (needed)"
		}
		short := ""
		if len(p.Name) == 1 {
			short = p.Name // -a is --a, and cobra completes the value of a flag of one letter only so
		}
		c.Flags().VarP(v, p.Name, short, help)
		if slices.Contains(actorParams, p.Name) {
			_ = c.RegisterFlagCompletionFunc(p.Name, func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
				return actorCompletions(), cobra.ShellCompDirectiveNoFileComp
			})
		}
	}
}

// paramValue is a flag's text, and what help calls it.
type paramValue struct{ text, kind string }

// String is the text as it stands.
func (v *paramValue) String() string { return v.text }

// Set takes any text.
func (v *paramValue) Set(s string) error { v.text = s; return nil }

// Type is what help calls the value.
func (v *paramValue) Type() string { return v.kind }

// givenParams gathers what the user gave: flags, and arguments for the parameters that have no
// default, in their order.
func givenParams(flags *pflag.FlagSet, q queries.Query, args []string) (map[string]string, error) {
	given := map[string]string{}
	for _, p := range q.Params {
		f := flags.Lookup(p.Name)
		switch {
		case f.Changed:
			given[p.Name] = f.Value.String()
		case p.Required && len(args) > 0:
			given[p.Name], args = args[0], args[1:]
		}
	}
	if len(args) > 0 {
		return nil, misuse(q.ID+": "+quoted(args[0])+" is one argument too many", "see entente query "+q.ID+" --help")
	}
	for _, name := range actorParams {
		if v := given[name]; v != "" {
			code, err := actorCode(v)
			if err != nil {
				return nil, misused(fmt.Errorf("%s: --%s: %w", q.ID, name, err))
			}
			given[name] = string(code)
		}
	}
	return given, nil
}

// placeholders are the parameters that must be given, for the usage line.
func placeholders(q queries.Query) []string {
	var out []string
	for _, p := range q.Params {
		if p.Required {
			out = append(out, strings.ToUpper(p.Name))
		}
	}
	return out
}

// examples are values for these that testdata/articles knows.
func examples(q queries.Query) []string {
	known := map[string]string{"a": "AZE", "b": "CAN", "country": "AZE", "topic": "energy"}
	var out []string
	for _, p := range q.Params {
		if v, ok := known[p.Name]; p.Required && ok {
			out = append(out, v)
		} else if p.Required {
			out = append(out, strings.ToUpper(p.Name))
		}
	}
	return out
}

func columnNames(q queries.Query) string {
	names := make([]string, len(q.Columns))
	for i, c := range q.Columns {
		names[i] = c.Name
	}
	return strings.Join(names, ", ")
}

// completeNext completes the argument after n others.
func completeNext(q queries.Query, n int) []string {
	needed := slices.DeleteFunc(slices.Clone(q.Params), func(p queries.Param) bool { return !p.Required })
	if n < len(needed) && slices.Contains(actorParams, needed[n].Name) {
		return actorCompletions()
	}
	return nil
}
