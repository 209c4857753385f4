package metric

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/gonum/graph"
)

func TestCommunities(t *testing.T) {
	g := drawn(t, twoTriangles)
	got, err := g.Communities(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	type community struct {
		Number          int
		Members         string
		Inside, Outside int
	}
	var plain []community
	for _, c := range got {
		p := community{Number: c.Number, Inside: c.Inside, Outside: c.Outside}
		for _, m := range c.Members {
			p.Members += m.Key
		}
		plain = append(plain, p)
	}
	if diff := cmp.Diff([]community{{1, "ABC", 4, 1}, {2, "DEF", 3, 1}, {3, "X", 0, 0}}, plain); diff != "" {
		t.Error(diff)
	}
	// Eight consultations: 4/8 - (9/16)² + 3/8 - (7/16)².
	if want := 4.0/8 - 81.0/256 + 3.0/8 - 49.0/256; g.Modularity(got) != want {
		t.Errorf("modularity %v, want %v", g.Modularity(got), want)
	}
	if alone := drawn(t, "A B"); alone.Modularity(nil) != 0 {
		t.Error("without lines there is no modularity")
	}
}

// Whatever order gonum walks its maps in, and however many processors there are, nothing differs.
func TestSameAgain(t *testing.T) {
	first := measures(t, scattered(t, 7, 60, 150))
	for range 20 {
		if diff := cmp.Diff(first, measures(t, scattered(t, 7, 60, 150))); diff != "" {
			t.Fatal(diff)
		}
	}
}

// unweighted takes the weights from a graph: one step is as long as another.
type unweighted struct{ graph.Undirected }
