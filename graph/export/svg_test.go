package export_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

// met is one meeting in the graphs of these tests.
type met struct {
	kind    graph.Kind
	planned bool
	date    graph.Date
	sides   []string
	topics  []string
}

// elements is a graph of meetings, as a store streams it; names overrides the sides' names.
func elements(meetings []met, names map[string]string) iter.Seq2[graph.Element, error] {
	var nodes, edges []graph.Element
	seen := map[graph.Ref]bool{}
	node := func(l graph.Label, key string, props map[string]any) graph.Ref {
		ref := graph.Ref{Label: l, Key: key}
		if !seen[ref] {
			seen[ref] = true
			nodes = append(nodes, graph.Element{Node: &graph.Node{Ref: ref, Props: props}})
		}
		return ref
	}
	named := func(key string) map[string]any {
		if n, ok := names[key]; ok {
			return map[string]any{"name": n}
		}
		return map[string]any{"name": "Land " + key}
	}
	for i, m := range meetings {
		if m.kind == "" {
			m.kind = graph.KindMeeting
		}
		c := node(graph.LabelConsultation, fmt.Sprintf("c%d", i), map[string]any{
			"kind": string(m.kind), "planned": m.planned, "date": m.date, "end": m.date,
		})
		for _, s := range m.sides {
			edges = append(edges, graph.Element{Edge: &graph.Edge{Type: graph.TypeTookPartIn, From: node(graph.LabelActor, s, named(s)), To: c}})
		}
		for _, t := range m.topics {
			edges = append(edges, graph.Element{Edge: &graph.Edge{Type: graph.TypeDiscussed, From: c, To: node(graph.LabelTopic, t, named(t))}})
		}
	}
	return func(yield func(graph.Element, error) bool) {
		for _, e := range append(nodes, edges...) {
			if !yield(e, nil) {
				return
			}
		}
	}
}

// tooltips are the texts of all <title> elements of a drawing; it fails on XML that is not
// well formed.
func tooltips(t *testing.T, svg []byte) []string {
	t.Helper()
	var out []string
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatalf("the drawing is no XML: %v", err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "title" {
			var s string
			if err := d.DecodeElement(&s, &e); err != nil {
				t.Fatal(err)
			}
			out = append(out, s)
		}
	}
}

func draw(t *testing.T, g iter.Seq2[graph.Element, error], o export.SVGOptions) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := export.SVG(&b, g, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSVGTellsEachMark(t *testing.T) {
	g := elements([]met{
		{date: "2025-06-10", sides: []string{"AZE", "CAN"}, topics: []string{"energy"}},
		{kind: graph.KindCall, date: "2024-11-29", sides: []string{"AZE", "CAN"}, topics: []string{"energy", "trade"}},
		{sides: []string{"AZE", "org:EU"}},
		{date: "2026-01-01", planned: true, sides: []string{"AZE", "CHE"}},
		{kind: graph.KindMessage, date: "2026-01-01", sides: []string{"AZE", "JPN"}},
		{date: "2026-01-01", sides: []string{"KAZ"}},
	}, nil)
	want := []string{
		"Who met whom",
		"Land AZE – Land CAN: 2 meetings, 29 November 2024 to 10 June 2025",
		"Land AZE – Land org:EU: 1 meeting, undated",
		"Land AZE (AZE): 3 meetings",
		"Land CAN (CAN): 2 meetings",
		"Land org:EU (org:EU): 1 meeting",
		"Land energy: discussed in 2 meetings",
		"Land trade: discussed in 1 meeting",
	}
	if diff := cmp.Diff(want, tooltips(t, draw(t, g, export.SVGOptions{}))); diff != "" {
		t.Errorf("tooltips (-want +got):\n%s", diff)
	}
}

func TestSVGOfSomeCountries(t *testing.T) {
	g := elements([]met{
		{date: "2025-06-10", sides: []string{"AZE", "CAN"}},
		{date: "2025-06-11", sides: []string{"CHE", "JPN"}},
	}, nil)
	want := []string{"Japan alone", "Land CHE – Land JPN: 1 meeting, 11 June 2025", "Land JPN (JPN): 1 meeting", "Land CHE (CHE): 1 meeting"}
	got := tooltips(t, draw(t, g, export.SVGOptions{Countries: []graph.ActorCode{"JPN"}, Title: "Japan alone"}))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("tooltips (-want +got):\n%s", diff)
	}
}

func TestSVGOfAnEmptyGraphSaysSo(t *testing.T) {
	svg := draw(t, elements(nil, nil), export.SVGOptions{})
	if !bytes.Contains(svg, []byte("No meeting of two sides in this graph yet.")) {
		t.Errorf("an empty drawing does not say that it is empty:\n%s", svg)
	}
}

func TestSVGEscapesHostileNames(t *testing.T) {
	hostile := map[string]string{
		"AZE":    `</title><script>alert("1")</script>`,
		"CAN":    "a & b ' \" <b>\x1b[31m\x00",
		"energy": "]]><!-- --><?xml?>",
	}
	svg := draw(t, elements([]met{{sides: []string{"AZE", "CAN"}, topics: []string{"energy"}}}, hostile), export.SVGOptions{Title: "<x>"})
	for _, bad := range []string{"<script", "<b>", "<!--", "<?", "\x1b", "\x00"} {
		if bytes.Contains(svg, []byte(bad)) {
			t.Errorf("%q stands in the drawing unescaped", bad)
		}
	}
	if got := tooltips(t, svg)[2]; got != hostile["AZE"]+" (AZE): 1 meeting" {
		t.Errorf("the name does not read back: %q", got)
	}
}

func TestSVGIsTheSameEachTime(t *testing.T) {
	first := draw(t, elements(crowd(60), nil), export.SVGOptions{})
	for range 5 {
		if !bytes.Equal(first, draw(t, elements(crowd(60), nil), export.SVGOptions{})) {
			t.Fatal("the same graph gave another drawing")
		}
	}
}

func TestSVGPassesAnErrorOnAndWritesNothing(t *testing.T) {
	broken := errors.New("connection lost")
	var b strings.Builder
	err := export.SVG(&b, func(yield func(graph.Element, error) bool) { yield(graph.Element{}, broken) }, export.SVGOptions{})
	if !errors.Is(err, broken) || b.Len() > 0 {
		t.Errorf("got %v and %d bytes, want %v and none", err, b.Len(), broken)
	}
}

// crowd is a dense graph of n sides with long names: all meet the first, neighbours meet too.
func crowd(n int) []met {
	var out []met
	for i := 1; i < n; i++ {
		side := fmt.Sprintf("S%02d of the very long name", i)
		next := fmt.Sprintf("S%02d of the very long name", 1+i%(n-1))
		out = append(out, met{date: "2025-01-01", sides: []string{"HUB", side}, topics: []string{fmt.Sprintf("topic %d", i%20)}},
			met{date: "2025-01-02", sides: []string{side, next}, topics: []string{fmt.Sprintf("topic %d", i%7)}})
	}
	return out
}
