package verify_test

import (
	"context"
	"iter"
	"maps"
	"path/filepath"
	"slices"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/sqlite"
	"github.com/entente-graph/entente/graph/storetest"
	"github.com/entente-graph/entente/graph/verify"
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

// sample is a graph that holds, as a store keeps it.
func sample(t *testing.T) elements {
	t.Helper()
	s, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "graph.db"), sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close(context.WithoutCancel(t.Context())) }()
	if _, err := s.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	for i, f := range storetest.Sample(5, 60) {
		if i%5 == 0 {
			f.Article.URL = "https://www.example/same"
		}
		if _, err := s.Put(t.Context(), f); err != nil {
			t.Fatal(err)
		}
	}
	var all elements
	for e, err := range s.Elements(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	return all
}

func TestSound(t *testing.T) {
	all := sample(t)
	r, err := verify.Run(t.Context(), all)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range r.Findings {
		t.Errorf("%s: %s: %s", f.Check, f.Where, f.What)
	}
	if r.Nodes < 100 || r.Claims < 500 || r.Nodes+r.Claims > len(all) {
		t.Errorf("%d nodes and %d claims of %d elements were checked", r.Nodes, r.Claims, len(all))
	}
}

// Whatever is broken is found, by the check that is there for it.
func TestBroken(t *testing.T) {
	whole := sample(t)
	node := func(all elements, l graph.Label) *graph.Node {
		return all[slices.IndexFunc(all, func(e graph.Element) bool { return e.Node != nil && e.Node.Label == l })].Node
	}
	edge := func(all elements, typ graph.Type, with ...string) *graph.Edge {
		return all[slices.IndexFunc(all, func(e graph.Element) bool {
			return e.Edge != nil && e.Edge.Type == typ && !slices.ContainsFunc(with, func(p string) bool { return e.Edge.Props[p] == nil })
		})].Edge
	}
	without := func(all elements, gone func(graph.Element) bool) elements { return slices.DeleteFunc(all, gone) }
	for _, tt := range []struct {
		name, check string
		do          func(elements) elements
	}{
		{"another quote", "quotes equal their bytes", func(all elements) elements {
			edge(all, graph.TypeAttended).Props["quote"] = "He was not there."
			return all
		}},
		{"a quote behind the text", "quotes equal their bytes", func(all elements) elements {
			edge(all, graph.TypeDiscussed).Props["end"] = int64(1 << 30)
			return all
		}},
		{"a span backwards", "quotes equal their bytes", func(all elements) elements {
			edge(all, graph.TypeTookPartIn).Props["spans"] = []int64{9, 3}
			return all
		}},
		{"half a span", "no claim without evidence", func(all elements) elements {
			edge(all, graph.TypeTookPartIn).Props["spans"] = []int64{9}
			return all
		}},
		{"no quote", "no claim without evidence", func(all elements) elements {
			delete(edge(all, graph.TypeConcerned).Props, "quote")
			return all
		}},
		{"another text", "keys are unique and made of what they stand for", func(all elements) elements {
			n := node(all, graph.LabelArticle)
			n.Props["text"] = n.Props["text"].(string) + " And more."
			return all
		}},
		{"a node twice", "keys are unique and made of what they stand for", func(all elements) elements {
			return append(elements{{Node: node(all, graph.LabelTopic)}}, all...)
		}},
		{"a claim twice", "keys are unique and made of what they stand for", func(all elements) elements {
			return append(all, graph.Element{Edge: edge(all, graph.TypeHeldIn)})
		}},
		{"another block", "keys are unique and made of what they stand for", func(all elements) elements {
			edge(all, graph.TypeReports).Props["block"] = "AZE|CAN|call|held"
			return all
		}},
		{"an end that is not there", "every end is there", func(all elements) elements {
			official := node(all, graph.LabelOfficial).Key
			return without(all, func(e graph.Element) bool { return e.Node != nil && e.Node.Key == official })
		}},
		{"an article that is not there", "every end is there", func(all elements) elements {
			article := edge(all, graph.TypeReports).From.Key
			return without(all, func(e graph.Element) bool { return e.Node != nil && e.Node.Key == article })
		}},
		{"a node that nobody speaks of", "nothing stands that nothing said in a text reaches", func(all elements) elements {
			return append(elements{{Node: &graph.Node{Ref: graph.Ref{Label: graph.LabelTopic, Key: "chess"}, Props: map[string]any{"name": "chess"}}}}, all...)
		}},
		{"a party less", "two parties at least, unless the article names one", func(all elements) elements {
			gone := edge(all, graph.TypeTookPartIn)
			return without(all, func(e graph.Element) bool { return e.Edge == gone })
		}},
		{"a day that is none", "dates are sane", func(all elements) elements {
			edge(all, graph.TypeReports, "date").Props["date"] = graph.Date("2025-02-30")
			return all
		}},
		{"an end before the beginning", "dates are sane", func(all elements) elements {
			node(all, graph.LabelConsultation).Props["end"] = graph.Date("1999-01-01")
			node(all, graph.LabelConsultation).Props["date"] = graph.Date("1999-01-02")
			return all
		}},
		{"a claim at another consultation", "all that an account says is at its consultation", func(all elements) elements {
			e := edge(all, graph.TypeAttended)
			for _, other := range all {
				if other.Node != nil && other.Node.Label == graph.LabelConsultation && other.Node.Key != e.To.Key {
					e.To = other.Node.Ref
					break
				}
			}
			return all
		}},
		{"no report", "all that an account says is at its consultation", func(all elements) elements {
			gone := edge(all, graph.TypeReports)
			return without(all, func(e graph.Element) bool { return e.Edge == gone })
		}},
		{"another kind", "consultations are what their accounts settle to", func(all elements) elements {
			node(all, graph.LabelConsultation).Props["name"] = "A party"
			return all
		}},
		{"a consultation of nobody", "consultations are what their accounts settle to", func(all elements) elements {
			return append(elements{{Node: &graph.Node{Ref: graph.Ref{Label: graph.LabelConsultation, Key: "x#1"}, Props: map[string]any{"name": "x"}}}}, all...)
		}},
		{"a name that nobody wrote", "names are those that the texts write", func(all elements) elements {
			node(all, graph.LabelOfficial).Props["names"] = []string{"Nobody"}
			return all
		}},
		{"another caption", "names are those that the texts write", func(all elements) elements {
			node(all, graph.LabelOfficial).Props["name"] = "X"
			return all
		}},
		{"no name", "names are those that the texts write", func(all elements) elements {
			delete(node(all, graph.LabelActor).Props, "name")
			return all
		}},
		{"two versions", "one version of an article counts", func(all elements) elements {
			return each(all, func(n *graph.Node) { delete(n.Props, "superseded") })
		}},
		{"no version that counts", "one version of an article counts", func(all elements) elements {
			return each(all, func(n *graph.Node) {
				if n.Props["url"] == "https://www.example/same" {
					n.Props["superseded"] = true
				}
			})
		}},
		{"one that waits", "one version of an article counts", func(all elements) elements {
			return each(all, func(n *graph.Node) { delete(n.Props, "extractor") })
		}},
		{"another address", "keys are unique and made of what they stand for", func(all elements) elements {
			node(all, graph.LabelArticle).Props["urlKey"] = "https://elsewhere.example"
			return all
		}},
		{"a version that says something", "one version of an article counts", func(all elements) elements {
			article := edge(all, graph.TypeReports).From
			return each(all, func(n *graph.Node) {
				if n.Ref == article {
					n.Props["superseded"] = true
				}
			})
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, err := verify.Run(t.Context(), tt.do(cloned(whole)))
			if err != nil {
				t.Fatal(err)
			}
			if r.Broken[tt.check] == 0 {
				t.Errorf("nothing is said of %q; only of %v", tt.check, r.Broken)
			}
		})
	}
}

// each changes the nodes of a graph.
func each(all elements, change func(*graph.Node)) elements {
	for _, e := range all {
		if e.Node != nil {
			change(e.Node)
		}
	}
	return all
}

// cloned is a graph that may be broken without breaking the first.
func cloned(all elements) elements {
	out := make(elements, len(all))
	for i, e := range all {
		if e.Node != nil {
			n := *e.Node
			n.Props = maps.Clone(n.Props)
			out[i].Node = &n
		} else {
			g := *e.Edge
			g.Props = maps.Clone(g.Props)
			out[i].Edge = &g
		}
	}
	return out
}
