package export

import (
	"cmp"
	"context"
	"math"
	"slices"
)

// The drawing's measures, in its own units (CSS pixels at full size).
const (
	width, height = 1200.0, 820.0
	margin        = 36.0
	headRoom      = 104.0 // title and subtitle
	footRoom      = 64.0  // legend
	labelSize     = 15.0
	topicSize     = 14.0
	ringTop       = headRoom + 26
	ringBottom    = height - footRoom - 34
	ringReach     = 376.0 // how far the topics stand from the middle at half height
)

// inner is where the sides stand, between the two arcs of topics.
var inner = frame{left: width/2 - 300, top: headRoom + 6, right: width/2 + 300, bottom: height - footRoom - 14}

// radius grows with the square root, so that the area tells the number.
func (a *actor) radius(most int) float64 {
	return 13 + 19*math.Sqrt(float64(a.met)/float64(max(most, 1)))
}

// most is the number of meetings of the side that met most.
func (p *picture) most() int {
	most := 0
	for _, a := range p.actors {
		most = max(most, a.met)
	}
	return most
}

// place gives sides and topics their places.
func (p *picture) place() {
	index := map[*actor]int{}
	for i, a := range p.actors {
		index[a] = i
	}
	var edges [][2]int
	for _, q := range p.pairs {
		edges = append(edges, [2]int{index[q.a], index[q.b]})
	}
	at := stress(context.Background(), len(p.actors), edges)
	f := inner
	f.left, f.right, f.top, f.bottom = f.left+60, f.right-60, f.top+32, f.bottom-52
	f.fill(at)
	boxes := make([]*box, len(p.actors))
	for i, a := range p.actors {
		r := a.radius(p.most())
		lines := wrap(a.name, nameLine)
		a.at = box{middle: at[i], half: max(r, widest(lines, labelSize)/2) + 4, up: r + 3, down: r + float64(len(lines))*(labelSize+2) + 7}
		a.at.keepIn(inner)
		boxes[i] = &a.at
	}
	separate(context.Background(), boxes, inner, separateRounds)
	p.placeTopics()
}

// placeTopics sets the topics on two arcs left and right of the sides, each as near as the
// order allows to the sides that talked about it.
func (p *picture) placeTopics() {
	pull := map[*topic]point{}
	for _, t := range p.topics {
		var sum point
		var weight float64
		for _, a := range p.actors {
			// A side that talks about everything says little about where a topic belongs.
			w := float64(t.actors[a]) / float64(a.met*a.met)
			sum.x, sum.y, weight = sum.x+w*a.at.middle.x, sum.y+w*a.at.middle.y, weight+w
		}
		pull[t] = point{sum.x / weight, sum.y / weight}
	}
	byX := slices.SortedFunc(slices.Values(p.topics), func(a, b *topic) int {
		return cmp.Or(cmp.Compare(pull[a].x, pull[b].x), cmp.Compare(a.id, b.id))
	})
	half := (len(byX) + 1) / 2
	for side, arc := range [][]*topic{byX[:half], byX[half:]} {
		slices.SortFunc(arc, func(a, b *topic) int {
			return cmp.Or(cmp.Compare(pull[a].y, pull[b].y), cmp.Compare(a.id, b.id))
		})
		for i, t := range arc {
			t.right = side == 1
			t.at = onArc((float64(i)+0.5)/float64(len(arc)), t.right)
		}
	}
}

// onArc is a place on the arc at a share of its height.
func onArc(share float64, right bool) point {
	y := ringTop + share*(ringBottom-ringTop)
	lean := (y - (ringTop+ringBottom)/2) / (ringBottom - ringTop) // -0.5 to 0.5
	x := ringReach * math.Sqrt(1-0.55*lean*lean*2)
	if !right {
		x = -x
	}
	return point{width/2 + x, y}
}
