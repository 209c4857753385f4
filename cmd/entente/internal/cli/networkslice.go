package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/entente-graph/entente/cmd/entente/internal/named"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/metric"
)

// sliceOptions say which consultations are measured, and as a graph of what.
type sliceOptions struct {
	projection metric.Projection
	filter     metric.Filter

	as, since, until         string
	topics, kinds, countries []string
}

var meetingKinds = []string{
	string(graph.KindConsultation), string(graph.KindMeeting), string(graph.KindCall), string(graph.KindSigning),
	string(graph.KindCredentials), string(graph.KindConference), string(graph.KindVisit), string(graph.KindMessage),
}

func (o *sliceOptions) flags(c *cobra.Command, f *pflag.FlagSet) {
	projections := []string{}
	for _, p := range metric.Projections() {
		projections = append(projections, string(p))
	}
	f.StringVar(&o.as, "projection", "", "what is joined: `"+strings.Join(projections, "|")+"` (dyads, unless officials are named)")
	f.StringVar(&o.since, "since", "", "first `DAY`, included, like 2024-01-01; leaves out what has no date")
	f.StringVar(&o.until, "until", "", "last `DAY`, included; leaves out what has no date")
	f.StringSliceVar(&o.topics, "topic", nil, "only what talked about this `TOPIC` or one below it, by id or name; may be repeated")
	f.StringSliceVar(&o.kinds, "kind", nil, "only this `KIND`: "+strings.Join(meetingKinds, ", ")+"; may be repeated")
	f.StringSliceVar(&o.countries, "country", nil, "only what this country or organization took part in, by its `CODE` or name; may be repeated")
	complete := func(flag string, values []string) {
		_ = c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
	complete("projection", projections)
	complete("kind", meetingKinds)
	_ = c.RegisterFlagCompletionFunc("country", completeActor)
	_ = c.RegisterFlagCompletionFunc("topic", completeTopic)
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
	for flag, text := range map[string]string{"since": o.since, "until": o.until} {
		if _, bad := time.Parse(time.DateOnly, text); text != "" && bad != nil {
			return misuse(fmt.Sprintf("--%s %q is no date", flag, text), "write it like 2025-06-10")
		}
	}
	if o.since != "" && o.until != "" && o.since > o.until {
		return misuse("--since "+o.since+" is after --until "+o.until, "give the earlier day to --since")
	}
	o.filter = metric.Filter{Since: graph.Date(o.since), Until: graph.Date(o.until)}
	for _, k := range o.kinds {
		if !slices.Contains(meetingKinds, k) {
			return misuse(fmt.Sprintf("--kind %q is not known", k), fmt.Sprintf("use one of %v", meetingKinds))
		}
		o.filter.Kinds = append(o.filter.Kinds, graph.Kind(k))
	}
	for _, t := range o.topics {
		id, err := topicID(t)
		if err != nil {
			return err
		}
		o.filter.Topics = append(o.filter.Topics, id)
	}
	o.filter.Countries, err = actorCodes(o.countries)
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
		case metric.Topics:
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
