package export

import (
	"strings"
	"unicode"
)

// How many characters of a name stand in one of its two lines; the whole name stands in the
// tooltip.
const (
	nameLine  = 19
	topicLine = 20
)

// wrap sets a name in one line or two, cut at a space so that the longer one is shortest. What
// does not fit is cut off with an ellipsis.
func wrap(name string, line int) []string {
	words := strings.Fields(name)
	best := []string{strings.Join(words, " ")}
	if len([]rune(best[0])) <= line {
		return best
	}
	for i := range words {
		if two := []string{strings.Join(words[:i], " "), strings.Join(words[i:], " ")}; i > 0 && longest(two) < longest(best) {
			best = two
		}
	}
	for i, l := range best {
		best[i] = cut(l, line)
	}
	return best
}

// cut is the beginning of a text of so many characters at most.
func cut(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

func longest(lines []string) int {
	n := 0
	for _, l := range lines {
		n = max(n, len([]rune(l)))
	}
	return n
}

func widest(lines []string, size float64) float64 {
	w := 0.0
	for _, l := range lines {
		w = max(w, textWidth(l, size))
	}
	return w
}

var wide = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul}

// textWidth is a generous guess of a text's width in the sans-serif fonts of browsers.
func textWidth(s string, size float64) float64 {
	w := 0.0
	for _, r := range s {
		switch {
		case unicode.IsOneOf(wide, r):
			w += 1.05
		case unicode.IsUpper(r), r == 'm', r == 'w', r > unicode.MaxLatin1:
			w += 0.74
		default:
			w += 0.57
		}
	}
	return w * size
}
