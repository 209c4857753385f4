package text

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// escapes are the control sequences of terminals (ECMA-48, CSI): a text has no use for them.
var escapes = regexp.MustCompile("\x1b\\[[0-9;:<=>?]*[ -/]*[@-~]")

// Normalise brings a text to the form that offsets count in: NFC, newlines as \n, every
// other white space as one plain space, no control or invisible characters, no white space
// around lines, at most one empty line between two others. Normalising twice changes nothing.
func Normalise(s string) string {
	if s = strings.Trim(s, " \n"); isNormal(s) {
		return s
	}
	return normalised(s)
}

func normalised(s string) string {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if strings.Contains(s, "\x1b") {
		s = escapes.ReplaceAllString(s, "")
	}
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

// isNormal tells quickly of most normalised texts that they are; of the others it does not know.
func isNormal(s string) bool {
	if s != "" && (strings.IndexByte(" \n", s[0]) >= 0 || strings.IndexByte(" \n", s[len(s)-1]) >= 0) {
		return false
	}
	for _, never := range []string{"  ", " \n", "\n ", "\n\n\n"} {
		if strings.Contains(s, never) {
			return false
		}
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case ' ' <= c && c < '\x7f', c == '\n':
		case c < utf8.RuneSelf:
			return false
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !composed(r) {
				return false
			}
			i += size - 1
		}
	}
	return true
}

// composed are letters and marks beyond ASCII that nothing before or behind them changes: the Latin ones and
// the Cyrillic ones but for their combining marks, and the dashes, quotation marks and apostrophes.
func composed(r rune) bool {
	return '\u00a1' <= r && r < '\u0300' && r != '\u00ad' || '\u0400' <= r && r <= '\u0482' || '\u048a' <= r && r < '\u0530' ||
		'\u2010' <= r && r <= '\u2027' || r == '€'
}

// plain maps a character to what stands for it in a normalised text; -1 drops it.
func plain(r rune) rune {
	switch {
	case ' ' <= r && r < '\x7f', composed(r):
		return r
	case r == '\n', r == '\r', r == '\v', r == '\f', r == '\u0085', r == '\u2028', r == '\u2029':
		return '\n'
	case unicode.IsSpace(r):
		return ' '
	case unicode.Is(unicode.C, r) && r != '\uFFFD':
		return -1
	}
	return r
}
