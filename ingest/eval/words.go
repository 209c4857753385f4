package eval

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// fold lowers s, drops diacritics and turns punctuation into spaces: the words of s.
func fold(s string) []string {
	plain := strings.Map(func(r rune) rune {
		if norm.NFKD.PropertiesString(string(r)).CCC() != 0 {
			return -1
		}
		return r
	}, norm.NFKD.String(s))
	return strings.FieldsFunc(cases.Lower(language.Und).String(plain), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_'
	})
}

// small words tell nothing of a name, a place or a role.
var small = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(`a al am au aux ben bin d da das de dei del della der des di die do du e el en et for
		in l la las le les los o of on s san santa the to und van von y в и на по`) {
		out[w] = true
	}
	return out
}()

// telling are the words of s that tell something; all of them when none does.
func telling(s string) []string {
	all := fold(s)
	out := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return small[w] })
	if len(out) == 0 {
		return all
	}
	return out
}

// sameWord: equal, or the same Cyrillic word in two cases (Путин, Путиным).
func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	ra, rb := []rune(a), []rune(b)
	common := 0
	for common < min(len(ra), len(rb)) && ra[common] == rb[common] {
		common++
	}
	return '\u0400' <= ra[0] && ra[0] <= '\u04ff' && common >= max(3, max(len(ra), len(rb))-3)
}

// take finds a word in rest and returns rest without it.
func take(rest []string, word string) ([]string, bool) {
	i := slices.IndexFunc(rest, func(w string) bool { return sameWord(word, w) })
	if i < 0 {
		return rest, false
	}
	return slices.Delete(slices.Clone(rest), i, i+1), true
}

// samePerson: the shorter name's words are all in the other's, so that a surname alone matches
// a full name. A lone particle or initial is no name, and at most one word may be added to
// the name of the gold.
func samePerson(gold, predicted string) bool {
	g, p := fold(gold), fold(predicted)
	short, long := g, p
	if len(g) > len(p) {
		short, long = p, g
	}
	if len(short) == 0 || len(p) > len(g)+1 {
		return false
	}
	if len(short) == 1 && len(long) > 1 && (utf8.RuneCountInString(short[0]) == 1 || small[short[0]]) {
		return false
	}
	for _, w := range short {
		var ok bool
		if long, ok = take(long, w); !ok {
			return false
		}
	}
	return true
}

// fullName: the whole name was found, no word missing, none added.
func fullName(gold, predicted string) bool {
	return samePerson(gold, predicted) && len(fold(gold)) == len(fold(predicted))
}

// samePlace: every telling word of one is in the other (Paris, Paris 7e; not New York, New Delhi).
func samePlace(a, b string) bool {
	short, long := telling(a), telling(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	for _, w := range short {
		if !slices.ContainsFunc(long, func(x string) bool { return sameWord(w, x) }) {
			return false
		}
	}
	return len(short) > 0
}

// wordF1 is the F1 of the telling words of two roles.
func wordF1(a, b string) float64 {
	wa, wb := telling(a), telling(b)
	rest, both := wb, 0
	for _, w := range wa {
		var ok bool
		if rest, ok = take(rest, w); ok {
			both++
		}
	}
	if both == 0 {
		return 0
	}
	return float64(2*both) / float64(len(wa)+len(wb))
}

// runes is the length of a name as it is compared.
func runes(name string) int {
	return utf8.RuneCountInString(strings.Join(fold(name), " "))
}
