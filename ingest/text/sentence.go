package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence is a sentence, or a line without a full stop such as a title.
type Sentence struct {
	Start, End int
	Paragraph  int // number of its line, from 0
	Tokens     []Token
}

// Grammar is what cutting a text needs to know of its language.
type Grammar struct {
	Lexemes       *Lexemes
	Abbreviations map[string]bool // folded words after which a full stop ends no sentence: "m", "dr"
	Openers       map[string]bool // lower-case words that open a sentence even where it is glued to what stands before: "en"
	Ordinals      bool            // a full stop makes a number an ordinal: "am 25. November", "die 3. Runde"
}

// Sentences cuts text from byte from on. A line end always ends a sentence. A full stop
// ends one when a capital, a digit or a quotation follows, with or without a space between
// (agencies glue paragraphs together), but not after an abbreviation or an initial. A subhead may be
// glued without one: see [glued]. The tokens stand in a room.
func Sentences(s string, from int, g Grammar, in *Room) []Sentence {
	var out []Sentence
	paragraph := 0
	for start := from; start < len(s); {
		end := start + strings.IndexByte(s[start:], '\n')
		if end < start {
			end = len(s)
		}
		if strings.TrimSpace(s[start:end]) != "" {
			tokens := in.First(s[start:end], start, g.Lexemes, end-start)
			for anyGlued(tokens) {
				cut := start + glued(s[start:end], g.Openers)
				if cut == end {
					break
				}
				out = appendSentences(out, in.First(s[start:cut], start, g.Lexemes, cut-start), paragraph, g)
				start = cut
				tokens = in.First(s[start:end], start, g.Lexemes, end-start)
			}
			out = appendSentences(out, tokens, paragraph, g)
			paragraph++
		}
		start = end + 1
	}
	return out
}

func anyGlued(tokens []Token) bool {
	for i := range tokens {
		if tokens[i].Glued {
			return true
		}
	}
	return false
}

// longestSentence is how many tokens a sentence has at most: no writer's has so many, but lists without
// a full stop do, and rules that look at pairs of words must not look at all pairs of a book.
const longestSentence = 600

func appendSentences(out []Sentence, tokens []Token, paragraph int, g Grammar) []Sentence {
	first := 0
	for i := range tokens {
		t := &tokens[i]
		last := i == len(tokens)-1
		if long := i-first+1 == longestSentence; !last && !long {
			if !endsSentence(tokens, i, g) {
				continue
			}
			if closes(&tokens[i+1], t) {
				continue // the closing mark belongs to the sentence
			}
		}
		out = append(out, Sentence{tokens[first].Start, t.End, paragraph, tokens[first : i+1]})
		first = i + 1
	}
	return out
}

// closes tells whether a mark ends what stands in quotation marks or brackets before it: a French
// one also behind a space.
func closes(mark, before *Token) bool {
	switch mark.Text {
	case "»", "”", ")":
		return true
	}
	return (mark.Fold == "\"" || mark.Fold == "'") && !opens(mark) && mark.Start == before.End
}

// opens tells a mark that begins a quotation; a plain one may do either, and so may the one that
// German quotations end with: „so“.
func opens(mark *Token) bool { return mark.Text == "«" || mark.Text == "„" }

// mostClosing is how many marks may close behind a full stop: a quotation in a quotation, in brackets.
const mostClosing = 6

// endsSentence tells whether the mark at i ends a sentence: a full stop or the like, or a closing
// mark behind one.
func endsSentence(tokens []Token, i int, g Grammar) bool {
	if tokens[i].Word {
		return false
	}
	for stop := i; stop > i-mostClosing; stop-- {
		switch tokens[stop].Fold {
		case "!", "?", "…":
			return startsSentence(&tokens[i+1])
		case ".":
			return !abbreviates(tokens, stop, g) && startsSentence(&tokens[i+1])
		}
		if stop == 0 || !closes(&tokens[stop], &tokens[stop-1]) {
			break
		}
	}
	return false
}

// abbreviates tells whether the full stop at i belongs to an abbreviation or an initial.
func abbreviates(tokens []Token, i int, g Grammar) bool {
	if i == 0 || tokens[i-1].End != tokens[i].Start {
		return false
	}
	before := tokens[i-1]
	if g.Ordinals && len(before.Text) <= 2 && unicode.IsDigit(rune(before.Text[0])) {
		return true
	}
	return utf8.RuneCountInString(before.Text) == 1 && before.Upper || g.Abbreviations[before.Fold]
}

func startsSentence(t *Token) bool {
	if t.Upper || t.Fold == "\"" || t.Fold == "–" || t.Fold == "-" || t.Fold == "•" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(t.Text)
	return unicode.IsDigit(r)
}
