package extract

import (
	"slices"

	"github.com/entente-graph/entente/ingest/text"
)

// vocabulary knows with which words the phrases of a language's indexes begin. Each token of a
// text asks it once what begins there, so that the rules, which ask for many kinds of phrases at
// each token and more than once, look only where there is something to find.
type vocabulary struct {
	words   map[string][]opening // by folded first word
	heads   map[string][]opening // open endings by their first stemBytes bytes
	stems   map[string][]opening // open endings that are shorter
	tails   map[string][]opening // compounds by their last bytes, stemBytes at most
	sieve   [64]uint64           // which heads there may be: the others need no look into the map
	written map[string]bool      // folded words anywhere in a phrase, without an open ending
	indexes int                  // so many have a bit
	declension
	undeclined map[string]bool // words that only look like forms of others: "после" is none of "посол"
}

// opening is a tree of phrases of the index that has a bit.
type opening struct {
	bit uint64
	*lead
	tree
}

// lead is what may stand behind the first word of a tree. It tells of most words, without a look into the
// tree, whether a phrase begins there.
type lead struct {
	ends bool   // nothing need follow
	very bool   // the first word may be one that only its very letters tell: "hatte" is not "hätte"
	gaps bool   // something follows somewhere behind
	next uint64 // the bits of the words that may follow
}

// alone: the first word is a phrase by itself, and is known to stand there.
func (l *lead) alone(open bool) bool { return l.ends && !l.very && !open }

// fits: the tree may have a phrase whose second word has these bits.
func (l *lead) fits(bits uint64) bool { return l.ends || l.gaps || l.next&bits != 0 }

// tree is a root of an index of whatever values.
type tree interface {
	// begins tells whether a phrase of it begins with tokens[i], whose word is known to fit unless
	// it is open.
	begins(tokens []text.Token, i int, open bool) bool
}

const (
	stemBytes  = 3
	lastBit    = 61                // indexes beyond share it: it only tells less of each
	cityBit    = 1 << lastBit << 1 // the bit of the gazetteer
	asked      = cityBit << 1      // the bit of tokens that have asked
	everywhere = ^uint64(0)        // the bit of an index that tokens do not know of
)

func newVocabulary(words int) *vocabulary {
	return &vocabulary{
		words: make(map[string][]opening, words), heads: map[string][]opening{}, stems: map[string][]opening{}, tails: map[string][]opening{},
		written: make(map[string]bool, words),
	}
}

// bit is the bit of one more index.
func (v *vocabulary) bit() uint64 {
	n := min(v.indexes, lastBit)
	v.indexes++
	return 1 << n
}

// plant notes a tree of phrases that begin with a slot.
func (v *vocabulary) plant(s *slot, o opening) {
	add := func(to map[string][]opening, key string) {
		if list := to[key]; len(list) == 0 || list[len(list)-1] != o { // once under each
			to[key] = append(list, o)
		}
	}
	for _, w := range s.exact {
		add(v.words, w)
	}
	for _, w := range s.low {
		add(v.words, text.Fold(w))
	}
	for _, stem := range s.prefix {
		if len(stem) < stemBytes {
			add(v.stems, stem)
			continue
		}
		head := stem[:stemBytes]
		add(v.heads, head)
		at, in := sift(head)
		v.sieve[at] |= in
	}
	for _, stem := range s.suffix {
		add(v.tails, stem[max(0, len(stem)-stemBytes):])
	}
}

// sift is the place of a head in the sieve.
func sift(head string) (at int, bit uint64) {
	return int(head[0]^head[2]) & 63, 1 << ((head[1] ^ head[2]<<1) & 63)
}

// trees gives the trees of phrases that may begin with a token: those of its word, then those of the words
// that it may be a form of, then those of open words. The rank grows from one to the next.
func (v *vocabulary) trees(t *text.Token, each func(list []opening, rank int, open bool)) {
	w, rank := t.Fold, 0
	give := func(list []opening, open bool) {
		if len(list) > 0 {
			each(list, rank, open)
		}
		rank++
	}
	give(v.words[w], false)
	for _, base := range t.Bases {
		give(v.words[base], false)
	}
	if len(w) >= stemBytes {
		if at, in := sift(w); v.sieve[at]&in != 0 {
			give(v.heads[w[:stemBytes]], true)
		}
	}
	for n := min(stemBytes-1, len(w)); n > 0 && len(v.stems) > 0; n-- {
		give(v.stems[w[:n]], true)
	}
	for n := min(stemBytes, len(w)); n > 0 && len(v.tails) > 0; n-- {
		give(v.tails[w[len(w)-n:]], true)
	}
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
	behind := uint64(0) // no word
	for i := len(tokens) - 1; i >= 0; i-- {
		begins := uint64(asked)
		v.trees(&tokens[i], func(list []opening, _ int, open bool) {
			for n := range list {
				if o := &list[n]; begins&o.bit == 0 && o.fits(behind) && (o.alone(open) || o.begins(tokens, i, open)) {
					begins |= o.bit
				}
			}
		})
		tokens[i].Begins = begins
		behind = headBits(&tokens[i])
	}
}
