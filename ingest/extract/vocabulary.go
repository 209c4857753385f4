package extract

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/entente-graph/entente/ingest/text"
)

// vocabulary knows with which words the phrases of a language's indexes begin. Each token of a
// text asks it once what begins there, so that the rules, which ask for many kinds of phrases at
// each token and more than once, look only where there is something to find.
type vocabulary struct {
	words   map[string]uint64 // folded first words: the bits of the indexes
	heads   map[string]uint64 // likewise the first stemBytes bytes of open endings
	tails   map[string]uint64 // likewise the last bytes of compounds
	stems   map[string]uint64 // likewise open endings that are shorter
	written map[string]bool   // folded words anywhere in a phrase, without an open ending
	sieve   [64]uint64        // which heads there may be: the others need no look into the map
	indexes [lastBit + 1][]finder
	count   int
	declension
	undeclined map[string]bool // words that only look like forms of others: "после" is none of "посол"
}

// finder is an index of whatever values.
type finder interface {
	begins(tokens []text.Token, i int) bool
}

const (
	lastBit = 62                // indexes beyond share it: it only tells less of each
	asked   = 1 << lastBit << 1 // the bit of tokens that have asked
)

func newVocabulary() *vocabulary {
	return &vocabulary{words: map[string]uint64{}, heads: map[string]uint64{}, tails: map[string]uint64{}, stems: map[string]uint64{}, written: map[string]bool{}}
}

// join gives an index its bit.
func (v *vocabulary) join(x finder) uint64 {
	n := min(v.count, lastBit)
	v.count++
	v.indexes[n] = append(v.indexes[n], x)
	return 1 << n
}

// opensWith notes that an index has phrases that begin with a slot.
func (v *vocabulary) opensWith(s *slot, bit uint64) {
	for _, w := range s.exact {
		v.words[w] |= bit
	}
	for _, w := range s.low {
		v.words[text.Fold(w)] |= bit
	}
	for _, stem := range s.prefix {
		if len(stem) < stemBytes {
			v.stems[stem] |= bit
			continue
		}
		head := stem[:stemBytes]
		v.heads[head] |= bit
		at, in := sift(head)
		v.sieve[at] |= in
	}
	for _, stem := range s.suffix {
		v.tails[stem[max(0, len(stem)-stemBytes):]] |= bit
	}
}

// sift is the place of a head in the sieve.
func sift(head string) (at int, bit uint64) {
	return int(head[0]^head[2]) & 63, 1 << ((head[1] ^ head[2]<<1) & 63)
}

// look notes in the tokens of a sentence which words of phrases they are forms of, and which indexes
// have phrases that begin with them.
func (v *vocabulary) look(tokens []text.Token) {
	for i := range tokens {
		if tokens[i].Bases = nil; v.undeclined[tokens[i].Fold] {
			continue
		}
		tokens[i].Bases = slices.DeleteFunc(v.bases(tokens[i].Fold), func(base string) bool { return !v.written[base] })
	}
	for i := range tokens {
		tokens[i].Begins = asked
		for may := v.mayBegin(&tokens[i]); may != 0; may &= may - 1 {
			n := bits.TrailingZeros64(may)
			if slices.ContainsFunc(v.indexes[n], func(x finder) bool { return x.begins(tokens, i) }) {
				tokens[i].Begins |= 1 << n
			}
		}
	}
}

// mayBegin are the indexes with phrases that begin with a token, whatever follows it.
func (v *vocabulary) mayBegin(t *text.Token) uint64 {
	word := t.Fold
	may := v.words[word]
	for _, base := range t.Bases {
		may |= v.words[base]
	}
	if len(word) >= stemBytes {
		if at, in := sift(word); v.sieve[at]&in != 0 {
			may |= v.heads[word[:stemBytes]]
		}
	}
	for n := min(stemBytes, len(word)); n > 0 && len(v.tails) > 0; n-- {
		may |= v.tails[word[len(word)-n:]]
	}
	for stem, bits := range v.stems {
		if strings.HasPrefix(word, stem) {
			may |= bits
		}
	}
	return may
}
