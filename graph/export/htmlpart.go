package export

import (
	"cmp"
	"slices"
)

// keep leaves a view the nodes of most edges, the heavier ones of as many, and the edges between them.
func (v *View) keep(most int) {
	edges := map[*Node]int{}
	for _, e := range v.Edges {
		edges[e.From]++
		edges[e.To]++
	}
	order := slices.Clone(v.Nodes)
	slices.SortStableFunc(order, func(a, b *Node) int { return cmp.Or(edges[b]-edges[a], b.Weight-a.Weight) })
	kept := map[*Node]bool{}
	for _, n := range order[:most] {
		kept[n] = true
	}
	v.Nodes = slices.DeleteFunc(v.Nodes, func(n *Node) bool { return !kept[n] })
	v.Edges = slices.DeleteFunc(v.Edges, func(e *Edge) bool { return !kept[e.From] || !kept[e.To] })
}

// prune leaves out the quotes, articles and consultations that nothing on the page points at, and numbers the others anew.
func (p *page) prune() {
	consultations, quotes, articles := make([]int, len(p.Consultations)), make([]int, len(p.Quotes)), make([]int, len(p.Articles))
	for _, n := range p.Nodes {
		mark(consultations, n.In...)
	}
	for _, e := range p.Edges {
		mark(consultations, e.In...)
		mark(quotes, e.Quotes...)
	}
	for i, q := range p.Quotes {
		if quotes[i] > 0 {
			mark(articles, q.Article)
			mark(consultations, q.Consultation)
		}
	}
	p.Consultations, p.Quotes, p.Articles = marked(p.Consultations, consultations), marked(p.Quotes, quotes), marked(p.Articles, articles)
	for _, n := range p.Nodes {
		renumber(n.In, consultations)
	}
	for _, e := range p.Edges {
		renumber(e.In, consultations)
		renumber(e.Quotes, quotes)
	}
	for i := range p.Quotes {
		q := &p.Quotes[i]
		q.Article, q.Consultation = articles[q.Article]-1, consultations[q.Consultation]-1
	}
}

func mark(marks []int, places ...int) {
	for _, at := range places {
		marks[at] = 1
	}
}

// marked are those of a list that are marked, whose marks become their new places, from 1.
func marked[T any](list []T, marks []int) []T {
	out := []T{}
	for i, v := range list {
		if marks[i] > 0 {
			out = append(out, v)
			marks[i] = len(out)
		}
	}
	return out
}

func renumber(places, marks []int) {
	for i, at := range places {
		places[i] = marks[at] - 1
	}
}
