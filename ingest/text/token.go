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
	Begins     Begins // which lists of phrases have one that begins here
	*Lexeme
}

// Begins is a set of lists of phrases, as their keeper numbers them; nothing is in it when nobody looked.
type Begins [2]uint64

// Tokens cuts s, which begins at byte base of its text, into tokens.
func Tokens(s string, base int, lexemes *Lexemes) []Token {
	return new(Room).First(s, base, lexemes, len(s))
}

// Room is memory for the tokens of a text. When nobody needs them any more, it may be used for those of another.
type Room struct{ tokens []Token }

// usualTokens is how many tokens an article has, about.
const usualTokens = 1 << 11

// Empty makes the room free again; much of it, which a long text took, is given back.
func (r *Room) Empty() {
	if r.tokens = r.tokens[:0]; cap(r.tokens) > 8*usualTokens {
		r.tokens = nil
	}
}

// First cuts the head of s, as [Tokens] does, into about as many tokens as are wanted: those of one word stay together.
func (r *Room) First(s string, base int, lexemes *Lexemes, wanted int) []Token {
	if room := min(len(s)/5, wanted) + 8; cap(r.tokens)-len(r.tokens) < room { // words and marks have six bytes with their space
		r.tokens = make([]Token, 0, max(room, min(len(s), usualTokens)))
	}
	from := len(r.tokens)
	r.tokens = appendTokens(r.tokens, s, base, lexemes, wanted)
	return r.tokens[from:len(r.tokens):len(r.tokens)]
}

func appendTokens(out []Token, s string, base int, lexemes *Lexemes, wanted int) []Token {
	for i, first := 0, len(out); i < len(s) && len(out)-first < wanted; {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
		}
		switch {
		case r == ' ', unicode.IsSpace(r):
			i += size
		case isWordRune(r):
			end, apostrophe := wordEnd(s, i)
			if word := s[i:end]; apostrophe {
				out = appendWord(out, word, base+i, lexemes)
			} else {
				out = append(out, Token{Start: base + i, End: base + end, Text: word, Lexeme: lexemes.of(word, true)})
			}
			i = end
		default:
			mark := s[i : i+size]
			out = append(out, Token{Start: base + i, End: base + i + size, Text: mark, Lexeme: lexemes.of(mark, false)})
			i += size
		}
	}
	return out
}

func isWordRune(r rune) bool {
	switch {
	case r < utf8.RuneSelf:
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	case r < lettersEnd:
		return folded()[r].word
	}
	return inWord(r)
}

func inWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '‘' }

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' }

// wordEnd is where the word that begins at i ends: letters and digits, joined by single apostrophes, hyphens,
// or by a full stop or comma between digits. One with an apostrophe may be more than one word.
func wordEnd(s string, i int) (end int, apostrophe bool) {
	for i < len(s) {
		if c := s[i]; 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' {
			i++
			continue
		} else if c == ' ' {
			break
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if !isWordRune(r) && !joins(s, i, r, size) {
			break
		}
		apostrophe = apostrophe || isApostrophe(r)
		i += size
	}
	return i, apostrophe
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
func appendWord(out []Token, word string, start int, lexemes *Lexemes) []Token {
	add := func(written, letters string, isWord bool) {
		out = append(out, Token{Start: start, End: start + len(written), Text: written, Lexeme: lexemes.of(letters, isWord)})
		start += len(written)
	}
	for {
		at := strings.IndexFunc(word, isApostrophe)
		if at <= 0 {
			break
		}
		_, size := utf8.DecodeRuneInString(word[at:])
		head, rest := word[:at], word[at+size:]
		if !elides(head, rest, lexemes.elided) {
			break
		}
		add(word[:at+size], head, true)
		word = rest
	}
	if at := strings.LastIndexFunc(word, isApostrophe); at > 0 && lexemes.elided[Fold(word[at:])] {
		add(word[:at], word[:at], true)
		add(word[at:], word[at:], false)
		return out
	}
	add(word, word, true)
	return out
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
