package extract

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/ingest/phrase"
	"github.com/entente-graph/entente/ingest/text"
)

// story holds the words that the rules for narrative go by: how agencies tell a meeting beside the
// bare facts. A language without words of a class has its rule off.
type story struct {
	building, inside   class    // by lower-case word: "l'hôtel de Matignon", "à l'Élysée"
	before, indefinite class    // "à" before a verb or "un": behind the title of an office
	calling            class    // what somebody of a nation is by trade, between title and name: "le diplomate islandais X"
	whose              class    // what somebody or something is follows, behind its name: "Oslo, qui vend"
	which              class    // a clause that tells which one is meant follows: "cartels that use ports"
	pronoun, there     class    // who was last spoken of, and where: "il y rencontrera"
	infinitive         []string // endings of verbs
	atLength           bool     // long reports are told apart from read-outs

	agenda       *phrase.Index[struct{}] // a subject of the talk follows: "au menu de la rencontre", "ont évoqué"
	become       *phrase.Index[struct{}] // what somebody is follows: "est devenu le premier président américain"
	bothMet      *phrase.Index[struct{}] // visitors and visited did something together: "les deux dirigeants ont"
	guests       *phrase.Index[struct{}] // who came, behind a verb of meeting: "avec une délégation conduite par X"
	hoursBefore  *phrase.Index[struct{}] // an earlier hour of the same stay: "avait été reçu le matin par X"
	inSuccession *phrase.Index[struct{}] // each guest had a meeting of their own: "a reçu successivement X et Y"
	onTheWay     *phrase.Index[struct{}] // a land behind it is passed through: "dernière étape d'une tournée en"
	likened      *phrase.Index[struct{}] // a post of another follows: "comme le chef de la diplomatie"
	attributed   *phrase.Index[struct{}] // who said what stands in quotes before it: "\", observe X"
	meanwhile    *phrase.Index[struct{}] // a clause of what goes on beside the talk: "au moment où les taxes menacent"
	mediatedBy   *phrase.Index[struct{}] // who brought the sides together follows: "sous la médiation de"
	mediates     *phrase.Index[struct{}] // who stands before it did: "X, hôte de ces discussions"
	tour         *phrase.Index[struct{}] // a journey of several stops: "tournée"
	standing     *phrase.Index[struct{}] // how things stand beside the talk: "vivent en", "is home to"
	tookPart     *phrase.Index[struct{}] // who a sentence with one of these names took part: "y était également convié"
	reporter     *phrase.Index[struct{}] // only a reporter writes so: "confie un diplomate", "sous couvert d'anonymat"
}

func newStory(k *knowledge, grammar map[string][]string) story {
	phrases := func(class string) *phrase.Index[struct{}] {
		var terms []string
		for _, t := range grammar[class] {
			terms = append(terms, expand(t, grammar))
		}
		return k.phrases(terms)
	}
	return story{
		building:     k.class(grammar["building"]),
		inside:       k.class(grammar["inside"]),
		before:       k.class(grammar["before-aim"]),
		indefinite:   k.class(grammar["indefinite"]),
		calling:      k.class(grammar["calling"]),
		which:        k.class(grammar["which"]),
		whose:        k.class(grammar["whose"]),
		pronoun:      k.class(grammar["pronoun"]),
		there:        k.class(grammar["there"]),
		infinitive:   grammar["infinitive-ending"],
		atLength:     len(grammar["agenda"]) > 0,
		agenda:       phrases("agenda"),
		become:       phrases("become"),
		bothMet:      phrases("both-met"),
		guests:       phrases("guests"),
		hoursBefore:  phrases("hours-before"),
		inSuccession: phrases("in-succession"),
		onTheWay:     phrases("on-the-way"),
		likened:      phrases("likened"),
		attributed:   phrases("attributed"),
		meanwhile:    phrases("meanwhile"),
		mediatedBy:   phrases("mediated-by"),
		mediates:     phrases("mediates"),
		tour:         phrases("tour"),
		standing:     phrases("standing"),
		tookPart:     phrases("took-part"),
		reporter:     phrases("reporter"),
	}
}

// aim: what follows a preposition is no part of a title: a verb, "premier président à fouler", or
// somebody, "accordé par le pape à un chef d'Etat".
func (y story) aim(tokens []text.Token, p, q int) bool {
	if !y.before.has(tokens[p].Lexeme) {
		return false
	}
	if q > p+1 {
		return y.indefinite.has(tokens[p+1].Lexeme)
	}
	t := tokens[q]
	return !t.Upper && slices.ContainsFunc(y.infinitive, func(e string) bool { return strings.HasSuffix(t.Low, e) })
}
