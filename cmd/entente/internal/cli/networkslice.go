package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/entente-graph/entente/cmd/entente/internal/named"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/metric"
)

// sliceOptions say which consultations are measured, and as a graph of what.
type sliceOptions struct {
	slicing
	as         string
	projection metric.Projection
	part       graph.Slice
}

func (o *sliceOptions) flags(c *cobra.Command, f *pflag.FlagSet) {
	projections := []string{}
	for _, p := range metric.Projections() {
		projections = append(projections, string(p))
	}
	o.slicing.flags(c, f)
	f.StringVar(&o.as, "projection", "", "`PROJECTION` that is measured: "+strings.Join(projections, ", ")+" (dyads, unless officials are named)")
	_ = c.RegisterFlagCompletionFunc("projection", cobra.FixedCompletions(projections, cobra.ShellCompDirectiveNoFileComp))
}

// check reads the flags. Names of two countries ask for dyads, other names for officials, unless the projection is given.
func (o *sliceOptions) check(names []string) (err error) {
	o.projection = metric.Projection(o.as)
	if o.as == "" {
		if o.projection, err = projectionOf(names); err != nil {
			return err
		}
	} else if !slices.Contains(metric.Projections(), o.projection) {
		return misuse(fmt.Sprintf("--projection %q is not known", o.as), fmt.Sprintf("use one of %v", metric.Projections()))
	}
	o.part, err = o.slice()
	return err
}

func projectionOf(names []string) (metric.Projection, error) {
	var actors, others []string
	for _, n := range names {
		if _, err := actorCode(n); err == nil {
			actors = append(actors, n)
		} else {
			others = append(others, n)
		}
	}
	switch {
	case len(others) == 0:
		return metric.Dyads, nil
	case len(actors) > 0:
		return "", misuse(quoted(actors[0])+" is a country or organization, "+quoted(others[0])+" is none",
			"name two countries or two officials; or say with --projection what both are")
	}
	return metric.Officials, nil
}

// keys are those that the user named, as the projection calls them.
func (o networkOptions) keys(ctx context.Context, s graph.Store) ([]named.Candidate, error) {
	var out []named.Candidate
	for _, name := range o.names {
		var c named.Candidate
		var err error
		switch o.slice.projection {
		case metric.Dyads:
			var code graph.ActorCode
			code, err = actorCode(name)
			c = named.Candidate{ID: string(code), Name: actorName(code)}
		case metric.TopicPairs:
			var id graph.TopicID
			id, err = topicID(name)
			c = named.Candidate{ID: string(id), Name: string(id)}
		default:
			if c, err = named.Official(ctx, s, name); errors.As(err, new(*named.NotOne)) {
				err = misused(err)
			}
		}
		if err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	if len(out) == 2 && out[0] == out[1] {
		return nil, misuse("both are "+out[0].Name, "name two")
	}
	return out, nil
}

// nodes finds those whom the user named.
func (o networkOptions) nodes(g *metric.Graph) ([]int, error) {
	var out []int
	for _, c := range o.asked {
		at, ok := g.At(c.ID)
		if !ok {
			return nil, &graph.Fault{What: c.Name + " took part in none of these consultations", Advice: "who did: entente network --projection " + string(g.Projection)}
		}
		out = append(out, at)
	}
	return out, nil
}
