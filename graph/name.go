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
const NameKeyVersion = 3

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

// NameKey is the key under which the spellings of an official's name meet, whatever language writes
// it: the parts of the name by their sounds (names/sounds.tsv), given names in one form (forms.tsv), Russian
// cases undone, sorted; without initials, patronymics, articles and suffixes. The actor tells how
// its own people are spelled: c is dzh in Azerbaijan. A ruler's number stays: Charles II is not Charles III.
//
// No distance is measured: two names meet by rules or not at all. What the rules bring together though
// a reader might not: s, z, sh and ch, for languages tell them apart by letters that the others drop (Sakharov
// is Zakharov). What they leave apart: translations (Marie, Maria), and a woman's surname of a
// man's (Ivanova, Ivanov): a Russian "Иванова" alone is a woman's. When nothing is left of a
// name it is its own key, folded.
func NameKey(of ActorCode, name string) string {
	parts := partsOf(name)
	spellings := spellingsIn(of, parts)
	s := spellerOf(spellings)
	if spellings&syllables == 0 {
		toNominative(parts)
	}
	keep, numbered := standing(parts, spellings)
	keys := make([]string, 0, 8)
	for _, p := range keep {
		keys = append(keys, s.key(p, numbered))
	}
	if len(keys) == 0 {
		return strings.ReplaceAll(Fold(name), " ", "-")
	}
	slices.Sort(keys)
	return strings.Join(keys, "-")
}

// key is a part of a name by its sounds, in the form under which its other forms are found.
func (s *speller) key(p part, numbered bool) string {
	if p.number != "" {
		return p.number
	}
	if p.son {
		return "bin"
	}
	key := s.sounds(p.low)
	if numbered && s.rulers[key] != "" {
		return s.rulers[key]
	}
	if form, ok := s.forms[key]; ok {
		return form
	}
	for _, e := range s.ends {
		if rest, ok := strings.CutSuffix(key, e[0]); ok && len(rest) > 1 {
			key = rest + e[1]
		}
	}
	for i := len(key); i > max(3, len(key)-longestEnd); i-- { // Гасан-ов is Həsən-ov
		if stem, ok := s.stems[key[:i]]; ok && (i == len(key) || nameWords()[key[i:]]&isSurname != 0) {
			return stem + key[i:]
		}
	}
	return key
}
