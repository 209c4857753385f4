package extract

import (
	"cmp"
	"slices"

	"github.com/entente-graph/entente/ingest/text"
)

// index finds the phrases of a lexicon in a row of tokens. Phrases are rows of slots; those that
// begin with the same slots share them, as the branches of a tree do. The trees of all indexes stand in
// the vocabulary, by their first word.
type index[T any] struct {
	spelling
	bit   uint64
	size  int
	roots map[*slot]*root[T]
}

// root is the branch of a first slot.
type root[T any] struct {
	*branch[T]
	lead
	of *index[T]
}

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
	return &index[T]{spelling: in, bit: in.bit(), roots: map[*slot]*root[T]{}}
}

// newAside is an index that is asked too seldom for tokens to know of it.
func newAside[T any](in spelling) *index[T] {
	forms := in.vocabulary
	in.vocabulary = newVocabulary(0)
	in.declension = forms.declension
	in.written = forms.written
	return &index[T]{spelling: in, bit: everywhere, roots: map[*slot]*root[T]{}}
}

// add takes a term as the lexicons write it: see [spelling.rows].
func (x *index[T]) add(term string, value T) {
	first := x.size
	for _, row := range x.rows(term) {
		if len(row) == 0 {
			continue
		}
		b, l := x.root(row[0])
		switch {
		case len(row) == 1:
			l.ends = true
		case row[1].kind != wordSlot:
			l.gaps = true
		default:
			l.next |= row[1].heads
		}
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

// root is the branch of a first slot, and what leads to it.
func (x *index[T]) root(s *slot) (*branch[T], *lead) {
	r := x.roots[s]
	if r == nil {
		r = &root[T]{branch: &branch[T]{slot: s}, of: x, lead: lead{very: len(s.low) > 0}}
		x.roots[s] = r
		x.plant(s, opening{x.bit, &r.lead, r})
	}
	return r.branch, &r.lead
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

// placed is a phrase that ends before a token, or has a gap there and ends behind it. Phrases whose first
// word stands as the text has it come before those whose first word it is a form of, and these before open
// endings; else the lexicon's order is theirs.
type placed[T any] struct {
	to, end, rank int
	*sense[T]
}

func (p placed[T]) compare(o placed[T]) int {
	return cmp.Or(cmp.Compare(p.rank, o.rank), cmp.Compare(p.order, o.order))
}

// mayBegin tells of most tokens that no phrase begins with them.
func (x *index[T]) mayBegin(t *text.Token) bool { return t.Begins == 0 || t.Begins&x.bit != 0 }

// at gives every phrase that begins with tokens[i], in order.
func (x *index[T]) at(tokens []text.Token, i int, each func(found[T])) {
	if !x.mayBegin(&tokens[i]) {
		return
	}
	var few [4]placed[T]
	all := few[:0]
	x.walk(tokens, i, func(p placed[T]) { all = append(all, p) })
	slices.SortStableFunc(all, placed[T].compare)
	for _, p := range all {
		each(found[T]{i, p.to, p.end, p.value})
	}
}

// longest gives the longest phrase that begins with tokens[i], the first in order among several.
func (x *index[T]) longest(tokens []text.Token, i int) (found[T], bool) {
	if !x.mayBegin(&tokens[i]) {
		return found[T]{}, false
	}
	var best placed[T]
	x.walk(tokens, i, func(p placed[T]) {
		if p.to > best.to || p.to == best.to && p.compare(best) < 0 {
			best = p
		}
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

// rootOf is the tree of an opening, nil when it is another index's.
func (x *index[T]) rootOf(o opening) *root[T] {
	if o.bit != x.bit {
		return nil
	}
	if r, ok := o.tree.(*root[T]); ok && r.of == x {
		return r
	}
	return nil
}

func (r *root[T]) begins(tokens []text.Token, i int, open bool) bool {
	if (open || len(r.slot.low) > 0) && !r.slot.fits(&tokens[i], headBits(&tokens[i])) {
		return false // "hätte" is not "hatte"
	}
	return !r.of.goOn(r.branch, tokens, i+1, 0, func(placed[T]) bool { return false })
}

// walk gives the phrases that begin with tokens[i].
func (x *index[T]) walk(tokens []text.Token, i int, each func(placed[T])) {
	t := &tokens[i]
	x.trees(t, func(list []opening, rank int, open bool) {
		for _, o := range list {
			r := x.rootOf(o)
			if r == nil || (open || len(r.slot.low) > 0) && !r.slot.fits(t, headBits(t)) {
				continue
			}
			x.goOn(r.branch, tokens, i+1, rank, func(p placed[T]) bool {
				each(p)
				return true
			})
		}
	})
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
