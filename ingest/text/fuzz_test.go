package text

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/entente-graph/entente/ingest/source"
)

// corpus adds the bodies of our articles, good and bad.
func corpus(f *testing.F, add func(string)) {
	f.Helper()
	n := 0
	for a, err := range source.Articles(f.Context(), []string{"../../testdata/articles", "../../testdata/bad"}, nil) {
		if err == nil {
			add(a.Body)
			n++
		}
	}
	if n == 0 {
		f.Fatal("no articles under testdata")
	}
}

func FuzzNormalise(f *testing.F) {
	corpus(f, func(s string) { f.Add(s) })
	for _, s := range []string{"", " \t\n", "e\u0301\u200b\n\n\n\u0301a", "a\r\n\r\rb\u2028c", "\x1b[31mrouge\x1b[0m", "\x1b\x1b[[0mm", "\xff\xfe", "\u1100\u1161\u11a8", "a\u00a0\u2009b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Normalise(s)
		if twice := Normalise(once); twice != once {
			t.Fatalf("Normalise(%q) = %q, and that again = %q", s, once, twice)
		}
		if !utf8.ValidString(once) {
			t.Fatalf("Normalise(%q) = %q is no UTF-8", s, once)
		}
		if once != strings.TrimSpace(once) || strings.Contains(once, "\n\n\n") {
			t.Fatalf("Normalise(%q) = %q has white space to spare", s, once)
		}
		for _, r := range once {
			if r != '\n' && r != ' ' && (unicode.IsSpace(r) || unicode.IsControl(r)) {
				t.Fatalf("Normalise(%q) = %q has %q in it", s, once, r)
			}
		}
	})
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"", "Élysée", "ÉTÉ", "İstanbul", "Œuvre", "l’Est", "Йод и ёж", "\u0306", "и\u0306", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip() // words come from normalised texts and from the lexicon, both valid
		}
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Fatalf("Fold(%q) = %q, and that again = %q", s, once, twice)
		}
	})
}

var french = Grammar{Lexemes: NewLexemes(Set([]string{"l", "d", "qu", "n", "s", "c", "j", "m", "t", "jusqu", "lorsqu"}), func(*Lexeme) {}), Abbreviations: Set([]string{"m", "dr", "mm"})}

// cut checks tokens of s, which begins at base: in order, none over another, only white space between.
func cut(t *testing.T, s string, base int, tokens []Token) {
	t.Helper()
	at := base
	for _, k := range tokens {
		if k.Start < at || k.End <= k.Start || k.End > base+len(s) {
			t.Fatalf("token %+v begins before %d or leaves the text of %d bytes at %d", k, at, len(s), base)
		}
		if s[k.Start-base:k.End-base] != k.Text {
			t.Fatalf("token %+v quotes %q", k, s[k.Start-base:k.End-base])
		}
		if gap := s[at-base : k.Start-base]; strings.TrimSpace(gap) != "" {
			t.Fatalf("%q is in no token", gap)
		}
		at = k.End
	}
	if rest := s[at-base:]; strings.TrimSpace(rest) != "" {
		t.Fatalf("%q is in no token", rest)
	}
}

func FuzzTokens(f *testing.F) {
	corpus(f, func(s string) { f.Add(s, 0) })
	for _, s := range []string{"", "'", "l'", "'l", "qu'à l'Est", "a-b-", "1.000,5.", "l’’a", "é\u0301", "N'Djamena", "\xff\xfea"} {
		f.Add(s, 7)
	}
	f.Fuzz(func(t *testing.T, s string, base int) {
		if base < 0 || base > 1<<30 {
			t.Skip()
		}
		cut(t, s, base, Tokens(s, base, french.Lexemes))
	})
}

func FuzzSentences(f *testing.F) {
	corpus(f, func(s string) { f.Add(s, 0) })
	for _, s := range []string{"", "\n\n", "A. B. C.", "« Oui. » Non.", "M. X.Il", "…", "fin", "\" . \" . \"", "x\n.\ny"} {
		f.Add(s, 1)
	}
	f.Fuzz(func(t *testing.T, s string, from int) {
		if from < 0 || from > len(s) || !utf8.ValidString(s) || !utf8.ValidString(s[from:]) {
			t.Skip()
		}
		at, paragraph := from, 0
		for _, x := range Sentences(s, from, french, new(Room)) {
			if x.Start < at || x.End <= x.Start || x.End > len(s) || x.Paragraph < paragraph {
				t.Fatalf("sentence %d to %d of paragraph %d begins before %d, leaves %d bytes, or goes back from %d", x.Start, x.End, x.Paragraph, at, len(s), paragraph)
			}
			if gap := s[at:x.Start]; strings.TrimSpace(gap) != "" {
				t.Fatalf("%q is in no sentence", gap)
			}
			if quote := s[x.Start:x.End]; strings.Contains(quote, "\n") || quote != strings.TrimSpace(quote) {
				t.Fatalf("sentence %q spans lines or begins or ends with white space", quote)
			}
			cut(t, s[x.Start:x.End], x.Start, x.Tokens)
			at, paragraph = x.End, x.Paragraph
		}
		if rest := s[at:]; strings.TrimSpace(rest) != "" {
			t.Fatalf("%q is in no sentence", rest)
		}
	})
}
