package render

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
)

// Visible makes a text safe to show: control characters, what turns the direction of writing
// and what takes no place are written as escapes such as \u001b; newlines and tabs stay.
func Visible(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if !strings.ContainsFunc(s, hidden) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case hidden(r) && r > 0xFFFF:
			fmt.Fprintf(&b, `\U%08x`, r)
		case hidden(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// hidden tells what a terminal obeys instead of showing. The joiners of Arabic, Persian and
// Indian writing stay: they are part of words.
func hidden(r rune) bool {
	switch r {
	case '\n', '\t', '\u200c', '\u200d':
		return false
	case '\u2028', '\u2029':
		return true
	}
	return unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

// line is a text made visible on one line.
func line(s string) string { return Visible(strings.Join(strings.Fields(s), " ")) }

var longID = regexp.MustCompile(`^sha256:([0-9a-f]{64})(#[0-9]+)?$`)

// ShortID cuts the id of an article or a consultation to what a person types: ten digits of
// its hash and the number, "3f2a9c1b0d#1". Any beginning serves `entente show`, as long as it is one's
// only; other texts stay as they are.
func ShortID(id string) string {
	if g := longID.FindStringSubmatch(id); g != nil {
		return g[1][:10] + g[2]
	}
	return id
}
