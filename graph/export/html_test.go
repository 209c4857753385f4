package export_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

// element matches what a browser takes for the content of a script or style: up to the first end of it.
var element = regexp.MustCompile(`(?s)<(script|style)([^>]*)>(.*?)</(?:script|style)`)

func pageData(t *testing.T, page []byte) []byte {
	t.Helper()
	for _, m := range element.FindAllSubmatch(page, -1) {
		if bytes.Contains(m[2], []byte("application/json")) {
			return m[3]
		}
	}
	t.Fatal("the page has no data")
	return nil
}

// TestHTMLRunsItsOwnScripts: the policy names all that runs, and nothing else may; texts stay in the data.
func TestHTMLRunsItsOwnScripts(t *testing.T) {
	page := write(t, "html", export.Source{Elements: hostileWorld()})
	policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindSubmatch(page)
	if policy == nil {
		t.Fatal("the page has no policy")
	}
	if !strings.HasPrefix(string(policy[1]), "default-src 'none'; base-uri 'none'; form-action 'none'; ") {
		t.Errorf("policy %s", policy[1])
	}
	var named, want []string
	for _, m := range regexp.MustCompile(`'(sha256-[^']*|unsafe-[^']*)'`).FindAllSubmatch(policy[1], -1) {
		named = append(named, string(m[1]))
	}
	style := ""
	for _, m := range element.FindAllSubmatch(page, -1) {
		sum := sha256.Sum256(m[3])
		hash := "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
		switch {
		case string(m[1]) == "style":
			style = hash
		case !bytes.Contains(m[2], []byte("application/json")):
			want = append(want, hash)
		}
	}
	if diff := cmp.Diff(append(want, style), named); diff != "" || len(want) != 2 {
		t.Errorf("hashes (-want +got):\n%s", diff)
	}
	if bytes.ContainsAny(pageData(t, page), "<>&\u2028") {
		t.Error("the data hold characters of markup")
	}
	if bytes.Contains(page, []byte("\r")) {
		t.Error("the page has a carriage return, which browsers leave out before they reckon hashes")
	}
}

// TestHTMLQuotes: an edge has the words that tell of both its ends, each once, and a part of a graph has its own alone.
func TestHTMLQuotes(t *testing.T) {
	quotes := func(s export.Source) []string {
		var g struct {
			Quotes []struct{ Text string }
			Nodes  []struct{ Label string }
			Edges  []struct {
				From, To, Weight int
				In, Quotes       []int
			}
		}
		s.Elements = twoAccounts()
		if err := json.Unmarshal(pageData(t, write(t, "html", s)), &g); err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, e := range g.Edges {
			var said []string
			for _, q := range e.Quotes {
				said = append(said, g.Quotes[q].Text)
			}
			out = append(out, fmt.Sprintf("%s-%s %d: %s", g.Nodes[e.From].Label, g.Nodes[e.To].Label, len(e.In), strings.Join(said, "|")))
		}
		return out
	}
	for name, c := range map[string]struct {
		source export.Source
		want   []string
	}{
		"dyads":     {export.Source{Projection: export.Dyads}, []string{"A-B 2: A and B met|A met|B met"}},
		"topics":    {export.Source{Projection: export.Topics}, []string{"A-Trade 1: A and B met|on trade", "B-Trade 1: A and B met|on trade"}},
		"one month": {export.Source{Projection: export.Dyads, Slice: graph.Slice{Since: "2025-02-01"}}, []string{"A-B 1: A met|B met"}},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, quotes(c.source)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// twoAccounts are meetings of A and B in January and February: of the first, one sentence tells both.
func twoAccounts() export.Elements {
	ref := func(l graph.Label, key string) graph.Ref { return graph.Ref{Label: l, Key: key} }
	n := 0
	claim := func(typ graph.Type, account string, from, to graph.Ref, start int64, quote string) graph.Element {
		n++
		return edge(typ, from, to, map[string]any{
			"id": fmt.Sprint("r", n), "article": "x", "account": account, "start": start, "end": start + int64(len(quote)), "quote": quote,
		})
	}
	a, b, trade, x := ref(graph.LabelActor, "A"), ref(graph.LabelActor, "B"), ref(graph.LabelTopic, "trade"), ref(graph.LabelArticle, "x")
	one, two := ref(graph.LabelConsultation, "x#1"), ref(graph.LabelConsultation, "x#2")
	held := func(at graph.Ref, day graph.Date) graph.Element {
		return node(at.Label, at.Key, "", map[string]any{"name": at.Key, "kind": "meeting", "date": day, "end": day})
	}
	return stream(
		node(a.Label, a.Key, "Country", map[string]any{"name": "A"}), node(b.Label, b.Key, "Country", map[string]any{"name": "B"}),
		node(trade.Label, trade.Key, "", map[string]any{"name": "Trade"}), held(one, "2025-01-07"), held(two, "2025-02-03"),
		node(x.Label, x.Key, "", map[string]any{"title": "Two meetings"}),
		claim(graph.TypeReports, "x#1", x, one, 0, "A and B met"), claim(graph.TypeReports, "x#2", x, two, 40, "A met"),
		claim(graph.TypeTookPartIn, "x#2", a, two, 40, "A met"), claim(graph.TypeTookPartIn, "x#2", b, two, 50, "B met"),
		claim(graph.TypeTookPartIn, "x#1", a, one, 0, "A and B met"), claim(graph.TypeTookPartIn, "x#1", b, one, 0, "A and B met"),
		claim(graph.TypeDiscussed, "x#1", one, trade, 20, "on trade"),
	)
}

// Of a graph that is too large those of most edges are drawn, with what is told of them alone, and the page says of how many.
func TestHTMLDrawsTheMostJoined(t *testing.T) {
	of := 0
	data := pageData(t, write(t, "html", export.Source{Elements: twoAccounts(), Projection: export.Topics, Most: 2, Left: func(n int) { of = n }}))
	var g struct {
		Of    int
		Nodes []struct{ Label string }
		Edges []struct {
			From, To   int
			In, Quotes []int
		}
		Consultations []struct{ ID string }
		Quotes        []struct {
			Text                  string
			Article, Consultation int
		}
		Articles []struct{ Title string }
	}
	if err := json.Unmarshal(data, &g); err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, n := range g.Nodes {
		told = append(told, n.Label)
	}
	for _, e := range g.Edges {
		for _, q := range e.Quotes {
			quote := g.Quotes[q]
			told = append(told, fmt.Sprintf("%s-%s: %s, %s of %s", g.Nodes[e.From].Label, g.Nodes[e.To].Label, quote.Text, g.Articles[quote.Article].Title, g.Consultations[quote.Consultation].ID))
		}
	}
	want := []string{"A", "Trade", "A-Trade: A and B met, Two meetings of x#1", "A-Trade: on trade, Two meetings of x#1"}
	if diff := cmp.Diff(want, told); diff != "" || of != 3 || g.Of != 3 || len(g.Quotes) != 2 {
		t.Errorf("%d and %d nodes in all, %d quotes (-want +got):\n%s", of, g.Of, len(g.Quotes), diff)
	}
}

// The layout of a page ends with its context.
func TestHTMLEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := export.HTML(ctx, io.Discard, export.Source{Elements: twoAccounts()}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

// No two nodes of a large graph stand in one place.
func TestHTMLPlacesManyNodes(t *testing.T) {
	const hubs, each = 14, 60
	var all []graph.Element
	var edges []graph.Element
	meet := func(id, a, b string) {
		day := graph.Date("2025-01-07")
		all = append(all, node(graph.LabelConsultation, id, "", map[string]any{"kind": "meeting", "date": day, "end": day}))
		for _, who := range []string{a, b} {
			edges = append(edges, edge(graph.TypeTookPartIn, graph.Ref{Label: graph.LabelActor, Key: who}, graph.Ref{Label: graph.LabelConsultation, Key: id},
				map[string]any{"account": id, "id": id + who}))
		}
	}
	for h := range hubs {
		hub := fmt.Sprint("hub", h)
		all = append(all, node(graph.LabelActor, hub, "Country", map[string]any{"name": hub}))
		if h > 0 && h%7 != 0 { // every seventh hub begins a part of its own
			meet("c"+hub, hub, fmt.Sprint("hub", h-1))
		}
		for i := range each {
			leaf := fmt.Sprint(hub, "-", i)
			all = append(all, node(graph.LabelActor, leaf, "Country", map[string]any{"name": leaf}))
			meet("c"+leaf, hub, leaf)
		}
	}
	var g struct{ Nodes []struct{ X, Y float64 } }
	if err := json.Unmarshal(pageData(t, write(t, "html", export.Source{Elements: stream(append(all, edges...)...), Projection: export.Dyads})), &g); err != nil {
		t.Fatal(err)
	}
	seen := map[[2]float64]bool{}
	for _, n := range g.Nodes {
		seen[[2]float64{n.X, n.Y}] = true
	}
	if len(seen) != hubs*(each+1) {
		t.Errorf("%d places for %d nodes", len(seen), hubs*(each+1))
	}
}
