package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/cmd/entente/internal/report"
	"github.com/entente-graph/entente/cmd/entente/internal/words"
)

var (
	place = regexp.MustCompile(` id="([^"]*)"`)
	link  = regexp.MustCompile(` href="([^"]*)"`)
)

// Each kind of report finds something in the articles of testdata, in every format and language. On its page every link
// leads somewhere, and nothing is asked of a network; the JSON tells the same consultations as the page.
func TestReports(t *testing.T) {
	at := inSQLite(t)
	for _, k := range report.Kinds() {
		for _, lang := range words.Languages() {
			t.Run(k.Name+" "+lang, func(t *testing.T) {
				in := func(format string) string {
					args := append([]string{"report", k.Name, "--lang", lang, "--format", format}, k.Example...)
					return run(t, append(at, args...)...)
				}
				page := in("html")
				places := map[string]bool{}
				for _, g := range place.FindAllStringSubmatch(page, -1) {
					if places[g[1]] {
						t.Errorf("two places are called %q", g[1])
					}
					places[g[1]] = true
				}
				for _, g := range link.FindAllStringSubmatch(page, -1) {
					if to, here := strings.CutPrefix(g[1], "#"); here && !places[to] {
						t.Errorf("a link leads to %s, which is nowhere", g[1])
					}
				}
				// What opens on the screen is told on paper.
				opens, followed := strings.Count(page, `<div class="list"`), strings.Count(page, `class="see"`)
				if marks, notes := strings.Count(page, `<sup class="see"`), strings.Count(page, `<p class="notes"`); opens > followed || (marks > 0) != (notes > 0) {
					t.Errorf("%d lists open, %d numbers are followed on paper; %d marks, %d notes", opens, followed, marks, notes)
				}
				for _, asked := range []string{"<script", "<link", "<img", "url(", "@import"} {
					if strings.Contains(page, asked) {
						t.Errorf("the page has %s", asked)
					}
				}
				var told struct {
					Language      string
					Sections      []struct{ Rows []map[string]any }
					Consultations []struct{ Evidence []struct{ Quote string } }
				}
				if err := json.Unmarshal([]byte(in("json")), &told); err != nil {
					t.Fatal(err)
				}
				if len(told.Consultations) == 0 || len(told.Sections) == 0 || told.Language != lang {
					t.Errorf("%d consultations, %d sections in %s", len(told.Consultations), len(told.Sections), told.Language)
				}
				if diff := cmp.Diff(len(told.Consultations), strings.Count(page, `<article class="consultation"`)); diff != "" {
					t.Errorf("consultations (-JSON +page):\n%s", diff)
				}
				for i, c := range told.Consultations {
					if len(c.Evidence) == 0 {
						t.Errorf("consultation %d has no quote", i+1)
					}
				}
				for _, format := range []string{"text", "markdown"} {
					if out := in(format); strings.Contains(out, "%!") || strings.Contains(out, "!(") {
						t.Errorf("%s: words and values do not fit:\n%s", format, out)
					}
				}
			})
		}
	}
}

// Titles, names and quotes that are code elsewhere are text on every report.
func TestReportsOfHostileTexts(t *testing.T) {
	at := append(inSQLite(t), "report", "timeline", "--limit", "0", "--lang", "fr")
	folder := hostileArticles(t)
	more := filepath.Join(t.TempDir(), "evil.jsonl")
	line := `{"lang": "fr", "published": "2025-03-04", "url": "javascript:alert(1)", "title": "<img src=x onerror=alert(1)>\u001b[31m\u202e", "text": "` +
		`Le ministre des Affaires étrangères du Japon, Kenji <b onclick=alert(1)>Aoba</b>, a rencontré à Berne le 3 mars 2025 son homologue suisse, Luc \u001b[31mFavre\u202e."}`
	if err := os.WriteFile(more, []byte(line+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, append(slices.Clone(at[:3]), "ingest", folder, more)...)
	for _, format := range []string{"text", "markdown", "json", "html"} {
		out := run(t, append(slices.Clone(at), "--format", format)...)
		if !strings.Contains(out, "onerror") {
			t.Errorf("%s: the hostile title is not told", format)
		}
		for _, evil := range []string{"\x1b", "\u202e"} {
			if strings.Contains(out, evil) {
				t.Errorf("%s: %q stands in it", format, evil)
			}
		}
		if format == "html" || format == "markdown" {
			for _, evil := range []string{"<img", "<b ", `href="javascript`, "(javascript"} {
				if strings.Contains(out, evil) {
					t.Errorf("%s: %s stands in it", format, evil)
				}
			}
		}
	}
}
