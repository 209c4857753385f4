package queries

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
)

func TestPaste(t *testing.T) {
	q := Query{
		Cypher: "// @title    A title\nMATCH (n) RETURN n\n\n",
		Params: []Param{{Name: "s", Type: "STRING"}, {Name: "i", Type: "INTEGER"}, {Name: "b", Type: "BOOLEAN"}, {Name: "d", Type: "DATE"}, {Name: "open", Type: "DATE"}, {Name: "l", Type: "LIST"}},
	}
	got := q.Paste(map[string]any{"s": "O'Neil", "i": int64(7), "b": true, "d": Date("2025-06-10"), "open": nil, "l": []string{"a", "it's"}})
	want := `:param s => 'O\'Neil';
:param i => 7;
:param b => true;
:param d => date('2025-06-10');
:param open => null;
:param l => ['a', 'it\'s'];
// @title    A title
MATCH (n) RETURN n;
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("pasted (-want +got):\n%s", diff)
	}
}

func TestLiteral(t *testing.T) {
	tests := []struct {
		name string
		v    any
		want string
	}{
		{"plain", "Ottawa", `'Ottawa'`},
		{"other letters", "Şuşa Ж 中 👩🏽‍⚖️", "'Şuşa Ж 中 👩🏽‍⚖️'"},
		{"single quote", "d'Ivoire", `'d\'Ivoire'`},
		{"double quote", `say "x"`, `'say "x"'`},
		{"backslash", `a\b`, `'a\\b'`},
		{"a quote that was escaped", `\'`, `'\\\''`},
		{"an escape that was written", `\u0027`, `'\\u0027'`},
		{"end of line", "a\nb\r\nc", `'a\u000Ab\u000D\u000Ac'`},
		{"end of line, otherwise", "a\u2028b\u2029c\u0085d", `'a\u2028b\u2029c\u0085d'`},
		{"terminal escape", "\x1b[31mred\x07", `'\u001B[31mred\u0007'`},
		{"direction of writing", "a\u202eb\u2066c\u200fd", `'a\u202Eb\u2066c\u200Fd'`},
		{"end of the statement", "x'; MATCH (n) DETACH DELETE n; //", `'x\'; MATCH (n) DETACH DELETE n; //'`},
		{"empty", "", `''`},
		{"empty list", []string{}, `[]`},
		{"false", false, `false`},
		{"fraction", 0.5, `0.5`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := literal(tt.v); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// Whatever a text holds, its literal is one line that shows no control character and ends where it ends.
func FuzzQuote(f *testing.F) {
	for _, s := range []string{"", "'", `\`, `\'`, "\n", "\u202e", `\u0027`, "\xff", "\U000E0001"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := quote(s)
		if strings.ContainsFunc(got, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) }) {
			t.Errorf("%q shows a control character: %q", s, got)
		}
		inside, ok := strings.CutPrefix(got, "'")
		inside, end := strings.CutSuffix(inside, "'")
		if !ok || !end {
			t.Fatalf("%q: %s", s, got)
		}
		var back strings.Builder
		for inside != "" {
			var r rune
			switch {
			case strings.HasPrefix(inside, `\u`):
				if _, err := fmt.Sscanf(inside[2:6], "%04X", &r); err != nil {
					t.Fatalf("%q: %s: %v", s, got, err)
				}
				inside = inside[6:]
			case inside[0] == '\'':
				t.Fatalf("%q: a quote within ends the literal: %s", s, got)
			default:
				inside = strings.TrimPrefix(inside, `\`)
				r = []rune(inside)[0]
				inside = inside[len(string(r)):]
			}
			back.WriteRune(r)
		}
		if want := strings.ToValidUTF8(s, "\uFFFD"); back.String() != want && !strings.ContainsRune(want, '\uFFFD') {
			t.Errorf("%q reads as %q", s, back.String())
		}
	})
}
