package phrase

import (
	"slices"

	"github.com/entente-graph/entente/ingest/text"
)

// vocabulary numbers the words that stand in the phrases of a language's lists, and knows which phrases begin
// with each. What it knows of a word of a text is noted in its lexeme, once, so that the rules, which ask for
// many kinds of phrases at each token and more than once, look only where there is something to find.
type vocabulary struct {
	numbers [kinds]map[string]wordNumber // of alternatives, by kind and letters
	roots   [][]opening                  // trees of phrases by the number of an alternative of their first word
	starts
	branches uint32     // so many have a number
	steps    filter     // the numbers of branches and of the alternatives that lead on from them
	lists    int        // so many have a number
	longest  [kinds]int // bytes of the longest one of a kind
	Declension
	undeclined map[string]bool // words that only look like forms of others: "после" is none of "посол"
}

// alternativeKind tells how an alternative of a slot is written.
type alternativeKind int

const (
	exact   alternativeKind = iota // a folded word
	letters                        // a word in lower case with its accents
	stem                           // how a folded word begins
	tail                           // how a folded compound ends
	kinds
)

// wordNumber is the number of an alternative.
type wordNumber int32

// heads are bits by which most words see that a slot is not theirs: of each alternative one in either half.
type heads [2]uint64

func (h *heads) add(o heads) {
	h[0] |= o[0]
	h[1] |= o[1]
}

func (h *heads) meet(o heads) bool { return h[0]&o[0] != 0 && h[1]&o[1] != 0 }

func (n wordNumber) heads() heads { return heads{1 << (n & 63), 1 << (n >> 6 & 63)} }

// word is what a vocabulary knows of a lexeme.
type word struct {
	heads    // the bits of all that it is
	is       []alternative
	alone    text.Begins  // the lists of which it is a phrase by itself
	openings []opening    // the trees of phrases that may begin with it, by rank
	gapped   []opening    // those of them in which something follows somewhere behind
	firsts   []wordNumber // of what it is, that with which phrases of more than a word begin
	seconds  []wordNumber // and that which stands second in one
}

// alternative is one that a word fits. Phrases whose first word stands as the text has it come before those
// whose first word it is a form of, and these before open endings: their rank is smaller.
type alternative struct {
	number wordNumber
	rank   int16
}

// opening is a tree of phrases of a list.
type opening struct {
	tree
	list int16 // its number
	rank int16
}

// tree is a root of an index of whatever values.
type tree interface {
	rest
	// first is what may stand behind its first word.
	first() lead
}

// rest is what may stand behind words that were read.
type rest interface {
	// some tells whether a phrase ends before tokens[i] or behind.
	some(in *Spelling, tokens []text.Token, i int) bool
}

// lead is what may stand behind the first word of a tree.
type lead struct {
	ends bool // nothing need follow
	gaps bool // something follows somewhere behind
}

const (
	mostLists = 127
	aside     = -1 // the number of lists that tokens do not know of
)

// number is the number of an alternative.
func (v *vocabulary) number(kind alternativeKind, letters string) wordNumber {
	if n, ok := v.numbers[kind][letters]; ok {
		return n
	}
	n := wordNumber(len(v.roots))
	v.numbers[kind][letters] = n
	v.roots = append(v.roots, nil)
	v.first, v.second = append(v.first, false), append(v.second, false)
	v.longest[kind] = max(v.longest[kind], len(letters))
	return n
}

// plant notes a tree of phrases of a list, which begin with a slot.
func (v *vocabulary) plant(s *slot, list int16, t tree) {
	for _, n := range s.of {
		v.roots[n] = append(v.roots[n], opening{tree: t, list: list})
	}
}

// Note notes in a lexeme what the lists of phrases know of it. All of them must be full by then.
func (x *Spelling) Note(l *text.Lexeme) {
	w := &word{}
	l.Bases = x.Bases(l.Fold)
	for n, rank := range x.fitting(l) {
		w.is = append(w.is, alternative{n, rank})
		w.add(n.heads())
		if x.first[n] {
			w.firsts = append(w.firsts, n)
		}
		if x.second[n] {
			w.seconds = append(w.seconds, n)
		}
	}
	l.Phrases = w
	w.open(x.roots)
}

// fitting gives the alternatives that a lexeme fits, by rank.
func (v *vocabulary) fitting(l *text.Lexeme) func(yield func(wordNumber, int16) bool) {
	return func(yield func(wordNumber, int16) bool) {
		rank := int16(0)
		give := func(kind alternativeKind, letters string) {
			if n, ok := v.numbers[kind][letters]; ok {
				yield(n, rank)
			}
		}
		give(exact, l.Fold)
		give(letters, l.Low)
		if !v.undeclined[l.Fold] {
			for _, base := range l.Bases {
				rank++
				give(exact, base)
			}
		}
		rank++
		for n := range min(len(l.Fold), v.longest[stem]) + 1 {
			give(stem, l.Fold[:n])
		}
		rank++
		for n := 1; n <= min(len(l.Fold)-shortestPart, v.longest[tail]); n++ {
			give(tail, l.Fold[len(l.Fold)-n:])
		}
	}
}

// open notes the trees of phrases that may begin with a word.
func (w *word) open(roots [][]opening) {
	for _, is := range w.is {
		for _, o := range roots[is.number] {
			if slices.ContainsFunc(w.openings, func(other opening) bool { return other.tree == o.tree }) {
				continue
			}
			o.rank = is.rank
			w.openings = append(w.openings, o)
			if o.list == aside {
				continue
			}
			if lead := o.first(); lead.ends {
				mark(&w.alone, o.list)
			} else if lead.gaps {
				w.gapped = append(w.gapped, o)
			}
		}
	}
}

// wordOf is what the vocabulary knows of a token.
func wordOf(t *text.Token) *word { return t.Phrases.(*word) }
