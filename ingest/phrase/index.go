package phrase

import (
	"cmp"
	"slices"
	"strings"

	"github.com/entente-graph/entente/ingest/text"
)

// Index finds the phrases of a list in a row of tokens, whose lexemes a [Spelling] noted. Phrases are rows of
// slots; those that begin with the same slots share them, as the branches of a tree do. The trees of all
// lists stand in the vocabulary, by their first word.
type Index[T any] struct {
	*Spelling
	list   int16 // its number
	size   int
	bySlot map[*slot]*root[T] // its trees by their first slot
}

// root is the branch of a first slot.
type root[T any] struct {
	branch[T]
	lead
	of *Index[T]
}

// branch is a slot, what may follow it, and the phrases that end with it.
type branch[T any] struct {
	number uint32
	slot   *slot
	next   []fork[T]
	many   map[wordNumber][]*branch[T] // the same by alternatives, where they are many
	ends   []sense[T]
	gaps   []gap[T]
}

// manyForks is how many forks are looked through one by one at most.
const manyForks = 8

// gap is the rest of a phrase behind a branch from its first gap on, or from the end of a clause.
type gap[T any] struct {
	slots []*slot
	sense[T]
}

// fork leads to a branch; the heads of its slot stand here, where most words see that it is not theirs.
type fork[T any] struct {
	heads
	to *branch[T]
}

// sense is the value of a phrase and its place in the lexicon.
type sense[T any] struct {
	order int
	value T
}

// New is a list that the tokens of a text know of.
func New[T any](in *Spelling) *Index[T] {
	x := NewAside[T](in)
	if x.list = int16(in.lists); in.lists == mostLists {
		panic("phrase: more lists than a set of lists has room for")
	}
	in.lists++
	return x
}

// NewAside is a list that is asked too seldom for tokens to know of it.
func NewAside[T any](in *Spelling) *Index[T] {
	return &Index[T]{Spelling: in, list: aside, bySlot: map[*slot]*root[T]{}}
}

// Add takes a term as the lexicons write it, see [Spelling], with its value.
func (x *Index[T]) Add(term string, value T) {
	to := sense[T]{x.size, value}
	x.size++
	if strings.Contains(term, gapWord) || strings.Contains(term, endWord) {
		for _, row := range x.rows(term) {
			x.addRow(row, to)
		}
		return
	}
	// All places in the tree where the words read so far may lead, rather than each way to them: a term with ten
	// words that may be missing has a thousand ways.
	at := []place[T]{{}}
	for word := range strings.FieldsSeq(term) {
		var next []place[T]
		for _, p := range at {
			for _, row := range x.spell(word) {
				q := p
				for _, s := range row {
					q = x.step(q, s)
				}
				if !slices.Contains(next, q) {
					next = append(next, q)
				}
			}
		}
		at = next
	}
	for _, p := range at {
		p.end(to)
	}
}

// addRow adds one row of slots.
func (x *Index[T]) addRow(row []*slot, to sense[T]) {
	var p place[T]
	for n, s := range row {
		if s.kind == wordSlot {
			p = x.step(p, s)
			continue
		}
		if p.root != nil {
			p.root.lead.gaps = p.root.lead.gaps || n == 1
			p.branch.gaps = append(p.branch.gaps, gap[T]{row[n:], to})
		}
		return
	}
	p.end(to)
}

// place is a branch of a tree; the zero place is before its root.
type place[T any] struct {
	root   *root[T]
	branch *branch[T]
}

// step goes on from a place by a slot.
func (x *Index[T]) step(p place[T], s *slot) place[T] {
	if p.root == nil {
		r := x.root(s)
		return place[T]{r, &r.branch}
	}
	return place[T]{p.root, x.follow(p, s)}
}

// end notes that a phrase ends at a place, once.
func (p place[T]) end(to sense[T]) {
	if p.root == nil {
		return
	}
	if p.branch == &p.root.branch {
		p.root.lead.ends = true
	}
	if n := len(p.branch.ends); n == 0 || p.branch.ends[n-1].order != to.order {
		p.branch.ends = append(p.branch.ends, to)
	}
}

// root is the tree of a first slot.
func (x *Index[T]) root(s *slot) *root[T] {
	r := x.bySlot[s]
	if r == nil {
		r = &root[T]{branch: x.sprout(s), of: x}
		x.bySlot[s] = r
		x.plant(s, x.list, r)
	}
	return r
}

// sprout is a new branch.
func (x *Index[T]) sprout(s *slot) branch[T] {
	x.branches++
	return branch[T]{number: x.branches, slot: s}
}

// follow is the branch of a slot behind a place.
func (x *Index[T]) follow(p place[T], s *slot) *branch[T] {
	b := p.branch
	if b.many != nil {
		for _, to := range b.many[s.of[0]] {
			if to.slot == s {
				return to
			}
		}
	} else {
		for _, f := range b.next {
			if f.to.slot == s {
				return f.to
			}
		}
	}
	sprout := x.sprout(s)
	to := &sprout
	for _, n := range s.of {
		x.steps.add(b.number, uint32(n))
	}
	if b == &p.root.branch {
		x.begin(b.slot, s, x.list, to)
	}
	b.next = append(b.next, fork[T]{s.heads, to})
	switch n := len(b.next); {
	case n == manyForks+1:
		b.many = map[wordNumber][]*branch[T]{}
		for _, f := range b.next {
			b.note(f.to)
		}
	case n > manyForks:
		b.note(to)
	}
	return to
}

// note notes a branch by the alternatives of its slot.
func (b *branch[T]) note(to *branch[T]) {
	for _, n := range to.slot.of {
		b.many[n] = append(b.many[n], to)
	}
}

// leads tells of most words that they lead to no branch.
func (b *branch[T]) leads(in *Spelling, w *word) bool {
	for n := range w.is {
		if in.steps.may(b.number, uint32(w.is[n].number)) {
			return true
		}
	}
	return false
}

// each gives the branches that a word leads to, until it is told to stop.
func (b *branch[T]) each(w *word, yield func(*branch[T]) bool) bool {
	if b.many == nil {
		for n := range b.next {
			if f := &b.next[n]; f.meet(w.heads) && f.to.slot.among(w.is) && !yield(f.to) {
				return false
			}
		}
		return true
	}
	for n, is := range w.is {
		for _, to := range b.many[is.number] {
			if before := w.is[:n]; !to.slot.among(before) && !yield(to) {
				return false
			}
		}
	}
	return true
}

// Found is a phrase in a row of tokens: From to To, To excluded, and End where it ends behind a gap.
type Found[T any] struct {
	From, To int
	End      int
	Value    T
}

// placed is a phrase that ends before a token, or has a gap there and ends behind it.
type placed[T any] struct {
	to, end, rank int
	*sense[T]
}

// compare puts phrases with a smaller rank first, else the lexicon's order is theirs; of one term the longer goes first.
func (p placed[T]) compare(o placed[T]) int {
	return cmp.Or(cmp.Compare(p.rank, o.rank), cmp.Compare(p.order, o.order), cmp.Compare(o.to, p.to))
}

// In tells whether the list is in a set.
func (x *Index[T]) In(b *text.Begins) bool { return has(b, x.list) }

// MayBegin tells of most tokens that no phrase begins with them.
func (x *Index[T]) MayBegin(t *text.Token) bool {
	return x.list == aside || t.Begins[1]&asked == 0 || has(&t.Begins, x.list)
}

// At gives every phrase that begins with tokens[i], in order.
func (x *Index[T]) At(tokens []text.Token, i int, each func(Found[T])) {
	if !x.MayBegin(&tokens[i]) {
		return
	}
	var few [4]placed[T]
	all := x.walk(tokens, i, few[:0])
	if len(all) > 1 {
		slices.SortStableFunc(all, placed[T].compare)
	}
	for _, p := range all {
		each(Found[T]{i, p.to, p.end, p.value})
	}
}

// Longest gives the longest phrase that begins with tokens[i], the first in order among several.
func (x *Index[T]) Longest(tokens []text.Token, i int) (Found[T], bool) {
	if !x.MayBegin(&tokens[i]) {
		return Found[T]{}, false
	}
	var few [4]placed[T]
	var best placed[T]
	for _, p := range x.walk(tokens, i, few[:0]) {
		if p.to > best.to || p.to == best.to && p.compare(best) < 0 {
			best = p
		}
	}
	if best.to == 0 {
		return Found[T]{}, false
	}
	return Found[T]{i, best.to, best.end, best.value}, true
}

// Has tells whether a phrase begins with tokens[i].
func (x *Index[T]) Has(tokens []text.Token, i int) bool {
	if x.list != aside && tokens[i].Begins[1]&asked != 0 {
		return has(&tokens[i].Begins, x.list)
	}
	_, ok := x.Longest(tokens, i)
	return ok
}

// Each gives every phrase in tokens, those that overlap as well.
func (x *Index[T]) Each(tokens []text.Token, each func(Found[T])) {
	for i := range tokens {
		if x.MayBegin(&tokens[i]) {
			x.At(tokens, i, each)
		}
	}
}

func (r *root[T]) first() lead { return r.lead }

// walk adds the phrases that begin with tokens[i].
func (x *Index[T]) walk(tokens []text.Token, i int, out []placed[T]) []placed[T] {
	openings := wordOf(&tokens[i]).openings
	for n := range openings {
		o := &openings[n]
		if o.list != x.list {
			continue
		}
		if r, ok := o.tree.(*root[T]); ok && r.of == x {
			out = r.goOn(x, tokens, i+1, int(o.rank), out)
		}
	}
	return out
}

// goOn adds the phrases that go on from a branch whose slot stands before tokens[i].
func (b *branch[T]) goOn(x *Index[T], tokens []text.Token, i, rank int, out []placed[T]) []placed[T] {
	for n := range b.ends {
		out = append(out, placed[T]{i, i, rank, &b.ends[n]})
	}
	for n := range b.gaps {
		g := &b.gaps[n]
		if end, ok := behind(g.slots, tokens, i, x.breaks); ok {
			out = append(out, placed[T]{i, end, rank, &g.sense})
		}
	}
	if len(b.next) == 0 || i == len(tokens) {
		return out
	}
	w := wordOf(&tokens[i])
	if !b.leads(x.Spelling, w) {
		return out
	}
	b.each(w, func(to *branch[T]) bool {
		out = to.goOn(x, tokens, i+1, rank, out)
		return true
	})
	return out
}

// some tells whether any phrase goes on so.
func (b *branch[T]) some(in *Spelling, tokens []text.Token, i int) bool {
	if len(b.ends) > 0 {
		return true
	}
	for n := range b.gaps {
		if _, ok := behind(b.gaps[n].slots, tokens, i, in.breaks); ok {
			return true
		}
	}
	if len(b.next) == 0 || i == len(tokens) {
		return false
	}
	w := wordOf(&tokens[i])
	return b.leads(in, w) && !b.each(w, func(to *branch[T]) bool { return !to.some(in, tokens, i+1) })
}
