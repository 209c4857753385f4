package lexicon

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// shape is what a table of a name looks like.
type shape struct {
	columns string
	keys    string // the columns that tell its rows apart; all when empty
	may     bool   // a language may do without it
}

// shapes are the tables of a language.
var shapes = map[string]shape{
	"bodies.tsv":             {"term type id owner flags", "term", false},
	"countries-extra.tsv":    {"code name", "", true},
	"countries-official.tsv": {"code name", "", true},
	"countries.tsv":          {"code name", "", false},
	"dates.tsv":              {"kind term value", "kind term", false},
	"declensions.tsv":        {"ending forms after", "ending after", true},
	"demonyms-extra.tsv":     {"code form", "", true},
	"demonyms.tsv":           {"code form", "", true},
	"events.tsv":             {"kind mode form pattern", "form pattern", false},
	"grammar.tsv":            {"class term", "", false},
	"honorifics.tsv":         {"term", "", false},
	"names.tsv":              {"kind term", "", false},
	"numbers.tsv":            {"term value", "term", false},
	"offices.tsv":            {"term rank by flags owner", "term", false},
	"organizations.tsv":      {"code name", "", false},
	"places.tsv":             {"kind term", "", false},
	"prefixes.tsv":           {"code prefix", "prefix", true},
	"topics.tsv":             {"topic term not", "topic term", false},
}

// worldly are those under world, where other columns may stand too: labels in more languages.
var worldly = map[string]shape{
	"body-ids.tsv":           {"id type name", "id", false},
	"cities.tsv":             {"geonames country population capital name", "geonames", false},
	"city-names.tsv":         {"name geonames", "name", false},
	"countries.tsv":          {"code alpha2 name capital", "code", false},
	"events.tsv":             {"event first last", "event", false},
	"former.tsv":             {"code name", "code", false},
	"function-words.tsv":     {"language words", "language", false},
	"government-domains.tsv": {"label suffix", "", false},
	"organizations.tsv":      {"code name", "code", false},
	"publishers.tsv":         {"name domain country kind leader", "name domain", false},
	"topic-actors.tsv":       {"topic of actors", "", false},
	"topic-since.tsv":        {"topic since", "", false},
	"topics.tsv":             {"id broader scope", "id", false},
}

func shapeOf(p string) (s shape, world, known bool) {
	folder, file := path.Split(p)
	if folder == "world/" {
		s, known = worldly[file]
		return s, true, known
	}
	s, known = shapes[file]
	return s, false, known
}

var licences = []string{"Apache-2.0", "Apache-2.0 (facts)", "Unicode-3.0", "ODbL-1.0", "CC-BY-4.0", "MIT"}

// head checks what stands on top of a table: where it is from, from when, on what terms, and its columns.
func (c *checker) head(t Table) {
	const like = "write it on top, for instance: # "
	if t.Source == "" {
		c.add(t.Path, 0, "no source", like+"source: written for entente, after the usage of news agencies")
	}
	if _, err := time.Parse(time.DateOnly, t.Date); err != nil {
		c.add(t.Path, 0, fmt.Sprintf("its date %q is none", t.Date), like+"date: 2026-11-26")
	}
	if !slices.Contains(licences, t.Licence) {
		c.add(t.Path, 0, fmt.Sprintf("licence %q", t.Licence), "it is one of "+strings.Join(licences, ", "))
	}
	s, world, known := shapeOf(t.Path)
	if !known {
		c.add(t.Path, 0, "no table is called so, so that nothing reads it", "docs/lexicon.md lists the tables of a language")
		return
	}
	want := strings.Fields(s.columns)
	for _, name := range want {
		if !slices.Contains(t.Columns, name) {
			c.add(t.Path, 0, "no column "+name, "its columns are "+strings.Join(want, ", "))
		}
	}
	for _, name := range t.Columns {
		if !slices.Contains(want, name) && !world {
			c.add(t.Path, 0, fmt.Sprintf("nothing reads the column %q", name), "its columns are "+strings.Join(want, ", "))
		}
	}
	if len(t.Rows) == 0 {
		c.add(t.Path, 0, "no rows", "fill it or take it away")
	}
}

// rows checks that no row stands twice or has nothing under its key, and that numbers are some.
func (c *checker) rows(t Table) {
	s, _, _ := shapeOf(t.Path)
	columns := strings.Fields(s.keys)
	if len(columns) == 0 {
		columns = t.Columns
	}
	seen := make(map[string]int, len(t.Rows))
	for _, r := range t.Rows {
		var cells []string
		for _, name := range columns {
			cells = append(cells, strings.ToLower(r.Cell(name)))
		}
		key := strings.Join(cells, " | ")
		if strings.Trim(key, " |") == "" {
			c.add(t.Path, r.Line, "a row without its "+strings.Join(columns, " and "), "fill it or take it away")
			continue
		}
		if first, twice := seen[key]; twice {
			c.add(t.Path, r.Line, fmt.Sprintf("%s: stands in line %d already", key, first), "take one of them away")
			continue
		}
		seen[key] = r.Line
		for _, name := range []string{"value", "population"} {
			if v := r.Cell(name); slices.Contains(t.Columns, name) && !isWhole(v) {
				c.add(t.Path, r.Line, fmt.Sprintf("%s %q is no whole number", name, v), "write a number")
			}
		}
	}
}

func isWhole(s string) bool {
	_, err := strconv.Atoi(s)
	return err == nil
}
