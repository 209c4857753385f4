package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// drawLegend tells in the foot how to read the drawing.
func (p *picture) drawLegend(d *drawing) {
	const y = height - 34
	x := margin + 9
	label := func(s string) {
		d.text("text", s, "x", x, "y", y+5, "font-size", 13.0, "fill", quiet)
		x += textWidth(s, 13) + 30
	}
	d.empty("circle", "cx", x, "cy", y, "r", 9.0, "fill", state)
	x += 17
	label("country, with its number of meetings")
	if slices.ContainsFunc(p.actors, (*actor).organization) {
		d.empty("rect", "x", x-9, "y", y-9, "width", 18.0, "height", 18.0, "rx", 4.0, "fill", orgInk)
		x += 17
		label("organization")
	}
	d.empty("line", "x1", x-9, "y1", y, "x2", x+21, "y2", y, "stroke", pairLine, "stroke-width", 5.0, "stroke-linecap", "round")
	x += 32
	label("met, the wider the more often")
	if len(p.topics) > 0 {
		d.empty("circle", "cx", x, "cy", y, "r", 6.0, "fill", topicInk)
		x += 15
		label("topic, with its number of meetings")
	}
}

// summary is the line below the title.
func (p *picture) summary() string {
	if len(p.pairs) == 0 {
		return "No meeting of two sides in this graph yet."
	}
	line := fmt.Sprintf("%s of %d sides%s", meetings(p.met), len(p.actors)+p.others, days(p.first, p.last))
	if p.others > 0 {
		line += fmt.Sprintf("; drawn: the %d that met most", len(p.actors))
	}
	return line
}

// told is "3 meetings, 10 June 2025 to 3 March 2026".
func (q *pair) told() string { return meetings(q.met) + days(q.first, q.last) }

func meetings(n int) string {
	if n == 1 {
		return "1 meeting"
	}
	return fmt.Sprintf("%d meetings", n)
}

// days is ", 10 June 2025 to 3 March 2026", to stand behind a name or number.
func days(first, last graph.Date) string {
	if cmp.Or(first, last) == "" {
		return ", undated"
	}
	word := func(d graph.Date) string {
		return graph.InWords(&graph.Dating{Start: string(d), End: string(d), Precision: graph.PrecisionDay}, "")
	}
	return ", " + strings.Join(slices.Compact([]string{word(first), word(last)}), " to ")
}
