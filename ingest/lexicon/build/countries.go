package main

import (
	"slices"
	"strings"
)

const (
	sourceCountries = "world-countries 5.1.0 (mledoze/countries)"
	licenceODbL     = "ODbL-1.0"
	sourceCLDR      = "Unicode CLDR 48.2.0, territory names (cldr-localenames-full)"
	licenceUnicode  = "Unicode-3.0"
)

// country is a row of world-countries; Code is alpha-3, XKX for Kosovo.
type country struct {
	Alpha2 string `json:"cca2"`
	Code   string `json:"cca3"`
	Name   struct {
		Common   string `json:"common"`
		Official string `json:"official"`
	} `json:"name"`
	Independent  bool                         `json:"independent"`
	Capital      []string                     `json:"capital"`
	Demonyms     map[string]map[string]string `json:"demonyms"`
	Translations map[string]struct {
		Common   string `json:"common"`
		Official string `json:"official"`
	} `json:"translations"`
}

func readCountries(from string) []country {
	var out []country
	readJSON(&out, from, "world-countries", "countries.json")
	for i := range out {
		if out[i].Code == "UNK" {
			out[i].Code = "XKX" // user-assigned, as the European Union uses it
		}
	}
	slices.SortFunc(out, func(a, b country) int { return strings.Compare(a.Code, b.Code) })
	return out
}

func writeWorldCountries(to string, countries []country) {
	var rows [][]string
	for _, c := range countries {
		capital := ""
		if len(c.Capital) > 0 {
			capital = c.Capital[0]
		}
		rows = append(rows, []string{c.Code, c.Alpha2, c.Name.Common, capital})
	}
	table(to+"/world/countries.tsv", "Countries: ISO 3166-1 codes, English name, English name of the capital.",
		sourceCountries, licenceODbL, []string{"code", "alpha2", "name", "capital"}, rows)
}

// writeNames writes the names of countries in a language: those of CLDR with their variants.
// World-countries adds the official ones, in a file of its own for its licence.
func writeNames(from, to string, l language, countries []country) {
	var cldr struct {
		Main map[string]struct {
			Names struct {
				Territories map[string]string `json:"territories"`
			} `json:"localeDisplayNames"`
		} `json:"main"`
	}
	readJSON(&cldr, from, "cldr", "main", l.code, "territories.json")
	territories := cldr.Main[l.code].Names.Territories
	var names, official [][]string
	for _, c := range countries {
		for _, key := range []string{c.Alpha2, c.Alpha2 + "-alt-short", c.Alpha2 + "-alt-variant"} {
			if n := territories[key]; n != "" && len([]rune(n)) > 3 {
				names = appendOnce(names, c.Code, clean(n))
			}
		}
		both := []string{c.Translations[l.alpha3].Common, c.Translations[l.alpha3].Official}
		if l.code == "en" { // the language of the package itself
			both = []string{c.Name.Common, c.Name.Official}
		}
		for _, n := range both {
			if n != "" && !strings.Contains(n, ", ") {
				official = appendOnce(official, c.Code, clean(n))
			}
		}
	}
	table(to+"/"+l.code+"/countries.tsv", "Names of countries; the first of each is the one shown.",
		sourceCLDR, licenceUnicode, []string{"code", "name"}, names)
	table(to+"/"+l.code+"/countries-official.tsv", "Common and official names of countries.",
		sourceCountries, licenceODbL, []string{"code", "name"}, official)
}

// organizations have the names of some islands; countries-extra.tsv gives these a longer one.
var organizations = []string{"guam", "гуам"}

// appendOnce leaves out a row that is there, in any case of its letters, and a name that an
// organization has.
func appendOnce(rows [][]string, code, name string) [][]string {
	if slices.Contains(organizations, strings.ToLower(name)) {
		return rows
	}
	if slices.ContainsFunc(rows, func(r []string) bool { return r[0] == code && strings.EqualFold(r[1], name) }) {
		return rows
	}
	return append(rows, []string{code, name})
}

// clean drops what some names carry in brackets and brings apostrophes to one form.
func clean(name string) string {
	name, _, _ = strings.Cut(name, " (")
	return strings.Join(strings.Fields(strings.ReplaceAll(strings.ReplaceAll(name, "’", "'"), "' ", "'")), " ")
}
