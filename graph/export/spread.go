package export

import (
	"context"
	"math"

	"gonum.org/v1/gonum/spatial/barneshut"
	"gonum.org/v1/gonum/spatial/r2"
)

// spread places the nodes of a connected graph that is too large for [stress]: those that are joined pull each other, the
// more the farther they are, and all push each other away, as Fruchterman and Reingold have it (Software: Practice and
// Experience 21(11), 1991). It starts from a spiral and has no randomness. The unit is the length of a lone edge.
// It ends early when ctx does.
func spread(ctx context.Context, n int, edges [][2]int) []point {
	const theta = 0.9 // of Barnes and Hut: what seems narrower from afar pushes as one
	bodies, particles, partners := make([]*body, n), make([]barneshut.Particle2, n), make([]float64, n)
	for _, e := range edges {
		partners[e[0]]++
		partners[e[1]]++
	}
	for place, i := range outward(n, edges) {
		turn, r := float64(place)*math.Pi*(3-math.Sqrt(5)), math.Sqrt(float64(place)+0.5)
		bodies[i] = &body{at: r2.Vec{X: r * math.Cos(turn), Y: r * math.Sin(turn)}}
		particles[i] = bodies[i]
	}
	push := func(_, _ barneshut.Particle2, _, m2 float64, v r2.Vec) r2.Vec {
		return r2.Scale(-m2/math.Max(r2.Norm2(v), 1e-6), v)
	}
	rounds := spreadRounds(n)
	for round := range rounds {
		plane, err := barneshut.NewPlane(particles)
		if err != nil || ctx.Err() != nil {
			break // places too near to be told apart: they stay so
		}
		for _, b := range bodies {
			b.force = plane.ForceOn(b, theta, push)
		}
		for _, e := range edges {
			a, b := bodies[e[0]], bodies[e[1]]
			v := r2.Sub(b.at, a.at)
			// An edge between two that both have many partners is longer, as in [steps].
			pull := r2.Scale(r2.Norm(v)/math.Min(partners[e[0]], partners[e[1]]), v)
			a.force, b.force = r2.Add(a.force, pull), r2.Sub(b.force, pull)
		}
		// Nobody goes farther than what is left of the warmth.
		warmth := 0.15*math.Sqrt(float64(n))*math.Pow(1-float64(round)/float64(rounds), 2) + 0.01
		for _, b := range bodies {
			if far := r2.Norm(b.force); far > 0 {
				b.at = r2.Add(b.at, r2.Scale(math.Min(far, warmth)/far, b.force))
			}
		}
	}
	at := make([]point, n)
	for i, b := range bodies {
		at[i] = point{b.at.X, b.at.Y}
	}
	return at
}

// spreadRounds bring graphs of a few thousand nodes to rest; larger ones get as many as a minute has.
func spreadRounds(n int) int { return max(40, min(400, 800_000/max(n, 1))) }

// outward lists the nodes of a connected graph from the one with most partners, the nearer ones first.
func outward(n int, edges [][2]int) []int {
	near := make([][]int, n)
	for _, e := range edges {
		near[e[0]], near[e[1]] = append(near[e[0]], e[1]), append(near[e[1]], e[0])
	}
	first := 0
	for i := range near {
		if len(near[i]) > len(near[first]) {
			first = i
		}
	}
	out, seen := []int{first}, make([]bool, n)
	seen[first] = true
	for at := 0; at < len(out); at++ {
		for _, i := range near[out[at]] {
			if !seen[i] {
				seen[i] = true
				out = append(out, i)
			}
		}
	}
	return out
}

// body is a node on its way.
type body struct{ at, force r2.Vec }

// Coord2 is what the tree asks.
func (b *body) Coord2() r2.Vec { return b.at }

// Mass is the same for all.
func (b *body) Mass() float64 { return 1 }
