package text

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNormalise(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"nothing", "", ""},
		{"white space alone", " \t\r\n\u00a0\u2003\n", ""},
		{"plain", "Une phrase.", "Une phrase."},
		{"composed", "e\u0301te\u0301", "été"},
		{"compatible forms are left alone", "ﬁn, n° ½", "ﬁn, n° ½"},
		{"all ends of lines", "a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"},
		{"all spaces", "a\u00a0b\u202fc\u3000d\te", "a b c d e"},
		{"spaces in a row and around lines", "  a  b \n  c ", "a b\nc"},
		{"one empty line at most", "\n\na\n\n\n\nb\n \nc\n\n", "a\n\nb\n\nc"},
		{"line ends stay single", "a\nb", "a\nb"},
		{"invisible characters", "a\u200bb\u00adc\ufeffd\u2060e", "abcde"},
		{"signs of direction", "\u202eoïl\u202c", "oïl"},
		{"colours of a terminal", "\x1b[1;31mrouge\x1b[0m et \x1b]bleu", "rouge et ]bleu"},
		{"bytes that are no UTF-8", "a\xffb", "a\uFFFDb"},
		{"private use and unassigned", "a\ue000b\U000E0001c", "abc"},
		{"typographic signs stay", "« l’été – “oui” »", "« l’été – “oui” »"},
		{"a mark parted from its letter by nothing visible", "e\u200b\u0301", "é"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := Normalise(test.in)
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
			if again := Normalise(got); again != got {
				t.Errorf("normalised again: %q", again)
			}
		})
	}
}

func TestFoldWords(t *testing.T) {
	for _, test := range []struct{ name, in, want string }{
		{"plain", "Bakou", "bakou"},
		{"diacritics", "ÉLYSÉE çà où ÿ", "elysee ca ou y"},
		{"ligatures", "Œuvre, ex æquo", "oeuvre, ex aequo"},
		{"apostrophes", "l’Est l‘Est lʼEst", "l'est l'est l'est"},
		{"hyphens", "vice‐ministre‑adjoint", "vice-ministre-adjoint"},
		{"Turkish i", "İstanbul, ışık", "istanbul, isik"},
		{"Cyrillic й is a letter of its own", "Андрей, Йемен", "андрей, йемен"},
		{"other Cyrillic marks are dropped", "ёж", "еж"},
		{"letters without decomposition stay", "ə ł ø", "ə ł ø"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := Fold(test.in)
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// What is taken for normalised without a closer look is so.
func TestIsNormal(t *testing.T) {
	for r := rune(0); r < 0x3100; r++ {
		for _, pattern := range []string{"_", "a_b", "é_", "a_\n", "a\n_\nb", "a\n\n_", "a _", "_a", "и_", "\n_", "a\n_\n\nb"} {
			s := strings.ReplaceAll(pattern, "_", string(r))
			if isNormal(s) && normalised(s) != s {
				t.Errorf("%q is taken for normalised: %q", s, normalised(s))
			}
		}
	}
	for _, s := range []string{"", "Élysée, l’Est – « oui »…\n\nМинистр\nа 5 €"} {
		if !isNormal(s) {
			t.Errorf("%q is not seen to be normalised", s)
		}
	}
}
