package metric

import "math"

// ranks are the PageRanks by power iteration, from a walk that begins anywhere. (That of gonum begins at random, and its last
// digits with it.)
func (g *Graph) ranks() []float64 {
	const (
		damping = 0.85
		enough  = 1e-14 // change of all together
		rounds  = 1000  // 0.85^1000 is less than any double tells
	)
	n := float64(len(g.Nodes))
	now, next := make([]float64, len(g.Nodes)), make([]float64, len(g.Nodes))
	weights := make([]float64, len(g.Nodes))
	for i := range now {
		now[i], weights[i] = 1/n, float64(g.weighted(i))
	}
	for range rounds {
		stuck := 0.0 // at nodes without a line: it begins anew
		for i, p := range now {
			if weights[i] == 0 {
				stuck += p
			}
		}
		changed := 0.0
		for i := range next {
			sum := 0.0
			for _, h := range g.beside[i] {
				sum += now[h.to] * float64(g.Links[h.link].Weight()) / weights[h.to]
			}
			next[i] = damping*(sum+stuck/n) + (1-damping)/n
			changed += math.Abs(next[i] - now[i])
		}
		now, next = next, now
		if changed < enough {
			break
		}
	}
	for i := range now {
		now[i] = rounded(now[i])
	}
	return now
}
