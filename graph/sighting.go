package graph

import (
	"cmp"
	"strings"
)

// Sighted tells what is to be done with an article that stands in a store, where stands holds what
// the store has: publisher, read-out, language, title, URL and extractor. One text may be seen in several
// places, and what it says depends on where: a ministry's own side may be named nowhere. So one sighting
// counts, whichever came first: the least of those in the order of the fields above, with what is
// missing last. Where it was seen in the same place, what another version of the extractor reads counts. Replaced means that a's facts are to take the place of those that stand; Known,
// that a only gains a path, and what it keeps from before is in the article returned.
func (a Article) Sighted(stands Article) (Article, Outcome) {
	samePlace := a.URL == stands.URL && a.Language == stands.Language // publisher, read-out and title may be what another version found
	if a.sighting(stands) < 0 || samePlace && a.Extractor != stands.Extractor {
		return a, Replaced
	}
	a.Publisher, a.ReadoutOf, a.Language, a.Title, a.URL = stands.Publisher, stands.ReadoutOf, stands.Language, stands.Title, stands.URL
	a.Superseded, a.Extractor = stands.Superseded, stands.Extractor
	return a, Known
}

// sighting orders two sightings of one text.
func (a Article) sighting(b Article) int {
	lastIfEmpty := func(x, y string) int {
		if x == "" || y == "" {
			return strings.Compare(y, x)
		}
		return strings.Compare(x, y)
	}
	return cmp.Or(
		lastIfEmpty(a.Publisher, b.Publisher), lastIfEmpty(string(a.ReadoutOf), string(b.ReadoutOf)),
		lastIfEmpty(a.Language, b.Language), lastIfEmpty(a.Title, b.Title), lastIfEmpty(a.URL, b.URL),
	)
}
