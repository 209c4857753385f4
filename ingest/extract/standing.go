package extract

import (
	"slices"

	"github.com/entente-graph/entente/ingest/text"
)

// A report adds how things stand: how many of one live in the other, what a land sells, what has been shut for years.
// Nobody says so in the talk.

// standing: the sentence tells how things stand, by a phrase of class "standing", and neither says what was discussed
// nor names those who discussed it.
func (r *reader) standing(d *draft, s *sentence) bool {
	return !s.title && s != d.at && !slices.Contains(d.sentences, s) && s.has(r.k.story.standing) &&
		!s.has(r.k.story.agenda) && !s.has(r.k.story.bothMet) && !s.has(r.k.recounted) && !s.namesOf(d) && !s.quoted()
}

// quoted: somebody is quoted in the sentence, or it stands in a quotation.
func (s *sentence) quoted() bool {
	return slices.ContainsFunc(s.Tokens, func(t text.Token) bool {
		return t.Fold == "«" || t.Fold == "»" || t.Fold == "“" || t.Fold == "”" || t.Fold == `"`
	})
}
