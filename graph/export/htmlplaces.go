package export

import (
	"cmp"
	"context"
	"math"
	"slices"
)

const (
	stressMost = 300   // nodes that [stress] places within a second
	namedMost  = 600   // nodes of which each has room for its name
	pageRoom   = 5.0   // how much larger than all its boxes together a part is drawn on a page, where one zooms
	pageLabel  = 110.0 // how wide a label counts at most; the page cuts it a little later
	pageWide   = 1.4   // width by height
)

// pageBox is the room that a node of such a radius takes with its label on a page.
func pageBox(n *Node, r float64) *box {
	return &box{half: math.Max(r, math.Min(textWidth(n.Label, 11), pageLabel)/2) + 5, up: r + 4, down: r + 22}
}

// placed gives the nodes of a view their places: parts that nothing joins stand beside each other, the largest first, and in each
// no box covers another, as far as that can be had. A part is drawn so many times as large as its boxes together as room says. Of
// more nodes than namedMost no name is given room. It ends early with the error of ctx.
func placed(ctx context.Context, v *View, room float64, boxOf func(n *Node, r float64) *box) ([]point, error) {
	heaviest, _ := v.heaviest()
	boxes := make([]*box, len(v.Nodes))
	for i, n := range v.Nodes {
		r := size(n.Weight, heaviest) / 2
		boxes[i] = boxOf(n, r)
		if len(v.Nodes) > namedMost {
			boxes[i] = &box{half: r + 12, up: r + 8, down: r + 16}
		}
	}
	var rows shelves
	for _, p := range partsOf(v) {
		mine := make([]*box, len(p.nodes))
		for i, n := range p.nodes {
			mine[i] = boxes[n]
		}
		p.place(ctx, mine, room)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		rows.parts = append(rows.parts, mine)
	}
	rows.fill()
	at := make([]point, len(boxes))
	for i, b := range boxes {
		at[i] = point{math.Round(b.middle.x), math.Round(b.middle.y)}
	}
	return at, nil
}

// connected is a part of a graph that nothing joins to the rest.
type connected struct {
	nodes []int    // places in the view, in order
	edges [][2]int // places in nodes, each pair once
}

// partsOf finds them: the largest first, then by their first nodes.
func partsOf(v *View) []connected {
	index, above := map[*Node]int{}, make([]int, len(v.Nodes))
	for i, n := range v.Nodes {
		index[n], above[i] = i, i
	}
	root := func(i int) int {
		for above[i] != i {
			above[i] = above[above[i]]
			i = above[i]
		}
		return i
	}
	pairs := map[[2]int]bool{}
	for _, e := range v.Edges {
		a, b := index[e.From], index[e.To]
		if a != b {
			pairs[[2]int{min(a, b), max(a, b)}] = true
		}
		a, b = root(a), root(b)
		above[max(a, b)] = min(a, b)
	}
	parts, inner := map[int]*connected{}, make([]int, len(v.Nodes))
	var order []*connected
	for i := range v.Nodes {
		r := root(i)
		if parts[r] == nil {
			parts[r] = &connected{}
			order = append(order, parts[r])
		}
		inner[i] = len(parts[r].nodes)
		parts[r].nodes = append(parts[r].nodes, i)
	}
	sorted := make([][2]int, 0, len(pairs))
	for p := range pairs {
		sorted = append(sorted, p)
	}
	slices.SortFunc(sorted, func(a, b [2]int) int { return slices.Compare(a[:], b[:]) })
	for _, p := range sorted {
		of := parts[root(p[0])]
		of.edges = append(of.edges, [2]int{inner[p[0]], inner[p[1]]})
	}
	slices.SortStableFunc(order, func(a, b *connected) int { return cmp.Compare(len(b.nodes), len(a.nodes)) })
	out := make([]connected, len(order))
	for i, p := range order {
		out[i] = *p
	}
	return out
}

// place gives the boxes of a part their places, worse ones once ctx ends.
func (p connected) place(ctx context.Context, boxes []*box, room float64) {
	at := []point(nil)
	if len(p.nodes) <= stressMost {
		at = stress(ctx, len(p.nodes), p.edges)
	} else {
		at, room = spread(ctx, len(p.nodes), p.edges), 2*room
	}
	area := 0.0
	for _, b := range boxes {
		area += 2 * b.half * (b.up + b.down)
	}
	high := math.Sqrt(room * area / pageWide)
	frame{right: pageWide * high, bottom: high}.fill(at)
	for i, b := range boxes {
		b.middle = at[i]
	}
	endless := frame{math.Inf(-1), math.Inf(-1), math.Inf(1), math.Inf(1)}
	separate(ctx, boxes, endless, max(4, min(separateRounds, 100_000_000/(len(boxes)*len(boxes)))))
}

// shelves stand parts in rows, each beside the one before it.
type shelves struct{ parts [][]*box }

func (s shelves) fill() {
	const gap = 40.0
	area, wide := 0.0, 0.0
	frames := make([]frame, len(s.parts))
	for i, part := range s.parts {
		f := frame{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
		for _, b := range part {
			f = frame{math.Min(f.left, b.left()), math.Min(f.top, b.top()), math.Max(f.right, b.right()), math.Max(f.bottom, b.bottom())}
		}
		frames[i] = f
		area += (f.right - f.left + gap) * (f.bottom - f.top + gap)
		wide = math.Max(wide, f.right-f.left)
	}
	wide = math.Max(wide, math.Sqrt(area*pageWide))
	x, y, high := 0.0, 0.0, 0.0
	for i, part := range s.parts {
		f := frames[i]
		if x > 0 && x+f.right-f.left > wide {
			x, y, high = 0, y+high+gap, 0
		}
		for _, b := range part {
			b.middle.x, b.middle.y = b.middle.x+x-f.left, b.middle.y+y-f.top
		}
		x, high = x+f.right-f.left+gap, math.Max(high, f.bottom-f.top)
	}
}
