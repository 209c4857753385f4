package extract

import (
	"slices"
	"strings"
	"unicode"

	"github.com/entente-graph/entente/ingest/text"
)

// slot is a place for one word in a phrase: a list of alternatives. An alternative that ends with
// "*" stands for every word that begins so, one that begins with "*" for every compound that ends so,
// one with "+" for a participle in all forms that the grammar lists, one with "=" before it for the very
// letters: "hatte" is not "hätte".
type slot struct {
	heads  uint64 // the bits of the first bytes that an alternative may have
	exact  []string
	prefix []string
	suffix []string
	low    []string // in lower case with their accents
	kind   slotKind
}

// fits tells whether a token, whose headBits are known, may stand here.
func (s *slot) fits(t *text.Token, bits uint64) bool {
	if s.heads&bits == 0 {
		return false
	}
	for _, w := range s.exact {
		if t.Fold == w || len(t.Bases) > 0 && slices.Contains(t.Bases, w) {
			return true
		}
	}
	for _, p := range s.prefix {
		if strings.HasPrefix(t.Fold, p) {
			return true
		}
	}
	return s.compound(t.Fold) || len(s.low) > 0 && slices.Contains(s.low, t.Low)
}

// headBits are the bits of the words that a token may stand for.
func headBits(t *text.Token) uint64 {
	bits := headBit(t.Fold)
	for _, base := range t.Bases {
		bits |= headBit(base)
	}
	return bits
}

// headBit is one of 64 bits by the first two bytes of a word, all of them for a shorter one.
func headBit(word string) uint64 {
	if len(word) < 2 {
		return ^uint64(0)
	}
	return 1 << ((word[0]*7 + word[1]) & 63)
}

// spelling is what reading terms needs to know of a language.
type spelling struct {
	elided     map[string]bool
	participle []string             // endings that a word written "part+" may take beside none
	breaks     map[string]bool      // words that a gap does not reach over
	spelled    map[string][][]*slot // words of terms that were read before
	slots      map[string]*slot     // likewise alternatives: phrases with the same ones share a slot
	*vocabulary
}

// usualWords is about how many different words the terms of a language have: room for them at once saves a
// third of the time that reading them takes.
const usualWords = 1 << 13

func newSpelling(elided map[string]bool, participle, breaks []string) spelling {
	return spelling{elided, participle, text.Set(breaks), make(map[string][][]*slot, usualWords), make(map[string]*slot, usualWords), newVocabulary(usualWords)}
}

// rows gives the rows of slots that a term stands for, as the lexicons write it: words divided by
// spaces, "a|b" for alternatives, "stem*" for open endings, "*stem" for compounds, "part+" for a
// participle, "=word" for its very letters, "word?" for one that may be missing, "..." for a gap within a clause and "//" for the
// end of one.
func (x spelling) rows(term string) [][]*slot {
	rows := [][]*slot{nil}
	for w := range strings.FieldsSeq(term) {
		spelled := x.spell(w)
		if len(spelled) == 1 {
			for n := range rows {
				rows[n] = append(rows[n], spelled[0]...)
			}
			continue
		}
		var longer [][]*slot
		for _, row := range rows {
			for _, more := range spelled {
				longer = append(longer, slices.Concat(row, more))
			}
		}
		rows = longer
	}
	return rows
}

// spell gives the rows of slots that a word of a term stands for: none for one that may be
// missing, one slot for all its plain alternatives, and a row of its own for an alternative
// that a text cuts in two ("l'énergie").
func (x spelling) spell(word string) [][]*slot {
	if rows, ok := x.spelled[word]; ok {
		return rows
	}
	if kind, ok := slotKinds[word]; ok {
		return [][]*slot{{{kind: kind}}}
	}
	var rows [][]*slot
	bare, optional := strings.CutSuffix(word, "?")
	if optional {
		rows = append(rows, nil)
	}
	var plain []string
	for alternative := range strings.SplitSeq(bare, "|") {
		if isOneWord(alternative) {
			plain = append(plain, alternative)
			continue
		}
		tokens := text.Tokens(strings.TrimRight(alternative, "'"), 0, x.elided)
		if len(tokens) == 1 {
			plain = append(plain, alternative)
			continue
		}
		var row []*slot
		for _, t := range tokens {
			row = append(row, x.slot(t.Fold))
		}
		rows = append(rows, row)
	}
	if len(plain) > 0 {
		rows = append(rows, []*slot{x.slot(strings.Join(plain, "|"))})
	}
	x.spelled[word] = rows
	return rows
}

// isOneWord tells of most alternatives that no text cuts them.
func isOneWord(alternative string) bool {
	return strings.HasSuffix(alternative, "*") || strings.HasSuffix(alternative, "+") || strings.HasPrefix(alternative, "*") || strings.HasPrefix(alternative, "=") ||
		alternative != "" && strings.IndexFunc(alternative, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// slot is the slot of alternatives divided by bars.
func (x spelling) slot(alternatives string) *slot {
	if s, ok := x.slots[alternatives]; ok {
		return s
	}
	s := &slot{}
	for alternative := range strings.SplitSeq(alternatives, "|") {
		if stem, open := strings.CutSuffix(alternative, "*"); open {
			s.prefix = append(s.prefix, text.Fold(stem))
		} else if participle, ok := strings.CutSuffix(alternative, "+"); ok {
			s.exact = append(s.exact, text.Fold(participle))
			for _, ending := range x.participle {
				s.exact = append(s.exact, text.Fold(participle+ending))
			}
		} else if stem, open := strings.CutPrefix(alternative, "*"); open {
			s.suffix = append(s.suffix, text.Fold(stem))
			s.heads = ^uint64(0)
		} else if word, very := strings.CutPrefix(alternative, "="); very {
			s.low = append(s.low, strings.ToLower(word))
			s.heads |= headBit(text.Fold(word))
		} else {
			s.exact = append(s.exact, strings.TrimRight(text.Fold(alternative), "'"))
		}
	}
	slices.Sort(s.exact)
	s.exact = slices.Compact(s.exact)
	for _, w := range s.exact {
		x.written[w] = true
	}
	for _, w := range slices.Concat(s.exact, s.prefix) {
		s.heads |= headBit(w)
	}
	x.slots[alternatives] = s
	return s
}
