package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/entente-graph/entente/cmd/entente/internal/named"
	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/cmd/entente/internal/report"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

// paramFlags makes a flag of each parameter. The values stay texts: the query types them.
func (e *env) paramFlags(c *cobra.Command, q queries.Query) {
	for _, p := range q.Params {
		v := &paramValue{text: p.Default, kind: strings.ToLower(p.Type)}
		help := p.Help
		switch {
		case p.Required:
			help += " (needed)"
		case p.Name == "limit":
			help += ", 0 for all"
		}
		short := ""
		if len(p.Name) == 1 {
			short = p.Name // -a is --a, and cobra completes the value of a flag of one letter only so
		}
		c.Flags().VarP(v, p.Name, short, help)
		_ = c.RegisterFlagCompletionFunc(p.Name, e.completeParam(p))
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
	for _, p := range q.Params {
		if err := byCode(given, p); err != nil {
			return nil, misused(fmt.Errorf("%s: --%s: %w", q.ID, p.Name, err))
		}
	}
	return given, nil
}

// byCode puts the code of a country, or the id of a topic, in the place of its name. Officials are known to a store alone.
func byCode(given map[string]string, p queries.Param) (err error) {
	v := given[p.Name]
	switch {
	case v == "":
	case p.Type == queries.Country:
		var code graph.ActorCode
		code, err = named.Actor(v)
		given[p.Name] = string(code)
	case p.Type == queries.Topic:
		var id graph.TopicID
		id, err = named.Topic(v)
		given[p.Name] = string(id)
	}
	return err
}

// byID puts the ids of officials in the place of their names, tells whom it found so, and completes ids of consultations
// and articles. A parameter stands behind flag, "--" or "--param ".
func (e *env) byID(ctx context.Context, s graph.Store, q queries.Query, flag string, given map[string]string) error {
	for _, p := range q.Params {
		v := given[p.Name]
		var err error
		switch {
		case v == "":
		case p.Type == queries.Official:
			var found named.Candidate
			if found, err = named.Official(ctx, s, v); err == nil && found.ID != v {
				e.advise("entente: %s is %s\n", quoted(v), render.Visible(found.String()))
			}
			given[p.Name] = found.ID
		case p.Type == queries.Consultation:
			given[p.Name], err = report.Whole(ctx, s, "consultation", v)
		case p.Type == queries.Article:
			given[p.Name], err = report.Whole(ctx, s, "article", v)
		}
		if errors.As(err, new(*named.NotOne)) || errors.As(err, new(*report.NotFound)) {
			return misused(fmt.Errorf("%s: %s%s: %w", q.ID, flag, p.Name, err))
		}
		if err != nil {
			return err
		}
	}
	return nil
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

func columnNames(q queries.Query) string {
	names := make([]string, len(q.Columns))
	for i, c := range q.Columns {
		names[i] = c.Name
	}
	return strings.Join(names, ", ")
}
