package storetest

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

// testEvidence checks that each claim quotes bytes of its article, and that all of the evidence
// comes back as it was given.
func testEvidence(t *testing.T, s *suite) {
	facts := Sample(9, 30)
	c := read(t, s.filled(t, facts...))
	texts := map[any]string{}
	for ref, n := range c.nodes {
		if ref.Label == graph.LabelArticle {
			texts[ref.Key], _ = n.Props["text"].(string)
		}
	}
	further := 0
	for _, e := range c.edges {
		if e.Type == graph.TypeBroader {
			if len(e.Props) != 0 {
				t.Errorf("BROADER has properties: %v", e.Props)
			}
			continue
		}
		text := texts[e.Props["article"]]
		start, _ := e.Props["start"].(int64)
		end, _ := e.Props["end"].(int64)
		if start >= end || end > int64(len(text)) || text[start:end] != e.Props["quote"] {
			t.Errorf("%s quotes %q at %d to %d of %q", e.Type, e.Props["quote"], start, end, text)
		}
		account, _ := e.Props["account"].(string)
		if article, _ := e.Props["article"].(string); !strings.HasPrefix(account, article+"#") {
			t.Errorf("%s: account %q is not of article %q", e.Type, account, article)
		}
		spans, _ := e.Props["spans"].([]int64)
		for pair := range slices.Chunk(spans, 2) {
			if len(pair) != 2 || pair[0] >= pair[1] || pair[1] > int64(len(text)) {
				t.Errorf("%s: further evidence at %v of %d bytes", e.Type, pair, len(text))
			}
			further++
		}
	}
	if further == 0 {
		t.Error("no claim has further evidence: the sample is too plain")
	}
	got := map[graph.AccountID]graph.Report{}
	for _, e := range c.of(graph.TypeReports) {
		r := graph.ReportOf(e.Props)
		got[r.Account] = r
	}
	for _, f := range facts {
		for _, a := range f.Accounts {
			want := a.Report
			want.Evidence = nil // stands on the edge, checked above
			if want.Date != nil {
				day := *want.Date
				day.Evidence, want.Date = nil, &day
			}
			if diff := gocmp.Diff(want, got[a.Account]); diff != "" {
				t.Errorf("report of %s (-put +got):\n%s", a.Account, diff)
			}
		}
	}
}

// testElements checks the order of the stream, and that it may be left in the middle.
func testElements(t *testing.T, s *suite) {
	store := s.filled(t, Sample(10, 20)...)
	place := map[string]int{}
	for i, n := range graph.Nodes() {
		place[string(n.Label)] = i
	}
	for i, e := range graph.Edges() {
		place[string(e.Type)] = len(place) + i
	}
	type key struct {
		place int
		id    string
	}
	var keys []key
	elements := all(t, store.Elements(t.Context()))
	for _, e := range elements {
		if n := e.Node; n != nil {
			keys = append(keys, key{place[string(n.Label)], n.Key})
			if slices.Contains([]graph.Label{graph.LabelActor}, n.Label) && n.Sub == "" {
				t.Errorf("actor %s is neither a country nor an organization", n.Key)
			}
		} else {
			article, _ := e.Edge.Props["article"].(string)
			keys = append(keys, key{place[string(e.Edge.Type)], article + "\x00" + e.Edge.ID()})
		}
	}
	if !slices.IsSortedFunc(keys, func(a, b key) int { return cmp.Or(a.place-b.place, strings.Compare(a.id, b.id)) }) {
		t.Error("the elements are not in the order of the schema and of their keys")
	}
	for _, stop := range []int{1, len(elements) / 2, len(elements) - 1} {
		n := 0
		for _, err := range store.Elements(t.Context()) {
			if err != nil {
				t.Fatal(err)
			}
			if n++; n == stop {
				break
			}
		}
	}
	put(t, store, meeting{publisher: "after"}.facts("1"), graph.Added) // nothing is left locked
}

func testCounts(t *testing.T, s *suite) {
	store := s.filled(t, Sample(11, 30)...)
	got, err := store.Counts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{}
	for name, n := range digest(t, store).Counts {
		if name == string(graph.TypeReports) || strings.ToUpper(name) != name {
			want[name] = n
		}
	}
	for name, n := range got { // a store may tell of what it has none
		if n == 0 {
			delete(got, name)
		}
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("counts (-elements +counts):\n%s", diff)
	}
}
