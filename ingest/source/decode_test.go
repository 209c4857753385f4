package source

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDecode(t *testing.T) {
	type decoded struct {
		Text   string
		Legacy bool
		Err    string
	}
	for _, test := range []struct {
		name, in string
		want     decoded
	}{
		{"nothing", "", decoded{}},
		{"UTF-8", "l’été", decoded{Text: "l’été"}},
		{"UTF-8 behind its mark", "\xef\xbb\xbfl’été", decoded{Text: "l’été"}},
		{"the mark alone", "\xef\xbb\xbf", decoded{}},
		{"Windows-1252 with its quotation marks and dashes", "\xabl\x92\xe9t\xe9\xbb \x96 \x80", decoded{Text: "«l’été» – €", Legacy: true}},
		{"Windows-1252, the five bytes that it leaves open", "\xe9\x81\x8d\x8f\x90\x9d", decoded{Text: "é" + strings.Repeat("\uFFFD", 5), Legacy: true}},
		{"UTF-8 cut inside a character", "\xc3\xa9t\xc3", decoded{Text: "Ã©tÃ", Legacy: true}},
		{"UTF-16, little end first", "\xff\xfe\xe9\x00t\x00", decoded{Text: "ét"}},
		{"UTF-16, big end first", "\xfe\xff\x00\xe9\x00t", decoded{Text: "ét"}},
		{"UTF-16 with a letter of two units", "\xff\xfe\x3d\xd8\x4a\xdc", decoded{Text: "\U0001F44A"}},
		{"UTF-16 with half a letter", "\xff\xfe\x3d\xd8t\x00", decoded{Text: "\uFFFDt"}},
		{"UTF-16 cut inside a unit", "\xff\xfet\x00\xe9", decoded{Text: "t\uFFFD"}},
		{"a NUL", "texte\x00", decoded{Err: errBinary.Error()}},
		{"UTF-32", "\xff\xfe\x00\x00t\x00\x00\x00", decoded{Err: errBinary.Error()}},
		{"one control character in fifty bytes", strings.Repeat("x", 49) + "\x01", decoded{Text: strings.Repeat("x", 49) + "\x01"}},
		{"more than one in fifty", strings.Repeat("x", 48) + "\x01", decoded{Err: errBinary.Error()}},
		{"colours of a terminal", "\x1b[31mx\x1b[0m", decoded{Text: "\x1b[31mx\x1b[0m"}},
		{"pages", "x\fy\r\n\tz", decoded{Text: "x\fy\r\n\tz"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, legacy, err := Decode([]byte(test.in))
			got := decoded{Text: s, Legacy: legacy}
			if err != nil {
				got.Err = err.Error()
			}
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// Every refusal tells what to do next, fitting its reason.
func TestAdvice(t *testing.T) {
	for _, test := range []struct{ name, file, content, want string }{
		{"a wrong date", "a.json", `{"text": "b", "published": "hier"}`, `write it as YYYY-MM-DD, or leave "published" out`},
		{"a wrong date on a line", "a.jsonl", `{"text": "b", "published": "2025-02-30"}`, `write it as YYYY-MM-DD, or leave "published" out`},
		{"another shape", "a.json", `{"body": "b"}`, recordShape},
		{"broken JSON", "a.jsonl", `{"text": `, recordShape},
		{"over the limit", "a.txt", strings.Repeat("x", MaxArticle+1), "cut it into articles: a .jsonl file of many articles may have any size"},
	} {
		t.Run(test.name, func(t *testing.T) {
			root := tree(t, map[string]string{test.file: test.content})
			var got []string
			for _, err := range Articles(t.Context(), []string{root}, nil) {
				if r, ok := errors.AsType[*Refusal](err); ok {
					got = append(got, r.Hint())
				}
			}
			if d := cmp.Diff([]string{test.want}, got); d != "" {
				t.Error(d)
			}
		})
	}
}
