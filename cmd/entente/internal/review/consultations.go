package review

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/graph"
)

// near proposes consultations of one set of sides, on one day or the next, of which no account contradicts the other's
// heads, and which the rules kept apart all the same.
func (g *Graph) near() []Proposal {
	bySides := map[string][]graph.ConsultationID{}
	for _, id := range slices.Sorted(maps.Keys(g.events)) {
		if e := g.events[id]; len(e.accounts) > 0 {
			first := e.accounts[0]
			key := fmt.Sprint(first.Actors, first.Planned)
			bySides[key] = append(bySides[key], id)
		}
	}
	var out []Proposal
	for _, key := range slices.Sorted(maps.Keys(bySides)) {
		all := bySides[key]
		slices.SortStableFunc(all, func(a, b graph.ConsultationID) int { return cmp.Compare(g.day(a), g.day(b)) })
		for i, a := range all {
			for _, b := range all[i+1:] {
				if !within(g.day(a), g.day(b)) {
					break
				}
				x, y := g.events[a].accounts[0], g.events[b].accounts[0]
				if !g.oneHeads(a, b) || x.Round != 0 && y.Round != 0 && x.Round != y.Round || g.parted(a, b) {
					continue
				}
				out = append(out, Proposal{
					Decision: graph.Decision{Kind: graph.SameConsultation},
					Accounts: []graph.AccountID{x.Account, y.Account},
					Why:      fmt.Sprintf("Maybe one consultation: %s, and %s", g.events[a].name, g.events[b].name),
					Seen:     []Seen{{x.Article, x.quote}, {y.Article, y.quote}},
				})
			}
		}
	}
	return out
}

func (g *Graph) day(id graph.ConsultationID) string {
	for _, a := range g.events[id].accounts {
		if a.Date != nil {
			return a.Date.Start
		}
	}
	return ""
}

// within a day of each other; of what is not dated nothing is known.
func within(a, b string) bool {
	x, err1 := time.Parse(time.DateOnly, a)
	y, err2 := time.Parse(time.DateOnly, b)
	return err1 == nil && err2 == nil && y.Sub(x) <= 24*time.Hour
}

// oneHeads tells whether the heads of two contradict each other nowhere, names that are near being no contradiction;
// and whether they share one at least.
func (g *Graph) oneHeads(a, b graph.ConsultationID) bool {
	heads := map[graph.ActorCode]graph.OfficialID{}
	for _, r := range g.events[a].accounts {
		for _, h := range r.Heads {
			heads[h.Actor] = h.Official
		}
	}
	shared := false
	for _, r := range g.events[b].accounts {
		for _, h := range r.Heads {
			other, ok := heads[h.Actor]
			if !ok {
				continue
			}
			x, y := g.officials[h.Official], g.officials[other]
			if h.Official != other && (x == nil || y == nil || alike(x, y, 2) == "") {
				return false
			}
			shared = true
		}
	}
	return shared
}

// parted tells whether people said that two are different.
func (g *Graph) parted(a, b graph.ConsultationID) bool {
	decisions := func(id graph.ConsultationID) []string {
		var out []string
		for _, r := range g.events[id].accounts {
			for _, mark := range r.Apart {
				decision, _, _ := strings.Cut(mark, "/")
				out = append(out, decision)
			}
		}
		return out
	}
	other := decisions(b)
	return slices.ContainsFunc(decisions(a), func(d string) bool { return slices.Contains(other, d) })
}

// farApart proposes to part accounts of one consultation that place it in two countries.
func (g *Graph) farApart() []Proposal {
	var out []Proposal
	for _, id := range slices.Sorted(maps.Keys(g.events)) {
		e := g.events[id]
		for i, a := range e.accounts {
			at := slices.IndexFunc(e.accounts[:i], func(b *account) bool {
				return a.Venue != "" && b.Venue != "" && a.Venue != b.Venue && len(a.Same) == 0
			})
			if at < 0 {
				continue
			}
			b := e.accounts[at]
			out = append(out, Proposal{
				Decision: graph.Decision{Kind: graph.DifferentConsultations},
				Accounts: []graph.AccountID{b.Account, a.Account},
				Why:      fmt.Sprintf("Maybe two consultations: %s, in %s and in %s", e.name, b.Venue, a.Venue),
				Seen:     []Seen{{b.Article, b.quote}, {a.Article, a.quote}},
			})
			break
		}
	}
	return out
}
