package page

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/ingest/extract"
)

// kind is a kind of mark: facts that are told of one thing share it.
type kind struct {
	Class, Name string
	facts       []string
}

// legend are the kinds, those that say most of a piece of text last: of two marks that are equally
// long, the later colours it.
var legend = []kind{
	{"party", "party", []string{"party"}},
	{"event", "event", []string{"event", "mode", "planned", "round"}}, // the publisher's own side quotes the event
	{"official", "official", []string{"official", "head"}},
	{"role", "role, rank", []string{"role", "rank"}},
	{"body", "body", []string{"body"}},
	{"date", "date", []string{"date"}},
	{"place", "place", []string{"place", "host"}},
	{"topic", "topic", []string{"topic"}},
	{"mentioned", "third country", []string{"mentioned"}},
}

func kindOf(fact string) kind {
	for _, k := range legend {
		if slices.Contains(k.facts, fact) {
			return k
		}
	}
	return kind{Class: fact, Name: fact}
}

// mark is a stretch of the text that tells a fact.
type mark struct {
	start, end int
	class      string
	order      int
	tip        string
}

func marksOf(facts []extract.Fact) []mark {
	var out []mark
	for _, f := range facts {
		w := f.Words()
		if w.Quote == "" {
			continue
		}
		k := kindOf(f.Kind)
		order := slices.IndexFunc(legend, func(x kind) bool { return x.Class == k.Class })
		tip := strings.TrimSpace(f.Kind+" "+valueOf(f)) + ": " + string(f.Rule)
		out = append(out, mark{w.Start, w.End, k.Class, order, render.Visible(tip)})
	}
	return out
}

// piece is a stretch of the text under the same marks. Class is that of the shortest, empty when
// there is none; Tip tells all of them, a line each.
type piece struct{ Text, Class, Tip, ID string }

// paragraphs cuts the text at its line ends, and each line where a mark begins or ends.
func paragraphs(text string, marks []mark, n int) [][]piece {
	var cuts []int
	for _, m := range marks {
		cuts = append(cuts, m.start, m.end)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	slices.SortStableFunc(marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.end-a.start, b.end-b.start), cmp.Compare(b.order, a.order))
	})
	var out [][]piece
	from := 0
	for line := range strings.Lines(text) {
		end := from + len(strings.TrimSuffix(line, "\n"))
		if pieces := pieces(text, from, end, cuts, marks, n); len(pieces) > 0 {
			out = append(out, pieces)
		}
		from += len(line)
	}
	return out
}

func pieces(text string, from, end int, cuts []int, marks []mark, n int) []piece {
	var out []piece
	at, _ := slices.BinarySearch(cuts, from+1)
	for from < end {
		to := end
		if at < len(cuts) {
			to = min(end, cuts[at])
		}
		p := piece{Text: render.Visible(text[from:to])}
		var tips []string
		for _, m := range marks { // the shortest first
			if m.start > from || from >= m.end {
				continue
			}
			if p.Class == "" {
				p.Class, p.ID = m.class, anchor(n, from)
			}
			if !slices.Contains(tips, m.tip) {
				tips = append(tips, m.tip)
			}
		}
		p.Tip = strings.Join(tips, "\n")
		out = append(out, p)
		from = to
		at++
	}
	return out
}

// anchor names a byte of the n-th article's text.
func anchor(n, at int) string { return fmt.Sprintf("a%d-%d", n, at) }
