package source

import (
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// sound checks what every article owes to the stages after it.
func sound(t *testing.T, a Article, err error) {
	t.Helper()
	if err != nil {
		var r *Refusal
		if !errors.As(err, &r) || r.Reason == "" || r.Hint() == "" {
			t.Fatalf("%#v is no refusal with its reason and advice", err)
		}
		return
	}
	for _, s := range []string{a.Body, a.Title, a.URL, a.Ref, a.Language, a.Published} {
		if !utf8.ValidString(s) {
			t.Fatalf("%q is no valid UTF-8", s)
		}
	}
	if strings.TrimSpace(a.Body) == "" {
		t.Fatalf("an article without a text: %#v", a)
	}
	if _, err := time.Parse(time.DateOnly, a.Published); a.Published != "" && err != nil {
		t.Fatal(err)
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "Bakou", "\uFEFFé", "\xff\xfe\xe9\x00", "\xfe\xff\xd8\x00", "l\x92\xe9\x81", "\xd2\xcf", "\x00", "\xff\xfe\x00\xd8a"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		s, legacy, err := Decode(b)
		if !utf8.ValidString(s) {
			t.Fatalf("Decode(%q) = %q", b, s)
		}
		if err == nil && !legacy && !isUTF16(b) && !strings.HasSuffix(string(b), s) {
			t.Fatalf("Decode(%q) = %q: UTF-8 is taken as it is", b, s)
		}
	})
}

func FuzzRecord(f *testing.F) {
	for _, s := range []string{
		`{"text": "b"}`, `{"id": 1e400, "text": "\ud800"}`, `{"text": null}`, `[]`, `{"published": "2025-06-10T00:00:00Z", "text": "b"}`,
		`{"url": "/2025/06/10/", "text": "b", "TEXT": "c"}`, `{"text": "b"`, strings.Repeat("[", 20000),
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := articleOf(b, "a.json", 0, true)
		sound(t, a, err)
	})
}

// FuzzStream reads bytes as standard input and as JSON Lines: each line that is not blank
// is an article or a refusal, with its number.
func FuzzStream(f *testing.F) {
	for _, s := range []string{
		"", "\n", "{}", "{\"text\": \"a\"}\n{\"text\": \"b\"}", "{\n\"text\": \"a\"\n}", "\xff\xfe{\x00}\x00\n\x00", "\xfe\xff\x00", "text\n", "{\n{}\n", "\uFEFF\n{}",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		for a, err := range Articles(t.Context(), []string{"-"}, strings.NewReader(string(b))) {
			sound(t, a, err)
		}
		got, want := 0, 0
		give := func(a Article, err error) bool {
			sound(t, a, err)
			got++
			return true
		}
		reader{give: give}.lines(strings.NewReader(string(b)), "a.jsonl")
		if isUTF16(b) {
			return
		}
		for line := range strings.Lines(string(b)) {
			if !blank([]byte(line)) {
				want++
			}
		}
		if got != max(want, 1) { // none: refused as empty
			t.Fatalf("%d articles and refusals from %d lines of %q", got, want, b)
		}
	})
}
