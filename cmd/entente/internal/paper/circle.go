package paper

import (
	"math"
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
	const height, middle = 470.0, drawingWidth / 2
	n := min(len(s.Table.Rows), mostAround)
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
	at := func(i int) (x, y, angle float64) {
		angle = 2*math.Pi*(float64(i)+0.5)/float64(n) - math.Pi/2
		return middle + 185*math.Cos(angle), height/2 + 185*math.Sin(angle), angle
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
		d.Words = append(d.Words, around(row[p.Label].Text, x, y, angle, radius))
	}
	if p.Centre != "" {
		d.Marks = append(d.Marks, mark{X: px(middle - 18), Y: px(height/2 - 18), W: "36", H: "36", R: "18", Class: "node centre"})
		d.Words = append(d.Words, word{px(middle), px(height/2 + 36), "middle", "label strong", short(p.Centre, 150)})
	}
	d.rest(r, len(s.Table.Rows)-n)
	return d
}

// around places the name of a node outside the circle.
func around(name string, x, y, angle, radius float64) word {
	reach := radius + 7
	w := word{X: px(x + reach*math.Cos(angle)), Y: px(y + reach*math.Sin(angle) + 4.5), Anchor: "middle", Class: "label"}
	room := 175.0
	switch c := math.Cos(angle); {
	case c > 0.25:
		w.Anchor = "start"
	case c < -0.25:
		w.Anchor = "end"
	case math.Sin(angle) < 0:
		w.Y = px(y - reach)
	default:
		w.Y = px(y + reach + 9)
	}
	w.Text = short(name, room)
	return w
}
