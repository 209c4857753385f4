package review

import (
	"context"
	"iter"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
)

// elements is a graph in memory.
type elements []graph.Element

func (all elements) Elements(context.Context) iter.Seq2[graph.Element, error] {
	return func(yield func(graph.Element, error) bool) {
		for _, e := range all {
			if !yield(e, nil) {
				return
			}
		}
	}
}

// meeting is what an article tells of a meeting of AZE, headed by who, and CAN.
type meeting struct {
	account, at, day, who, role string
	venue                       string
	change                      func(props map[string]any)
}

// graphOf is the graph of some meetings.
func graphOf(t *testing.T, decided *graph.Decisions, all ...meeting) *Graph {
	t.Helper()
	var nodes, edges elements
	for _, m := range all {
		id := string(graph.NewOfficialID("AZE", m.who))
		claim := map[string]any{"account": m.account, "article": "sha256:1", "quote": "they met"}
		with := func(more map[string]any) map[string]any {
			for k, v := range claim {
				more[k] = v
			}
			return more
		}
		report := with(map[string]any{
			"kind": "meeting", "actors": []string{"AZE", "CAN"}, "heads": []string{"AZE=" + id}, "venue": m.venue,
		})
		if m.day != "" {
			report["date"], report["dateEnd"], report["datePrecision"] = graph.Date(m.day), graph.Date(m.day), "day"
		}
		if m.change != nil {
			m.change(report)
		}
		event := graph.Ref{Label: graph.LabelConsultation, Key: m.at}
		nodes = append(nodes,
			graph.Element{Node: &graph.Node{Ref: graph.Ref{Label: graph.LabelOfficial, Key: id}, Props: map[string]any{"names": []string{m.who}}}},
			graph.Element{Node: &graph.Node{Ref: event, Props: map[string]any{"name": "a meeting"}}})
		edges = append(edges,
			graph.Element{Edge: &graph.Edge{Type: graph.TypeReports, To: event, Props: report}},
			graph.Element{Edge: &graph.Edge{
				Type: graph.TypeAttended, From: graph.Ref{Label: graph.LabelOfficial, Key: id}, To: event,
				Props: with(map[string]any{"actor": "AZE", "rank": "minister", "role": m.role}),
			}})
	}
	g, err := Read(t.Context(), append(nodes, edges...), decided)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func none(t *testing.T) *graph.Decisions {
	t.Helper()
	d, err := graph.NewDecisions("", nil)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestAlikes(t *testing.T) {
	apart := func(a, b string) []meeting {
		return []meeting{{account: "a#1", at: "a#1", day: "2025-01-01", who: a}, {account: "b#1", at: "b#1", day: "2025-06-01", who: b}}
	}
	for _, tt := range []struct {
		a, b string
		want string // "" for none
	}{
		{"Esmira Jafarova", "Esmira Jafarowna", "differ in little"},
		{"Esmira Jafarova", "Jafarova", "nobody else's"},
		{"Esmira Jafarova", "Esmira Gulnar Jafarova", "part of the other"},
		{"Esmira Jafarova", "Leyla Jafarova", ""},
		{"Esmira Jafarova", "Esmira Mammadova", ""},
		{"Li Wei", "Li Wen", ""},
	} {
		got := graphOf(t, none(t), apart(tt.a, tt.b)...).Find("officials")
		if tt.want == "" {
			if len(got) > 0 {
				t.Errorf("%s, %s: %s", tt.a, tt.b, got[0].Why)
			}
			continue
		}
		if len(got) != 1 || got[0].Decision.Kind != graph.SameOfficial || !strings.Contains(got[0].Why, tt.want) {
			t.Errorf("%s, %s: got %+v, want %s", tt.a, tt.b, got, tt.want)
		}
	}
	side := apart("Esmira Jafarova", "Esmira Jafarowna")
	side[1].account, side[1].at = "a#1", "a#1"
	if got := graphOf(t, none(t), side...).Find("officials"); len(got) > 0 {
		t.Errorf("who attended side by side: %s", got[0].Why)
	}
	d, err := graph.NewDecisions("text", []graph.Decision{{Kind: graph.DifferentOfficials, Line: 1, Officials: []graph.NamedOfficial{
		{Actor: "AZE", Name: "Esmira Jafarova"}, {Actor: "AZE", Name: "Esmira Jafarowna"},
	}}})
	if err != nil {
		t.Fatal(err)
	}
	if got := graphOf(t, d, apart("Esmira Jafarowna", "Esmira Jafarova")...).Find("officials"); len(got) > 0 {
		t.Errorf("what was decided: %s", got[0].Why)
	}
}

func TestNear(t *testing.T) {
	for name, tt := range map[string]struct {
		a, b meeting
		want bool
	}{
		"the next day":         {meeting{day: "2025-06-10", who: "Esmira Jafarova"}, meeting{day: "2025-06-11", who: "Esmira Jafarova"}, true},
		"a name spelled wrong": {meeting{day: "2025-06-10", who: "Esmira Jafarova"}, meeting{day: "2025-06-10", who: "Esmira Jafarowna"}, true},
		"two weeks":            {meeting{day: "2025-06-10", who: "Esmira Jafarova"}, meeting{day: "2025-06-24", who: "Esmira Jafarova"}, false},
		"other heads":          {meeting{day: "2025-06-10", who: "Esmira Jafarova"}, meeting{day: "2025-06-10", who: "Toural Rzagouliyev"}, false},
		"other rounds": {
			meeting{day: "2025-06-10", who: "Esmira Jafarova", change: func(p map[string]any) { p["round"] = int64(2) }},
			meeting{day: "2025-06-11", who: "Esmira Jafarova", change: func(p map[string]any) { p["round"] = int64(3) }},
			false,
		},
		"undated": {meeting{who: "Esmira Jafarova"}, meeting{who: "Esmira Jafarova"}, false},
		"said to be two": {
			meeting{day: "2025-06-10", who: "Esmira Jafarova", change: func(p map[string]any) { p["apart"] = []string{"x/000000"} }},
			meeting{day: "2025-06-11", who: "Esmira Jafarova", change: func(p map[string]any) { p["apart"] = []string{"x/000001"} }},
			false,
		},
	} {
		tt.a.account, tt.a.at, tt.b.account, tt.b.at = "a#1", "a#1", "b#1", "b#1"
		got := graphOf(t, none(t), tt.a, tt.b).Find("consultations")
		if tt.want != (len(got) == 1 && got[0].Decision.Kind == graph.SameConsultation && len(got[0].Accounts) == 2) {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

func TestDoubtful(t *testing.T) {
	a := meeting{account: "a#1", at: "a#1", day: "2025-06-10", who: "Esmira Jafarova", venue: "AZE"}
	b, c := a, a
	b.account, b.venue, b.change = "b#1", "CAN", func(p map[string]any) { p["mode"] = "video" }
	c.account, c.venue = "c#1", ""
	a.change = func(p map[string]any) { p["mode"] = "in_person" }
	c.change = a.change
	g := graphOf(t, none(t), a, b, c)
	if got := g.Find("consultations"); len(got) != 1 || got[0].Decision.Kind != graph.DifferentConsultations || got[0].Accounts[1] != "b#1" {
		t.Errorf("two countries: %+v", got)
	}
	if got := g.Find("facts"); len(got) != 1 || got[0].Decision.Fact != graph.FactMode || got[0].Accounts[0] != "b#1" {
		t.Errorf("another mode: %+v", got)
	}
}
