package sqlite

import "strings"

// single tells whether a text holds one statement: nothing but spaces and comments comes after
// its first semicolon. The authorizer would let a second SELECT pass, and the driver would
// answer that one alone.
func single(text string) bool {
	ended := false
	for text != "" {
		switch n := skip(text); {
		case n > 0:
			text = text[n:]
			continue
		case text[0] == ';':
			ended = true
		case ended:
			return false
		}
		n := 1
		if end := closing(text[0]); end != 0 { // a quotation; a doubled mark opens it again, which is as good
			n = len(text)
			if i := strings.IndexByte(text[1:], end); i >= 0 {
				n = i + 2
			}
		}
		text = text[n:]
	}
	return true
}

// skip is the length of the space or comment that a text begins with, 0 for none.
func skip(text string) int {
	until := func(end string) int {
		if i := strings.Index(text, end); i >= 0 {
			return i + len(end)
		}
		return len(text)
	}
	switch {
	case strings.HasPrefix(text, "--"):
		return until("\n")
	case strings.HasPrefix(text, "/*"):
		return until("*/")
	}
	return len(text) - len(strings.TrimLeft(text, " \t\r\n\f"))
}

// closing is the mark that ends a quotation, 0 for a byte that opens none.
func closing(b byte) byte {
	switch b {
	case '\'', '"', '`':
		return b
	case '[':
		return ']'
	}
	return 0
}
