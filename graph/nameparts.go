package graph

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// part is a word of a name.
type part struct {
	written  string
	low      string // in small letters, without apostrophes
	cyrillic bool
	uzbek    bool   // it has an o' or g'
	dotted   bool   // a full stop follows: an initial
	joined   bool   // a hyphen joins it to the next
	number   string // of a ruler, in digits
	son      bool   // "bin", "ben", "ibn" between names
}

// partsOf cuts a name into its words. Apostrophes join ("O'Neil"), but for the Uzbek letters o‘ and g‘,
// written "o'", "g'": they are u and g.
func partsOf(name string) []part {
	name = norm.NFC.String(name)
	parts := make([]part, 0, 8)
	for at := 0; at < len(name); {
		r, size := utf8.DecodeRuneInString(name[at:])
		if !inWord(r) {
			if n := len(parts); n > 0 {
				parts[n-1].dotted = parts[n-1].dotted || r == '.'
				parts[n-1].joined = r == '-' || r == '‐' || r == '‑'
			}
			at += size
			continue
		}
		end := at
		for end < len(name) {
			r, size := utf8.DecodeRuneInString(name[end:])
			if !inWord(r) && !apostrophe(r) {
				break
			}
			end += size
		}
		parts = append(parts, wordOf(name[at:end]))
		at = end
	}
	if n := len(parts); n > 0 {
		parts[n-1].joined = false // to nothing
	}
	return slices.DeleteFunc(parts, func(p part) bool { return p.low == "" })
}

// apostrophe: the marks that stand inside a word, among them the letters of Uzbek and Hawaiian.
func apostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʻ', 'ʼ', '`', 'ʹ':
		return true
	}
	return false
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
	}
	return (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)) && !apostrophe(r)
}

func wordOf(written string) part {
	p := part{written: written, low: strings.ToLower(written)}
	first, _ := utf8.DecodeRuneInString(written)
	p.cyrillic = unicode.Is(unicode.Cyrillic, first)
	if strings.ContainsFunc(written, apostrophe) {
		if p.uzbek = uzbek(written); p.uzbek {
			p.low = strings.ReplaceAll(p.low, "o", "u")
		}
		p.low = strings.Join(strings.FieldsFunc(p.low, apostrophe), "")
	}
	p.low = strings.TrimLeftFunc(p.low, func(r rune) bool { return unicode.Is(unicode.Mn, r) })
	return p
}

// uzbek tells "Xo'jayev" and "O'tkir" from "O'Neil": a small letter follows the apostrophe.
func uzbek(written string) bool {
	var before, mark rune
	for _, r := range written {
		if apostrophe(mark) && strings.ContainsRune("oOgG", before) && unicode.IsLower(r) {
			return true
		}
		before, mark = mark, r
	}
	return false
}

// spellingsIn is how the actor spells its people, and what the name itself shows: the Azerbaijani ə, an
// Uzbek o', the German -ow and sch, a Spanish á in the name of a Russian.
func spellingsIn(of ActorCode, parts []part) spelling {
	may := spellingsOf()[of]
	if of.IsOrganization() || of == "" {
		may = soft | germanised | hispanised
	}
	out := may &^ (germanised | hispanised)
	if out&syllables != 0 {
		return out
	}
	for _, p := range parts {
		switch {
		case p.cyrillic:
		case strings.ContainsRune(p.low, 'ə'), strings.ContainsAny(p.low, "ığş") && strings.ContainsAny(p.low, "xq"):
			out |= azerbaijani
		case p.uzbek:
			out |= turkic
		case may&germanised != 0 && germanName(p.low):
			out |= germanised
		case may&hispanised != 0 && strings.ContainsAny(p.low, "áíóú"):
			out |= hispanised
		}
	}
	return out
}

func germanName(low string) bool {
	if strings.Contains(low, "sch") {
		return true
	}
	low = strings.TrimSuffix(low, "a")
	return len(low) > 4 && (strings.HasSuffix(low, "ow") || strings.HasSuffix(low, "ew"))
}

// standing are the parts that make the key, and whether a ruler's number is among them.
func standing(parts []part, spellings spelling) (keep []part, numbered bool) {
	words := nameWords()
	keep = make([]part, 0, len(parts))
	for i, p := range parts {
		between := i >= 1 && i+1 < len(parts)
		if n := numberOf(p, i, len(parts)); n != "" {
			p.number, numbered = n, true
			keep = append(keep, p)
			continue
		}
		is := words[p.low]
		switch {
		case utf8.RuneCountInString(p.low) < 2 && (p.dotted || spellings&syllables == 0), // "Ван И" has two names
			p.dotted && is&isInitial != 0, i > 0 && is&isSuffix != 0, is&isChild != 0,
			between && words[parts[i+1].low]&isChild != 0, // "Ali oglu": the father
			between && endsIn(p.low, isPatronymic),
			i > 1 && i == len(parts)-1 && endsIn(p.low, isPatronymic) && surnameFirst(parts[0]),
			is&isArticle != 0 && (i > 0 || p.joined),
			is&isSun != 0 && p.joined:
			continue
		}
		p.son = between && is&isSon != 0
		keep = append(keep, p)
	}
	return keep, numbered
}

// surnameFirst: "Лавров Сергей Викторович", as Russian lists have it.
func surnameFirst(p part) bool { return endsIn(spellerOf(0).sounds(p.low), isSurname) }

// numberOf is a ruler's number: Roman in capitals behind a name, one letter only at the end ("Harald
// V"; "Harald V. Berg" has an initial), digits, or the French "Ier".
func numberOf(p part, i, n int) string {
	switch {
	case i == 0:
		return ""
	case nameWords()[p.low]&isFirst != 0:
		return "1"
	case strings.Trim(p.low, "0123456789") == "":
		return strings.TrimLeft(p.low, "0")
	case len(p.written) == 1 && (i < n-1 || p.dotted) || len(p.written) > 5:
		return ""
	}
	if value := slices.Index(roman[:], p.written); value > 0 {
		return strconv.Itoa(value)
	}
	return ""
}

var roman = [...]string{
	"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI",
	"XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV",
}
