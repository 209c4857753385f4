package extract

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/ingest/text"
)

// story holds the words that the rules for narrative go by, how agencies tell a meeting beside the
// bare facts: where leaders have their seats. A language without words of a class has its rule off.
type story struct {
	building, inside   map[string]bool // by lower-case word
	before, indefinite map[string]bool // "à" before a verb or "un": behind the title of an office
	infinitive         []string        // endings

	// Behind a verb of meeting: those who came, "s'est entretenu avec une délégation conduite par X".
	guests *index[struct{}]
	// Behind a name: what somebody is follows, "est devenu le premier président américain".
	become *index[struct{}]
	// Before a post: somebody else than the one spoken of, "comme le chef de la diplomatie française".
	likened *index[struct{}]
	// Those who were visited and who visited did something together: "les deux dirigeants ont abordé".
	bothMet *index[struct{}]
	// One after the other, so that each guest has a meeting of their own: "a reçu successivement X et Y".
	inSuccession *index[struct{}]
}

// aim: what follows a preposition is no part of a title: a verb, "premier président à fouler", or
// somebody, "accordé par le pape à un chef d'Etat".
func (y story) aim(tokens []text.Token, p, q int) bool {
	if q > p+1 {
		return y.indefinite[tokens[p+1].Low] && !y.indefinite[tokens[p].Low] && y.before[tokens[p].Low]
	}
	t := tokens[q]
	return y.before[tokens[p].Low] && !t.Upper && slices.ContainsFunc(y.infinitive, func(e string) bool { return strings.HasSuffix(t.Low, e) })
}

func newStory(k *knowledge, grammar map[string][]string) story {
	return story{
		before:       lowSet(grammar["before-aim"]),
		indefinite:   lowSet(grammar["indefinite"]),
		infinitive:   grammar["infinitive-ending"],
		bothMet:      k.phrases(grammar["both-met"]),
		building:     lowSet(grammar["building"]),
		inside:       lowSet(grammar["inside"]),
		become:       k.phrases(grammar["become"]),
		likened:      k.phrases(grammar["likened"]),
		guests:       k.phrases(grammar["guests"]),
		inSuccession: k.phrases(grammar["in-succession"]),
	}
}
