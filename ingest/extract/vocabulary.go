package extract

import "github.com/entente-graph/entente/ingest/text"

// vocabulary knows with which words the phrases of a language's indexes begin, so that a token
// asks once, for all of them, which indexes are worth looking into.
type vocabulary struct {
	words   map[string]uint64 // folded first words
	heads   map[string]uint64 // the first bytes of open endings
	tails   map[string]uint64 // the last bytes of compounds
	written map[string]bool   // folded words anywhere in a phrase, without an open ending
	indexes int               // so many have a bit
	declension
}

// known is the bit of tokens that have asked.
const known = 1 << 63

func newVocabulary() *vocabulary {
	return &vocabulary{words: map[string]uint64{}, heads: map[string]uint64{}, tails: map[string]uint64{}, written: map[string]bool{}}
}

// bit is the bit of one more index. Beyond 62 they share the last one: a shared bit only tells less.
func (v *vocabulary) bit() uint64 {
	v.indexes = min(v.indexes+1, 62)
	return 1 << v.indexes
}

// look notes in tokens which indexes have phrases that may begin with them, and which words of
// phrases they are forms of.
func (v *vocabulary) look(tokens []text.Token) {
	for i := range tokens {
		w := tokens[i].Fold
		begins := known | v.words[w]
		tokens[i].Bases = nil
		for _, base := range v.bases(w) {
			if v.written[base] {
				tokens[i].Bases = append(tokens[i].Bases, base)
				begins |= v.words[base]
			}
		}
		for n := min(stemBytes, len(w)); n > 0; n-- {
			begins |= v.heads[w[:n]]
		}
		for n := min(stemBytes, len(w)); n > 0 && len(v.tails) > 0; n-- {
			begins |= v.tails[w[len(w)-n:]]
		}
		tokens[i].Begins = begins
	}
}
