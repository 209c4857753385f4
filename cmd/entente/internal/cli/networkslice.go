package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
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
	complete("country", actorCompletions())
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

// of gives the part of a graph that is measured.
func (o *sliceOptions) of(all *metric.Slice) (*metric.Slice, error) {
	f := o.filter
	for _, t := range o.topics {
		found := all.FindTopics(t)
		if len(found) != 1 {
			return nil, notOne("--topic "+quoted(t)+": ", "topic", found, "ids of topics: entente query topic/frequency")
		}
		f.Topics = append(f.Topics, graph.TopicID(found[0].Key))
	}
	return all.Where(f), nil
}

// nodes finds those that the user named.
func (o networkOptions) nodes(g *metric.Graph) ([]int, error) {
	var out []int
	for _, name := range o.names {
		found := g.Find(name)
		if g.Projection == metric.Dyads {
			code, err := actorCode(name)
			if err != nil {
				return nil, misused(err)
			}
			if found = g.Find(string(code)); len(found) != 1 || g.Nodes[found[0]].Key != string(code) {
				return nil, &graph.Fault{What: actorName(code) + " took part in none of these consultations", Advice: "who did: entente network"}
			}
		}
		if len(found) != 1 {
			var nodes []metric.Node
			for _, i := range found {
				nodes = append(nodes, g.Nodes[i])
			}
			what := strings.TrimSuffix(string(g.Projection), "s")
			return nil, notOne(quoted(name)+": ", what, nodes, "who took part: entente network --projection "+string(g.Projection))
		}
		out = append(out, found[0])
	}
	if len(out) == 2 && out[0] == out[1] {
		return nil, misuse("both are "+g.Nodes[out[0]].Name, "name two")
	}
	return out, nil
}

// notOne says that a text is nobody's name or that of several, and names some: wrong usage, as with a country's name.
func notOne(where, what string, found []metric.Node, hint string) error {
	const candidates = 5
	if len(found) == 0 {
		return &complaint{err: fmt.Errorf("%sno %s is called so here", where, what), hint: hint, kind: errUsage}
	}
	var near []string
	for _, n := range found[:min(candidates, len(found))] {
		near = append(near, render.ShortID(n.Key)+" ("+n.Name+")")
	}
	return &complaint{
		err:  fmt.Errorf("%sit may be any of %s", where, count(len(found), what, what+"s")),
		hint: "give one by its id: " + strings.Join(near, ", "), kind: errUsage,
	}
}
