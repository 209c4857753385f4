package queries

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// ConsultationsOf is the query that lists consultations by any mix of filters: those of a row of another's answer, too.
const ConsultationsOf = "consultation/of"

// Filter is a value of a parameter of [ConsultationsOf]: that of a parameter of the query, or of a column of the row, or a
// text of its own. One of the three is not empty.
type Filter struct{ Name, Param, Column, Text string }

// Evidence are the filters that find the consultations by which a row is told.
type Evidence []Filter

var filter = regexp.MustCompile(`^([a-z][A-Za-z]*)=(?:\$([a-z][A-Za-z]*)|([a-z][A-Za-z]*)|'([^']+)')$`)

// evidence reads "a=$country b=partner held='true'". A second line has further consultations.
func (q *Query) evidence(value string) error {
	var e Evidence
	for _, word := range strings.Fields(value) {
		g := filter.FindStringSubmatch(word)
		if g == nil {
			return fmt.Errorf("write @evidence NAME=$PARAMETER NAME=COLUMN NAME='TEXT', not %q", word)
		}
		if slices.ContainsFunc(e, func(f Filter) bool { return f.Name == g[1] }) {
			return fmt.Errorf("@evidence: %s stands there twice", g[1])
		}
		e = append(e, Filter{Name: g[1], Param: g[2], Column: g[3], Text: g[4]})
	}
	if len(e) == 0 {
		return fmt.Errorf("write @evidence NAME=$PARAMETER NAME=COLUMN NAME='TEXT', not %q", value)
	}
	q.Evidence = append(q.Evidence, e)
	return nil
}

// Fact names the columns that tell which fact a row is about, as consultation/facts tells it: of what kind, and its key.
type Fact struct{ Kind, Key string }

// fact reads "what id".
func (q *Query) fact(value string) error {
	words := strings.Fields(value)
	if len(words) != 2 {
		return fmt.Errorf("write @fact COLUMN COLUMN, of the kind of fact and its key, not %q", value)
	}
	q.Fact = Fact{words[0], words[1]}
	return nil
}

// checkEvidence: what the filters and the fact name is there.
func (q *Query) checkEvidence() error {
	for _, name := range []string{q.Fact.Kind, q.Fact.Key} {
		if name != "" && !slices.ContainsFunc(q.Columns, func(c Column) bool { return c.Name == name }) {
			return fmt.Errorf("@fact: there is no column %s", name)
		}
	}
	for _, f := range slices.Concat(q.Evidence...) {
		switch {
		case f.Param != "" && !q.has(f.Param):
			return fmt.Errorf("@evidence %s: there is no parameter $%s", f.Name, f.Param)
		case f.Column != "" && !slices.ContainsFunc(q.Columns, func(c Column) bool { return c.Name == f.Column }):
			return fmt.Errorf("@evidence %s: there is no column %s", f.Name, f.Column)
		}
	}
	return nil
}
