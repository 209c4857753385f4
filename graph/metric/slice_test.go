package metric

import (
	"errors"
	"iter"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

// told is a consultation of a test's world: a line of it is an edge of the graph, as often as it is written.
type told struct {
	id, kind, date string
	actors, seats  []string // a seat is "AZE/rasad"
	topics         []string
	planned        bool
}

// elements streams a world as a store does, each fact twice, as two articles tell it.
func elements(meetings []told) iter.Seq2[graph.Element, error] {
	return func(yield func(graph.Element, error) bool) {
		node := func(l graph.Label, key string, props map[string]any) {
			yield(graph.Element{Node: &graph.Node{Ref: graph.Ref{Label: l, Key: key}, Props: props}}, nil)
		}
		edge := func(t graph.Type, from, to graph.Ref, props map[string]any) {
			for range 2 {
				yield(graph.Element{Edge: &graph.Edge{Type: t, From: from, To: to, Props: props}}, nil)
			}
		}
		node(graph.LabelActor, "AZE", map[string]any{"name": "Azerbaijan", "nameFr": "Azerbaïdjan"})
		node(graph.LabelOfficial, "AZE/rasad", map[string]any{"name": "Rasad Talibsade", "names": []string{"Rasad Talibsade", "Расад Талибсаде"}})
		node(graph.LabelOfficial, "AZE/rasul", map[string]any{"name": "Rasul Talibsade"})
		node(graph.LabelTopic, "trade", map[string]any{"name": "trade", "nameFr": "commerce"})
		for _, m := range meetings {
			node(graph.LabelConsultation, m.id, map[string]any{
				"name": "about " + m.id, "kind": m.kind, "date": graph.Date(m.date), "end": graph.Date(m.date), "planned": m.planned,
			})
		}
		for _, m := range meetings {
			at := graph.Ref{Label: graph.LabelConsultation, Key: m.id}
			for _, a := range m.actors {
				edge(graph.TypeTookPartIn, graph.Ref{Label: graph.LabelActor, Key: a}, at, nil)
			}
			for _, s := range m.seats {
				edge(graph.TypeAttended, graph.Ref{Label: graph.LabelOfficial, Key: s}, at, map[string]any{"actor": s[:3]})
			}
			for _, t := range m.topics {
				edge(graph.TypeDiscussed, at, graph.Ref{Label: graph.LabelTopic, Key: t}, nil)
			}
		}
		edge(graph.TypeBroader, graph.Ref{Label: graph.LabelTopic, Key: "tariffs"}, graph.Ref{Label: graph.LabelTopic, Key: "trade"}, nil)
	}
}

func read(t *testing.T, meetings []told) *Held {
	t.Helper()
	s, err := Read(elements(meetings))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

var world = []told{
	{id: "5", kind: "meeting", actors: []string{"CAN", "FRA"}},
	{id: "4", kind: "message", date: "2025-03-01", actors: []string{"AZE", "VNM"}},
	{id: "3", kind: "call", date: "2025-02-01", actors: []string{"FRA", "AZE"}, seats: []string{"FRA/luc", "AZE/rasad"}, topics: []string{"tariffs", "water"}},
	{id: "2", kind: "meeting", date: "2024-02-01", actors: []string{"AZE", "CAN", "FRA"}, seats: []string{"AZE/rasad", "AZE/rasul", "CAN/ann", "FRA/luc"}, topics: []string{"trade", "water"}},
	{id: "1", kind: "meeting", date: "2026-01-01", actors: []string{"AZE", "JPN"}, planned: true},
}

func TestWhere(t *testing.T) {
	s := read(t, world)
	for _, c := range []struct {
		name string
		f    graph.Slice
		want []string
	}{
		{"all but messages and what is planned, undated last", graph.Slice{}, []string{"2", "3", "5"}},
		{"since a day, without the undated", graph.Slice{Since: "2025-02-01"}, []string{"3"}},
		{"until a day", graph.Slice{Until: "2025-01-31"}, []string{"2"}},
		{"a topic below", graph.Slice{Topics: []graph.TopicID{"trade"}}, []string{"2", "3"}},
		{"a topic alone", graph.Slice{Topics: []graph.TopicID{"tariffs"}}, []string{"3"}},
		{"kinds, messages when named", graph.Slice{Kinds: []graph.Kind{"call", "message"}}, []string{"3", "4"}},
		{"a country", graph.Slice{Countries: []graph.ActorCode{"CAN"}}, []string{"2", "5"}},
		{"nothing", graph.Slice{Countries: []graph.ActorCode{"JPN"}}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, m := range s.Where(c.f).Meetings {
				got = append(got, string(m.ID))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestGraph(t *testing.T) {
	s := read(t, world).Where(graph.Slice{})
	for _, c := range []struct {
		p    Projection
		want []string
	}{
		{Dyads, []string{"AZE CAN 1", "AZE FRA 2", "CAN FRA 2"}},
		{Officials, []string{"AZE/rasad CAN/ann 1", "AZE/rasad FRA/luc 2", "AZE/rasul CAN/ann 1", "AZE/rasul FRA/luc 1", "CAN/ann FRA/luc 1"}},
		{TopicPairs, []string{"tariffs water 1", "trade water 1"}},
	} {
		t.Run(string(c.p), func(t *testing.T) {
			if diff := cmp.Diff(c.want, lines(s.Graph(c.p))); diff != "" {
				t.Error(diff)
			}
		})
	}
	if got := s.Graph(Dyads).Nodes[0]; got != (Node{"AZE", "Azerbaijan", 2}) {
		t.Errorf("the first node is %v", got)
	}
}

func TestReadError(t *testing.T) {
	broken := errors.New("the store went away")
	_, err := Read(func(yield func(graph.Element, error) bool) { yield(graph.Element{}, broken) })
	if !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
}

func TestAt(t *testing.T) {
	people := read(t, world).Graph(Officials)
	for i, n := range people.Nodes {
		if got, ok := people.At(n.Key); !ok || got != i {
			t.Errorf("%s is at %d, %v; want %d", n.Key, got, ok, i)
		}
	}
	if _, ok := people.At("AZE/"); ok {
		t.Error("the beginning of a key is found")
	}
}
