package extract

import "slices"

// sameStay: the sentence goes back to an earlier hour of the same stay, though its verb is an earlier
// past: "M. X avait été reçu le matin par Y". A day that it names would be another's.
func (s *sentence) sameStay(k *knowledge) bool {
	if s.hasIn(k.nouns.before, 0, 1) {
		return true
	}
	return s.has(k.story.hoursBefore) && !slices.ContainsFunc(s.dates, func(m dateMark) bool { return m.Month > 0 || m.Year > 0 })
}

// formerly: the verb at a token ends one of an earlier past, "avait été reçu par", and the sentence is of
// another time.
func (s *sentence) formerly(k *knowledge, i int) bool {
	for n := i - 1; n >= max(0, i-3); n-- {
		if k.pluperfect.has(s.Tokens[n].Lexeme) {
			return !s.sameStay(k)
		}
		if k.auxiliary.has(s.Tokens[n].Lexeme) || !s.Tokens[n].Word {
			return false
		}
	}
	return false
}
