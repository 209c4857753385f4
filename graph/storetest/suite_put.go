package storetest

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

func testEmpty(t *testing.T, s *suite) {
	store := s.fresh(t)
	if got := all(t, store.Elements(t.Context())); len(got) != 0 {
		t.Errorf("elements of an empty graph: %v", got)
	}
	counts, err := store.Counts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for name, n := range counts {
		if n != 0 {
			t.Errorf("%d %s in an empty graph", n, name)
		}
	}
	if d := digest(t, store); d.Sum != strings.Repeat("0", 64) {
		t.Errorf("digest of an empty graph: %s", d.Sum)
	}
}

func testSchema(t *testing.T, s *suite) {
	store := s.fresh(t)
	again, err := store.Migrate(t.Context())
	if err != nil || len(again) != 0 {
		t.Errorf("migrating twice applied %v, %v; want nothing", again, err)
	}
	status, err := store.Migrations(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(status) == 0 {
		t.Fatal("no migrations are known")
	}
	for i, m := range status {
		if m.Version != i+1 || !m.Applied || !strings.HasPrefix(m.Name, "V0") || len(m.Checksum) != 64 {
			t.Errorf("migration %d: %+v", i+1, m)
		}
	}
}

func testPut(t *testing.T, s *suite) {
	f := meeting{publisher: "gazette", day: "2025-06-10", heads: map[graph.ActorCode]string{"AZE": "Leyla Djafarova"}, city: "Ottawa"}.facts("1")
	c := read(t, s.filled(t, f))
	got := c.nodes[graph.Ref{Label: graph.LabelConsultation, Key: string(f.Accounts[0].Account)}]
	want := map[string]any{
		"name": "Azerbaijan – Canada, consultations, 10 June 2025", "kind": "consultation", "planned": false,
		"date": graph.Date("2025-06-10"), "end": graph.Date("2025-06-10"), "datePrecision": "day", "dateBasis": "explicit",
		"plover": "CONSULT:visit", "cameo": "042",
	}
	if diff := cmp.Diff(want, got.Props); diff != "" {
		t.Errorf("consultation (-want +got):\n%s", diff)
	}
	who := c.nodes[graph.Ref{Label: graph.LabelOfficial, Key: string(graph.NewOfficialID("AZE", "Leyla Djafarova"))}]
	if diff := cmp.Diff(map[string]any{"name": "Leyla Djafarova", "names": []string{"Leyla Djafarova"}}, who.Props); diff != "" {
		t.Errorf("official (-want +got):\n%s", diff)
	}
	if n := len(c.of(graph.TypeTookPartIn)); n != 2 {
		t.Errorf("%d took part, want 2", n)
	}
}

func testKnown(t *testing.T, s *suite) {
	f := meeting{publisher: "gazette", day: "2025-06-10"}.facts("1")
	f.Article.Path, f.Article.URL = "b.txt", "https://b.example"
	store := s.filled(t, f)
	before := digest(t, store)
	put(t, store, f, graph.Known)
	f.Article.Path = "a.txt"
	put(t, store, f, graph.Known)
	if diff := cmp.Diff(before, digest(t, store)); diff != "" {
		t.Errorf("a second sighting changed the graph (-before +after):\n%s", diff)
	}
	f.Article.URL, f.Article.Path = "https://a.example", ""
	put(t, store, f, graph.Replaced)
	f.Article.URL = ""
	put(t, store, f, graph.Known)
	article := read(t, store).nodes[graph.Ref{Label: graph.LabelArticle, Key: string(f.Article.ID)}]
	if diff := cmp.Diff([]string{"a.txt", "b.txt"}, article.Props["paths"]); diff != "" {
		t.Errorf("paths (-want +got):\n%s", diff)
	}
	if got := article.Props["url"]; got != "https://a.example" {
		t.Errorf("url %q, want the least of those seen", got)
	}
}

func testReplaced(t *testing.T, s *suite) {
	other := meeting{publisher: "agency", day: "2025-06-10", third: "KAZ"}.facts("1")
	first := meeting{publisher: "gazette", day: "2025-06-10", third: "UZB", city: "Ottawa", topic: sampleTopics[0]}.facts("1")
	want := digest(t, s.filled(t, other, without(first, "2")))

	store := s.filled(t, other, first)
	put(t, store, without(first, "2"), graph.Replaced)
	if diff := cmp.Diff(want, digest(t, store)); diff != "" {
		t.Errorf("what the article had said is still there, or more is gone (-want +got):\n%s", diff)
	}
	put(t, store, first, graph.Replaced)
	full := digest(t, store)
	if diff := cmp.Diff(digest(t, s.filled(t, first, other)), full); diff != "" {
		t.Errorf("the article's facts did not come back (-want +got):\n%s", diff)
	}
}

func testNoEvents(t *testing.T, s *suite) {
	f := without(meeting{publisher: "gazette"}.facts("1"), "1")
	c := read(t, s.filled(t, f))
	if len(c.nodes) != 1 || len(c.edges) != 0 || c.labelled(graph.LabelArticle) != 1 {
		t.Errorf("an article without an event gave %d nodes and %d edges, want 1 and 0", len(c.nodes), len(c.edges))
	}
}

func testCancelled(t *testing.T, s *suite) {
	store := s.filled(t, meeting{publisher: "gazette", day: "2025-06-10"}.facts("1"))
	before := digest(t, store)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := store.Put(ctx, meeting{publisher: "agency", day: "2025-06-10"}.facts("1")); !errors.Is(err, context.Canceled) {
		t.Errorf("put: %v, want context.Canceled", err)
	}
	if err := fails(store.Elements(ctx)); !errors.Is(err, context.Canceled) {
		t.Errorf("elements: %v, want context.Canceled", err)
	}
	if diff := cmp.Diff(before, digest(t, store)); diff != "" {
		t.Errorf("a cancelled write changed the graph:\n%s", diff)
	}
	put(t, store, meeting{publisher: "agency", day: "2025-06-10"}.facts("1"), graph.Added)
}

// hostile are texts that have broken stores: quotations of SQL and Cypher, control characters
// (NUL, too, which no text that was read holds), long ones, and many scripts.
var hostile = []string{
	"Anna\x00Lind",
	`O'Neil "the" ` + "`tick`" + ` [x] \ \u0027 \n`,
	`'; DROP TABLE article; --`,
	`") DETACH DELETE n //`,
	`$name {name: 1} ${x} ?1 :a @b %s %[1]s`,
	"tab\tline\nreturn\r\x01\x1f\x7f\u0085\u2028",
	strings.Repeat("Ж", 150),
	strings.Repeat("long name ", 40),
	strings.Repeat("Ж", 20_000), // longer than an index takes
	"👩🏽‍⚖️ 🇦🇿",
	"Министерство иностранных дел Республики Казахстан",
	"وزارة الخارجية 外務省",
	"e\u0301 and \u00e9", // one letter, two encodings: kept as written
	"null", "NULL", "[]", `["a"]`, "0", "2025-06-10", " ",
}

func testHostile(t *testing.T, s *suite) {
	store := s.fresh(t)
	for _, text := range hostile {
		f := meeting{publisher: text, day: "2025-06-10", heads: map[graph.ActorCode]string{"AZE": text}, city: text}.facts("1")
		f.Article.URL, f.Article.Path, f.Article.Title = text, text, text
		r := &f.Accounts[0]
		r.Sides, r.Parties[0].Officials[0].Role = text, text
		put(t, store, f, graph.Added)
		c := read(t, store)
		article := c.nodes[graph.Ref{Label: graph.LabelArticle, Key: string(f.Article.ID)}]
		for _, name := range []string{"title", "url", "publisher"} {
			if article.Props[name] != text {
				t.Errorf("%s: put %q, got %q", name, text, article.Props[name])
			}
		}
		who := c.nodes[graph.Ref{Label: graph.LabelOfficial, Key: string(r.Heads[0].Official)}]
		if names, _ := who.Props["names"].([]string); !slices.Contains(names, text) {
			t.Errorf("names: put %q, got %q", text, names)
		}
		sql := `SELECT publisher FROM article WHERE publisher = $text`
		cypher := `MATCH (a:Article) WHERE a.publisher = $text RETURN a.publisher AS publisher`
		rows := all(t, query(t.Context(), store, cypher, sql, map[string]any{"text": text}, graph.Column{Name: "publisher", Type: "STRING"}))
		if diff := cmp.Diff([][]any{{text}}, rows); diff != "" {
			t.Errorf("asked for %q (-want +got):\n%s", text, diff)
		}
		put(t, store, f, graph.Known)
	}
}
