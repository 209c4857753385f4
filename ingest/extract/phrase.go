package extract

import (
	"cmp"
	"slices"

	"github.com/entente-graph/entente/ingest/text"
)

// index finds the phrases of a lexicon in a row of tokens. Phrases are rows of slots; those that
// begin with the same slots share them, as the branches of a tree do. Trees are kept by their first
// word, those with an open ending by its first letters, so that a look-up is two map reads, and
// none for a token that knows of no phrase here.
type index[T any] struct {
	spelling
	bit    uint64
	size   int
	byWord map[string][]*branch[T]
	byHead map[string][]*branch[T] // open endings, by the first stemBytes bytes
	byTail map[string][]*branch[T] // compounds, by the last stemBytes bytes
	roots  map[*slot]*branch[T]
}

const stemBytes = 3

// branch is a slot, what may follow it, and the phrases that end with it.
type branch[T any] struct {
	slot *slot
	next []fork[T]
	ends []sense[T]
	gaps []gap[T]
}

// gap is the rest of a phrase behind a branch from its first gap on, or from the end of a clause.
type gap[T any] struct {
	slots []*slot
	sense[T]
}

// fork leads to a branch; the heads of its slot stand here, where most words see that it is not theirs.
type fork[T any] struct {
	heads uint64
	to    *branch[T]
}

// sense is the value of a phrase and its place in the lexicon.
type sense[T any] struct {
	order int
	value T
}

// newIndex is an index that the tokens of a text know of.
func newIndex[T any](in spelling) *index[T] {
	x := newAside[T](in)
	x.bit = in.join(x)
	return x
}

// everywhere is the bit of an index that tokens do not know of.
const everywhere = ^uint64(0)

// newAside is an index that is asked too seldom for tokens to know of it.
func newAside[T any](in spelling) *index[T] {
	return &index[T]{
		spelling: in, bit: everywhere,
		byWord: map[string][]*branch[T]{}, byHead: map[string][]*branch[T]{}, byTail: map[string][]*branch[T]{}, roots: map[*slot]*branch[T]{},
	}
}

// add takes a term as the lexicons write it: see [spelling.rows].
func (x *index[T]) add(term string, value T) {
	first := x.size
	for _, row := range x.rows(term) {
		if len(row) == 0 {
			continue
		}
		b := x.root(row[0])
		n := 1
		for ; n < len(row) && row[n].kind == wordSlot; n++ {
			b = b.follow(row[n])
		}
		if n < len(row) {
			b.gaps = append(b.gaps, gap[T]{row[n:], sense[T]{x.size, value}})
			x.size++
			continue
		}
		if n := len(b.ends); n > 0 && b.ends[n-1].order >= first {
			continue // "a *? *? b" is three rows, not four
		}
		b.ends = append(b.ends, sense[T]{x.size, value})
		x.size++
	}
}

// root is the branch of a first slot.
func (x *index[T]) root(s *slot) *branch[T] {
	if b := x.roots[s]; b != nil {
		return b
	}
	b := &branch[T]{slot: s}
	x.roots[s] = b
	if x.bit != everywhere {
		x.opensWith(s, x.bit)
	}
	for _, w := range s.exact {
		x.byWord[w] = append(x.byWord[w], b)
	}
	for _, w := range s.low {
		x.byWord[text.Fold(w)] = append(x.byWord[text.Fold(w)], b)
	}
	put(x.byHead, b, s.prefix, func(stem string) string { return stem[:min(stemBytes, len(stem))] })
	put(x.byTail, b, s.suffix, func(stem string) string { return stem[max(0, len(stem)-stemBytes):] })
	return b
}

// put keeps a branch under the ends of stems, once under each.
func put[T any](by map[string][]*branch[T], b *branch[T], stems []string, end func(string) string) {
	ends := map[string]bool{}
	for _, stem := range stems {
		if e := end(stem); !ends[e] {
			ends[e] = true
			by[e] = append(by[e], b)
		}
	}
}

// follow is the branch of a slot behind another.
func (b *branch[T]) follow(s *slot) *branch[T] {
	for _, f := range b.next {
		if f.to.slot == s {
			return f.to
		}
	}
	to := &branch[T]{slot: s}
	b.next = append(b.next, fork[T]{s.heads, to})
	return to
}

// found is a phrase in a row of tokens: From to To, To excluded, and End where it ends behind a gap.
type found[T any] struct {
	From, To int
	End      int
	Value    T
}

// placed is a phrase that ends before a token, or has a gap there and ends behind it. Phrases whose first word stands as the text has it come
// before those whose first word it is a form of, and these before open endings; else the lexicon's
// order is theirs.
type placed[T any] struct {
	to, end, rank int
	*sense[T]
}

func (p placed[T]) compare(o placed[T]) int {
	return cmp.Or(cmp.Compare(p.rank, o.rank), cmp.Compare(p.order, o.order))
}

// at gives every phrase that begins with tokens[i], in order.
func (x *index[T]) at(tokens []text.Token, i int, each func(found[T])) {
	if b := tokens[i].Begins; b != 0 && b&x.bit == 0 {
		return
	}
	var few [4]placed[T]
	all := few[:0]
	x.walk(tokens, i, func(p placed[T]) bool {
		all = append(all, p)
		return true
	})
	slices.SortStableFunc(all, placed[T].compare)
	for _, p := range all {
		each(found[T]{i, p.to, p.end, p.value})
	}
}

// longest gives the longest phrase that begins with tokens[i], the first in order among several.
func (x *index[T]) longest(tokens []text.Token, i int) (found[T], bool) {
	if b := tokens[i].Begins; b != 0 && b&x.bit == 0 {
		return found[T]{}, false
	}
	var best placed[T]
	x.walk(tokens, i, func(p placed[T]) bool {
		if p.to > best.to || p.to == best.to && p.compare(best) < 0 {
			best = p
		}
		return true
	})
	if best.to == 0 {
		return found[T]{}, false
	}
	return found[T]{i, best.to, best.end, best.value}, true
}

// all gives every phrase in tokens, those that overlap as well.
func (x *index[T]) all(tokens []text.Token) []found[T] {
	var out []found[T]
	for i := range tokens {
		x.at(tokens, i, func(f found[T]) { out = append(out, f) })
	}
	return out
}

// begins tells whether a phrase begins with tokens[i].
func (x *index[T]) begins(tokens []text.Token, i int) bool {
	any := false
	x.walk(tokens, i, func(placed[T]) bool {
		any = true
		return false
	})
	return any
}

// opens tells whether a phrase has a word, without an open ending, at its head.
func (x *index[T]) opens(word string) bool { return len(x.byWord[word]) > 0 }

// walk gives the phrases that begin with tokens[i] until it is told to stop.
func (x *index[T]) walk(tokens []text.Token, i int, each func(placed[T]) bool) {
	t := &tokens[i]
	for _, b := range x.byWord[t.Fold] {
		if len(b.slot.low) > 0 && !b.slot.fits(t, headBits(t)) {
			continue // "hätte" is not "hatte"
		}
		if !x.goOn(b, tokens, i+1, 0, each) {
			return
		}
	}
	for n, base := range t.Bases {
		for _, b := range x.byWord[base] {
			if !x.goOn(b, tokens, i+1, 1+n, each) {
				return
			}
		}
	}
	if len(x.byHead) == 0 && len(x.byTail) == 0 {
		return
	}
	w, bits, rank := t.Fold, headBits(t), 1+len(t.Bases)
	for n := min(stemBytes, len(w)); n > 0; n-- {
		for _, b := range x.byHead[w[:n]] {
			if b.slot.fits(t, bits) && !x.goOn(b, tokens, i+1, rank, each) {
				return
			}
		}
		rank++
	}
	for n := min(stemBytes, len(w)); n > 0 && len(x.byTail) > 0; n-- {
		for _, b := range x.byTail[w[len(w)-n:]] {
			if b.slot.fits(t, bits) && !x.goOn(b, tokens, i+1, rank, each) {
				return
			}
		}
		rank++
	}
}

// goOn gives the phrases that go on from a branch whose slot stands before tokens[i], false when it is
// told to stop.
func (x *index[T]) goOn(b *branch[T], tokens []text.Token, i, rank int, each func(placed[T]) bool) bool {
	for n := range b.ends {
		if !each(placed[T]{i, i, rank, &b.ends[n]}) {
			return false
		}
	}
	for n := range b.gaps {
		g := &b.gaps[n]
		if end, ok := behind(g.slots, tokens, i, x.breaks); ok && !each(placed[T]{i, end, rank, &g.sense}) {
			return false
		}
	}
	if len(b.next) == 0 || i == len(tokens) {
		return true
	}
	t := &tokens[i]
	bits := headBits(t)
	for _, f := range b.next {
		if f.heads&bits != 0 && f.to.slot.fits(t, bits) && !x.goOn(f.to, tokens, i+1, rank, each) {
			return false
		}
	}
	return true
}
