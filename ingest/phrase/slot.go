package phrase

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
	kind  slotKind
	heads              // the bits of its alternatives
	of    []wordNumber // its alternatives
}

// fits tells whether a word may stand here.
func (s *slot) fits(w *word) bool {
	if !s.meet(w.heads) {
		return false
	}
	return s.among(w.is)
}

// among tells whether one of the alternatives is the slot's.
func (s *slot) among(all []alternative) bool {
	for _, a := range all {
		if slices.Contains(s.of, a.number) {
			return true
		}
	}
	return false
}

// rows gives the rows of slots that a term stands for, as the lexicons write it: words divided by
// spaces, "a|b" for alternatives, "stem*" for open endings, "*stem" for compounds, "part+" for a
// participle, "=word" for its very letters, "word?" for one that may be missing, "..." for a gap within a clause and "//" for the
// end of one.
func (x *Spelling) rows(term string) [][]*slot {
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
func (x *Spelling) spell(word string) [][]*slot {
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
		tokens := text.Tokens(strings.TrimRight(alternative, "'"), 0, x.terms)
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
func (x *Spelling) slot(alternatives string) *slot {
	if s, ok := x.slots[alternatives]; ok {
		return s
	}
	s := &slot{}
	add := func(kind alternativeKind, written string) {
		s.of = append(s.of, x.number(kind, written))
	}
	for alternative := range strings.SplitSeq(alternatives, "|") {
		if begin, open := strings.CutSuffix(alternative, "*"); open {
			add(stem, text.Fold(begin))
		} else if participle, ok := strings.CutSuffix(alternative, "+"); ok {
			add(exact, text.Fold(participle))
			for _, ending := range x.participle {
				add(exact, text.Fold(participle+ending))
			}
		} else if end, open := strings.CutPrefix(alternative, "*"); open {
			add(tail, text.Fold(end))
		} else if word, very := strings.CutPrefix(alternative, "="); very {
			add(letters, strings.ToLower(word))
		} else {
			add(exact, strings.TrimRight(text.Fold(alternative), "'"))
		}
	}
	slices.Sort(s.of)
	s.of = slices.Compact(s.of)
	for _, n := range s.of {
		s.add(n.heads())
	}
	x.slots[alternatives] = s
	return s
}
