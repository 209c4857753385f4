package browser_test

import (
	"archive/zip"
	"bytes"
	"flag"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/cmd/entente/internal/browser"
	"github.com/entente-graph/entente/queries"
)

var update = flag.Bool("update", false, "write docs/browser anew")

// TestDocs: what stands in docs/browser is what the queries and the colours give now.
func TestDocs(t *testing.T) {
	var guide bytes.Buffer
	if err := browser.Guide(&guide, "http://localhost:8474"); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"guide.html": guide.String(), "style.grass": browser.Style()} {
		file := "../../../../docs/browser/" + name
		if *update {
			if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		got, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Errorf("%s is stale: go test ./cmd/entente/internal/browser -update (-want +got):\n%s", name, diff)
		}
	}
}

// A drawing names each fact's telling with the smallest id, and writes nothing.
func TestDrawings(t *testing.T) {
	files, err := os.ReadDir("drawings")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		b, err := os.ReadFile("drawings/" + f.Name())
		if err != nil {
			t.Fatal(err)
		}
		text := string(b)
		if !strings.HasPrefix(text, "// ") || !strings.Contains(text, "collect(r)[0]") || !strings.Contains(text, "ORDER BY r.id") {
			t.Errorf("%s: it has no title, or draws a fact as often as it is told", f.Name())
		}
		if m := regexp.MustCompile(`(?i)\b(create|merge|set|delete|remove|load|call)\b`).FindString(text); m != "" {
			t.Errorf("%s has %s", f.Name(), m)
		}
	}
}

// TestStyle: the parser of Browser wants one colon a property, and no braces but in quotes.
func TestStyle(t *testing.T) {
	rules := regexp.MustCompile(`(?s)([^{}]+) \{\n(.*?)\n\}\n`).FindAllStringSubmatch(browser.Style(), -1)
	found := map[string]bool{}
	for _, r := range rules {
		found[r[1]] = true
		for line := range strings.Lines(r[2]) {
			if !regexp.MustCompile(`^  [a-z-]+: [^:;]+;\n?$`).MatchString(line) {
				t.Errorf("%s: %q", r[1], line)
			}
		}
	}
	for _, want := range []string{"node", "relationship", "node.Country", "node.Organization", "node.Consultation", "node.Official", "node.Body", "node.Ministry", "node.Article"} {
		if !found[want] {
			t.Errorf("no rule for %s", want)
		}
	}
}

func TestSaved(t *testing.T) {
	scripts, err := browser.Saved()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := browser.Zip(&b, scripts); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		texts[f.Name] = string(text)
	}
	groups := map[string]bool{}
	for _, q := range queries.All() {
		groups[q.Group()] = true
		if text := texts[q.ID+".cypher"]; !strings.HasPrefix(text, "// "+q.Title+"\n") || strings.Contains(text, ":param ") {
			t.Errorf("%s is %q", q.ID, text)
		}
		for _, p := range q.Params {
			if params := texts[q.Group()+"/parameters.cypher"]; !strings.Contains(params, "\n:param "+p.Name+" => ") {
				t.Errorf("%s has no parameter %s:\n%s", q.Group(), p.Name, params)
			}
		}
	}
	if len(texts) != len(queries.All())+len(groups) {
		t.Errorf("%d scripts of %d queries in %d groups", len(texts), len(queries.All()), len(groups))
	}
}

func TestHandler(t *testing.T) {
	h, err := browser.Handler("http://localhost:8474", []string{"https://browser.neo4j.io"})
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		method, path, host, origin string
		status                     int
		allowed                    string // origin
	}{
		"Browser here":             {"GET", "/guide.html", "localhost:8474", "http://localhost:7474", 200, "http://localhost:7474"},
		"by number":                {"GET", "/style.grass", "127.0.0.1:8474", "http://127.0.0.1:7474", 200, "http://127.0.0.1:7474"},
		"six":                      {"HEAD", "/queries.zip", "[::1]:8474", "", 200, ""},
		"named origin":             {"GET", "/guide.html", "localhost:8474", "https://browser.neo4j.io", 200, "https://browser.neo4j.io"},
		"asked before":             {"OPTIONS", "/guide.html", "localhost:8474", "http://localhost:7474", 204, "http://localhost:7474"},
		"another page":             {"GET", "/guide.html", "localhost:8474", "https://evil.example", 200, ""},
		"like localhost":           {"GET", "/guide.html", "localhost:8474", "http://localhost.evil.example", 200, ""},
		"no origin at all":         {"GET", "/guide.html", "localhost:8474", "null", 200, ""},
		"a name that leads here":   {"GET", "/guide.html", "evil.example:8474", "http://evil.example:8474", 421, ""},
		"a name with numbers":      {"GET", "/guide.html", "127.0.0.1.evil.example", "", 421, ""},
		"no host":                  {"GET", "/guide.html", "", "", 421, ""},
		"something to change":      {"POST", "/guide.html", "localhost:8474", "http://localhost:7474", 405, "http://localhost:7474"},
		"something else":           {"GET", "/", "localhost:8474", "", 404, ""},
		"out of where it is":       {"GET", "/../guide.go", "localhost:8474", "", 404, ""},
		"a folder of the computer": {"GET", "/etc/passwd", "localhost:8474", "", 404, ""},
	} {
		t.Run(name, func(t *testing.T) {
			r := httptest.NewRequest(c.method, "http://localhost:8474/", nil)
			r.URL.Path, r.Host = c.path, c.host
			if c.origin != "" {
				r.Header.Set("Origin", c.origin)
			}
			w := httptest.NewRecorder()
			h.ServeHTTP(w, r)
			got := w.Result()
			if got.StatusCode == http.StatusMovedPermanently || got.StatusCode == http.StatusTemporaryRedirect {
				got.StatusCode = http.StatusNotFound // the mux cleans the path, behind which there is nothing
			}
			if err := got.Body.Close(); err != nil || got.StatusCode != c.status {
				t.Errorf("status %d, want %d (%v)", got.StatusCode, c.status, err)
			}
			if o := got.Header.Get("Access-Control-Allow-Origin"); o != c.allowed {
				t.Errorf("origin %q may read it, want %q", o, c.allowed)
			}
		})
	}
}
