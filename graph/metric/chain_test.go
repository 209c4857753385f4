package metric

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/graph/path"
)

func place(t *testing.T, g *Graph, key string) int {
	t.Helper()
	for i, n := range g.Nodes {
		if n.Key == key {
			return i
		}
	}
	t.Fatalf("no node is called %s", key)
	return 0
}

func TestChain(t *testing.T) {
	for _, c := range []struct {
		name, pairs, from, to, want string
	}{
		{"one step", "A-B A-B", "A", "B", "A-B(m000 m001)"},
		{"the fewest steps", "A-B B-C C-D A-D A-D A-D", "A", "C", "A-D(m003 m004 m005) D-C(m002)"},
		{"the most consultations", "A-B B-D A-C C-D C-D", "A", "D", "A-C(m002) C-D(m003 m004)"},
		{"the smaller key", "A-C C-D A-B B-D", "A", "D", "A-B(m002) B-D(m003)"},
		{"back by the same way", "A-B B-F A-C C-F F-D D-Z F-E E-Z", "Z", "A", "Z-D(m005) D-F(m004) F-B(m001) B-A(m000)"},
		{"to oneself", "A-B", "A", "A", ""},
		{"no way", twoTriangles, "A", "X", "none"},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := drawn(t, c.pairs)
			steps := g.Chain(place(t, g, c.from), place(t, g, c.to))
			got := ""
			for i, s := range steps {
				if i > 0 {
					got += " "
				}
				var ids []any
				for _, m := range s.Meetings {
					ids = append(ids, m.ID)
				}
				got += fmt.Sprintf("%s-%s(%s)", s.From.Key, s.To.Key, fmt.Sprintln(ids...)[:len(fmt.Sprintln(ids...))-1])
			}
			if steps == nil {
				got = "none"
			}
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

// TestChainIsTheBest looks at every shortest way that gonum finds: none has more consultations, and of those with as many none
// comes before it.
func TestChainIsTheBest(t *testing.T) {
	for seed := range uint64(20) {
		g := scattered(t, seed, 20, 60)
		whole := g.gonum()
		ways := path.DijkstraAllPaths(unweighted{whole})
		for a := range g.Nodes {
			for b := a + 1; b < len(g.Nodes); b++ {
				all, _ := ways.AllBetween(int64(a), int64(b))
				best, most := []int(nil), 0
				for _, way := range all {
					places, sum := []int{a}, 0
					for i, n := range way[1:] {
						places = append(places, int(n.ID()))
						w, _ := whole.Weight(way[i].ID(), n.ID())
						sum += int(w)
					}
					if sum > most || sum == most && slices.Compare(places, best) < 0 {
						best, most = places, sum
					}
				}
				forth, back := []int(nil), []int(nil)
				for i, s := range g.Chain(a, b) {
					if i == 0 {
						forth = []int{place(t, g, s.From.Key)}
					}
					forth = append(forth, place(t, g, s.To.Key))
				}
				for i, s := range g.Chain(b, a) {
					if i == 0 {
						back = []int{place(t, g, s.From.Key)}
					}
					back = append(back, place(t, g, s.To.Key))
				}
				slices.Reverse(back)
				if !slices.Equal(forth, best) || !slices.Equal(back, best) {
					t.Errorf("seed %d: from %d to %d by %v, and back by %v, not %v", seed, a, b, forth, back, best)
				}
			}
		}
	}
}

func TestShared(t *testing.T) {
	g := drawn(t, "A-B C-B A-D C-D C-D A-E F-C A-C")
	got := ""
	for _, s := range g.Shared(place(t, g, "A"), place(t, g, "C")) {
		got += fmt.Sprint(s.Key, len(s.WithA), len(s.WithB), ";")
	}
	if got != "D1 2;B1 1;" {
		t.Errorf("got %s", got)
	}
}

func TestBrokers(t *testing.T) {
	g := drawn(t, twoTriangles+" D-G G-H") // G and H hang on D, and are a community of their own
	got := g.Brokers(measures(t, g))
	for i := range got {
		got[i].Name, got[i].Meetings, got[i].Betweenness = "", 0, 0
	}
	want := []Broker{
		{Node: Node{Key: "D"}, Parts: 3, CutOff: 4, Communities: 3},
		{Node: Node{Key: "C"}, Parts: 2, CutOff: 2, Communities: 2},
		{Node: Node{Key: "G"}, Parts: 2, CutOff: 1, Communities: 2},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	bridges := ""
	for _, b := range g.Bridges() {
		bridges += fmt.Sprint(g.Nodes[b.A].Key, g.Nodes[b.B].Key, b.CutOff, ";")
	}
	if bridges != "CD3;DG2;GH1;" {
		t.Errorf("bridges %s", bridges)
	}
}
