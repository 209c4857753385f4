package graph

import (
	"os"
	"strings"
	"testing"
	"unicode"
)

func TestFold(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"empty", "", ""},
		{"only marks", " -–’ ", ""},
		{"small already", "canada", "canada"},
		{"diacritics", "Élodie Château-Müller", "elodie chateau muller"},
		{"decomposed", "E\u0301lodie", "elodie"},
		{"letters without marks to drop", "Łódź Øre Straße Æsir Œuvre Şuşa", "lodz ore strasse aesir oeuvre susa"},
		{"Azerbaijani", "Əliyev İlqar Qızılağac", "aliyev ilqar qizilagac"},
		{"Russian", "Щукин Ёлкин Объездной", "shchukin elkin obezdnoi"},
		{"Kazakh", "Нұрлан Әшімұлы", "nurlan ashimuly"},
		{"Serbian", "Ђорђе Његош Џајић", "djordje njegosh dzhajic"},
		{"apostrophes join", "O’Neil d'Urville", "oneil durville"},
		{"spaces and marks part", "  A.-B.,\tC\nD ", "a b c d"},
		{"digits stay", "COP 29", "cop 29"},
		{"another script stays", "河野 花子", "河野 花子"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Fold(tt.in)
			if got != tt.want {
				t.Errorf("Fold(%q) = %q, want %q", tt.in, got, tt.want)
			}
			if again := Fold(got); again != got {
				t.Errorf("folded twice: %q, then %q", got, again)
			}
		})
	}
}

// names reads rows of an actor and the spellings that follow it.
func names(t *testing.T, file string, row func(of ActorCode, spellings []string)) int {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(b)) {
		of, spellings, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if ok && !strings.HasPrefix(line, "#") {
			row(ActorCode(of), strings.Split(spellings, "|"))
			n++
		}
	}
	return n
}

// Spellings in one row are one person, and those of two rows are two.
func TestOneKey(t *testing.T) {
	whose := map[OfficialID]string{}
	n := names(t, "testdata/names-same.tsv", func(of ActorCode, spellings []string) {
		want := NewOfficialID(of, spellings[0])
		if other, taken := whose[want]; taken {
			t.Errorf("%s and %s have one key, %q", spellings[0], other, want)
		}
		whose[want] = spellings[0]
		for _, s := range spellings[1:] {
			if got := NewOfficialID(of, s); got != want {
				t.Errorf("%q is %q, but %q is %q", spellings[0], want, s, got)
			}
		}
	})
	if n < 60 {
		t.Errorf("%d names", n)
	}
}

// Each pair is two people.
func TestTwoKeys(t *testing.T) {
	n := names(t, "testdata/names-apart.tsv", func(of ActorCode, spellings []string) {
		if a, b := NewOfficialID(of, spellings[0]), NewOfficialID(of, spellings[1]); a == b {
			t.Errorf("%q and %q of %s have one key, %q", spellings[0], spellings[1], of, a)
		}
	})
	if n < 60 {
		t.Errorf("%d pairs", n)
	}
}

func FuzzNameKey(f *testing.F) {
	for _, s := range []string{"Leyla Djafarova", "Лейла Ali oglu Əli", "O'Neil Jr.", "王 毅", "\xff\u0301", "İ ǅ ß"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, name string) {
		key := NameKey("AZE", name)
		if strings.ContainsFunc(key, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) || r == '/' }) {
			t.Errorf("NameKey(%q) = %q", name, key)
		}
		if again := NameKey("AZE", " "+name+" "); again != key {
			t.Errorf("spaces around %q change its key from %q to %q", name, key, again)
		}
	})
}
