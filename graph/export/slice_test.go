package export_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

func TestSlice(t *testing.T) {
	for _, tt := range []struct {
		name string
		of   graph.Slice
		want string // consultations
	}{
		{"all", graph.Slice{}, "c#1 c#2 c#3"},
		{"since", graph.Slice{Since: "2025-06-12"}, "c#1 c#3"},
		{"until", graph.Slice{Until: "2026-01-01"}, "c#1 c#3"},
		{"between", graph.Slice{Since: "2025-06-13", Until: "2025-12-31"}, ""},
		{"a country", graph.Slice{Countries: []graph.ActorCode{"CAN"}}, "c#1 c#2"},
		{"one of two", graph.Slice{Countries: []graph.ActorCode{"org:X%", "JPN"}}, "c#2"},
		{"a topic", graph.Slice{Topics: []graph.TopicID{`to"pic\>`}}, "c#1"},
		{"a topic above", graph.Slice{Topics: []graph.TopicID{"wide"}}, "c#1"},
		{"all of it", graph.Slice{Since: "2025-06-10", Countries: []graph.ActorCode{"AZE"}, Topics: []graph.TopicID{"wide"}}, "c#1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v, err := export.ViewOf(hostileWorld(), export.Full, tt.of)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, n := range v.Nodes {
				if n.Kind == "Consultation" {
					got = append(got, n.Ref.Key)
				}
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("consultations (-want +got):\n%s", diff)
			}
		})
	}
}

// A part of a graph has what was said of its consultations, and nothing of the others.
func TestSliceKeepsWhatBelongsToIt(t *testing.T) {
	v, err := export.ViewOf(hostileWorld(), export.Full, graph.Slice{Countries: []graph.ActorCode{"org:X%"}})
	if err != nil {
		t.Fatal(err)
	}
	var nodes, edges []string
	for _, n := range v.Nodes {
		nodes = append(nodes, n.ID())
	}
	for _, e := range v.Edges {
		edges = append(edges, e.Kind+" "+e.From.Ref.Key)
	}
	if diff := cmp.Diff([]string{"Actor:AZE", "Actor:CAN", "Actor:org:X%25", "Consultation:c#2", "Article:sha256:beef-2"}, nodes); diff != "" {
		t.Errorf("nodes (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"REPORTS sha256:beef-2", "TOOK_PART_IN AZE", "TOOK_PART_IN CAN", "TOOK_PART_IN org:X%", "CONCERNED c#2", "HELD_IN c#2"}, edges); diff != "" {
		t.Errorf("edges (-want +got):\n%s", diff)
	}
}

func TestSliceRefuses(t *testing.T) {
	for want, s := range map[string]graph.Slice{
		`"2025-02-30" is no day`:                                {Since: "2025-02-30"},
		"no day is both after 2025-02-01 and before 2025-01-01": {Since: "2025-02-01", Until: "2025-01-01"},
	} {
		_, err := export.ViewOf(hostileWorld(), export.Full, s)
		if f, ok := errors.AsType[*graph.Fault](err); !ok || f.What != want || f.Advice == "" {
			t.Errorf("error %v, want a fault %q", err, want)
		}
	}
}

// The weights of a view are numbers of consultations, its spells their days, and its evidence their ids.
func TestViewOfPairs(t *testing.T) {
	v, err := export.ViewOf(hostileWorld(), export.Dyads, graph.Slice{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range v.Edges {
		spells := ""
		for _, s := range e.Spells {
			spells += " " + s.String()
		}
		got = append(got, e.From.Ref.Key+" "+e.To.Ref.Key+": "+strings.Repeat("*", e.Weight)+spells+" "+strings.Join(e.Evidence, ","))
	}
	want := []string{"AZE CAN: ** 2025-06-10/2025-06-12 c#1,c#2", "AZE org:X%: * c#2", "CAN org:X%: * c#2"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("pairs (-want +got):\n%s", diff)
	}
	if az := v.Nodes[0]; az.Weight != 2 || az.Undated != 1 || az.First != "2025-06-10" || az.Last != "2025-06-12" {
		t.Errorf("AZE is %+v; the planned consultation counts, or another does not", az)
	}
}
