package lexicon

import (
	"path"
	"strings"
	"testing"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// withoutAdjective are territories for whose people the data sets have no adjective in French.
var withoutAdjective = set("ASM ATF BES CCK CXR GUM IMN IOT SGS SJM TCA TKL VGB VIR WLF")

// Every country has a name and an adjective in every language.
func TestCountriesAreNamed(t *testing.T) {
	for _, code := range Languages() {
		l, _ := For(code)
		named, formed := map[string]bool{}, map[string]bool{}
		for _, n := range l.Names {
			named[n.Code] = true
		}
		for _, n := range l.Demonyms {
			formed[n.Code] = true
		}
		for _, c := range TheWorld().Countries {
			if !named[c.Code] {
				t.Errorf("%s (%s) has no name in %s", c.Code, c.Name, code)
			}
			if c.Capital != "" && !formed[c.Code] && !withoutAdjective[c.Code] {
				t.Errorf("%s (%s) has no adjective in %s", c.Code, c.Name, code)
			}
		}
		for _, o := range TheWorld().Organizations {
			if !named[o.Code] {
				t.Errorf("%s (%s) has no name in %s", o.Code, o.Name, code)
			}
		}
	}
}

// ambiguous names are read as neither of the two actors that they may stand for.
var ambiguous = map[string]string{"congo": "two states on the river", "kongo": "likewise", "saint-martin": "two halves of the island", "виргинские о-ва": "two groups", "виргинские острова": "two groups"}

// A name that stands for two actors would be read as neither: no state may be lost so.
func TestNamesAreOneActors(t *testing.T) {
	for _, code := range Languages() {
		l, _ := For(code)
		by := map[string]string{}
		for _, n := range l.Names {
			low := strings.ToLower(n.Name)
			if have := by[low]; have != "" && have != n.Code && ambiguous[low] == "" {
				t.Errorf("%q names %s and %s in %s", n.Name, have, n.Code, code)
			}
			by[low] = n.Code
		}
	}
}

// Months, weekdays and ordinals are complete in every language.
func TestCalendar(t *testing.T) {
	for _, code := range Languages() {
		l, _ := For(code)
		for _, x := range []struct {
			name     string
			words    map[string]int
			from, to int
		}{{"month", l.Months, 1, 12}, {"weekday", l.Weekdays, 0, 6}, {"ordinal", l.Ordinals, 1, 20}} {
			have := map[int]bool{}
			for w, n := range x.words {
				have[n] = true
				if w == "" || n < x.from || x.name != "ordinal" && n > x.to {
					t.Errorf("%s: %s %q is %d", code, x.name, w, n)
				}
			}
			for n := x.from; n <= x.to; n++ {
				if !have[n] {
					t.Errorf("%s: no %s %d", code, x.name, n)
				}
			}
		}
		days := map[int]bool{}
		for _, n := range l.Relative {
			days[n] = true
		}
		if !days[-1] || !days[0] || !days[1] {
			t.Errorf("%s: yesterday, today and tomorrow: %v", code, l.Relative)
		}
	}
}

// Words of rules are written low, so that a name of a person would stand out; those of
// countries, bodies and publishers have tables of their own.
func TestNoNamesInRules(t *testing.T) {
	for _, table := range tables(t) {
		switch folder, file := path.Split(table.Path); file {
		case "offices.tsv", "bodies.tsv", "topics.tsv", "events.tsv", "grammar.tsv", "names.tsv", "places.tsv", "honorifics.tsv", "numbers.tsv", "dates.tsv":
			if folder == "world/" {
				continue
			}
		default:
			continue
		}
		for _, r := range table.Rows {
			for _, column := range []string{"term", "pattern", "not"} {
				if low := cases.Lower(language.French).String(r.Cell(column)); low != r.Cell(column) {
					t.Errorf("%s: %q has a capital", table.Path, r.Cell(column))
				}
			}
		}
	}
}
