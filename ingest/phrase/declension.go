package phrase

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/entente-graph/entente/ingest/lexicon"
)

// Declension tells how words of a language change their ending, so that "Братиславе" is found as
// "Братислава" and "Назаровым" as "Назаров". A language without a table of declensions has the rule off.
type Declension map[string][]ending // by the ending of a form

// ending is what dictionaries have in place of a form's ending; after holds the letters of which one
// stands before it, empty when any may.
type ending struct{ base, after string }

// shortestStem is how many letters a word keeps before its ending: "Уфе" is "Уфа".
const shortestStem = 2

// longestEnding is how many letters the longest ending of the tables has.
const longestEnding = 4

// NewDeclension reads the rows of a table.
func NewDeclension(rows []lexicon.Declension) Declension {
	d := Declension{}
	for _, r := range rows {
		for _, form := range r.Forms {
			d[form] = append(d[form], ending{r.Ending, r.After})
		}
	}
	return d
}

// Bases gives the dictionary's forms that a folded word may be a form of, itself not among them.
func (d Declension) Bases(word string) []string {
	if len(d) == 0 {
		return nil
	}
	var out []string
	stem := len(word)
	for range longestEnding + 1 {
		if utf8.RuneCountInString(word[:stem]) < shortestStem {
			break
		}
		last, size := utf8.DecodeLastRuneInString(word[:stem])
		for _, e := range d[word[stem:]] {
			if e.after == "" || strings.ContainsRune(e.after, last) {
				out = append(out, word[:stem]+e.base)
			}
		}
		stem -= size
	}
	return out
}

// SameWord tells whether two folded words of names are one in two cases: equal, or forms of the same.
func (d Declension) SameWord(a, b string) bool {
	if a == b {
		return true
	}
	if len(d) == 0 {
		return false
	}
	of := append(d.Bases(b), b)
	return slices.Contains(of, a) || slices.ContainsFunc(d.Bases(a), func(base string) bool { return slices.Contains(of, base) })
}
