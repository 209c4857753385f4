package extract

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/ingest/text"
)

// A phrase is a row of slots, one a word. A slot is a list of alternatives; an alternative
// that ends with "*" stands for every word that begins so, one that begins with "*" for every compound
// that ends so, one with "+" for a participle in all forms that the grammar lists.
type phrase[T any] struct {
	slots []slot
	value T
}

type slot struct {
	exact  []string
	prefix []string
	suffix []string
	kind   slotKind
}

func (s slot) fits(t text.Token) bool {
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
	return s.compound(t.Fold)
}

// index finds the phrases of a lexicon in a row of tokens. Phrases are kept by their first
// word, those with an open ending by its first letters, so that a look-up is two map reads, and
// none for a token that knows of no phrase here.
type index[T any] struct {
	spelling
	bit    uint64
	byWord map[string][]phrase[T]
	byHead map[string][]phrase[T] // open endings, by the first stemBytes bytes
	byTail map[string][]phrase[T] // compounds, by the last stemBytes bytes
}

const stemBytes = 3

// spelling is what reading terms needs to know of a language.
type spelling struct {
	elided     map[string]bool
	participle []string        // endings that a word written "part+" may take beside none
	breaks     map[string]bool // words that a gap does not reach over
	slots      map[string]slot // of words read before
	*vocabulary
}

func newSpelling(elided map[string]bool, participle, breaks []string) spelling {
	return spelling{elided, participle, text.Set(breaks), map[string]slot{}, newVocabulary()}
}

func newIndex[T any](in spelling) *index[T] {
	return &index[T]{in, in.vocabulary.bit(), map[string][]phrase[T]{}, map[string][]phrase[T]{}, map[string][]phrase[T]{}}
}

// add takes a term as the lexicons write it: words divided by spaces, "a|b" for alternatives,
// "stem*" for open endings, "*stem" for compounds, "part+" for a participle, "word?" for one that may be
// missing, "..." for a gap within a clause and "//" for the end of one.
func (x *index[T]) add(term string, value T) {
	rows := [][]string{nil}
	for _, w := range strings.Fields(term) {
		var longer [][]string
		for _, row := range rows {
			for _, more := range x.spell(w) {
				longer = append(longer, append(row[:len(row):len(row)], more...))
			}
		}
		rows = onceEach(longer)
	}
	for _, row := range rows {
		p := phrase[T]{value: value}
		for _, w := range row {
			p.slots = append(p.slots, x.newSlot(w))
		}
		x.keep(p)
	}
}

// spell gives the rows of slots that a word of a term stands for: none for one that may be
// missing, one slot for all its plain alternatives, and a row of its own for an alternative
// that a text cuts in two ("l'énergie").
func (x *index[T]) spell(word string) [][]string {
	if _, ok := slotKinds[word]; ok {
		return [][]string{{word}}
	}
	var out [][]string
	bare, optional := strings.CutSuffix(word, "?")
	if optional {
		out = append(out, nil)
	}
	var plain []string
	for _, alternative := range strings.Split(bare, "|") {
		if strings.HasSuffix(alternative, "*") || strings.HasSuffix(alternative, "+") || strings.HasPrefix(alternative, "*") {
			plain = append(plain, alternative)
			continue
		}
		tokens := text.Tokens(strings.TrimRight(alternative, "'"), 0, x.elided)
		if len(tokens) == 1 {
			plain = append(plain, alternative)
			continue
		}
		var row []string
		for _, t := range tokens {
			row = append(row, t.Fold)
		}
		out = append(out, row)
	}
	if len(plain) > 0 {
		out = append(out, []string{strings.Join(plain, "|")})
	}
	return out
}

func (x spelling) newSlot(w string) slot {
	if s, ok := x.slots[w]; ok {
		return s
	}
	s := slot{kind: slotKinds[w]}
	if s.kind != wordSlot {
		return s
	}
	for alternative := range strings.SplitSeq(w, "|") {
		if stem, open := strings.CutSuffix(alternative, "*"); open {
			s.prefix = append(s.prefix, text.Fold(stem))
		} else if participle, ok := strings.CutSuffix(alternative, "+"); ok {
			s.exact = append(s.exact, text.Fold(participle))
			for _, ending := range x.participle {
				s.exact = append(s.exact, text.Fold(participle+ending))
			}
		} else if stem, open := strings.CutPrefix(alternative, "*"); open {
			s.suffix = append(s.suffix, text.Fold(stem))
		} else {
			s.exact = append(s.exact, strings.TrimRight(text.Fold(alternative), "'"))
		}
	}
	s.exact = once(s.exact)
	for _, word := range s.exact {
		x.written[word] = true
	}
	x.slots[w] = s
	return s
}

// once keeps the first of equal words.
func once(words []string) []string {
	var out []string
	for _, w := range words {
		if !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// onceEach keeps the first of equal rows: "a *? *? b" is three, not four.
func onceEach(rows [][]string) [][]string {
	if len(rows) == 1 {
		return rows
	}
	seen := make(map[string]bool, len(rows))
	return slices.DeleteFunc(rows, func(row []string) bool {
		key := strings.Join(row, " ")
		twice := seen[key]
		seen[key] = true
		return twice
	})
}

func (x *index[T]) keep(p phrase[T]) {
	if len(p.slots) == 0 {
		return
	}
	for _, w := range p.slots[0].exact {
		x.byWord[w] = append(x.byWord[w], p)
		x.words[w] |= x.bit
	}
	for _, stem := range p.slots[0].prefix {
		head := stem[:min(stemBytes, len(stem))]
		x.byHead[head] = append(x.byHead[head], p)
		x.heads[head] |= x.bit
	}
	for _, stem := range p.slots[0].suffix {
		tail := stem[max(0, len(stem)-stemBytes):]
		x.byTail[tail] = append(x.byTail[tail], p)
		x.tails[tail] |= x.bit
	}
}

// found is a phrase in a row of tokens: From to To, To excluded, and End where it ends behind a gap.
type found[T any] struct {
	From, To int
	End      int
	Value    T
}

// at gives every phrase that begins with tokens[i], in the order of the lexicon.
func (x *index[T]) at(tokens []text.Token, i int, each func(found[T])) {
	if b := tokens[i].Begins; b != 0 && b&x.bit == 0 {
		return
	}
	w := tokens[i].Fold
	try := func(list []phrase[T]) {
		for _, p := range list {
			if to, end, ok := p.fits(tokens, i, x.breaks); ok {
				each(found[T]{i, to, end, p.value})
			}
		}
	}
	try(x.byWord[w])
	for _, base := range tokens[i].Bases {
		try(x.byWord[base])
	}
	for n := min(stemBytes, len(w)); n > 0; n-- {
		try(x.byHead[w[:n]])
	}
	for n := min(stemBytes, len(w)); n > 0 && len(x.byTail) > 0; n-- {
		try(x.byTail[w[len(w)-n:]])
	}
}

func (p phrase[T]) fits(tokens []text.Token, i int, breaks map[string]bool) (to, end int, ok bool) {
	for n, s := range p.slots {
		if s.kind != wordSlot {
			end, ok = behind(p.slots[n:], tokens, i+n, breaks)
			return i + n, end, ok
		}
		if i+n >= len(tokens) || !s.fits(tokens[i+n]) {
			return 0, 0, false
		}
	}
	return i + len(p.slots), i + len(p.slots), true
}

// all gives every phrase in tokens, those that overlap as well.
func (x *index[T]) all(tokens []text.Token) []found[T] {
	var out []found[T]
	for i := range tokens {
		x.at(tokens, i, func(f found[T]) { out = append(out, f) })
	}
	return out
}

// longest gives the longest phrase that begins with tokens[i].
func (x *index[T]) longest(tokens []text.Token, i int) (found[T], bool) {
	var best found[T]
	x.at(tokens, i, func(f found[T]) {
		if f.To > best.To {
			best = f
		}
	})
	return best, best.To > 0
}
