package lexicon

import (
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"time"
)

// tables reads every table there is.
func tables(t *testing.T) []Table {
	t.Helper()
	paths, err := fs.Glob(files, "*/*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	var out []Table
	for _, p := range paths {
		table, err := readTable(p)
		if err != nil {
			t.Error(err)
			continue
		}
		out = append(out, table)
	}
	if len(out) < 20 {
		t.Fatalf("%d tables", len(out))
	}
	return out
}

// Every table parses, has rows, and tells where it is from, from when, and on what terms.
func TestTables(t *testing.T) {
	licences := []string{"Apache-2.0", "Apache-2.0 (facts)", "Unicode-3.0", "ODbL-1.0", "CC-BY-4.0", "MIT"}
	for _, table := range tables(t) {
		t.Run(table.Path, func(t *testing.T) {
			if table.Source == "" {
				t.Error("no source")
			}
			if _, err := time.Parse(time.DateOnly, table.Date); err != nil {
				t.Errorf("date %q", table.Date)
			}
			if !slices.Contains(licences, table.Licence) {
				t.Errorf("licence %q is none of %q", table.Licence, licences)
			}
			if len(table.Rows) == 0 {
				t.Error("no rows")
			}
		})
	}
}

// keys are the columns that tell the rows of a table apart, by path or by the file of any language;
// all of them in tables not named.
var keys = map[string][]string{
	"world/countries.tsv": {"code"}, "world/former.tsv": {"code"}, "world/organizations.tsv": {"code"},
	"world/cities.tsv": {"geonames"}, "world/city-names.tsv": {"name"}, "world/topics.tsv": {"id"}, "world/events.tsv": {"event"}, "world/body-ids.tsv": {"id"},
	"world/publishers.tsv": {"name", "domain"},
	"offices.tsv":          {"term"}, "bodies.tsv": {"term"}, "numbers.tsv": {"term"}, "prefixes.tsv": {"prefix"},
	"dates.tsv": {"kind", "term"}, "topics.tsv": {"topic", "term"}, "events.tsv": {"form", "pattern"},
}

func TestNoRowTwice(t *testing.T) {
	for _, table := range tables(t) {
		t.Run(table.Path, func(t *testing.T) {
			columns := table.Columns
			if c := keys[table.Path]; c != nil {
				columns = c
			} else if c := keys[path.Base(table.Path)]; c != nil {
				columns = c
			}
			seen := map[string]bool{}
			for _, r := range table.Rows {
				var cells []string
				for _, c := range columns {
					cells = append(cells, strings.ToLower(r.Cell(c)))
				}
				key := strings.Join(cells, " | ")
				if seen[key] {
					t.Errorf("%s: twice", key)
				}
				seen[key] = true
				if strings.Trim(key, " |") == "" {
					t.Errorf("a row without its %s: %v", columns[0], r)
				}
			}
		})
	}
}

func TestReadTable(t *testing.T) {
	if _, err := readTable("fr/none.tsv"); err == nil {
		t.Error("a table that is not there was read")
	}
	table, err := readTable("world/former.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(table.Columns); got != "[code name]" {
		t.Errorf("columns %s", got)
	}
}

func TestFor(t *testing.T) {
	for _, test := range []struct {
		code string
		want bool
	}{{"fr", true}, {"world", false}, {"eo", false}, {"", false}, {"../fr", false}, {"FR", false}} {
		t.Run(test.code, func(t *testing.T) {
			l, ok := For(test.code)
			if ok != test.want || ok && l.Code != test.code {
				t.Errorf("got %v", ok)
			}
			again, _ := For(test.code)
			if again != l {
				t.Error("read twice")
			}
		})
	}
	if !slices.Contains(Languages(), "fr") || slices.Contains(Languages(), "world") {
		t.Errorf("languages %q", Languages())
	}
}
