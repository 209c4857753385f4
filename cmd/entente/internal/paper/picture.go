package paper

import (
	"strconv"
	"unicode/utf8"
)

// Picture is drawn in HTML as SVG; other formats have its table. Its parts lead to cells of the
// section's table or to consultations.
type Picture interface {
	// draw places the parts of the picture of a section.
	draw(r *Report, s Section) drawing
}

// drawing is a picture as its template sees it: lines, bars and words with their places, in units of
// which the page is as wide as [drawingWidth].
type drawing struct {
	W, H  string
	Max   string // width in pixels that it is not drawn wider than; empty: the page's
	Title string
	Note  string // how to read it
	Rules []rule
	Words []word
	Marks []mark
}

const (
	drawingWidth = 760.0
	letter       = 7.2 // how wide a letter of a label is, about
)

// rule is a line.
type rule struct{ X1, Y1, X2, Y2, Width, Class string }

// word is a text at a place; Anchor is start, middle or end.
type word struct{ X, Y, Anchor, Class, Text string }

// mark is something to be clicked: a dot (with a radius R) or a bar.
type mark struct {
	X, Y, W, H, R, Class, Href, Tip string
	Text, TX, TY, TAnchor, TClass   string // beside or on it
}

// px writes a length with one digit after the point.
func px(f float64) string { return strconv.FormatFloat(f, 'f', 1, 64) }

// short cuts a label to the letters that have room.
func short(s string, room float64) string {
	most := max(int(room/letter), 2)
	s = visible(s)
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}

// labelRoom is how wide the labels of a table's first rows are, no more than most.
func labelRoom(labels []string, most float64) float64 {
	wide := 0.0
	for _, l := range labels {
		wide = max(wide, float64(utf8.RuneCountInString(l))*letter)
	}
	return min(wide+14, most)
}

// cellHref leads to a cell: to its one consultation, or to the list of them that opens in it.
func cellHref(s Section, row, column int) string {
	switch c := s.Table.Rows[row][column]; len(c.Refs) {
	case 0:
		return ""
	case 1:
		return consultationHref(c.Refs[0])
	default:
		return "#" + cellID(s.ID, row, column)
	}
}

func consultationHref(ref int) string { return "#c" + strconv.Itoa(ref+1) }

func cellID(section string, row, column int) string {
	return section + "-" + strconv.Itoa(row+1) + "-" + strconv.Itoa(column+1)
}

// Heat draws a field a cell, the darker the more: rows such as pairs, columns such as years.
type Heat struct {
	Label    int // column of the rows' names
	From, To int // columns of numbers, To excluded
}

const mostFields = 24

func (p Heat) draw(r *Report, s Section) drawing {
	const row, top = 27.0, 26.0
	rows := s.Table.Rows[:min(len(s.Table.Rows), mostFields)]
	most, labels := 1, []string{}
	for _, cells := range rows {
		labels = append(labels, cells[p.Label].Text)
		for _, c := range cells[p.From:p.To] {
			most = max(most, c.N)
		}
	}
	room := labelRoom(labels, 240)
	wide := min((drawingWidth-room)/float64(max(p.To-p.From, 1)), 64)
	d := drawing{Note: r.Words.Say("picture.heat"), W: px(drawingWidth), H: px(top + row*float64(len(rows)) + 4)}
	if right := room + wide*float64(p.To-p.From) + 2; right < drawingWidth {
		d.W, d.Max = px(right), px(right)
	}
	every := max(1, int(34/wide+0.99)) // a year's four figures need some room
	for j := p.From; j < p.To; j++ {
		if (j-p.From)%every == 0 {
			x := room + wide*(float64(j-p.From)+0.5)
			d.Words = append(d.Words, word{px(x), "17", "middle", "axis", visible(s.Table.Columns[j].Title)})
		}
	}
	for i, cells := range rows {
		y := top + row*float64(i)
		d.Words = append(d.Words, word{px(room - 8), px(y + 17), "end", "label", short(cells[p.Label].Text, room-8)})
		for j := p.From; j < p.To; j++ {
			c, x := cells[j], room+wide*float64(j-p.From)
			m := mark{X: px(x + 1), Y: px(y + 1), W: px(wide - 2), H: px(row - 2), Class: "field q0"}
			if c.N > 0 {
				q := "q" + strconv.Itoa(shade(c.N, most))
				m.Class, m.TClass, m.TAnchor, m.Href = "field "+q, "on-"+q, "middle", cellHref(s, i, j)
				m.Tip = visible(r.Words.Say("in", cells[p.Label].Text+", "+s.Table.Columns[j].Title, c.Text))
				m.Text, m.TX, m.TY = c.Text, px(x+wide/2), px(y+18)
			}
			d.Marks = append(d.Marks, m)
		}
	}
	d.rest(r, len(s.Table.Rows)-len(rows))
	return d
}

// shade is 1 to 5, 5 for the most; few are not as dark as many.
func shade(n, most int) int {
	const shades, few = 5, 4
	most = max(most, few)
	return max(1, (n*shades+most-1)/most)
}

// rest says how many rows have no place in a picture; the table has them.
func (d *drawing) rest(r *Report, n int) {
	if n > 0 {
		d.Note += " " + r.Words.Count("notdrawn", n) + "."
	}
}
