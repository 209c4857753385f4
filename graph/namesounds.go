package graph

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// spelling is a set of ways to write names in letters; see names/sounds.tsv.
type spelling uint32

const (
	azerbaijani spelling = 1 << iota
	turkish
	turkic
	german
	spanish
	armenian
	arabic
	ukrainian
	soft
	glide
	slavonic
	syllables
	palladius
	germanised
	hispanised
	nordic
	finnish
	japanese
	albanian
	ethiopian
)

var spellingNamed = map[string]spelling{
	"azerbaijani": azerbaijani, "turkish": turkish, "turkic": turkic, "german": german, "spanish": spanish, "armenian": armenian, "arabic": arabic,
	"ukrainian": ukrainian, "soft": soft, "glide": glide, "slavonic": slavonic, "syllables": syllables, "palladius": palladius, "germanised": germanised, "hispanised": hispanised,
	"nordic": nordic, "finnish": finnish, "japanese": japanese, "albanian": albanian, "ethiopian": ethiopian,
}

// soundRule writes a group of letters as a sound where the letters beside it allow.
type soundRule struct {
	letters     []rune
	sound       string
	left, right string // "", or the letters that may stand there; "!" first: that may not
}

// speller knows the sounds of the letters, and the forms of names, under one set of spellings.
type speller struct {
	rules  [0x530][]soundRule // by first letter, in the order in which they are tried
	ends   [][2]string        // endings of a word's sounds
	forms  map[string]string  // sounds of a given name's form to those of the name
	rulers map[string]string  // the same where a number follows
	stems  map[string]string  // sounds of a stem's form to those of the stem
}

var spellers sync.Map // spelling to func() *speller

func spellerOf(s spelling) *speller {
	f, ok := spellers.Load(s)
	if !ok {
		f, _ = spellers.LoadOrStore(s, sync.OnceValue(func() *speller { return newSpeller(s) }))
	}
	return f.(func() *speller)()
}

func newSpeller(spellings spelling) *speller {
	s := &speller{forms: map[string]string{}, rulers: map[string]string{}, stems: map[string]string{}}
	var own, any [0x530][]soundRule
	for _, r := range nameRows("sounds.tsv") {
		rule := soundRule{[]rune(r[1]), r[2], r[3], r[4]}
		at := rule.letters[0]
		switch of := r[0]; {
		case of == "ending":
			s.ends = append(s.ends, [2]string{r[1], r[2]})
		case of == "any":
			any[at] = append(any[at], rule)
		case spellings&spellingNamed[of] != 0:
			own[at] = append(own[at], rule)
		}
	}
	for at := range s.rules {
		for _, rules := range [][]soundRule{own[at], any[at]} {
			if spellings&syllables != 0 && len(own[at]) == 0 {
				continue
			}
			slices.SortStableFunc(rules, func(a, b soundRule) int { return order(b) - order(a) })
			s.rules[at] = append(s.rules[at], rules...)
		}
	}
	s.readForms()
	return s
}

// order puts longer groups of letters first, and of two the one that asks for more.
func order(r soundRule) int {
	n := 4 * len(r.letters)
	if r.left != "" {
		n++
	}
	if r.right != "" {
		n++
	}
	return n
}

// readForms folds the tables of forms by the speller's own rules, so that whatever spelling a name has
// it is found.
func (s *speller) readForms() {
	fold := func(into map[string]string, name, forms string) {
		to := s.sounds(name)
		for _, f := range append(strings.Fields(forms), name) {
			if from := s.sounds(f); into[from] == "" {
				into[from] = to
			}
		}
	}
	for _, r := range nameRows("forms.tsv") {
		if r[0] == "ruler" {
			fold(s.rulers, r[1], r[2])
		} else {
			fold(s.forms, r[1], r[2])
		}
	}
	for _, r := range nameRows("stems.tsv") {
		fold(s.stems, r[0], r[1])
	}
}

// sounds writes a word by its sounds: small Latin letters for what the table knows, other scripts
// as they stand. Doubled sounds are written once: Mammadov is Mamadov.
func (s *speller) sounds(word string) string {
	var rawBuf, baseBuf [32]rune
	raw, base := rawBuf[:0], baseBuf[:0]
	for _, r := range word {
		r = unicode.ToLower(r)
		if unicode.Is(unicode.Mn, r) {
			continue
		}
		b := baseLetters(r)
		raw, base = append(raw, r), append(base, b[0])
		for _, more := range b[1:] {
			raw, base = append(raw, more), append(base, more)
		}
	}
	var outBuf [48]byte
	out := outBuf[:0]
	for i := 0; i < len(raw); {
		sound, n := s.soundAt(raw, base, i)
		if n == 0 {
			out, n = appendOnce(out, base[i]), 1
		}
		for _, r := range sound {
			out = appendOnce(out, r)
		}
		i += n
	}
	return string(out)
}

// appendOnce appends a letter that is not there already.
func appendOnce(out []byte, r rune) []byte {
	if last, _ := utf8.DecodeLastRune(out); last == r && len(out) > 0 {
		return out
	}
	return utf8.AppendRune(out, r)
}

// soundAt is the sound of the letters at i and how many they are, none when no rule knows them. A letter
// with a diacritic is looked for as it is, then without it.
func (s *speller) soundAt(raw, base []rune, i int) (string, int) {
	if sound, n := s.ruled(raw[i], raw, base, i); n > 0 || raw[i] == base[i] {
		return sound, n
	}
	return s.ruled(base[i], raw, base, i)
}

func (s *speller) ruled(first rune, raw, base []rune, i int) (string, int) {
	if int(first) >= len(s.rules) {
		return "", 0
	}
	for n := range s.rules[first] {
		r := &s.rules[first][n]
		end := i + len(r.letters)
		if end > len(raw) || !stands(r.letters, raw[i:end], base[i:end]) {
			continue
		}
		if r.left != "" && !beside(r.left, raw, base, i-1, '<') || r.right != "" && !beside(r.right, raw, base, end, '>') {
			continue
		}
		return r.sound, len(r.letters)
	}
	return "", 0
}

func stands(letters, raw, base []rune) bool {
	for n, l := range letters[1:] {
		if l != raw[n+1] && l != base[n+1] {
			return false
		}
	}
	return true
}

// beside tells whether the letter at i is one of those that a rule asks for; edge is what stands for
// the word's end.
func beside(letters string, raw, base []rune, i int, edge rune) bool {
	r, b := edge, edge
	if i >= 0 && i < len(raw) {
		r, b = raw[i], base[i]
	}
	rest, none := strings.CutPrefix(letters, "!")
	return (strings.ContainsRune(rest, r) || strings.ContainsRune(rest, b)) != none
}

// bases are the letters below 0x530 without diacritics.
var bases = sync.OnceValue(func() *[0x530][]rune {
	out := new([0x530][]rune)
	for r := range out {
		out[r] = decompose(rune(r))
	}
	return out
})

func baseLetters(r rune) []rune {
	if r >= 0 && int(r) < len(bases()) {
		return bases()[r]
	}
	return decompose(r)
}

// decompose is a letter without its diacritics, a ligature by its letters; another sign as it is.
func decompose(r rune) []rune {
	var out []rune
	for _, d := range norm.NFKD.String(string(r)) {
		if !unicode.Is(unicode.Mn, d) && (unicode.IsLetter(d) || unicode.IsDigit(d)) {
			out = append(out, unicode.ToLower(d))
		}
	}
	if len(out) == 0 {
		out = append(out, r)
	}
	return out
}
