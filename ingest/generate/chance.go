package generate

import (
	"math/rand/v2"
	"sort"
)

// chance is what one event of the world is drawn from.
type chance struct {
	*rand.Rand
	source *rand.PCG
}

func newChance() chance {
	source := rand.NewPCG(0, 0)
	return chance{rand.New(source), source}
}

// begin draws from now on what belongs to one event, whatever was drawn before.
func (c chance) begin(seed uint64, event int) { c.source.Seed(seed, uint64(event)) }

// once is true in so many of a hundred cases.
func (c chance) once(ofHundred int) bool { return c.IntN(100) < ofHundred }

// odds are weights added up: the last is their sum.
type odds []float64

func (o odds) and(weight float64) odds {
	if len(o) > 0 {
		weight += o[len(o)-1]
	}
	return append(o, weight)
}

// draw is one of the weights' places.
func (c chance) draw(o odds) int {
	return min(sort.SearchFloat64s(o, c.Float64()*o[len(o)-1]), len(o)-1)
}

// fixed is a number that belongs to some others for good: who holds an office, what a pair likes to
// talk about. It mixes as SplitMix64 does (Steele, Lea and Flood, 2014).
func fixed(seed uint64, of ...int) uint64 {
	h := seed
	for _, n := range of {
		h += uint64(n) + 0x9e3779b97f4a7c15
		h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
		h = (h ^ h>>27) * 0x94d049bb133111eb
		h ^= h >> 31
	}
	return h
}
