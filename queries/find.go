package queries

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// NotFound says that no query has a name, or more than one, and which are near.
type NotFound struct {
	Name string
	Near []string // ids, nearest first
	Many bool     // the name is the last part of each of them
}

func (e *NotFound) Error() string {
	if e.Many {
		return fmt.Sprintf("%d queries are called %q", len(e.Near), e.Name)
	}
	return fmt.Sprintf("no query is called %q", e.Name)
}

// Hint names the nearest queries.
func (e *NotFound) Hint() string {
	if len(e.Near) == 0 {
		return "list them: entente query"
	}
	if e.Many {
		return "say which: " + strings.Join(e.Near, " or ")
	}
	return "did you mean " + strings.Join(e.Near, " or ") + "? list them all: entente query"
}

// Find gives a query by its id, or by the last part of it when that is unique. Its error is a
// [*NotFound].
func Find(name string) (Query, error) {
	var found []Query
	for _, q := range all() {
		if q.ID == name {
			return q, nil
		}
		if q.Name() == name {
			found = append(found, q)
		}
	}
	switch len(found) {
	case 0:
		return Query{}, &NotFound{Name: name, Near: near(name)}
	case 1:
		return found[0], nil
	}
	e := &NotFound{Name: name, Many: true}
	for _, q := range found {
		e.Near = append(e.Near, q.ID)
	}
	return Query{}, e
}

// near are up to three ids that a person may have meant: those written almost like name, then
// those that hold it.
func near(name string) []string {
	type guess struct {
		id   string
		away int
	}
	var guesses []guess
	for _, q := range all() {
		away := min(levenshtein.ComputeDistance(name, q.ID), levenshtein.ComputeDistance(name, q.Name()))
		switch {
		case away <= 1+len(name)/4:
		case name != "" && strings.Contains(q.ID, name):
			away = 100
		default:
			continue
		}
		guesses = append(guesses, guess{q.ID, away})
	}
	slices.SortStableFunc(guesses, func(a, b guess) int { return cmp.Compare(a.away, b.away) })
	var out []string
	for _, g := range guesses[:min(3, len(guesses))] {
		out = append(out, g.id)
	}
	return out
}
