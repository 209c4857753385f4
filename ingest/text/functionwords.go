package text

import (
	"sync"
	"unicode/utf8"

	"github.com/entente-graph/entente/ingest/lexicon"
)

// functionWords are the languages' commonest words. A word of several languages counts for each
// the less, the more they are.
type functionWords struct {
	codes     []string
	languages map[string][]int // word to places in codes
}

var theFunctionWords = sync.OnceValue(func() functionWords {
	f := functionWords{languages: map[string][]int{}}
	for code, words := range lexicon.FunctionWords() {
		for _, w := range words {
			f.languages[w] = append(f.languages[w], len(f.codes))
		}
		f.codes = append(f.codes, code)
	}
	return f
})

// longestFunctionWord is in bytes: "które" and "который" are among them, "gouvernement" is not.
const longestFunctionWord = 24

// surety is how far the function words of a text decide.
type surety int

const (
	unsure surety = iota
	likely
	certain
)

// languageByWords is the language with the most function words in a text, empty when there are
// hardly any; certain when they are not few, and far more than those of any other.
func languageByWords(s string) (string, surety) {
	f := theFunctionWords()
	points, words := make(points, len(f.codes)), 0
	for i := 0; i < len(s); {
		end := i
		for end < len(s) {
			r, size := utf8.DecodeRuneInString(s[end:])
			if !isWordRune(r) {
				break
			}
			end += size
		}
		if end == i {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		if words++; words%enoughWords == 0 {
			if best, is := points.decide(words); is == certain {
				return f.codes[best], certain
			}
		}
		if end-i <= longestFunctionWord {
			of := f.languages[s[i:end]] // a word with a capital is hardly one, and to lower it costs
			for _, n := range of {
				points[n] += 1 / float64(len(of))
			}
		}
		i = end
	}
	best, is := points.decide(words)
	if is == unsure {
		return "", unsure
	}
	return f.codes[best], is
}

// enoughWords are enough to be certain of most texts.
const enoughWords = 50

// points are those of the languages, by their place.
type points []float64

// decide tells which has the most, and how far that decides.
func (all points) decide(words int) (best int, is surety) {
	second := 0.0
	for n, p := range all {
		switch {
		case p > all[best]:
			best, second = n, all[best]
		case n != best:
			second = max(second, p)
		}
	}
	switch p := all[best]; {
	case p >= 3 && p >= float64(words)/8 && p >= 1.5*second:
		return best, certain
	case p >= 1 && p >= 1.2*second:
		return best, likely
	}
	return best, unsure
}
