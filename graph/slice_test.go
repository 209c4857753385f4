package graph_test

import (
	"testing"

	"github.com/entente-graph/entente/graph"
)

func TestSlice(t *testing.T) {
	above := map[graph.TopicID]graph.TopicID{"gas": "energy", "energy": "economy", "ring": "round", "round": "ring"}
	for name, c := range map[string]struct {
		got, want bool
	}{
		"all":                {graph.Slice{}.All(), true},
		"a kind":             {graph.Slice{Kinds: []graph.Kind{graph.KindCall}}.All(), false},
		"undated":            {graph.Slice{}.Days("", ""), true},
		"undated, since":     {graph.Slice{Since: "2025-01-01"}.Days("", ""), false},
		"undated, until":     {graph.Slice{Until: "2025-01-01"}.Days("", ""), false},
		"ends on the first":  {graph.Slice{Since: "2025-06-12"}.Days("2025-06-10", "2025-06-12"), true},
		"ended before":       {graph.Slice{Since: "2025-06-13"}.Days("2025-06-10", "2025-06-12"), false},
		"begins on the last": {graph.Slice{Until: "2025-06-10"}.Days("2025-06-10", "2025-06-12"), true},
		"begins behind":      {graph.Slice{Until: "2025-06-09"}.Days("2025-06-10", "2025-06-12"), false},
		"took part":          {graph.Slice{Countries: []graph.ActorCode{"AZE", "CAN"}}.Country([]graph.ActorCode{"JPN", "CAN"}), true},
		"took no part":       {graph.Slice{Countries: []graph.ActorCode{"AZE"}}.Country([]graph.ActorCode{"JPN"}), false},
		"topic":              {graph.Slice{Topics: []graph.TopicID{"gas"}}.Topic([]graph.TopicID{"gas"}, above), true},
		"below":              {graph.Slice{Topics: []graph.TopicID{"economy"}}.Topic([]graph.TopicID{"x", "gas"}, above), true},
		"above":              {graph.Slice{Topics: []graph.TopicID{"gas"}}.Topic([]graph.TopicID{"energy"}, above), false},
		"a ring":             {graph.Slice{Topics: []graph.TopicID{"gas"}}.Topic([]graph.TopicID{"ring"}, above), false},
		"kind":               {graph.Slice{Kinds: []graph.Kind{graph.KindCall}}.Kind(graph.KindCall), true},
		"another kind":       {graph.Slice{Kinds: []graph.Kind{graph.KindCall}}.Kind(graph.KindVisit), false},
	} {
		if c.got != c.want {
			t.Errorf("%s: %v", name, c.got)
		}
	}
	for s, good := range map[[2]graph.Date]bool{
		{"", ""}: true, {"2025-01-01", "2025-01-01"}: true, {"2025-02-30", ""}: false, {"", "soon"}: false, {"2025-01-02", "2025-01-01"}: false,
	} {
		if err := (graph.Slice{Since: s[0], Until: s[1]}).Check(); (err == nil) != good {
			t.Errorf("%v: %v", s, err)
		}
	}
}
