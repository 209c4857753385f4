package eval_test

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/ingest/eval"
	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

// plainMarks writes the marks of typographers as those of typewriters.
var plainMarks = strings.NewReplacer("’", "'", "‑", "-", "\u00a0", " ", "\u202f", " ")

// How a text is written down changes nothing of what it reports.
func TestWrittenOtherwise(t *testing.T) {
	var all []source.Article
	var want [][]eval.Event
	for a, err := range source.Articles(t.Context(), []string{articles}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		all, want = append(all, a), append(want, reported(t, a))
	}
	for _, test := range []struct {
		name   string
		change func(string) string
	}{
		{"typewriter's apostrophes", plainMarks.Replace},
		{"typographer's apostrophes", func(s string) string { return strings.ReplaceAll(s, "'", "’") }},
		{"letters and marks apart", norm.NFD.String},
		{"line ends of Windows", func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }},
		{"spaces that do not break", func(s string) string {
			return strings.NewReplacer(" :", "\u00a0:", " !", "\u202f!", " ?", "\u202f?", "« ", "«\u00a0", " »", "\u00a0»").Replace(s)
		}},
		{"empty lines between all", func(s string) string { return strings.ReplaceAll(s, "\n", "\n\n\n") }},
		{"spaces at the ends of lines", func(s string) string { return strings.ReplaceAll(s, "\n", "  \n\t") }},
		{"syllables marked", func(s string) string { return strings.ReplaceAll(s, "tion", "\u00adtion") }},
		{"a byte order mark and empty lines before it", func(s string) string { return "\ufeff\n\n" + s }},
		{"Windows-1252", func(s string) string {
			b, err := charmap.Windows1252.NewEncoder().String(s)
			if err != nil {
				return s // a name with a letter that it lacks
			}
			out, _, err := source.Decode([]byte(b))
			if err != nil {
				t.Fatal(err)
			}
			return out
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for i, a := range all {
				a.Title, a.Body = test.change(a.Title), test.change(a.Body)
				if d := cmp.Diff(want[i], reported(t, a)); d != "" {
					t.Errorf("%s: %s", a.Where(), d)
				}
			}
		})
	}
}

// An article with its title apart and one that begins with it report the same.
func TestTitleApart(t *testing.T) {
	for a, err := range source.Articles(t.Context(), []string{articles}, nil) {
		if err != nil {
			t.Fatal(err)
		}
		if a.Title == "" {
			continue
		}
		want := reported(t, a)
		a.Title, a.Body = "", a.Title+"\n"+a.Body
		if d := cmp.Diff(want, reported(t, a)); d != "" {
			t.Errorf("%s: %s", a.Where(), d)
		}
	}
}

// reported is what an article reports, its marks plain.
func reported(t *testing.T, a source.Article) []eval.Event {
	t.Helper()
	doc, err := text.Prepare(a, text.Defaults{})
	if err != nil {
		t.Fatal(err)
	}
	out := eval.Of(extract.Extract(doc)).Events
	for _, e := range out {
		for _, p := range e.Parties {
			for i, b := range p.Bodies {
				p.Bodies[i].Name = plainMarks.Replace(b.Name)
			}
			for i, o := range p.Officials {
				p.Officials[i].Name, p.Officials[i].Role = plainMarks.Replace(o.Name), plainMarks.Replace(o.Role)
			}
		}
	}
	return out
}
