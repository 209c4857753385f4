package render

import (
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"
)

// wrap breaks a line between words, and inside a word that is longer than width.
func wrap(s string, width int) string {
	var lines []string
	now := ""
	for word := range strings.FieldsSeq(s) {
		if now != "" && text.StringWidth(now)+1+text.StringWidth(word) <= width {
			now += " " + word
			continue
		}
		if now != "" {
			lines = append(lines, now)
		}
		for now = word; width > 0 && text.StringWidth(now) > width; {
			first := text.Trim(now, width)
			if first == "" { // one letter is wider than the column
				break
			}
			lines, now = append(lines, first), now[len(first):]
		}
	}
	return strings.Join(append(lines, now), "\n")
}

// Hang wraps a text that begins after an indent, and indents its further lines by it. Width is
// that of the whole line, 0: no bound; the text is made visible, on one paragraph.
func Hang(s string, width int, indent string) string {
	s = line(s)
	if width <= 0 {
		return s
	}
	room := max(width-text.StringWidth(indent), narrowest)
	return strings.ReplaceAll(wrap(s, room), "\n", "\n"+indent)
}
