package main

import (
	"slices"
	"strings"
)

const sourceNationality = "i18n-nationality 1.4.0"

// noDemonyms are entries of i18n-nationality that are common words of wider sense, by language:
// "caribeño" is of no one territory, "reunión" is a meeting.
var noDemonyms = map[string][]string{"es": {"reunión", "caribeño", "navideño", "sahariano"}}

// writeDemonyms leaves a territory none of the forms that an independent state goes by:
// "français" is France, not its southern lands.
func writeDemonyms(from, to string, l language, countries []country) {
	source, licence := sourceCountries, licenceODbL
	var other struct {
		Nationalities map[string]string `json:"nationalities"`
	}
	if len(countries[0].Demonyms[l.alpha3]) == 0 { // world-countries has English and French
		source, licence = sourceNationality, "MIT"
		readJSON(&other, from, "i18n-nationality", "langs", l.code+".json")
	}
	forms := func(c country) []string {
		m, f := c.Demonyms[l.alpha3]["m"], c.Demonyms[l.alpha3]["f"]
		if source == sourceNationality {
			m, f = other.Nationalities[c.Alpha2], ""
		}
		if m == "" || strings.Contains(m, "(") || slices.Contains(noDemonyms[l.code], strings.ToLower(m)) {
			return nil // "dominicano (Dominica)" is no word that a text has
		}
		var out []string
		feminine := strings.Split(strings.ToLower(f), ", ")
		for n, one := range strings.Split(strings.ToLower(m), ", ") { // "antiguan, barbudan"
			out = append(out, l.inflect(one, feminine[min(n, len(feminine)-1)])...)
		}
		return out
	}
	states := map[string]bool{}
	for _, c := range countries {
		for _, form := range forms(c) {
			states[form] = states[form] || c.Independent
		}
	}
	var rows [][]string
	for _, c := range countries {
		for _, form := range forms(c) {
			if c.Independent || !states[form] {
				rows = append(rows, []string{c.Code, form})
			}
		}
	}
	table(to+"/"+l.code+"/demonyms.tsv", "Adjectives and nouns of nationality, in all forms.",
		source, licence, []string{"code", "form"}, rows)
}

// inflectFrench gives the masculine and feminine singular and plural.
func inflectFrench(m, f string) []string {
	plural := func(s string) string {
		switch {
		case strings.HasSuffix(s, "s"), strings.HasSuffix(s, "x"), strings.HasSuffix(s, "z"):
			return s
		case strings.HasSuffix(s, "al"):
			return strings.TrimSuffix(s, "al") + "aux"
		}
		return s + "s"
	}
	if f == "" {
		f = m
	}
	out := []string{m, f, plural(m), plural(f)}
	slices.Sort(out)
	return slices.Compact(out)
}

// inflectEnglish gives the adjective, and its plural where it is a noun of a person too.
func inflectEnglish(m, _ string) []string {
	if strings.HasSuffix(m, "n") || strings.HasSuffix(m, "i") {
		return []string{m, m + "s"}
	}
	return []string{m}
}

// inflectSpanish gives masculine and feminine, singular and plural.
func inflectSpanish(m, _ string) []string {
	cut := func(ending string) string { return strings.TrimSuffix(m, ending) }
	switch {
	case strings.HasSuffix(m, "o"):
		return []string{m, cut("o") + "a", m + "s", cut("o") + "as"}
	case strings.HasSuffix(m, "és"):
		stem := cut("és") + "es"
		return []string{m, stem + "a", stem + "es", stem + "as"}
	case strings.HasSuffix(m, "án"):
		stem := cut("án") + "an"
		return []string{m, stem + "a", stem + "es", stem + "as"}
	case strings.HasSuffix(m, "ol"):
		return []string{m, m + "a", m + "es", m + "as"}
	case strings.HasSuffix(m, "í"):
		return []string{m, m + "es", m + "s"}
	}
	return []string{m, m + "s"}
}

// inflectGerman gives the adjective with all its endings.
func inflectGerman(m, _ string) []string {
	if !strings.HasSuffix(m, "isch") && m != "deutsch" {
		return []string{m}
	}
	return []string{m, m + "e", m + "em", m + "en", m + "er", m + "es"}
}
