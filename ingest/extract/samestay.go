package extract

import (
	"slices"

	"github.com/entente-graph/entente/ingest/phrase"
	"github.com/entente-graph/entente/ingest/text"
)

// sameStay: the sentence goes back to an earlier hour of the same stay, though its verb is an earlier
// past: "M. X avait été reçu le matin par Y". A day that it names would be another's, but for a journey of
// several stops: "La veille, en Islande, il s'était entretenu avec Y".
func (s *sentence) sameStay(k *knowledge) bool {
	if s.hasIn(k.nouns.before, 0, 1) {
		return true
	}
	dated := slices.ContainsFunc(s.dates, func(m dateMark) bool { return m.Month > 0 || m.Year > 0 })
	if s.touring && !dated && slices.ContainsFunc(s.dates, func(m dateMark) bool { return m.HasWeekday || m.HasRelative }) {
		return true
	}
	return s.has(k.story.hoursBefore) && !dated
}

// tours: the title or the opening calls the journey one of several stops, class "tour": "tournée", "étape".
func (k *knowledge) tours(cut []text.Sentence) bool {
	const opening = 5
	for _, c := range cut[:min(len(cut), opening)] {
		if begins := phrase.In(c.Tokens); k.story.tour.In(&begins) {
			return true
		}
	}
	return false
}

// stopIn is the land in which a sentence about a stop of a journey puts it: "en Islande", "à Reykjavik".
func (s *sentence) stopIn(k *knowledge) string {
	if !s.touring {
		return ""
	}
	for _, a := range s.actors {
		if !a.Adjective && a.From > 0 && k.land.has(s.Tokens[a.From-1].Lexeme) && !s.inOffice(a.From) && !k.isOrganization(a.Code) {
			return a.Code
		}
	}
	for _, c := range s.cities {
		if s.isPlace(k, c) {
			return c.City.Country
		}
	}
	return ""
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
