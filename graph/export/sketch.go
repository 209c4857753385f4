package export

import (
	"bytes"
	"context"
	"fmt"
	"math"
)

const (
	sketchFont  = 15.0
	sketchRoom  = 2.2 // how much larger than all its boxes together a part is drawn
	sketchLabel = 22  // characters in one of the two lines of a name
)

// sketch draws a view as SVG with the places of [placed].
func sketch(ctx context.Context, v *View, title string) ([]byte, error) {
	at, err := placed(ctx, v, sketchRoom, func(n *Node, r float64) *box {
		lines := wrap(n.Label, sketchLabel)
		return &box{half: math.Max(r, widest(lines, sketchFont)/2) + 6, up: r + 5, down: r + float64(len(lines))*(sketchFont+2) + 10}
	})
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	s := sketching{v: v, drawing: newDrawing(&out), at: map[*Node]point{}, frame: frame{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}}
	s.heaviest, s.thickest = v.heaviest()
	for i, n := range v.Nodes {
		s.at[n] = at[i]
		s.frame = frame{math.Min(s.left, at[i].x), math.Min(s.top, at[i].y), math.Max(s.right, at[i].x), math.Max(s.bottom, at[i].y)}
	}
	if len(v.Nodes) == 0 {
		s.frame = frame{}
	}
	const room = 110 // for half a node with its name
	s.left, s.top, s.right, s.bottom = s.left-room, s.top-room, s.right+room, s.bottom+room
	s.draw(title)
	err = s.Flush()
	return out.Bytes(), err
}

// sketching is a drawing of a view in the making.
type sketching struct {
	v *View
	*drawing
	frame
	at                 map[*Node]point
	heaviest, thickest int
}

func (s *sketching) draw(title string) {
	unit := math.Max(1, (s.right-s.left)/1200) // title and legend stay legible on a large drawing
	head, foot := 0.0, 50*unit
	if title != "" {
		head = 40 * unit
	}
	s.open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox", fmt.Sprintf("%s %s %s %s", num(s.left), num(s.top-head), num(s.right-s.left), num(s.bottom-s.top+head+foot)),
		"role", "img", "font-family", "'Helvetica Neue', Helvetica, Arial, 'DejaVu Sans', sans-serif")
	if title != "" {
		s.text("title", title)
	}
	s.empty("rect", "x", s.left, "y", s.top-head, "width", "100%", "height", "100%", "fill", paper)
	if title != "" {
		s.text("text", title, "x", s.left+30*unit, "y", s.top+10*unit, "font-size", 26*unit, "font-weight", "600", "fill", ink)
	}
	if s.v.Directed {
		s.put(`<defs><marker id="to" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0,0 L8,4 L0,8 z" fill="` + pairLine + "\"/></marker></defs>\n")
	}
	s.edges()
	s.nodes()
	s.legend(unit)
	s.close("svg")
}

// edges are lines, the wider the heavier; those beside another between the same two are bent.
func (s *sketching) edges() {
	opacity := 0.75
	if s.v.dense() {
		opacity = 0.4
	}
	s.open("g", "fill", "none", "stroke", pairLine, "stroke-opacity", opacity)
	beside := map[[2]*Node]int{}
	for _, e := range s.v.Edges {
		a, b := s.at[e.From], s.at[e.To]
		pair, turn := [2]*Node{e.From, e.To}, 1.0
		if a.x > b.x || a.x == b.x && a.y > b.y {
			pair, turn = [2]*Node{e.To, e.From}, -1
		}
		bend := bends(beside[pair]) * turn
		beside[pair]++
		s.open("path", append([]any{"d", s.way(e, a, b, bend), "stroke-width", thickness(e.Weight, s.thickest)}, s.head()...)...)
		s.text("title", e.told())
		s.close("path")
	}
	s.close("g")
}

func (s *sketching) head() []any {
	if s.v.Directed {
		return []any{"marker-end", "url(#to)"}
	}
	return nil
}

// bends are how far the first, the second, ... of some edges between two nodes are bent: none, to one side, to the other, ...
func bends(n int) float64 {
	const step = 26.0
	if n%2 == 0 {
		return -step * float64(n/2)
	}
	return step * float64(n/2+1)
}

// way goes from the rim of one node to that of the other, or around one that is joined to itself.
func (s *sketching) way(e *Edge, a, b point, bend float64) string {
	from, to := s.radius(e.From), s.radius(e.To)
	v := b.minus(a)
	long := v.length()
	if long < 1e-6 {
		return fmt.Sprintf("M%s,%s a%s,%s 0 1 1 1,0", num(a.x), num(a.y-from), num(from), num(from))
	}
	x, y := v.x/long, v.y/long
	if long > from+to {
		a, b = point{a.x + x*from, a.y + y*from}, point{b.x - x*to, b.y - y*to}
	}
	if bend == 0 {
		return fmt.Sprintf("M%s,%s L%s,%s", num(a.x), num(a.y), num(b.x), num(b.y))
	}
	return fmt.Sprintf("M%s,%s Q%s,%s %s,%s", num(a.x), num(a.y), num((a.x+b.x)/2-y*bend), num((a.y+b.y)/2+x*bend), num(b.x), num(b.y))
}

func (s *sketching) radius(n *Node) float64 { return size(n.Weight, s.heaviest) / 2 }

// nodes stand over the lines, and their names over all.
func (s *sketching) nodes() {
	for _, n := range s.v.Nodes {
		m, r := s.at[n], s.radius(n)
		s.open("g", "fill", Colour(n.Kind), "stroke", paper, "stroke-width", 1.5)
		s.text("title", n.told())
		s.mark(n.Kind, m, r)
		s.close("g")
	}
	s.open("g", "text-anchor", "middle", "fill", ink, "stroke", paper, "stroke-width", 3.0, "stroke-linejoin", "round", "paint-order", "stroke")
	for _, n := range s.v.Nodes {
		m, r := s.at[n], s.radius(n)
		if len(s.v.Nodes) > namedMost { // those of much weight are read from afar, the others in the tooltips
			font := 2 + r/2
			s.text("text", cut(n.Label, sketchLabel), "x", m.x, "y", m.y+r+font, "font-size", font, "stroke-width", font/5)
			continue
		}
		for i, line := range wrap(n.Label, sketchLabel) {
			s.text("text", line, "x", m.x, "y", m.y+r+sketchFont+1+float64(i)*(sketchFont+2), "font-size", sketchFont)
		}
	}
	s.close("g")
}

// mark is a node's shape: those of the page of [HTML].
func (s *sketching) mark(kind string, m point, r float64) {
	switch kind {
	case "Country", "Official", "Consultation":
		s.empty("circle", "cx", m.x, "cy", m.y, "r", r)
	case "Topic":
		s.empty("path", "d", fmt.Sprintf("M%s,%s l%[3]s,%[3]s l-%[3]s,%[3]s l-%[3]s,-%[3]s z", num(m.x), num(m.y-r), num(r)))
	case "City":
		s.empty("path", "d", fmt.Sprintf("M%s,%s l%[3]s,%[4]s l-%[4]s,0 z", num(m.x), num(m.y-r), num(r), num(2*r)))
	default:
		s.empty("rect", "x", m.x-r, "y", m.y-r, "width", 2*r, "height", 2*r, "rx", r/3)
	}
}

// legend names the colours in the foot.
func (s *sketching) legend(unit float64) {
	x, y := s.left+40*unit, s.bottom+20*unit
	seen := map[string]bool{}
	for _, n := range s.v.Nodes {
		if seen[n.Kind] || x > s.right-120*unit {
			continue
		}
		seen[n.Kind] = true
		s.open("g", "fill", Colour(n.Kind))
		s.mark(n.Kind, point{x, y}, 8*unit)
		s.close("g")
		s.text("text", n.Kind, "x", x+14*unit, "y", y+5*unit, "font-size", 14*unit, "fill", quiet)
		x += 14*unit + textWidth(n.Kind, 14*unit) + 28*unit
	}
}
