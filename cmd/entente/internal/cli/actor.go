package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/lexicon"
)

// actorCode reads what a user writes for a side: a code in any case (aze, AZ), "org:EU" or
// plain EU, or the English name. No two of them share a code: countries come first.
func actorCode(s string) (graph.ActorCode, error) {
	world := lexicon.TheWorld()
	is := func(name string) bool { return name != "" && strings.EqualFold(name, s) }
	for _, c := range world.Countries {
		if is(c.Code) || is(c.Alpha2) || is(c.Name) {
			return graph.ActorCode(c.Code), nil
		}
	}
	for _, o := range world.Organizations {
		if is("org:"+o.Code) || is(o.Code) || is(o.Name) {
			return graph.ActorCode("org:" + o.Code), nil
		}
	}
	return "", &complaint{fmt.Errorf("no country or organization is called %q", s), unknownActor(s), errUsage}
}

// actorName is the English name of a code that [actorCode] gave.
func actorName(code graph.ActorCode) string {
	for _, c := range actorCompletions() {
		if known, name, _ := strings.Cut(c, "\t"); known == string(code) {
			return name
		}
	}
	return string(code)
}

// unknownActor names countries and organizations that begin alike.
func unknownActor(s string) string {
	var near []string
	for _, c := range actorCompletions() {
		code, name, _ := strings.Cut(c, "\t")
		if n := min(len(s), 3); n > 0 && (strings.EqualFold(code[:min(n, len(code))], s[:n]) || strings.EqualFold(name[:min(n, len(name))], s[:n])) {
			near = append(near, code+" ("+name+")")
		}
	}
	hint := "give an ISO 3166-1 code such as AZE, or an organization such as org:EU"
	if len(near) > 0 {
		hint = "did you mean " + strings.Join(near[:min(3, len(near))], " or ") + "? " + hint
	}
	return hint
}

// actorCompletions are "AZE\tAzerbaijan", by code.
func actorCompletions() []string {
	world := lexicon.TheWorld()
	var out []string
	for _, c := range world.Countries {
		out = append(out, c.Code+"\t"+c.Name)
	}
	for _, o := range world.Organizations {
		out = append(out, "org:"+o.Code+"\t"+o.Name)
	}
	slices.Sort(out)
	return out
}

// actorCodes reads several.
func actorCodes(names []string) ([]graph.ActorCode, error) {
	var out []graph.ActorCode
	for _, n := range names {
		code, err := actorCode(n)
		if err != nil {
			return nil, err
		}
		out = append(out, code)
	}
	return out, nil
}
