package graph

import (
	"cmp"
	"slices"
	"strings"
)

// mayBeOne tells whether all the words of one of two officials' names are among the other's: "Carrasco" and "Lucía Carrasco
// Benavides". One text gives a surname alone, another leaves out a second surname, a middle name or a "bin". On one day and
// before the same counterpart they are taken for one; their ids stay two.
func mayBeOne(a, b string) bool { return within(a, b) || within(b, a) }

// within tells whether all the words of a are among those of b. An id that ends in a hash, of a name too long or
// of one whom people parted from others, has no words.
func within(a, b string) bool {
	if a == b || strings.Contains(a, "~") || strings.Contains(b, "~") {
		return a == b
	}
	more := wordsOf(b)
	for _, word := range wordsOf(a) {
		at := slices.Index(more, word)
		if at < 0 {
			return false
		}
		more = slices.Delete(more, at, at+1)
	}
	return true
}

// wordsOf are the words of the name that an official's id is made of, sorted.
func wordsOf(id string) []string {
	_, name, _ := strings.Cut(id, "/")
	return strings.Split(name, "-")
}

// fuller puts a name of more words after one of fewer; of two as long, the later in the alphabet.
func fuller(a, b string) int {
	return cmp.Or(cmp.Compare(len(wordsOf(a)), len(wordsOf(b))), strings.Compare(a, b))
}
