package named

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/lexicon"
)

const actorAdvice = "give an ISO 3166-1 code such as AZE, an organization such as org:EU, or a name"

// Actor reads what a person writes for a side: a code in any case (aze, AZ), "org:EU" or plain EU, or a name in any language
// of the lexicon, whatever its case, accents and script. No two sides share a code, but Guam is not GUAM. Its error is
// a [*NotOne].
func Actor(text string) (graph.ActorCode, error) {
	world := lexicon.TheWorld()
	is := func(code string) bool { return code != "" && strings.EqualFold(code, text) }
	for _, c := range world.Countries {
		if is(c.Code) || is(c.Alpha2) {
			return graph.ActorCode(c.Code), nil
		}
	}
	for _, o := range world.Organizations {
		if is("org:"+o.Code) || o.Code == text {
			return graph.ActorCode("org:" + o.Code), nil
		}
	}
	folded := graph.Fold(text)
	code, err := one("country or organization", text, actorAdvice, actorsCalled()[folded])
	if not, ok := err.(*NotOne); ok && !not.Many { //nolint:errorlint // one makes it
		near := nearTo(folded)
		for name, all := range actorsCalled() {
			for _, c := range all {
				near.try(c, name)
				near.try(c, graph.Fold(c.ID))
			}
		}
		not.Near = near.candidates()
	}
	return graph.ActorCode(code), err
}

// Actors are all countries and organizations with their English names, by code.
func Actors() []Candidate {
	world := lexicon.TheWorld()
	var out []Candidate
	for _, c := range world.Countries {
		out = append(out, Candidate{c.Code, c.Name})
	}
	for _, o := range world.Organizations {
		out = append(out, Candidate{"org:" + o.Code, o.Name})
	}
	slices.SortFunc(out, func(a, b Candidate) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// actorsCalled are the sides by each of their names in all languages, organizations also by their codes, folded.
var actorsCalled = sync.OnceValue(func() map[string][]Candidate {
	out := map[string][]Candidate{}
	by := map[string]Candidate{}
	add := func(name string, c Candidate) {
		if name = graph.Fold(name); name != "" && !slices.Contains(out[name], c) {
			out[name] = append(out[name], c)
		}
	}
	for _, a := range Actors() {
		code, organization := strings.CutPrefix(a.ID, "org:")
		by[code] = a
		add(a.Name, a)
		if organization {
			add(code, a)
		}
	}
	for _, lang := range lexicon.Languages() {
		for _, n := range lexicon.Names(lang) {
			if a, ok := by[n.Code]; ok {
				add(n.Name, a)
			}
		}
	}
	return out
})
