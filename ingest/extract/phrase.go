package extract

import (
	"strings"

	"github.com/entente-graph/entente/ingest/text"
)

// A phrase is a row of slots, one a word. A slot is a list of alternatives; an alternative
// that ends with "*" stands for every word that begins so, one with "+" for a participle in all
// forms that the grammar lists.
type phrase[T any] struct {
	slots []slot
	value T
}

type slot struct {
	exact  map[string]bool
	prefix []string
}

func (s slot) fits(word string) bool {
	if s.exact[word] {
		return true
	}
	for _, p := range s.prefix {
		if strings.HasPrefix(word, p) {
			return true
		}
	}
	return false
}

// index finds the phrases of a lexicon in a row of tokens. Phrases are kept by their first
// word, those with an open ending by its first letters, so that a look-up is two map reads.
type index[T any] struct {
	spelling
	byWord map[string][]phrase[T]
	byHead map[string][]phrase[T] // open endings, by the first stemBytes bytes
}

const stemBytes = 3

// spelling is what reading terms needs to know of a language.
type spelling struct {
	elided     map[string]bool
	participle []string // endings that a word written "part+" may take beside none
}

func newIndex[T any](in spelling) *index[T] {
	return &index[T]{in, map[string][]phrase[T]{}, map[string][]phrase[T]{}}
}

// add takes a term as the lexicons write it: words divided by spaces, "a|b" for alternatives,
// "stem*" for open endings, "part+" for a participle, "word?" for one that may be missing.
func (x *index[T]) add(term string, value T) {
	rows := [][]string{nil}
	for _, w := range strings.Fields(term) {
		var longer [][]string
		for _, row := range rows {
			for _, more := range x.spell(w) {
				longer = append(longer, append(row[:len(row):len(row)], more...))
			}
		}
		rows = longer
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
	var out [][]string
	bare, optional := strings.CutSuffix(word, "?")
	if optional {
		out = append(out, nil)
	}
	var plain []string
	for _, alternative := range strings.Split(bare, "|") {
		if strings.HasSuffix(alternative, "*") || strings.HasSuffix(alternative, "+") {
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
	s := slot{exact: map[string]bool{}}
	for _, alternative := range strings.Split(w, "|") {
		if stem, open := strings.CutSuffix(alternative, "*"); open {
			s.prefix = append(s.prefix, text.Fold(stem))
		} else if participle, ok := strings.CutSuffix(alternative, "+"); ok {
			s.exact[text.Fold(participle)] = true
			for _, ending := range x.participle {
				s.exact[text.Fold(participle+ending)] = true
			}
		} else {
			s.exact[strings.TrimRight(text.Fold(alternative), "'")] = true
		}
	}
	return s
}

func (x *index[T]) keep(p phrase[T]) {
	if len(p.slots) == 0 {
		return
	}
	for w := range p.slots[0].exact {
		x.byWord[w] = append(x.byWord[w], p)
	}
	for _, stem := range p.slots[0].prefix {
		head := stem[:min(stemBytes, len(stem))]
		x.byHead[head] = append(x.byHead[head], p)
	}
}

// found is a phrase in a row of tokens: From to To, To excluded.
type found[T any] struct {
	From, To int
	Value    T
}

// at gives every phrase that begins with tokens[i], in the order of the lexicon.
func (x *index[T]) at(tokens []text.Token, i int, each func(found[T])) {
	w := tokens[i].Fold
	try := func(list []phrase[T]) {
		for _, p := range list {
			if to, ok := p.fits(tokens, i); ok {
				each(found[T]{i, to, p.value})
			}
		}
	}
	try(x.byWord[w])
	for n := min(stemBytes, len(w)); n > 0; n-- {
		try(x.byHead[w[:n]])
	}
}

func (p phrase[T]) fits(tokens []text.Token, i int) (to int, ok bool) {
	if i+len(p.slots) > len(tokens) {
		return 0, false
	}
	for n, s := range p.slots {
		if !s.fits(tokens[i+n].Fold) {
			return 0, false
		}
	}
	return i + len(p.slots), true
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
