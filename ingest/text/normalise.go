package text

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// escapes are the control sequences of terminals (ECMA-48, CSI): a text has no use for them.
var escapes = regexp.MustCompile("\x1b\\[[0-9;:<=>?]*[ -/]*[@-~]")

// Normalise brings a text to the form that offsets count in: NFC, newlines as \n, every
// other white space as one plain space, no control or invisible characters, no white space
// around lines, at most one empty line between two others. Normalising twice changes nothing.
func Normalise(s string) string {
	s = escapes.ReplaceAllString(strings.ToValidUTF8(s, "\uFFFD"), "")
	s = strings.Map(plain, strings.ReplaceAll(s, "\r\n", "\n"))
	lines := strings.Split(norm.NFC.String(s), "\n")
	var b strings.Builder
	b.Grow(len(s))
	empty := 2 // as if two empty lines stood before the text: none is kept at its head
	for _, line := range lines {
		words := strings.Join(strings.Fields(line), " ")
		if words == "" {
			empty++
			continue
		}
		if b.Len() > 0 {
			b.WriteString("\n\n"[:min(empty, 1)+1])
		}
		empty = 0
		b.WriteString(words)
	}
	return b.String()
}

// plain maps a character to what stands for it in a normalised text; -1 drops it.
func plain(r rune) rune {
	switch {
	case r == '\n', r == '\r', r == '\v', r == '\f', r == '\u0085', r == '\u2028', r == '\u2029':
		return '\n'
	case unicode.IsSpace(r):
		return ' '
	case unicode.Is(unicode.C, r) && r != '\uFFFD':
		return -1
	}
	return r
}
