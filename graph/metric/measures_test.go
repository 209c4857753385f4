package metric

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/graph/network"
	"gonum.org/v1/gonum/graph/path"
	"gonum.org/v1/gonum/graph/topo"
)

// drawn is a graph of countries from "A-B B-C A-B": a pair as often as it met. A name alone met nobody.
func drawn(t *testing.T, pairs string) *Graph {
	t.Helper()
	var meetings []told
	for i, p := range strings.Fields(pairs) {
		meetings = append(meetings, told{id: fmt.Sprintf("m%03d", i), kind: "meeting", actors: strings.Split(p, "-")})
	}
	return read(t, meetings).Graph(Dyads)
}

func lines(g *Graph) []string {
	var out []string
	for _, l := range g.Links {
		out = append(out, fmt.Sprint(g.Nodes[l.A].Key, " ", g.Nodes[l.B].Key, " ", l.Weight()))
	}
	return out
}

// twoTriangles are joined by C-D alone; X has met nobody.
const twoTriangles = "A-B B-C C-A C-D D-E E-F F-D A-B X"

// measures are those of a graph, with the communities that it has.
func measures(t *testing.T, g *Graph) []Measures {
	t.Helper()
	communities, err := g.Communities(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	all, err := g.Measures(context.Background(), communities)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func measured(t *testing.T, g *Graph) map[string]Measures {
	t.Helper()
	out := map[string]Measures{}
	for _, m := range measures(t, g) {
		out[m.Key] = m
	}
	return out
}

func TestMeasures(t *testing.T) {
	for _, c := range []struct {
		name, pairs, of string
		want            Measures
	}{
		{"the middle of three", "A-B B-C", "B", Measures{Node: Node{"B", "B", 2}, Degree: 2, Weighted: 2, Betweenness: 1, Closeness: 1, Community: 1, Cut: true}},
		{"the end of three", "A-B B-C", "A", Measures{Node: Node{"A", "A", 1}, Degree: 1, Weighted: 1, Closeness: 2.0 / 3, Community: 1}},
		{"one of a ring of four", "A-B B-C C-D D-A", "A", Measures{Node: Node{"A", "A", 2}, Degree: 2, Weighted: 2, Betweenness: 1.0 / 6, Closeness: 0.75, PageRank: 0.25}},
		// Of the 15 pairs of others it stands between the 6 of {A,B} with {D,E,F}; of 6 others it reaches 5, in 7 steps.
		{"beside a bridge", twoTriangles, "C", Measures{Node: Node{"C", "C", 3}, Degree: 3, Weighted: 3, Betweenness: 6.0 / 15, Closeness: 5.0 / 6 * 5 / 7, Community: 1, Cut: true}},
		{"met twice", twoTriangles, "A", Measures{Node: Node{"A", "A", 3}, Degree: 2, Weighted: 3, Closeness: 5.0 / 6 * 5 / 10, Community: 1}},
		{"alone", twoTriangles, "X", Measures{Node: Node{"X", "X", 1}, Community: 3}},
		{"one node", "X", "X", Measures{Node: Node{"X", "X", 1}, PageRank: 1, Community: 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := measured(t, drawn(t, c.pairs))[c.of]
			if c.want.PageRank == 0 {
				got.PageRank = 0
			}
			if c.want.Community == 0 {
				got.Community = 0
			}
			c.want.Betweenness, c.want.Closeness = rounded(c.want.Betweenness), rounded(c.want.Closeness)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A walk on a star is in the middle c = 0.85(1-c) + 0.15/n of the time.
func TestPageRankOfAStar(t *testing.T) {
	got := measured(t, drawn(t, "M-A M-B M-C M-D"))
	if want := rounded((0.85 + 0.15/5) / 1.85); math.Abs(got["M"].PageRank-want) > 1e-12 {
		t.Errorf("the middle has %v, want %v", got["M"].PageRank, want)
	}
}

func TestNothing(t *testing.T) {
	g := drawn(t, "")
	all := measures(t, g)
	if brokers := g.Brokers(all); len(all)+len(brokers)+len(g.Bridges()) != 0 {
		t.Errorf("got %v, %v", all, brokers)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	g := drawn(t, twoTriangles)
	communities, err := g.Communities(ctx)
	_, err2 := g.Measures(ctx, communities)
	if !errors.Is(err, context.Canceled) || !errors.Is(err2, context.Canceled) {
		t.Errorf("errors %v and %v", err, err2)
	}
}

func TestSort(t *testing.T) {
	all := measures(t, drawn(t, twoTriangles))
	for by, want := range map[string]string{
		"weighted": "ABCDEFX", "degree": "CDABEFX", "meetings": "ABCDEFX", "betweenness": "CDABEFX", "closeness": "CDABEFX", "community": "ABCDEFX",
	} {
		Sort(all, by)
		got := ""
		for _, m := range all {
			got += m.Key
		}
		if got != want {
			t.Errorf("by %s: %s, want %s", by, got, want)
		}
	}
}

// scattered is a graph of n nodes drawn at random, in several components.
func scattered(t *testing.T, seed uint64, n, links int) *Graph {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 1))
	var pairs []string
	for i := range n {
		pairs = append(pairs, fmt.Sprintf("n%02d", i))
	}
	for range links {
		if a, b := r.IntN(n), r.IntN(n); a != b {
			pairs = append(pairs, fmt.Sprintf("n%02d-n%02d", a, b))
		}
	}
	return drawn(t, strings.Join(pairs, " "))
}

// TestAgainstGonum compares what is reckoned here with gonum's own, which says it in other terms.
func TestAgainstGonum(t *testing.T) {
	for seed := range uint64(40) {
		g := scattered(t, seed, 30, 15+int(seed))
		whole := g.gonum()
		between, ways := network.Betweenness(whole), path.DijkstraAllPaths(unweighted{whole})
		far := network.Farness(whole, ways)
		reach := map[int64]float64{}
		components := topo.ConnectedComponents(whole)
		for _, c := range components {
			for _, n := range c {
				reach[n.ID()] = float64(len(c) - 1)
			}
		}
		sum := 0.0
		for i, m := range measures(t, g) {
			id := int64(i)
			if want := between[id] / (29 * 28); math.Abs(m.Betweenness-want) > 1e-11 {
				t.Errorf("seed %d: betweenness of %s is %v, gonum says %v", seed, m.Key, m.Betweenness, want)
			}
			if want := reach[id] / 29 * reach[id] / max(far[id], 1); math.Abs(m.Closeness-want) > 1e-11 {
				t.Errorf("seed %d: closeness of %s is %v, gonum says %v", seed, m.Key, m.Closeness, want)
			}
			sum += m.PageRank
			whole := g.gonum()
			whole.RemoveNode(id)
			parts := len(topo.ConnectedComponents(whole))
			if cut := parts > len(components); cut != m.Cut {
				t.Errorf("seed %d: %s cuts: %v, gonum says %v", seed, m.Key, m.Cut, cut)
			}
		}
		if math.Abs(sum-1) > 1e-10 {
			t.Errorf("seed %d: the ranks sum to %v", seed, sum)
		}
		bridges := map[string]bool{}
		for _, b := range g.Bridges() {
			bridges[g.Nodes[b.A].Key+g.Nodes[b.B].Key] = true
		}
		for _, l := range g.Links {
			whole := g.gonum()
			whole.RemoveEdge(int64(l.A), int64(l.B))
			if parts := len(topo.ConnectedComponents(whole)); (parts > len(components)) != bridges[g.Nodes[l.A].Key+g.Nodes[l.B].Key] {
				t.Errorf("seed %d: %v is a bridge or none, gonum says otherwise", seed, l)
			}
		}
	}
}
