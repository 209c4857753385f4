package paper

import "unicode/utf8"

// footnotes tell on paper, where nothing opens, which consultations the numbers of a table count: few of them stand behind the
// number, more under the table, once for all numbers that count the same.
type footnotes struct {
	all   []footnote
	marks map[string]string // by what they say
}

type footnote struct{ Mark, See string }

// of gives what stands behind a number: numbers of consultations, "1–3, 7", or the mark of a note.
func (f *footnotes) of(refs []int) (see, mark string) {
	const few = 7 // characters that a narrow column has room for
	see = ranges(refs)
	if utf8.RuneCountInString(see) <= few {
		return see, ""
	}
	if mark, ok := f.marks[see]; ok {
		return "", mark
	}
	if f.marks == nil {
		f.marks = map[string]string{}
	}
	mark = letters(len(f.all))
	f.marks[see] = mark
	f.all = append(f.all, footnote{mark, see})
	return "", mark
}

// letters count a, b, ..., z, aa, ab, ...
func letters(n int) string {
	const alphabet = 26
	out := string(rune('a' + n%alphabet))
	if n >= alphabet {
		return letters(n/alphabet-1) + out
	}
	return out
}
