package storetest

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

// testSightings puts one text that was seen in several places, each of which reads it in its own way:
// the graph depends on the set of places, not on which came first.
func testSightings(t *testing.T, s *suite) {
	seen := func(publisher, address, third string) graph.Facts {
		f := meeting{publisher: "agency", day: "2025-06-10", heads: twoHeads, third: graph.ActorCode(third)}.facts("1")
		f.Article.Publisher, f.Article.URL, f.Article.Path = publisher, address, address
		f.Accounts[0].Publisher = publisher
		text := meeting{publisher: "agency", day: "2025-06-10", heads: twoHeads}.facts("1").Article
		f.Article.Text, f.Article.ID = text.Text, text.ID
		f.Accounts[0].Article, f.Accounts[0].Account = text.ID, graph.NewAccountID(text.ID, 1)
		return f
	}
	places := []graph.Facts{
		seen("", "https://a.example", "UZB"),
		seen("gazette", "", "KAZ"),
		seen("agency", "https://b.example", "SRB"),
		seen("agency", "https://a.example", "SRB"),
	}
	var want graph.Digest
	for i, order := range [][]int{{0, 1, 2, 3}, {3, 2, 1, 0}, {2, 0, 3, 1}, {1, 3, 0, 2}} {
		store := s.fresh(t)
		var batch []graph.Facts
		for _, j := range append(order, order...) {
			batch = append(batch, places[j])
		}
		putTogether(t, store, rand.New(rand.NewPCG(uint64(i), 0)), batch)
		c := events(t, store, 1)
		article := c.nodes[graph.Ref{Label: graph.LabelArticle, Key: string(places[0].Article.ID)}]
		if article.Props["publisher"] != "agency" || article.Props["url"] != "https://a.example" {
			t.Errorf("order %v: publisher %v at %v, want the least of each", order, article.Props["publisher"], article.Props["url"])
		}
		if diff := cmp.Diff([]string{"https://a.example", "https://b.example"}, article.Props["paths"]); diff != "" {
			t.Errorf("order %v: paths (-want +got):\n%s", order, diff)
		}
		if got := c.of(graph.TypeConcerned); len(got) != 1 || got[0].To.Key != "SRB" {
			t.Errorf("order %v: concerned %v, want what agency's text says alone", order, got)
		}
		if d := digest(t, store); i == 0 {
			want = d
		} else if diff := cmp.Diff(want, d); diff != "" {
			t.Errorf("order %v gave another graph (-first +this):\n%s", order, diff)
		}
	}
}

// testCityNames takes a city's spelling back: the gazetteer's cities keep their name, others are
// called as those texts do that are left.
func testCityNames(t *testing.T, s *suite) {
	one := meeting{publisher: "gazette", day: "2025-06-10", city: "Bad Élan"}.facts("1")
	two := meeting{publisher: "agency", day: "2025-06-10", city: "BAD ELAN"}.facts("1")
	known := func(f graph.Facts, written string) graph.Facts {
		f.Accounts = slices.Clone(f.Accounts)
		place := *f.Accounts[0].Place
		place.City, place.CityName, place.Written = "geonames:1", "Elan", written
		f.Accounts[0].Place = &place
		return f
	}
	for _, c := range []struct {
		name       string
		one, two   graph.Facts
		city       string
		both, left map[string]any
	}{
		{
			"of no gazetteer", one, two, "CAN/bad-elan",
			map[string]any{"name": "BAD ELAN", "names": []string{"BAD ELAN", "Bad Élan"}},
			map[string]any{"name": "Bad Élan", "names": []string{"Bad Élan"}},
		},
		{
			"of the gazetteer", known(one, "Élan-les-Bains"), known(two, "ELAN"), "geonames:1",
			map[string]any{"name": "Elan", "names": []string{"ELAN", "Élan-les-Bains"}},
			map[string]any{"name": "Elan", "names": []string{"Élan-les-Bains"}},
		},
	} {
		ref := graph.Ref{Label: graph.LabelCity, Key: c.city}
		store := s.filled(t, c.one, c.two)
		if diff := cmp.Diff(c.both, read(t, store).nodes[ref].Props); diff != "" {
			t.Errorf("%s, two spellings (-want +got):\n%s", c.name, diff)
		}
		put(t, store, without(c.two, "2"), graph.Replaced)
		if diff := cmp.Diff(c.left, read(t, store).nodes[ref].Props); diff != "" {
			t.Errorf("%s, one taken back (-want +got):\n%s", c.name, diff)
		}
	}
}

// testNoEvidence puts an account that nothing in the text says: it is not stored.
func testNoEvidence(t *testing.T, s *suite) {
	f := meeting{publisher: "gazette", day: "2025-06-10"}.facts("1")
	f.Accounts[0].Evidence = nil
	c := read(t, s.filled(t, f))
	if len(c.nodes) != 1 || len(c.edges) != 0 {
		t.Errorf("%d nodes and %d edges, want the article alone", len(c.nodes), len(c.edges))
	}
}

// testOtherType has a better extractor say that a body is of another type.
func testOtherType(t *testing.T, s *suite) {
	acting := func(version string, kind graph.BodyType) graph.Facts {
		f := meeting{publisher: "gazette", day: "2025-06-10"}.facts(version)
		f.Accounts[0].Parties[0].Bodies = []graph.BodyClaim{{ID: "AZE/x", Name: "X", Type: kind, Evidence: f.Accounts[0].Evidence}}
		return f
	}
	for _, kinds := range [][2]graph.BodyType{{"ministry", "agency"}, {"ministry", "other"}, {"other", "ministry"}} {
		want := digest(t, s.filled(t, acting("2", kinds[1])))
		store := s.filled(t, acting("1", kinds[0]))
		put(t, store, acting("2", kinds[1]), graph.Replaced)
		if diff := cmp.Diff(want, digest(t, store)); diff != "" {
			t.Errorf("from %s to %s, something of the first is left (-want +got):\n%s", kinds[0], kinds[1], diff)
		}
	}
}
