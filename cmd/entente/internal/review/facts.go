package review

import (
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/entente-graph/entente/graph"
)

// contradicted proposes what one account tells of a consultation otherwise than most of the others.
func (g *Graph) contradicted() []Proposal {
	var out []Proposal
	for _, id := range slices.Sorted(maps.Keys(g.events)) {
		e := g.events[id]
		for _, of := range []struct {
			fact graph.FactKind
			told func(*account) string
		}{
			{graph.FactRound, func(a *account) string {
				if a.Round == 0 {
					return ""
				}
				return strconv.Itoa(a.Round)
			}},
			{graph.FactMode, func(a *account) string { return string(a.Mode) }},
		} {
			counts := map[string]int{}
			for _, a := range e.accounts {
				if said := of.told(a); said != "" {
					counts[said]++
				}
			}
			for _, a := range e.accounts {
				said := of.told(a)
				for _, other := range slices.Sorted(maps.Keys(counts)) {
					if n := counts[other]; said != "" && other != said && n > counts[said] {
						out = append(out, wrong(a, of.fact, "", fmt.Sprintf("%s of %s: this account says %s, %d say %s", of.fact, e.name, said, n, other)))
						break
					}
				}
			}
		}
	}
	return out
}

// bare proposes people of whom no text tells a post, and sides that no text names.
func (g *Graph) bare() []Proposal {
	var out []Proposal
	for _, id := range slices.Sorted(maps.Keys(g.officials)) {
		o := g.officials[id]
		if o.ranked || o.role != "" || len(o.in) == 0 {
			continue
		}
		first := slices.Min(slices.Collect(maps.Keys(o.in)))
		if a := g.reports[first]; a.Account != "" {
			p := wrong(a, graph.FactOfficial, o.in[first], fmt.Sprintf("No text tells a post of %s (%s)", graph.Caption(o.names), o.actor))
			p.Seen = []Seen{o.seen}
			out = append(out, p)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(g.reports)) {
		a := g.reports[id]
		for _, side := range a.unnamed {
			led := slices.ContainsFunc(a.Heads, func(h graph.Head) bool { return h.Actor == side })
			if !led && a.at != "" {
				out = append(out, wrong(a, graph.FactParty, string(side), fmt.Sprintf("That %s took part in %s is only known from who published it", side, g.events[a.at].name)))
			}
		}
	}
	return out
}

func wrong(a *account, fact graph.FactKind, value, why string) Proposal {
	return Proposal{
		Decision: graph.Decision{Kind: graph.WrongFact, Fact: fact, Value: value},
		Accounts: []graph.AccountID{a.Account}, Why: "Maybe wrong: " + why, Seen: []Seen{{a.Article, a.quote}},
	}
}
