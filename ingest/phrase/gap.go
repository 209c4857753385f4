package phrase

import (
	"github.com/entente-graph/entente/ingest/text"
)

// In some languages a verb is parted: German says "traf am Montag in Wien mit dem Minister
// zusammen" and "hat den Minister empfangen". A pattern writes "..." for what stands between, and
// "//" where only the end of a clause may follow, so that "traf ... ein //" is an arrival and
// "traf ein Mitglied" is none. Such a phrase stands in the text where its first part does.

// slotKind tells a slot for a word from those that a gap and the end of a clause are.
type slotKind int

const (
	wordSlot slotKind = iota
	gapSlot
	endSlot
)

const gapWord, endWord = "...", "//"

var slotKinds = map[string]slotKind{gapWord: gapSlot, endWord: endSlot}

// widestGap is how many words a gap has at most.
const widestGap = 60

// behind is where slots end that begin with a gap or an end at token i.
func behind(slots []*slot, tokens []text.Token, i int, breaks map[string]bool) (end int, ok bool) {
	for n, s := range slots {
		switch s.kind {
		case gapSlot:
			for j := i; j <= min(len(tokens), i+widestGap); j++ {
				if end, ok := behind(slots[n+1:], tokens, j, breaks); ok {
					return end, true
				}
				if j < len(tokens) && (tokens[j].Fold == ";" || breaks[tokens[j].Fold]) {
					break
				}
			}
			return 0, false
		case endSlot:
			if i < len(tokens) && tokens[i].Word {
				return 0, false
			}
		default:
			if i >= len(tokens) || !s.fits(wordOf(&tokens[i])) {
				return 0, false
			}
			i++
		}
	}
	return i, true
}

// Nearer tells whether a phrase says more of the words at its place than another: it has more words
// before its gap; else one that goes on behind a gap, and then the one that ends first.
func (f Found[T]) Nearer(best Found[T]) bool {
	switch {
	case f.To != best.To || best.End == 0:
		return f.To > best.To
	case best.End == best.To:
		return f.End > f.To
	}
	return f.End > f.To && f.End < best.End
}

// shortestPart is how many bytes the first part of a compound has at least: "Young" is no noun in "-ung".
const shortestPart = 3
