package words

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

func in(t *testing.T, lang string) *Words {
	t.Helper()
	w, err := For(lang)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

var verb = regexp.MustCompile(`%(\[\d\])?[sd]`)

// Every language has the same keys, with places for the same values.
func TestLanguagesAgree(t *testing.T) {
	en := in(t, "en")
	for _, lang := range Languages() {
		w := in(t, lang)
		for key, forms := range en.forms {
			theirs, ok := w.forms[key]
			if !ok {
				t.Errorf("%s lacks %s", lang, key)
				continue
			}
			if key == "date.first" {
				continue // a language may say nothing else of a first day than of another
			}
			for i := range forms {
				if diff := cmp.Diff(len(verb.FindAllString(forms[i], -1)), len(verb.FindAllString(theirs[i], -1))); diff != "" && forms[i] != "" {
					t.Errorf("%s, %s: values (-en +%s):\n%s", key, theirs[i], lang, diff)
				}
			}
		}
		for key := range w.forms {
			if _, ok := en.forms[key]; !ok {
				t.Errorf("%s alone has %s", lang, key)
			}
		}
	}
}

func TestWhen(t *testing.T) {
	for _, c := range []struct {
		d      Dating
		en, fr string
	}{
		{Dating{Date: "2025-06-10", End: "2025-06-10", Precision: "day"}, "10 June 2025", "10 juin 2025"},
		{Dating{Date: "2025-06-01", End: "2025-06-01", Precision: "day"}, "1 June 2025", "1er juin 2025"},
		{Dating{Date: "2024-05-21", End: "2024-05-22", Precision: "day"}, "21 to 22 May 2024", "du 21 au 22 mai 2024"},
		{Dating{Date: "2024-05-31", End: "2024-06-02", Precision: "day"}, "31 May to 2 June 2024", "du 31 mai au 2 juin 2024"},
		{Dating{Date: "2024-12-31", End: "2025-01-01", Precision: "day"}, "31 December 2024 to 1 January 2025", "du 31 décembre 2024 au 1er janvier 2025"},
		{Dating{Date: "2025-05-09", End: "2025-05-15", Precision: "span"}, "on a day from 9 to 15 May 2025", "un jour entre le 9 et le 15 mai 2025"},
		{Dating{Date: "2024-06-01", End: "2024-06-30", Precision: "month"}, "on a day in June 2024", "un jour de juin 2024"},
		{Dating{Date: "2024-01-01", End: "2024-12-31", Precision: "year"}, "on a day in 2024", "un jour de 2024"},
		{Dating{Date: "2025-06-10", End: "2025-06-10", Precision: "day", Basis: "published", ByPublication: true}, "10 June 2025 (dated by its publication)", "10 juin 2025 (d'après la date de publication)"},
		{Dating{MonthDay: "--11-29"}, "29 November, of an unknown year", "29 novembre, d'une année inconnue"},
		{Dating{}, "on an unknown day", "un jour inconnu"},
	} {
		if diff := cmp.Diff([]string{c.en, c.fr}, []string{in(t, "en").When(c.d), in(t, "fr").When(c.d)}); diff != "" {
			t.Errorf("%+v (-want +got):\n%s", c.d, diff)
		}
	}
}

func TestBasis(t *testing.T) {
	w := in(t, "en")
	for basis, want := range map[graph.Basis]string{
		graph.BasisExplicit: "", graph.BasisPublished: "the date rests on the day of publication", graph.BasisWeekday: "the year is worked out from the weekday",
	} {
		if diff := cmp.Diff(want, w.Basis(Dating{Date: "2025-06-10", Basis: basis})); diff != "" {
			t.Error(diff)
		}
	}
}

func TestCount(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "0 articles, 1 article, 2 articles, 1,234 articles, 1,234,567 articles",
		"fr": "0 article, 1 article, 2 articles, 1\u202f234 articles, 1\u202f234\u202f567 articles",
	} {
		var got []string
		for _, n := range []int{0, 1, 2, 1234, 1234567} {
			got = append(got, in(t, lang).Count("n.articles", n))
		}
		if diff := cmp.Diff(want, strings.Join(got, ", ")); diff != "" {
			t.Errorf("%s: %s", lang, diff)
		}
	}
}

func TestNames(t *testing.T) {
	fr := in(t, "fr")
	got := []string{
		fr.Actor("CHE", "Switzerland"), fr.Actor("org:EU", "European Union"), fr.Actor("XXX", "Elsewhere"), fr.Actor("XXX", ""),
		fr.Topic("energy", "Energy"), fr.Topic("unheard-of", "Unheard of"), in(t, "en").Actor("CHE", ""),
	}
	want := []string{"Suisse", "Union européenne", "Elsewhere", "XXX", "Énergie", "Unheard of", "Switzerland"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff("a, b et c", fr.List([]string{"a", "b", "c"})); diff != "" {
		t.Error(diff)
	}
}

// Headings are said as they stand: nothing is filled in.
func TestHeadings(t *testing.T) {
	for _, lang := range Languages() {
		for key, forms := range in(t, lang).forms {
			kind, _, _ := strings.Cut(key, ".")
			if slices.Contains([]string{"section", "column", "report"}, kind) && (forms[1] != "" || strings.Contains(forms[0], "%")) {
				t.Errorf("%s: %s: %q", lang, key, forms)
			}
		}
	}
}

// What the schema gains later is shown as it calls it.
func TestUnknownKey(t *testing.T) {
	if diff := cmp.Diff("deputy speaker", in(t, "en").Say("rank.deputy_speaker")); diff != "" {
		t.Error(diff)
	}
}

func TestForNot(t *testing.T) {
	_, err := For("tlh")
	if fault := new(graph.Fault); !errors.As(err, &fault) || fault.Advice != "use one of en, fr" {
		t.Errorf("%v", err)
	}
}

var (
	asked   = regexp.MustCompile(`\.(?:Say|Count|figure|total)\("([a-z.]+[a-z])"`)
	parts   = regexp.MustCompile(`\.(?:section|byYear|shares)\(([^()]*)\)`)
	literal = regexp.MustCompile(`"([a-zA-Z ]+)#?"`)
)

// Every key that reports ask for is in the table: a word that is missing would show as its key.
func TestEveryKeyHasWords(t *testing.T) {
	w, found := in(t, "en"), 0
	for _, folder := range []string{"report", "paper"} {
		sources, err := filepath.Glob("../" + folder + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range sources {
			source, err := os.ReadFile(path)
			if err != nil || strings.HasSuffix(path, "_test.go") {
				continue
			}
			keys := []string{}
			for _, g := range asked.FindAllStringSubmatch(string(source), -1) {
				keys = append(keys, g[1])
			}
			for _, g := range parts.FindAllStringSubmatch(string(source), -1) {
				kind := "column." // the first, where it is none, is what the function was given
				if strings.HasPrefix(g[1], `"`) {
					kind = "section."
				}
				for _, name := range literal.FindAllStringSubmatch(g[1], -1) {
					keys, kind = append(keys, kind+name[1]), "column."
				}
			}
			for _, key := range keys {
				found++
				if !w.Has(key) {
					t.Errorf("%s asks for %s, which has no words", path, key)
				}
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d keys were found: the patterns miss them", found)
	}
}
