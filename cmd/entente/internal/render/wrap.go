package render

import (
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"
)

// wrap breaks a line between words, and inside a word that is longer than width. What a line has already is not measured
// again with each word: a cell may list thousands.
func wrap(s string, width int) string {
	var lines []string
	var now strings.Builder
	wide := 0 // of now
	end := func() {
		lines = append(lines, now.String())
		now.Reset()
	}
	for word := range strings.FieldsSeq(s) {
		w := text.StringWidth(word)
		if now.Len() > 0 && wide+1+w <= width {
			now.WriteString(" " + word)
			wide += 1 + w
			continue
		}
		if now.Len() > 0 {
			end()
		}
		for width > 0 && w > width {
			first := text.Trim(word, width)
			if first == "" { // one letter is wider than the column
				break
			}
			lines, word = append(lines, first), word[len(first):]
			w = text.StringWidth(word)
		}
		now.WriteString(word)
		wide = w
	}
	end()
	return strings.Join(lines, "\n")
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
