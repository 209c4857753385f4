package graph

import (
	"cmp"
	"slices"
	"strings"
)

// wordsOf are the words of the name that an official's id is made of, sorted.
func wordsOf(id string) []string {
	_, name, _ := strings.Cut(id, "/")
	return strings.Split(name, "-")
}

// within tells whether all the words of the one official's name are among the other's: "Carrasco" of "Lucía Carrasco
// Benavides". One text gives a surname alone, another leaves out a second surname, a middle name or a "bin". They may be one
// person, and on one day, before the same counterpart, they are taken for one; their ids stay two.
func within(a, b string) bool {
	if a == b {
		return true
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

// fuller tells whether the one name has more words than the other; of two as long, the later in the alphabet stands.
func fuller(a, b string) bool {
	return cmp.Or(cmp.Compare(len(wordsOf(a)), len(wordsOf(b))), strings.Compare(a, b)) > 0
}
