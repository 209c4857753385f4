package phrase

import (
	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/text"
)

// Spelling is what reading terms needs to know of a language. Its lists share a vocabulary.
type Spelling struct {
	participle []string             // endings that a word written "part+" may take beside none
	breaks     map[string]bool      // words that a gap does not reach over
	terms      *text.Lexemes        // cuts terms into tokens
	spelled    map[string][][]*slot // words of terms that were read before
	slots      map[string]*slot     // likewise alternatives: phrases with the same ones share a slot
	vocabulary
}

// Rules are what a language's grammar tells of how terms are written.
type Rules struct {
	Elided      map[string]bool // see [text.NewLexemes]
	Participle  []string        // endings that a word written "part+" may take beside none
	Breaks      []string        // words that a gap does not reach over
	Undeclined  []string        // words that only look like forms of others: "после" is none of "посол"
	Declensions []lexicon.Declension
}

// usualWords is about how many different words the terms of a language have: room for them at once saves a
// third of the time that reading them takes.
const usualWords = 1 << 13

// NewSpelling is a spelling without lists.
func NewSpelling(r Rules) *Spelling {
	x := &Spelling{
		participle: r.Participle, breaks: text.Set(r.Breaks), terms: text.NewLexemes(r.Elided, nil),
		spelled: make(map[string][][]*slot, usualWords), slots: make(map[string]*slot, usualWords),
	}
	x.Declension, x.undeclined = NewDeclension(r.Declensions), text.Set(r.Undeclined)
	for kind := range x.numbers {
		x.numbers[kind] = map[string]wordNumber{}
	}
	x.numbers[exact] = make(map[string]wordNumber, usualWords)
	x.roots = make([][]opening, 0, usualWords)
	x.behind = make(map[uint64]int32, 2*usualWords)
	x.all = make([]start, 1, 4*usualWords) // the first is none
	return x
}
