package export

import (
	"context"
	"math"
)

// point is a place on the drawing, in its units, y down.
type point struct{ x, y float64 }

func (p point) minus(q point) point { return point{p.x - q.x, p.y - q.y} }
func (p point) length() float64     { return math.Hypot(p.x, p.y) }

// stressRounds is more than drawings of 40 nodes need to come to rest.
const stressRounds = 300

// stress places n nodes so that their distances on paper come near their distances in the
// graph: stress majorization (Gansner, Koren and North, Graph Drawing 2004) with weights
// d^-2. It starts from a circle and has no randomness, so it always gives the same drawing,
// unless ctx ends before it comes to rest.
func stress(ctx context.Context, n int, edges [][2]int) []point {
	d := steps(n, edges)
	at := make([]point, n)
	for i := range at {
		turn := 2 * math.Pi * float64(i) / float64(n)
		at[i] = point{math.Cos(turn), math.Sin(turn)}
	}
	for range stressRounds {
		if ctx.Err() != nil {
			break
		}
		for i := range at {
			var sum point
			var weights float64
			for j := range at {
				if i == j {
					continue
				}
				w := 1 / (d[i][j] * d[i][j])
				apart := at[i].minus(at[j])
				stretch := d[i][j] / math.Max(apart.length(), 1e-6)
				sum.x += w * (at[j].x + apart.x*stretch)
				sum.y += w * (at[j].y + apart.y*stretch)
				weights += w
			}
			if weights > 0 {
				at[i] = point{sum.x / weights, sum.y / weights}
			}
		}
	}
	return at
}

// steps are the lengths of the shortest paths. A line between two that both have many partners
// is longer, so that the middle of a dense graph opens; nodes of different components stand
// half a step farther apart than the farthest joined ones, so that components lie side by side.
func steps(n int, edges [][2]int) [][]float64 {
	partners := make([]int, n)
	for _, e := range edges {
		partners[e[0]]++
		partners[e[1]]++
	}
	d := make([][]float64, n)
	for i := range d {
		d[i] = make([]float64, n)
		for j := range d[i] {
			if i != j {
				d[i][j] = math.Inf(1)
			}
		}
	}
	for _, e := range edges {
		length := math.Sqrt(float64(min(partners[e[0]], partners[e[1]])))
		d[e[0]][e[1]], d[e[1]][e[0]] = length, length
	}
	farthest := 1.0
	for via := range n { // Floyd and Warshall: a drawing has few nodes
		for i := range n {
			for j := range n {
				d[i][j] = min(d[i][j], d[i][via]+d[via][j])
			}
		}
	}
	for i := range n {
		for j := range n {
			if !math.IsInf(d[i][j], 1) {
				farthest = max(farthest, d[i][j])
			}
		}
	}
	for i := range n {
		for j := range n {
			if math.IsInf(d[i][j], 1) {
				d[i][j] = farthest + 0.5
			}
		}
	}
	return d
}
