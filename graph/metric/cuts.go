package metric

// cuts are where a graph comes apart.
type cuts struct {
	parts   [][]int     // of each node: how many nodes each of the parts has that its component falls into without it
	bridges map[int]int // links alone between two parts: the nodes of the smaller one
}

// cuts walks the graph in depth: John Hopcroft and Robert Tarjan, "Algorithm 447", 1973.
func (g *Graph) cuts() cuts {
	n := len(g.Nodes)
	d := descent{
		Graph: g, cuts: cuts{parts: make([][]int, n), bridges: map[int]int{}},
		seen: make([]int, n), low: make([]int, n), size: make([]int, n), next: make([]int, n), by: make([]int, n),
	}
	for root := range n {
		if d.seen[root] == 0 {
			d.component(root)
		}
	}
	return d.cuts
}

// descent is the walk. It keeps its own stack, since a graph may be deeper than a program's.
type descent struct {
	*Graph
	cuts
	clock   int
	seen    []int // when each node was reached, from 1
	low     []int // the earliest node that it or one below it stands beside
	size    []int // nodes below it, itself included
	next    []int // which of its lines is looked at next
	by      []int // the link by which it was reached, -1 for none
	stack   []int
	reached []int // nodes of this component
	hanging []int // of these, those that only their link joins to what is above
}

// component walks over all that hangs together with a node.
func (d *descent) component(root int) {
	d.reached, d.hanging = d.reached[:0], d.hanging[:0]
	for d.enter(root, -1); len(d.stack) > 0; {
		v := d.stack[len(d.stack)-1]
		if d.next[v] == len(d.beside[v]) {
			d.leave(v)
			continue
		}
		h := d.beside[v][d.next[v]]
		d.next[v]++
		switch {
		case h.link == d.by[v]:
		case d.seen[h.to] > 0:
			d.low[v] = min(d.low[v], d.seen[h.to])
		default:
			d.enter(h.to, h.link)
		}
	}
	for _, v := range d.reached {
		rest := len(d.reached) - 1
		for _, p := range d.parts[v] {
			rest -= p
		}
		if rest > 0 {
			d.parts[v] = append(d.parts[v], rest)
		}
	}
	for _, v := range d.hanging {
		d.bridges[d.by[v]] = min(d.size[v], len(d.reached)-d.size[v])
	}
}

func (d *descent) enter(v, by int) {
	d.clock++
	d.seen[v], d.low[v], d.size[v], d.by[v] = d.clock, d.clock, 1, by
	d.stack, d.reached = append(d.stack, v), append(d.reached, v)
}

// leave goes up again, with what was found below.
func (d *descent) leave(v int) {
	d.stack = d.stack[:len(d.stack)-1]
	if d.by[v] < 0 {
		return
	}
	up := d.Links[d.by[v]].other(v)
	d.low[up] = min(d.low[up], d.low[v])
	d.size[up] += d.size[v]
	if d.low[v] >= d.seen[up] {
		d.parts[up] = append(d.parts[up], d.size[v])
	}
	if d.low[v] > d.seen[up] {
		d.hanging = append(d.hanging, v)
	}
}

func (l Link) other(end int) int { return l.A + l.B - end }
