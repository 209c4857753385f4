package report

import "github.com/entente-graph/entente/graph"

// Rule is why a matter was settled as it was, see [graph.Settle].
type Rule string

// The rules, in the order in which they count.
const (
	AllKept         Rule = "nothing is settled, all is kept" // places, ranks and roles
	MostPrecise     Rule = "the most precise date"
	TextDate        Rule = "a day told by a text goes before one of publication"
	MostPublishers  Rule = "most publishers"
	SmallestAccount Rule = "as many publishers for each, so the smallest account"
)

// rule is the first that leaves what was settled alone.
func (c Conflict) rule() Rule {
	if c.Settled == "" {
		return AllKept
	}
	told := c.Told
	if c.What == "date" {
		best := told[0].precision
		for _, t := range told {
			if t.precision.Better(best) {
				best = t.precision
			}
		}
		if told = keep(told, func(t Statement) bool { return t.precision == best }); agree(told) {
			return MostPrecise
		}
		if byText := keep(told, func(t Statement) bool { return t.basis != graph.BasisPublished }); len(byText) > 0 {
			if told = byText; agree(told) {
				return TextDate
			}
		}
	}
	for said, n := range publishers(told) {
		if said != c.Settled && n >= publishers(told)[c.Settled] {
			return SmallestAccount
		}
	}
	return MostPublishers
}

func keep(told []Statement, ok func(Statement) bool) []Statement {
	var out []Statement
	for _, t := range told {
		if ok(t) {
			out = append(out, t)
		}
	}
	return out
}

func agree(told []Statement) bool {
	return len(keep(told, func(t Statement) bool { return t.Said != told[0].Said })) == 0
}

// publishers are how many say each thing; an account without a publisher counts as one.
func publishers(told []Statement) map[string]int {
	seen, out := map[[2]string]bool{}, map[string]int{}
	for _, t := range told {
		who := [2]string{t.Said, t.Publisher}
		if t.Publisher == "" {
			who[1] = t.Account
		}
		if !seen[who] {
			seen[who] = true
			out[t.Said]++
		}
	}
	return out
}
