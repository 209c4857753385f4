package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold lowers s and drops its diacritics, so that "Élysée" and "elysee" compare equal. It
// is the form in which words of texts and of lexicons meet.
func Fold(s string) string {
	if plainASCII(s) {
		return strings.ToLower(s)
	}
	var buffer [64]byte // longer words are rare
	out := buffer[:0]
	letters := folded()
	for _, r := range s {
		switch {
		case r < utf8.RuneSelf:
			out = append(out, byte(unicode.ToLower(r)))
		case r < lettersEnd && letters[r].fold != "":
			out = append(out, letters[r].fold...)
		case r == '’', r == '‘':
			out = append(out, '\'')
		default:
			return foldAny(s)
		}
	}
	return string(out)
}

// isLow tells whether a word stands in lower case, with plain apostrophes if any.
func isLow(word string) bool {
	letters := folded()
	for _, r := range word {
		if 'A' <= r && r <= 'Z' || r >= lettersEnd || r >= utf8.RuneSelf && !letters[r].low {
			return false
		}
	}
	return true
}

// lettersEnd is the end of the Latin and Cyrillic letters that most words are made of.
const lettersEnd = 0x530

// letter is what a letter is by itself.
type letter struct {
	fold string // empty for marks that combine with the letter before them
	low  bool   // it is its own lower case
	word bool   // it stands in words
}

// folded are the letters below lettersEnd, beyond ASCII.
var folded = sync.OnceValue(func() *[lettersEnd]letter {
	var out [lettersEnd]letter
	for r := rune(utf8.RuneSelf); r < lettersEnd; r++ {
		if out[r].word = inWord(r); !unicode.Is(unicode.M, r) {
			out[r].fold, out[r].low = foldAny(string(r)), unicode.ToLower(r) == r
		}
	}
	return &out
})

// foldAny folds a string in whatever script.
func foldAny(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFD.String(strings.ToValidUTF8(s, "\uFFFD")) {
		if unicode.Is(unicode.Mn, r) && !cyrillicBreve(r, b.String()) {
			continue
		}
		switch r {
		case 'œ', 'Œ':
			b.WriteString("oe")
		case 'æ', 'Æ':
			b.WriteString("ae")
		case '’', '‘', 'ʼ':
			b.WriteByte('\'')
		case '‐', '‑':
			b.WriteByte('-')
		case 'İ', 'ı':
			b.WriteByte('i')
		case 'ß', 'ẞ': // written "ss" in Switzerland
			b.WriteString("ss")
		default:
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return norm.NFC.String(b.String())
}

// cyrillicBreve keeps й apart from и: it is a letter of its own.
func cyrillicBreve(mark rune, before string) bool {
	return mark == '\u0306' && strings.HasSuffix(before, "и")
}

func plainASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
