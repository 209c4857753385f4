package queries

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

var (
	used = regexp.MustCompile(`\$([a-z][A-Za-z]*)`)
	// end is how a statement ends: rows in an order, passed over and cut by parameters.
	end = regexp.MustCompile(`(?s)\nORDER BY [^\n]+\n(SKIP \$offset\nLIMIT \$limit|LIMIT \$limit OFFSET \$offset)\n*$`)
	// unwanted are words that would make the stores answer differently, or not at all, with why.
	unwanted = []struct {
		word *regexp.Regexp
		why  string
	}{
		{regexp.MustCompile(`(?i)\b(lower|upper|toLower|toUpper|like|nocase)\b|=~`), "the stores fold letters differently: fold in Go"},
		{regexp.MustCompile(`(?i)\b(apoc|gds)\.`), "a bare server has no APOC and no GDS"},
		{regexp.MustCompile(`(?i)\bCALL +[a-z]+\.`), "a canned query calls no procedure"},
		{regexp.MustCompile(`(?i)\b(date|datetime|timestamp|localdatetime)\(\)|\bcurrent_|'now'`), "the clock is never asked: make the day a parameter"},
		{regexp.MustCompile(`(?i)\b(rand|random|randomblob|randomUUID|elementId|rowid)\b`), "a second run would answer differently"},
		{regexp.MustCompile(`;`), "a file holds one statement, without a semicolon"},
	}
)

// checkBody: every parameter is declared and used; rows are ordered and cut at the end; nothing
// stands in the statement on which the stores differ. That the order is total is shown by the
// test that compares them.
func (q *Query) checkBody(body string) error {
	left := map[string]bool{}
	for _, g := range used.FindAllStringSubmatch(body, -1) {
		left[g[1]] = true
	}
	for _, p := range q.Params {
		if !left[p.Name] {
			return fmt.Errorf("$%s is declared and not used", p.Name)
		}
		delete(left, p.Name)
	}
	for _, name := range slices.Sorted(maps.Keys(left)) {
		return fmt.Errorf("$%s is used and not declared", name)
	}
	if !end.MatchString(body) {
		return fmt.Errorf("it does not end in ORDER BY, then $limit and $offset, a clause a line")
	}
	for _, u := range unwanted {
		if word := u.word.FindString(body); word != "" {
			return fmt.Errorf("%q: %s", word, u.why)
		}
	}
	return nil
}

// checkExample: the example gives what is required, and names no other parameter.
func (q *Query) checkExample() error {
	required := 0
	for _, p := range q.Params {
		if p.Required {
			required++
		}
	}
	words := strings.Fields(q.Example)
	given := 0
	for i := 0; i < len(words); i++ {
		name, flag := strings.CutPrefix(words[i], "--")
		switch {
		case !flag:
			given++
		case q.has(name):
			i++ // its value
		default:
			return fmt.Errorf("@example %s: --%s is no parameter", q.Example, name)
		}
	}
	if q.Example == "-" {
		given = 0
	}
	if given != required {
		return fmt.Errorf("@example %s: %d values for %d required parameters (write - for none)", q.Example, given, required)
	}
	return nil
}
