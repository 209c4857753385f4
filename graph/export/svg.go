package export

import (
	"fmt"
	"io"
	"iter"
	"math"
	"slices"
	"strconv"

	"github.com/entente-graph/entente/graph"
)

// SVGOptions says what to draw. The zero value draws the whole graph's most frequent part.
type SVGOptions struct {
	Countries []graph.ActorCode // only meetings of these sides, empty: all
	Title     string            // empty: "Who met whom"
	Actors    int               // sides at most, 0: 18
	Topics    int               // topics at most, 0: 14; negative: none
}

func (o SVGOptions) maxActors() int {
	if o.Actors > 0 {
		return o.Actors
	}
	return 18
}

func (o SVGOptions) maxTopics() int {
	switch {
	case o.Topics < 0:
		return 0
	case o.Topics > 0:
		return o.Topics
	}
	return 14
}

// Colours that stay apart for the colour-blind and read on the paper behind them.
const (
	paper    = "#fbfaf6"
	ink      = "#1d2b3a"
	quiet    = "#5d6b78"
	state    = "#24527a"
	orgInk   = "#8a5a00"
	pairLine = "#7f97ab"
	topicInk = "#0b6b57"
	thread   = "#5fae98"
)

// SVG draws the graph: sides as circles (organizations as rounded squares) whose area tells in
// how many meetings they took part, lines between those that met, and on two arcs the topics
// they discussed. Every mark carries a tooltip with names, number, first and last day. It reads
// the elements once and writes only when all are read, so an error leaves w untouched.
func SVG(w io.Writer, elements iter.Seq2[graph.Element, error], o SVGOptions) error {
	p, err := pictureOf(elements, o)
	if err != nil {
		return err
	}
	p.place()
	title := o.Title
	if title == "" {
		title = "Who met whom"
	}
	d := newDrawing(w)
	d.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", fmt.Sprintf("0 0 %g %g", width, height), "role", "img",
		"aria-labelledby", "title desc", "font-family", "Inter, 'Helvetica Neue', Helvetica, Arial, 'DejaVu Sans', sans-serif")
	d.text("title", title, "id", "title")
	d.text("desc", p.summary(), "id", "desc")
	d.empty("rect", "width", "100%", "height", "100%", "fill", paper)
	d.text("text", title, "x", margin, "y", 50.0, "font-size", 28.0, "font-weight", "600", "fill", ink)
	d.text("text", p.summary(), "x", margin, "y", 78.0, "font-size", 15.0, "fill", quiet)
	p.drawThreads(d)
	p.drawPairs(d)
	p.drawActors(d)
	p.drawTopics(d)
	p.drawLegend(d)
	d.close("svg")
	return d.Flush()
}

// threads is to how many sides a topic is joined at most: more would be a haze.
const threads = 4

// drawThreads joins each topic to the sides that discussed it most, thin and pale.
func (p *picture) drawThreads(d *drawing) {
	d.open("g", "fill", "none", "stroke", thread)
	for _, t := range p.topics {
		// Actors stand by how often they met, so that ties go to the larger ones.
		about := slices.SortedStableFunc(slices.Values(p.actors), func(a, b *actor) int { return t.actors[b] - t.actors[a] })
		for _, a := range about[:min(threads, len(about))] {
			n := t.actors[a]
			if n == 0 {
				continue
			}
			from, to := t.at, a.at.middle
			d.empty("path",
				"d", fmt.Sprintf("M%s,%s Q%s,%s %s,%s", num(from.x), num(from.y), num((from.x+to.x)/2), num(from.y), num(to.x), num(to.y)),
				"stroke-width", 0.8+0.7*math.Sqrt(float64(n)), "stroke-opacity", 0.14+0.4*float64(n)/float64(t.met))
		}
	}
	d.close("g")
}

func (p *picture) drawPairs(d *drawing) {
	d.open("g", "stroke", pairLine, "stroke-linecap", "round")
	for _, q := range p.pairs {
		a, b := q.a.at.middle, q.b.at.middle
		d.open("line", "x1", a.x, "y1", a.y, "x2", b.x, "y2", b.y, "stroke-width", 2.6+1.8*math.Sqrt(float64(q.met-1)))
		d.text("title", fmt.Sprintf("%s – %s: %s", min(q.a.name, q.b.name), max(q.a.name, q.b.name), q.told()))
		d.close("line")
	}
	d.close("g")
}

func (p *picture) drawActors(d *drawing) {
	for _, a := range p.actors {
		r, m := a.radius(p.most()), a.at.middle
		d.open("g")
		d.text("title", fmt.Sprintf("%s (%s): %s", a.name, a.code, meetings(a.met)))
		if a.organization() {
			d.empty("rect", "x", m.x-r, "y", m.y-r, "width", 2*r, "height", 2*r, "rx", r/3, "fill", orgInk, "stroke", paper, "stroke-width", 2.0)
		} else {
			d.empty("circle", "cx", m.x, "cy", m.y, "r", r, "fill", state, "stroke", paper, "stroke-width", 2.0)
		}
		d.text("text", strconv.Itoa(a.met), "x", m.x, "y", m.y+5, "text-anchor", "middle", "font-size", 14.0, "font-weight", "600", "fill", "#fff")
		for i, line := range wrap(a.name, nameLine) {
			d.text("text", line, "x", m.x, "y", m.y+r+labelSize+1+float64(i)*(labelSize+2), "text-anchor", "middle", "font-size", labelSize,
				"fill", ink, "stroke", paper, "stroke-width", 4.0, "stroke-linejoin", "round", "paint-order", "stroke")
		}
		d.close("g")
	}
}

func (p *picture) drawTopics(d *drawing) {
	most := 1
	for _, t := range p.topics {
		most = max(most, t.met)
	}
	for _, t := range p.topics {
		x, anchor := t.at.x-13, "end"
		if t.right {
			x, anchor = t.at.x+13, "start"
		}
		d.open("g", "fill", topicInk)
		d.text("title", fmt.Sprintf("%s: discussed in %s", t.name, meetings(t.met)))
		d.empty("circle", "cx", t.at.x, "cy", t.at.y, "r", 3+5*math.Sqrt(float64(t.met)/float64(most)), "stroke", paper, "stroke-width", 1.5)
		lines := wrap(t.name, topicLine)
		lines[len(lines)-1] += fmt.Sprintf(" · %d", t.met)
		for i, line := range lines {
			y := t.at.y + 5 + (float64(i)-float64(len(lines)-1)/2)*(topicSize+2)
			d.text("text", line, "x", x, "y", y, "text-anchor", anchor, "font-size", topicSize)
		}
		d.close("g")
	}
}
