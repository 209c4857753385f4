package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// withoutAdjective are territories for whose people the data sets have no adjective in French.
var withoutAdjective = set("ASM ATF BES CCK CXR GUM IMN IOT SGS SJM TCA TKL VGB VIR WLF")

// ambiguous names are read as neither of the two actors that they may stand for.
var ambiguous = map[string]string{"congo": "two states on the river", "kongo": "likewise", "saint-martin": "two halves of the island", "виргинские о-ва": "two groups", "виргинские острова": "two groups"}

// language checks that a language has all its tables, and in them what every language has.
func (c *checker) language(code string) {
	whole := true
	for file, s := range shapes {
		if _, ok := c.tables[code+"/"+file]; !ok && !s.may && !c.refused(code+"/"+file) {
			c.add(code+"/"+file, 0, "this table is missing", "its columns are "+strings.Join(strings.Fields(s.columns), ", "))
			whole = false
		}
	}
	c.patterns(code)
	c.pitfalls(code)
	c.grammar(code)
	c.low(code)
	if whole {
		c.names(code)
		c.calendar(code)
		c.terms(code)
	}
}

// refused tells whether a table is there and did not parse.
func (c *checker) refused(path string) bool {
	return slices.ContainsFunc(c.problems, func(p Problem) bool { return p.Path == path })
}

// names: every country has a name and an adjective, every organization a name, and no name stands for
// two actors: it would be read as neither.
func (c *checker) names(code string) {
	named, formed, by := map[string]bool{}, map[string]bool{}, map[string]string{}
	for _, file := range []string{"countries.tsv", "countries-official.tsv", "countries-extra.tsv", "organizations.tsv"} {
		c.column(code+"/"+file, "name", func(r Row, name string) {
			actor, low := r.Cell("code"), strings.ToLower(name)
			if have := by[low]; have != "" && have != actor && ambiguous[low] == "" {
				c.add(code+"/"+file, r.Line, fmt.Sprintf("%q names %s and %s", name, have, actor), "leave it to one of them")
			}
			named[actor], by[low] = true, actor
		})
	}
	for _, file := range []string{"demonyms.tsv", "demonyms-extra.tsv"} {
		c.column(code+"/"+file, "code", func(_ Row, actor string) { formed[actor] = true })
	}
	for _, path := range []string{"world/countries.tsv", "world/former.tsv", "world/organizations.tsv"} {
		c.column(path, "code", func(r Row, actor string) {
			if !named[actor] {
				c.add(code+"/countries.tsv", 0, fmt.Sprintf("%s (%s) has no name", actor, r.Cell("name")), "add it to countries-extra.tsv or organizations.tsv")
			}
			if r.Cell("capital") != "" && !formed[actor] && !withoutAdjective[actor] {
				c.add(code+"/demonyms.tsv", 0, fmt.Sprintf("%s (%s) has no adjective", actor, r.Cell("name")), "add its forms to demonyms-extra.tsv")
			}
		})
	}
}

// calendar: months, weekdays and ordinals are complete, and there are words for three days.
func (c *checker) calendar(code string) {
	have := map[string]map[string]bool{}
	note := func(kind string, r Row) {
		if have[kind] == nil {
			have[kind] = map[string]bool{}
		}
		have[kind][r.Cell("value")] = true
	}
	c.column(code+"/dates.tsv", "kind", func(r Row, kind string) { note(kind, r) })
	c.column(code+"/numbers.tsv", "term", func(r Row, _ string) { note("ordinal", r) })
	for _, x := range []struct {
		kind, file string
		from, to   int
	}{{"month", "dates.tsv", 1, 12}, {"weekday", "dates.tsv", 0, 6}, {"relative", "dates.tsv", -1, 1}, {"ordinal", "numbers.tsv", 1, 20}} {
		for n := x.from; n <= x.to; n++ {
			if !have[x.kind][fmt.Sprint(n)] {
				c.add(code+"/"+x.file, 0, fmt.Sprintf("no %s %d", x.kind, n), fmt.Sprintf("add a row with the value %d", n))
			}
		}
	}
	within := map[string][2]int{"month": {1, 12}, "weekday": {0, 6}}
	c.column(code+"/dates.tsv", "kind", func(r Row, kind string) {
		var n int
		_, err := fmt.Sscan(r.Cell("value"), &n)
		if w, ok := within[kind]; ok && err == nil && (n < w[0] || n > w[1]) {
			c.add(code+"/dates.tsv", r.Line, fmt.Sprintf("%s %d", kind, n), fmt.Sprintf("it is one from %d to %d", w[0], w[1]))
		}
	})
}

// terms: each topic is labelled and has a term by which it is found.
func (c *checker) terms(code string) {
	found := map[string]bool{}
	c.column(code+"/topics.tsv", "topic", func(_ Row, topic string) { found[topic] = true })
	c.column("world/topics.tsv", "id", func(r Row, id string) {
		if !found[id] && !conference.MatchString(id) {
			c.add(code+"/topics.tsv", 0, id+" has no term", "add the words that sides use for: "+r.Cell("scope"))
		}
		if r.Cell("label_"+code) == "" {
			c.add(code+"/topics.tsv", 0, id+" has no label", "fill the column label_"+code+" of world/topics.tsv")
		}
	})
}

// low: words of rules are written low, so that a name of a person would stand out; those of countries,
// bodies and publishers have tables of their own.
func (c *checker) low(code string) {
	for _, file := range []string{"offices.tsv", "bodies.tsv", "topics.tsv", "events.tsv", "grammar.tsv", "names.tsv", "places.tsv", "honorifics.tsv", "numbers.tsv", "dates.tsv"} {
		for _, r := range c.tables[code+"/"+file].Rows {
			for _, column := range []string{"term", "pattern", "not"} {
				if v := r.Cell(column); strings.ToLower(v) != v {
					c.add(code+"/"+file, r.Line, fmt.Sprintf("%q has a capital", v), "words are compared in lower case: write it so")
				}
			}
		}
	}
}
