package paper

import (
	"cmp"
	"math"
	"slices"
	"strconv"
)

// Circle draws who meets whom: those of the table's rows on a circle, around a centre when there is one.
type Circle struct {
	Centre        string // its name; empty for none
	Label, Number int    // columns of the table: names, and what makes a circle large
	Links         []Link
	Groups        []int // of each row, from 0: neighbours of one colour; nil for one group
}

// Link joins two rows.
type Link struct{ A, B, Weight int }

const mostAround = 24

func (p Circle) draw(r *Report, s Section) drawing {
	const middle = drawingWidth / 2
	n := min(len(s.Table.Rows), mostAround)
	around := min(95+9*float64(n), 185)
	height := 2*around + 100
	d := drawing{Note: r.Words.Say("picture.ego"), W: px(drawingWidth), H: px(height)}
	most, heaviest := 1, 1
	for _, row := range s.Table.Rows[:n] {
		most = max(most, row[p.Number].N)
	}
	for _, l := range p.Links {
		if l.A < n && l.B < n {
			heaviest = max(heaviest, l.Weight)
		}
	}
	places := p.places(n)
	at := func(i int) (x, y, angle float64) {
		angle = 2*math.Pi*(float64(places[i])+0.5)/float64(n) - math.Pi/2
		return middle + around*math.Cos(angle), height/2 + around*math.Sin(angle), angle
	}
	for _, l := range p.Links {
		if l.A < n && l.B < n {
			x1, y1, _ := at(l.A)
			x2, y2, _ := at(l.B)
			d.Rules = append(d.Rules, rule{px(x1), px(y1), px(x2), px(y2), px(1 + 3*float64(l.Weight)/float64(heaviest)), "link"})
		}
	}
	for i, row := range s.Table.Rows[:n] {
		x, y, angle := at(i)
		share := math.Sqrt(float64(row[p.Number].N) / float64(most))
		if p.Centre != "" {
			d.Rules = append(d.Rules, rule{px(middle), px(height / 2), px(x), px(y), px(1 + 6*float64(row[p.Number].N)/float64(most)), "spoke"})
		}
		radius := 4 + 10*share
		class := "node"
		if p.Groups != nil {
			class += " g" + strconv.Itoa(p.Groups[i]%6)
		}
		d.Marks = append(d.Marks, mark{
			X: px(x - radius), Y: px(y - radius), W: px(2 * radius), H: px(2 * radius), R: px(radius), Class: class,
			Href: cellHref(s, i, p.Number), Tip: visible(r.Words.Say("in", row[p.Label].Text, row[p.Number].Text)),
		})
		d.Words = append(d.Words, outside(row[p.Label].Text, x, y, angle, radius))
	}
	if p.Centre != "" {
		d.Marks = append(d.Marks, mark{X: px(middle - 18), Y: px(height/2 - 18), W: "36", H: "36", R: "18", Class: "node centre"})
		d.Words = append(d.Words, word{px(middle), px(height/2 + 36), "middle", "label strong", short(p.Centre, 150)})
	}
	d.rest(r, len(s.Table.Rows)-n)
	return d
}

// places are where the first n rows stand on the circle: groups together.
func (p Circle) places(n int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	if p.Groups != nil {
		slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(p.Groups[a], p.Groups[b]) })
	}
	out := make([]int, n)
	for place, i := range order {
		out[i] = place
	}
	return out
}

// outside places the name of a node outside the circle.
func outside(name string, x, y, angle, radius float64) word {
	reach := radius + 7
	w := word{X: px(x + reach*math.Cos(angle)), Y: px(y + reach*math.Sin(angle) + 4.5), Anchor: "middle", Class: "label"}
	const room, upright = 175.0, 0.08 // at the top and the bottom names stand over and under
	switch c := math.Cos(angle); {
	case c > upright:
		w.Anchor = "start"
	case c < -upright:
		w.Anchor = "end"
	case math.Sin(angle) < 0:
		w.Y = px(y - reach)
	default:
		w.Y = px(y + reach + 9)
	}
	w.Text = short(name, room)
	return w
}
