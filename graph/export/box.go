package export

import (
	"context"
	"math"
)

// box is a rectangle that nothing else may cover: a node with its label. Middle is the
// node's own middle, up and down how far the box reaches above and below it.
type box struct {
	middle   point
	half     float64 // half its width
	up, down float64
}

func (b box) left() float64   { return b.middle.x - b.half }
func (b box) right() float64  { return b.middle.x + b.half }
func (b box) top() float64    { return b.middle.y - b.up }
func (b box) bottom() float64 { return b.middle.y + b.down }

// overlap is how far two boxes reach into each other; both are positive when they overlap.
func (b box) overlap(c box) (x, y float64) {
	return math.Min(b.right(), c.right()) - math.Max(b.left(), c.left()),
		math.Min(b.bottom(), c.bottom()) - math.Max(b.top(), c.top())
}

// keepIn moves a box into a frame.
func (b *box) keepIn(f frame) {
	b.middle.x = math.Max(f.left+b.half, math.Min(f.right-b.half, b.middle.x))
	b.middle.y = math.Max(f.top+b.up, math.Min(f.bottom-b.down, b.middle.y))
}

// frame is the part of the drawing that boxes stay in.
type frame struct{ left, top, right, bottom float64 }

// fill stretches points to fill the frame, each way by itself.
func (f frame) fill(at []point) {
	lo, hi := point{math.Inf(1), math.Inf(1)}, point{math.Inf(-1), math.Inf(-1)}
	for _, p := range at {
		lo = point{math.Min(lo.x, p.x), math.Min(lo.y, p.y)}
		hi = point{math.Max(hi.x, p.x), math.Max(hi.y, p.y)}
	}
	stretch := func(v, lo, hi, from, to float64) float64 {
		if hi-lo < 1e-9 {
			return (from + to) / 2
		}
		return from + (v-lo)/(hi-lo)*(to-from)
	}
	for i, p := range at {
		at[i] = point{stretch(p.x, lo.x, hi.x, f.left, f.right), stretch(p.y, lo.y, hi.y, f.top, f.bottom)}
	}
}

// separateRounds bounds the work; 40 boxes come apart in a few dozen rounds.
const separateRounds = 2000

// separate pushes boxes apart, each time the shorter way, and keeps them in the frame, until
// all are apart, the rounds are over or ctx ends: a frame too small for its boxes does not end the drawing.
func separate(ctx context.Context, boxes []*box, f frame, rounds int) {
	for range rounds {
		free := true
		for i, b := range boxes {
			if i%64 == 0 && ctx.Err() != nil {
				return
			}
			for _, c := range boxes[i+1:] {
				x, y := b.overlap(*c)
				if x <= 0 || y <= 0 {
					continue
				}
				free = false
				if x < y {
					push(&b.middle.x, &c.middle.x, x)
				} else {
					push(&b.middle.y, &c.middle.y, y)
				}
				b.keepIn(f)
				c.keepIn(f)
			}
		}
		if free {
			return
		}
	}
}

// push moves two coordinates apart by a little more than the overlap, each half of it.
func push(a, b *float64, by float64) {
	step := by/2 + 0.5
	if *a > *b {
		step = -step
	}
	*a -= step
	*b += step
}
