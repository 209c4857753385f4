package cli

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/entente-graph/entente/graph"
)

// slicing are the flags that say which consultations an export, a measure or a report is about.
type slicing struct {
	since, until             string
	countries, topics, kinds []string
}

func (s *slicing) flags(c *cobra.Command, f *pflag.FlagSet) {
	s.days(f)
	f.StringSliceVar(&s.countries, "country", nil, "only those of this country or organization, by its `CODE` or name; may be repeated")
	f.StringSliceVar(&s.topics, "topic", nil, "only those that discussed this `TOPIC`, or one below it, by id or name; may be repeated")
	f.StringSliceVar(&s.kinds, "kind", nil, "only those of this `KIND`: "+strings.Join(kinds(), ", ")+"; may be repeated")
	_ = c.RegisterFlagCompletionFunc("country", completeActor)
	_ = c.RegisterFlagCompletionFunc("topic", completeTopic)
	_ = c.RegisterFlagCompletionFunc("kind", cobra.FixedCompletions(kinds(), cobra.ShellCompDirectiveNoFileComp))
}

// days are the flags that say of when they are, alone.
func (s *slicing) days(f *pflag.FlagSet) {
	f.StringVar(&s.since, "since", "", "only consultations on this `DAY` or later, as 2025-06-10; leaves out what has no date")
	f.StringVar(&s.until, "until", "", "only consultations on this `DAY` or earlier; leaves out what has no date")
}

func kinds() []string {
	var out []string
	for _, k := range graph.Kinds() {
		out = append(out, string(k))
	}
	return out
}

// slice reads what the flags say.
func (s *slicing) slice() (out graph.Slice, err error) {
	if out.Countries, err = actorCodes(s.countries); err != nil {
		return out, err
	}
	for _, t := range s.topics {
		id, err := topicID(t)
		if err != nil {
			return out, err
		}
		out.Topics = append(out.Topics, id)
	}
	for _, k := range s.kinds {
		if !slices.Contains(kinds(), k) {
			return out, misuse(fmt.Sprintf("--kind %q is not known", k), fmt.Sprintf("use one of %v", kinds()))
		}
		out.Kinds = append(out.Kinds, graph.Kind(k))
	}
	for flag, day := range map[string]string{"since": s.since, "until": s.until} {
		if _, bad := time.Parse(time.DateOnly, day); day != "" && bad != nil {
			return out, misuse(fmt.Sprintf("--%s %q is no date", flag, day), "write it like 2025-06-10")
		}
	}
	if s.since != "" && s.until != "" && s.since > s.until {
		return out, misuse("--since "+s.since+" is after --until "+s.until, "give the earlier day to --since")
	}
	out.Since, out.Until = graph.Date(s.since), graph.Date(s.until)
	return out, nil
}
