package graph

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// A Russian text declines names: it met "с Сергеем Лавровым" and spoke of "слова Захаровой". What follows
// finds the nominative where the parts of a name agree on one, and leaves the name alone where they may be
// read in two ways: "Александра Новака" is a man's genitive or a woman.

// inflection is a gender and a case: "m" or "f", and "n", "g" (with it the accusative of men), "d", "a",
// "i", "p".
type inflection struct{ gender, kase byte }

// declined is a form of a given name.
type declined struct {
	inflection
	name string
}

// russian is names/russian.tsv: the forms of the given names that it knows, and ends of surnames.
var russian = sync.OnceValue(func() (t struct {
	given map[string][]declined
	ends  map[string][]inflection
},
) {
	t.given, t.ends = map[string][]declined{}, map[string][]inflection{}
	add := func(form, name string, f inflection) {
		if d := (declined{f, name}); !slices.Contains(t.given[form], d) {
			t.given[form] = append(t.given[form], d)
		}
	}
	for _, r := range nameRows("russian.tsv") {
		f := inflection{r[1][0], r[2][0]}
		switch r[0] {
		case "form":
			add(r[3], r[4], f)
		case "given":
			add(r[3], r[3], f)
			for _, kase := range []byte("gdaip") {
				for _, form := range forms(r[3], inflection{f.gender, kase}) {
					add(form, r[3], inflection{f.gender, kase})
				}
			}
		case "end":
			for _, kase := range casesOf(f.kase) {
				t.ends[r[3]] = append(t.ends[r[3]], inflection{f.gender, kase})
			}
		}
	}
	return t
})

func casesOf(kase byte) []byte {
	if kase == 'o' {
		return []byte("gdip")
	}
	return []byte{kase}
}

// forms are the endings of a given name in a case.
func forms(name string, f inflection) []string {
	swap := func(off string, ends map[byte][]string) []string {
		stem := strings.TrimSuffix(name, off)
		var out []string
		for _, e := range ends[f.kase] {
			out = append(out, stem+e)
		}
		return out
	}
	soft := strings.ContainsRune("гкхжчшщ", beforeLast(name))
	switch {
	case strings.HasSuffix(name, "ия"):
		return swap("ия", map[byte][]string{'g': {"ии"}, 'd': {"ии"}, 'a': {"ию"}, 'i': {"ией"}, 'p': {"ии"}})
	case strings.HasSuffix(name, "я"):
		return swap("я", map[byte][]string{'g': {"и"}, 'd': {"е"}, 'a': {"ю"}, 'i': {"ей", "ёй"}, 'p': {"е"}})
	case strings.HasSuffix(name, "а") && soft:
		return swap("а", map[byte][]string{'g': {"и"}, 'd': {"е"}, 'a': {"у"}, 'i': {"ой", "ей"}, 'p': {"е"}})
	case strings.HasSuffix(name, "а"):
		return swap("а", map[byte][]string{'g': {"ы"}, 'd': {"е"}, 'a': {"у"}, 'i': {"ой"}, 'p': {"е"}})
	case f.gender == 'f' || strings.ContainsRune("оеиуыэю", lastOf(name)):
		return []string{name} // "Айгуль", "Хилари", "Марко"
	case strings.HasSuffix(name, "ий"):
		return swap("ий", map[byte][]string{'g': {"ия"}, 'd': {"ию"}, 'i': {"ием"}, 'p': {"ии"}})
	case strings.HasSuffix(name, "й"):
		return swap("й", map[byte][]string{'g': {"я"}, 'd': {"ю"}, 'i': {"ем"}, 'p': {"е"}})
	case strings.HasSuffix(name, "ь"):
		return swap("ь", map[byte][]string{'g': {"я"}, 'd': {"ю"}, 'i': {"ем"}, 'p': {"е"}})
	}
	return swap("", map[byte][]string{'g': {"а"}, 'd': {"у"}, 'i': {"ом", "ем"}, 'p': {"е"}})
}

// toNominative puts a declined Russian name into the nominative, when its parts agree on one reading.
func toNominative(parts []part) {
	if !slices.ContainsFunc(parts, func(p part) bool { return p.cyrillic }) {
		return
	}
	var found []string // the lemmas of the parts, by the first reading
	for _, f := range readings(parts) {
		lemmas, ok := undecline(parts, f)
		if !ok {
			continue
		}
		if found != nil && !slices.Equal(found, lemmas) {
			return // two readings
		}
		found = lemmas
	}
	for i := range found {
		parts[i].low = found[i]
	}
}

// readings are the cases that a part of the name speaks for: a given name in one of its forms, a
// surname by its end. A name that holds a given name in the nominative alone has none.
func readings(parts []part) []inflection {
	known := russian()
	var out []inflection
	oblique, nominative := false, false
	for _, p := range parts {
		given := known.given[p.low]
		for _, d := range given {
			if d.kase == 'n' {
				nominative = true
			}
			out = withReading(out, d.inflection)
		}
		if len(given) == 0 {
			for _, f := range endOf(p.low) {
				oblique, out = true, withReading(out, f)
			}
		}
	}
	if nominative && !slices.ContainsFunc(out, func(f inflection) bool { return f.kase != 'n' }) {
		return nil
	}
	if oblique {
		out = slices.DeleteFunc(out, func(f inflection) bool { return f.kase == 'n' })
	}
	if len(out) == 0 && instrumental(parts) {
		return []inflection{{'m', 'i'}}
	}
	return out
}

// withReading adds a reading once: there are a dozen, however many parts a name has.
func withReading(all []inflection, f inflection) []inflection {
	if slices.Contains(all, f) {
		return all
	}
	return append(all, f)
}

// endOf is what the end of a surname or patronymic tells without doubt: "-овым", "-ского", "-овой".
func endOf(low string) []inflection {
	for i := max(4, len(low)-longestEnd); i < len(low); i++ {
		if fs := russian().ends[low[i:]]; fs != nil {
			return fs
		}
	}
	return nil
}

// instrumental: all the longer parts of a name end in -ом or -ем, two at least: "Гордоном Брауном", "Паном
// Ги Муном".
func instrumental(parts []part) bool {
	n := 0
	for _, p := range parts {
		switch {
		case len(p.low) > 6 && (strings.HasSuffix(p.low, "ом") || strings.HasSuffix(p.low, "ем")):
			n++
		case len(p.low) > 6 && !strings.ContainsRune("оеиуэю", lastOf(p.low)):
			return false
		}
	}
	return n > 1
}

// undecline gives the parts of a name in the nominative, if each of them may stand in that case.
func undecline(parts []part, f inflection) ([]string, bool) {
	out := make([]string, len(parts))
	for i, p := range parts {
		given := russian().given[p.low]
		at := slices.IndexFunc(given, func(d declined) bool { return d.inflection == f })
		switch {
		case at >= 0:
			out[i] = given[at].name
		case f.kase == 'n' && len(given) == 0 && len(endOf(p.low)) == 0, !p.cyrillic, len(p.low) <= 4:
			out[i] = p.low
		case len(given) > 0:
			return nil, false
		default:
			lemma, ok := lemmaOf(p.low, f)
			if !ok {
				return nil, false
			}
			out[i] = lemma
		}
	}
	return out, true
}

// undeclining are the endings of surnames, and of given names that the table lacks, by gender and case, with
// those of the nominative; the first that fits counts. "V" stands for a vowel before the ending.
var undeclining = sync.OnceValue(func() map[inflection][]ending {
	out := map[inflection][]ending{}
	for _, r := range nameRows("russian-endings.tsv") {
		for _, kase := range []byte(r[1]) {
			f := inflection{r[0][0], kase}
			e := ending{off: r[2], on: strings.TrimPrefix(r[3], "-")}
			e.off, e.vowel = strings.CutPrefix(e.off, "V")
			e.same = r[3] == "="
			out[f] = append(out[f], e)
		}
	}
	return out
})

// ending is an ending of a declined name and that of its nominative.
type ending struct {
	off, on string
	vowel   bool // a vowel stands before it
	same    bool // such names are not declined
}

// lemmaOf is the nominative of a name in a case; ok is false when it cannot stand in that case.
func lemmaOf(low string, f inflection) (lemma string, ok bool) {
	if f.kase == 'n' {
		return low, len(endOf(low)) == 0
	}
	for _, e := range undeclining()[f] {
		stem, ok := strings.CutSuffix(low, e.off)
		switch {
		case !ok || len(stem) < 4 || e.vowel && !strings.ContainsRune("аеёиоуыэюяь", lastOf(stem)):
		case e.same:
			return low, true
		default:
			return stem + e.on, true
		}
	}
	return "", false
}

func lastOf(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func beforeLast(s string) rune {
	_, size := utf8.DecodeLastRuneInString(s)
	return lastOf(s[:len(s)-size])
}
