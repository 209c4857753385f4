package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shortestGlued is how many letters stand before the glue: "DeLa" and "McDe" are names.
const shortestGlued = 3

// glued is where in a line the first sentence begins that is glued to a subhead before it, as in
// "L'UkraineEn Ukraine, les ministres ...": a capital right behind a small letter or a figure, at the head
// of one of the words that open sentences. It is the end of the line when there is none.
func glued(line string, openers map[string]bool) int {
	if len(openers) == 0 {
		return len(line)
	}
	letters := 0 // in a row before i
	before := ' '
	for i, r := range line {
		if letters >= shortestGlued && unicode.IsUpper(r) && !unicode.IsUpper(before) && openers[openerAt(line[i:])] {
			return i
		}
		if letters++; !isWordRune(r) {
			letters = 0
		}
		before = r
	}
	return len(line)
}

// mayBeGlued tells of most words that nothing is glued in them.
func mayBeGlued(letters string) bool {
	row, before := 0, 'A'
	for _, r := range letters {
		if row >= shortestGlued && unicode.IsUpper(r) && !unicode.IsUpper(before) {
			return true
		}
		if row++; !isWordRune(r) {
			row = 0
		}
		before = r
	}
	return false
}

// longestOpener is in bytes: "following", "собственно".
const longestOpener = 24

// openerAt is the first word of a line in lower case, empty when something else than a space or an
// apostrophe stands behind it.
func openerAt(line string) string {
	line = line[:min(longestOpener, len(line))]
	end := strings.IndexFunc(line, func(r rune) bool { return !unicode.IsLetter(r) })
	if end <= 0 {
		return ""
	}
	if r, _ := utf8.DecodeRuneInString(line[end:]); r != ' ' && !isApostrophe(r) {
		return ""
	}
	return low(line[:end])
}
