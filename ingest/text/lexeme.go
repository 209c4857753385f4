package text

import (
	"hash/maphash"
	"strings"
	"sync/atomic"
	"unicode/utf8"
)

// Lexeme is what a word or mark is by its letters alone, wherever it stands: the tokens of the same letters
// share it.
type Lexeme struct {
	Letters string   // as the text has them; without the apostrophe of an elided word
	Fold    string   // folded
	Low     string   // lower case with its diacritics: "à" is not "a"
	Word    bool     // a word or number, no punctuation
	Glued   bool     // a capital stands behind a small letter or a figure: see [glued]
	Upper   bool     // begins with an upper-case letter
	Bases   []string // words that it may be a form of, as who keeps the lexemes knows them: "министр" for "министром"
	Classes Classes  // the classes of words that it is in
	Phrases any      // what their keeper noted of the phrases that begin with it
	Places  any      // and of the places
	hash    uint64   // of its letters
}

// Classes is a set of classes of words, as who keeps the lexemes numbers them.
type Classes [2]uint64

// Add puts a class into the set.
func (c *Classes) Add(class uint8) { c[class>>6] |= 1 << (class & 63) }

// Has tells whether a class is in the set.
func (c *Classes) Has(class uint8) bool { return c[class>>6]&(1<<(class&63)) != 0 }

// Lexemes makes the lexemes of a language. It keeps those that it met last, as most words of a text are
// among them, and never more than it has places for. It may be used from several goroutines.
type Lexemes struct {
	elided map[string]bool // see [NewLexemes]
	note   func(*Lexeme)
	seed   maphash.Seed
	places [][lexemeWays]atomic.Pointer[Lexeme]
}

const (
	lexemePlaces  = 1 << 15 // about 8 MB when all are taken
	lexemeWays    = 4       // where a lexeme may stand
	longestLexeme = 64      // bytes of a lexeme that is kept: longer ones hardly come again
)

// NewLexemes makes lexemes, in each of which note writes what it knows; it may be nil. elided holds the folded
// words that lose their vowel before another ("l", "qu"), and with their apostrophe those that lean
// on the word before them ("'s").
func NewLexemes(elided map[string]bool, note func(*Lexeme)) *Lexemes {
	x := &Lexemes{elided: elided, note: note, seed: maphash.MakeSeed()}
	if note != nil { // else to make one is as quick as to find it
		x.places = make([][lexemeWays]atomic.Pointer[Lexeme], lexemePlaces/lexemeWays)
	}
	return x
}

// Word is the lexeme of a word.
func (x *Lexemes) Word(letters string) *Lexeme { return x.of(letters, true) }

// of finds a lexeme by its letters, those of a word or of a mark, or makes it. The newcomer takes the first of the
// places where it may stand, and the others move on. Letters with the same hash, of 64 bits that nobody can
// foresee, are taken for the same.
func (x *Lexemes) of(letters string, word bool) *Lexeme {
	if len(letters) > longestLexeme || x.places == nil {
		return x.made(letters, word)
	}
	hash := maphash.String(x.seed, letters)
	places := &x.places[hash%(lexemePlaces/lexemeWays)]
	for n := range places {
		if l := places[n].Load(); l == nil {
			break
		} else if l.hash == hash {
			return l
		}
	}
	l := x.made(strings.Clone(letters), word) // a part of a text would keep the whole of it
	l.hash = hash
	for n, next := 0, l; n < lexemeWays && next != nil; n++ {
		next = places[n].Swap(next)
	}
	return l
}

func (x *Lexemes) made(letters string, word bool) *Lexeme {
	l := &Lexeme{Letters: letters}
	if word {
		l.Low = low(letters)
		l.Fold, l.Word, l.Upper = Fold(l.Low), true, upper(letters)
		l.Glued = mayBeGlued(letters)
	} else {
		l.Fold = foldMark(letters)
		l.Low = l.Fold
	}
	if x.note != nil {
		x.note(l)
	}
	return l
}

// foldMark writes the kinds of a mark as one: dashes, quotes and apostrophes.
func foldMark(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case size < len(s):
		return Fold(s) // "’s"
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
