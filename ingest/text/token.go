package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Token is a word or a punctuation mark of a text: bytes Start to End, End excluded. An
// elided word ends with its apostrophe ("l'"); words joined by hyphens are one token.
type Token struct {
	Start, End int
	Text       string
	Fold       string   // folded; without the apostrophe of an elided word
	Low        string   // lower case with its diacritics, likewise: "à" is not "a"
	Word       bool     // a word or number, no punctuation
	Upper      bool     // begins with an upper-case letter
	Bases      []string // words that it may be a form of, as who looks it up knows them: "министр" for "министром"
	Begins     uint64   // which lists of phrases have one that begins here, as their keeper numbers them; zero when nobody looked
}

// Tokens cuts s, which begins at byte base of its text, into tokens. elided holds the
// folded words that lose their vowel before another ("l", "qu"), and with their apostrophe
// those that lean on the word before them ("'s").
func Tokens(s string, base int, elided map[string]bool) []Token {
	return FirstTokens(s, base, elided, len(s))
}

// FirstTokens cuts the head of s so, into about as many tokens as are wanted: those of one word stay together.
func FirstTokens(s string, base int, elided map[string]bool, wanted int) []Token {
	out := make([]Token, 0, min(len(s)/5, wanted)+4) // words and marks have six bytes with their space
	for i := 0; i < len(s) && len(out) < wanted; {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case unicode.IsSpace(r):
			i += size
		case isWordRune(r):
			end, made := wordEnd(s, i)
			switch word := s[i:end]; {
			case made.plain:
				out = append(out, Token{Start: base + i, End: base + end, Text: word, Fold: word, Low: word, Word: true})
			case !made.apostrophe:
				out = append(out, newWord(word, word, base+i))
			default:
				out = appendWord(out, word, base+i, elided)
			}
			i = end
		default:
			fold := foldMark(r, s[i:i+size])
			out = append(out, Token{Start: base + i, End: base + i + size, Text: s[i : i+size], Fold: fold, Low: fold})
			i += size
		}
	}
	return out
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' }

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

// foldMark writes the kinds of a mark as one: dashes, quotes and apostrophes.
func foldMark(r rune, s string) string {
	switch {
	case r == '–' || r == '—' || r == '―' || r == '−':
		return "–"
	case isHyphen(r):
		return "-"
	case isApostrophe(r):
		return "'"
	case strings.ContainsRune("«»“”„\"", r):
		return "\""
	}
	return s
}

// made is what reading a word to its end tells of it.
type made struct {
	plain      bool // figures and letters a to z only, as most words: it is its own folded form
	apostrophe bool // it may be more than one word
}

// wordEnd is where the word that begins at i ends: letters and digits, joined by single
// apostrophes, hyphens, or by a full stop or comma between digits.
func wordEnd(s string, i int) (int, made) {
	of := made{plain: true}
	for i < len(s) {
		c := s[i]
		if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isWordRune(r) && !joins(s, i, r, size) {
			break
		}
		of.plain = of.plain && c == '-'
		of.apostrophe = of.apostrophe || isApostrophe(r)
		i += size
	}
	return i, of
}

// joins tells whether the mark at i holds the two sides of one word together.
func joins(s string, i int, r rune, size int) bool {
	switch next, _ := utf8.DecodeRuneInString(s[i+size:]); {
	case isApostrophe(r), isHyphen(r):
		return isWordRune(next)
	case r == '.', r == ',':
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		return unicode.IsDigit(next) && unicode.IsDigit(before)
	}
	return false
}

// appendWord adds a word, cut after each elided word at its head: qu'à l'Est is three.
func appendWord(out []Token, word string, start int, elided map[string]bool) []Token {
	for {
		at := strings.IndexFunc(word, isApostrophe)
		if at <= 0 {
			break
		}
		_, size := utf8.DecodeRuneInString(word[at:])
		head, rest := word[:at], word[at+size:]
		if !elides(head, rest, elided) {
			break
		}
		out = append(out, newWord(word[:at+size], head, start))
		word, start = rest, start+at+size
	}
	if at := strings.LastIndexFunc(word, isApostrophe); at > 0 && elided[Fold(word[at:])] {
		end, fold := start+at, Fold(word[at:])
		return append(out, newWord(word[:at], word[:at], start), Token{Start: end, End: end + len(word) - at, Text: word[at:], Fold: fold, Low: fold})
	}
	return append(out, newWord(word, word, start))
}

// newWord is the token of what is written at start, compared by its letters.
func newWord(written, letters string, start int) Token {
	low := low(letters)
	fold := low
	if !plainASCII(low) {
		fold = Fold(low)
	}
	return Token{Start: start, End: start + len(written), Text: written, Fold: fold, Low: low, Word: true, Upper: upper(letters)}
}

// elides tells l'Arménie from N'Dri: a capital that elides before a capital is one of a
// name, unless it is an article or a preposition at the head of a sentence.
func elides(head, rest string, elided map[string]bool) bool {
	fold := Fold(head)
	if rest == "" || !elided[fold] {
		return false
	}
	return !upper(head) || !upper(rest) || strings.Contains("l d qu c", fold)
}

func upper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// low is the word in lower case, with the plain apostrophe.
func low(word string) string {
	if isLow(word) {
		return word
	}
	return strings.ToLower(strings.ReplaceAll(word, "’", "'"))
}
