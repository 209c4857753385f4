package graph

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/cases"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// NameKeyVersion is the version of the rules of [NameKey]; ids made under two versions do
// not meet.
const NameKeyVersion = 1

// Fold lowers s, drops diacritics, writes Cyrillic letters in Latin ones and turns
// everything that is no letter or digit into single spaces.
func Fold(s string) string {
	s = cases.Fold().String(norm.NFKD.String(latin(s)))
	s, _, _ = transform.String(runes.Remove(runes.In(unicode.Mn)), s)
	var b strings.Builder
	gap := false
	for _, r := range latin(s) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			gap = true
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}

// letters that decompose to nothing useful, and Cyrillic ones after ISO 9 and the usage of
// passports (ICAO Doc 9303 part 3).
var letters = map[rune]string{
	'ə': "a", 'Ə': "a", 'ı': "i", 'ł': "l", 'Ł': "l", 'ø': "o", 'Ø': "o", 'đ': "dj", 'Đ': "dj",
	'ß': "ss", 'æ': "ae", 'Æ': "ae", 'œ': "oe", 'Œ': "oe", 'þ': "th", 'ð': "d", 'ħ': "h", 'ʻ': "", 'ʼ': "",
	'\'': "", '’': "", '‘': "", 'ь': "", 'ъ': "",
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'ґ': "g", 'д': "d", 'е': "e", 'ё': "e", 'є': "e", 'ж': "zh",
	'з': "z", 'и': "i", 'і': "i", 'ї': "i", 'й': "i", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o",
	'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ў': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch",
	'ш': "sh", 'щ': "shch", 'ы': "y", 'э': "e", 'ю': "iu", 'я': "ia", 'ә': "a", 'ғ': "g", 'қ': "k",
	'ң': "n", 'ө': "o", 'ұ': "u", 'ү': "u", 'һ': "h",
	'ј': "j", 'љ': "lj", 'њ': "nj", 'ћ': "c", 'ђ': "dj", 'џ': "dzh", 'ѓ': "gj", 'ќ': "kj", 'ѕ': "dz",
}

func latin(s string) string {
	var b strings.Builder
	for _, r := range s {
		t, ok := letters[r]
		if !ok {
			t, ok = letters[unicode.ToLower(r)]
		}
		if ok {
			b.WriteString(t)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// sounds brings the spellings that transliterations of one name take to one form, longest
// first: Djafarova, Jafarova, Dzhafarova; Chevtchenko in French is Shevchenko in English, so that ch,
// sh and tch are one. Mammadov, Mamedov is another matter and stays two.
var sounds = strings.NewReplacer(
	"shch", "s", "dzh", "j", "dj", "j", "tsch", "s", "tch", "s", "sch", "s", "kh", "h", "zh", "j",
	"ch", "s", "sh", "s", "ts", "c", "tz", "c", "ou", "u", "ph", "f", "iy", "i", "yi", "i", "ij", "i", "ya", "ia", "yu", "iu",
	"gue", "ge", "gui", "gi", "gh", "g", "q", "k", "w", "v", "y", "i", "ck", "k", "ae", "a", "ee", "i", "oo", "u",
)

// azerbaijani writes sounds as no other language in Latin letters does; no other has the letter ə
// either, and a name without it is not known for one.
var azerbaijani = strings.NewReplacer("c", "j", "C", "j", "ç", "ch", "Ç", "ch", "q", "g", "Q", "g", "x", "kh", "X", "kh")

// short forms of given names that the press uses beside the full ones.
var shortForms = map[string]string{
	"joe": "joseph", "bill": "william", "bob": "robert", "jim": "james", "tom": "thomas", "mike": "michael",
	"tony": "anthony", "dick": "richard", "jack": "john", "ted": "edward", "sasha": "alexander", "volodia": "vladimir",
}

// suffixes of a name that are no part of it.
var suffixes = map[string]bool{"jr": true, "sr": true, "ii": true, "iii": true, "iv": true}

// childOf are the Turkic words for son and daughter; the father's name stands before them.
var childOf = map[string]bool{
	"oglu": true, "ogly": true, "ogli": true, "oghlu": true, "ugli": true, "uly": true, "uulu": true,
	"kizi": true, "kyzy": true, "gizi": true, "gyzy": true, "qizi": true, "qyzy": true,
}

// patronymics end so, and stand beside a given name and a surname.
var patronymics = []string{"ovich", "evich", "ovitch", "evitch", "ovna", "evna", "ichna", "oglu"}

// NameKey is the key under which spellings of one name meet: its parts transliterated,
// folded by sound and sorted, without initials, patronymics and suffixes. When nothing is
// left by that, the folded name itself.
func NameKey(name string) string {
	if strings.ContainsAny(name, "əƏ") {
		name = azerbaijani.Replace(norm.NFC.String(name))
	}
	words := strings.Fields(Fold(name))
	var parts []string
	for i, w := range words {
		father := i >= 1 && i+1 < len(words) && len(words) > 2 && childOf[words[i+1]]
		middle := i >= 1 && i+1 < len(words) && isPatronymic(w)
		if len([]rune(w)) < 2 || suffixes[w] || childOf[w] || father || middle {
			continue
		}
		if full, ok := shortForms[w]; ok {
			w = full
		}
		if rest, ok := strings.CutPrefix(w, "ye"); ok && len(rest) > 1 { // Yerlan is Erlan: е begins many names
			w = "e" + rest
		}
		parts = append(parts, squeeze(sounds.Replace(w)))
	}
	if len(parts) == 0 {
		return strings.Join(words, "-")
	}
	slices.Sort(parts)
	return strings.Join(parts, "-")
}

func isPatronymic(w string) bool {
	return slices.ContainsFunc(patronymics, func(end string) bool {
		return len(w) > len(end)+1 && strings.HasSuffix(w, end)
	})
}

// squeeze writes doubled letters once: Mammadov and Mamadov are one.
func squeeze(s string) string {
	var b strings.Builder
	var last rune
	for _, r := range s {
		if r != last {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}
