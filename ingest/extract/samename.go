package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-graph/entente/ingest/text"
)

// samePerson: the words of the shorter name are all in the longer one, in whatever case ("Назаров",
// "Улугбеком Назаровым"), an initial standing for a word that begins with it ("У. Назаров").
func (n naming) samePerson(a, b string) bool {
	if a == b && a != "" && !strings.ContainsAny(a, ".,") {
		return true
	}
	if x, y := firstLetters(a), firstLetters(b); x&^y != 0 && y&^x != 0 {
		return false
	}
	short, long := n.words(a), n.words(b)
	if len(short) > len(long) {
		short, long = long, short
	}
	whole := false
	for _, w := range short {
		if !slices.ContainsFunc(long, func(x string) bool { return n.SameWord(w, x) || abbreviated(w, x) || abbreviated(x, w) }) {
			return false
		}
		whole = whole || !strings.HasSuffix(w, ".")
	}
	return whole
}

// firstLetters are the letters that words of a name begin with, a bit each: names that have such letters each
// for itself are of two people, and need no closer look. All bits stand for letters that change when
// they are folded.
func firstLetters(name string) uint64 {
	bits, before := uint64(0), ' '
	for _, r := range name {
		if before == ' ' || before == '.' {
			switch {
			case r < utf8.RuneSelf, 'А' <= r && r <= 'я':
				bits |= 1 << (unicode.ToLower(r) & 63)
			default:
				return ^uint64(0)
			}
		}
		before = r
	}
	return bits
}

// nameWords are the folded words of a name, each initial one of them: "С.В. Лавров" has three.
func nameWords(name string) []string {
	fold := text.Fold(name)
	if strings.Contains(fold, ".") {
		fold = strings.ReplaceAll(fold, ".", ". ")
	}
	return strings.FieldsFunc(fold, func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
}

// abbreviated: an initial of one or two letters stands for the word.
func abbreviated(initial, word string) bool {
	letters, stop := strings.CutSuffix(initial, ".")
	return stop && utf8.RuneCountInString(letters) <= 2 && strings.HasPrefix(word, letters)
}

// fuller: name a says more than name b of one person: more words, spelled out rather than as initials;
// of two that say as much, the one in the nominative.
func (n naming) fuller(a, b string) bool {
	if a == b {
		return false
	}
	if wa, wb := spelledOut(n.words(a)), spelledOut(n.words(b)); wa != wb {
		return wa > wb
	}
	fa, fb := strings.Fields(text.Fold(a)), strings.Fields(text.Fold(b))
	if len(fa) != len(fb) {
		return len(fa) > len(fb)
	}
	other := false
	for i := range fa {
		if fa[i] != fb[i] {
			if !slices.Contains(n.Bases(fb[i]), fa[i]) {
				return false
			}
			other = true
		}
	}
	return other
}

// spelledOut is how many words of a name are no initials.
func spelledOut(words []string) int {
	out := 0
	for _, w := range words {
		if !strings.HasSuffix(w, ".") {
			out++
		}
	}
	return out
}

// remember notes the surname of a name, in all forms that it may be one of.
func (k *knowledge) remember(known map[string]bool, name string) {
	for _, s := range k.surnames(name) {
		known[s] = true
		for _, base := range k.spelling.Bases(s) {
			known[base] = true
		}
	}
}

// surnames are the words of a name that later mentions may go by: the surname; where people have two and
// go by the first of them, "Arévalo" of "Bernardo Arévalo Ruiz", all but the first word and particles.
func (k *knowledge) surnames(name string) []string {
	out := []string{k.naming().surname(name)}
	if !k.surnameCount.word("two") {
		return out
	}
	for n, w := range nameWords(name) {
		if n > 0 && !k.particle.word(w) && !strings.HasSuffix(w, ".") && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// recalls tells whether the surname of a name was noted, in this case or another.
func (k *knowledge) recalls(known map[string]bool, name string) bool {
	s := k.naming().surname(name)
	return known[s] || slices.ContainsFunc(k.spelling.Bases(s), func(base string) bool { return known[base] })
}
