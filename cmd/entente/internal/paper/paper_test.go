package paper

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/cmd/entente/internal/words"
	"github.com/entente-graph/entente/graph"
)

func in(t *testing.T, lang string) *words.Words {
	t.Helper()
	w, err := words.For(lang)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// sample is a report in which every text is the same one, with all pictures.
func sample(t *testing.T, text string) *Report {
	t.Helper()
	day := func(d graph.Date) words.Dating { return words.Dating{Date: d, End: d, Precision: graph.PrecisionDay} }
	r := &Report{Kind: "dyad", Title: text, Lead: []string{text}, Words: in(t, "en")}
	r.Articles = []Article{{ID: "sha256:0", Title: text, Publisher: text, ReadoutOf: text, URL: text, Language: text}}
	for _, d := range []graph.Date{"2025-03-01", "2024-02-01", ""} {
		r.Consultations = append(r.Consultations, Consultation{
			ID: "sha256:0#1", Dating: day(d), Kind: graph.Kind(text), Mode: graph.Mode(text), Sides: []Named{{text, text}, {text, text}}, Places: []string{text},
			Heads: []Head{{Side: text, Name: text, Role: text, Rank: graph.Rank(text)}}, Evidence: []Evidence{{Account: "sha256:0#1", Quote: text, Facts: []string{text, text}}},
		})
	}
	table := Table{
		Columns: []Column{{ID: "topic", Title: "topic"}, {ID: "all", Title: "all", Number: true}, {ID: "2025", Title: "2025", Number: true}},
		Rows: [][]Cell{
			{Keyed(text, text), r.Counted([]int{0, 1, 2}), r.Counted([]int{0})},
			{{Text: text, URL: text, Src: 1}, r.Counted([]int{1}), {}},
		},
	}
	r.Figures = []Figure{{ID: "held", Label: text, Cell: r.Counted([]int{0, 1, 2})}}
	barred := table
	barred.Bars = 1
	for _, s := range []Section{
		{ID: "bars", Table: barred},
		{ID: "heat", Table: table, Pictures: []Picture{Heat{From: 1, To: 3}}},
		{ID: "circle", Table: table, Pictures: []Picture{Circle{Centre: text, Number: 1, Links: []Link{{0, 1, 2}}, Groups: []int{0, 1}}}},
		{ID: "timeline", Table: table, Pictures: []Picture{Timeline{Lanes: []Lane{{Label: text, Refs: []int{0, 1, 2}, From: "2025-04-01", To: "2025-06-01"}}, Today: "2025-05-01"}}},
	} {
		s.Title, s.Note = text, text
		r.Sections = append(r.Sections, s)
	}
	return r
}

var formats = map[string]func(*Report, io.Writer) error{
	"text":     func(r *Report, w io.Writer) error { return r.Text(w, render.Options{Width: 60, Color: false}) },
	"markdown": (*Report).Markdown, "json": (*Report).JSON, "html": (*Report).HTML,
}

// What texts and names hold is shown in every format, never obeyed.
func TestHostileTexts(t *testing.T) {
	for _, evil := range []string{
		`<script>alert(1)</script>`, "\x1b[31mred", "</title></svg><img src=x onerror=alert(1)>", `" onmouseover="alert(1)`, "javascript:alert(1)", "a\u202eb\u2066c", "|x|`y`\n# z",
		"[a](javascript:alert(1))", "]]>", "{{.}}", strings.Repeat("long", 200), "\xff\xfe", "\u009b31m",
	} {
		r := sample(t, evil)
		for name, write := range formats {
			var b bytes.Buffer
			if err := write(r, &b); err != nil {
				t.Fatalf("%s of %q: %v", name, evil, err)
			}
			if at := strings.IndexFunc(b.String(), func(c rune) bool { return c == 0x1b || c == 0x9b || c == 0x202e || c == 0x2066 }); at >= 0 {
				t.Errorf("%s of %q: what moves a terminal or turns a line is in it: %q", name, evil, b.String()[at:at+20])
			}
			switch name {
			case "json":
				if !json.Valid(b.Bytes()) {
					t.Errorf("no JSON of %q", evil)
				}
			case "html":
				onlyOurTags(t, b.String())
			case "markdown":
				noMarkup(t, b.String())
			}
		}
	}
}

// onlyOurTags reads a page as a browser does, and looks for what no text may bring into it.
func onlyOurTags(t *testing.T, page string) {
	t.Helper()
	for n := range elements(t, page) {
		if strings.Contains(" script img iframe object embed form ", " "+n.Name.Local+" ") {
			t.Errorf("a text became <%s>", n.Name.Local)
		}
		for _, a := range n.Attr {
			key := a.Name.Local
			if strings.HasPrefix(key, "on") || key == "href" && !strings.HasPrefix(a.Value, "#") && !strings.HasPrefix(a.Value, "http") {
				t.Errorf("a text became %s=%q of <%s>", key, a.Value, n.Name.Local)
			}
		}
	}
}

// elements are those of a page, in order.
func elements(t *testing.T, page string) iter.Seq[xml.StartElement] {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	return func(yield func(xml.StartElement) bool) {
		for {
			token, err := d.Token()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				t.Errorf("the page is not well made: %v", err)
				return
			}
			if e, ok := token.(xml.StartElement); ok && !yield(e) {
				return
			}
		}
	}
}

// noMarkup looks for HTML and links that are not ours.
func noMarkup(t *testing.T, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		clean := strings.NewReplacer("<a id=\"", "", "\"></a>", "", `\[`, "", `\]`, "").Replace(line)
		if strings.ContainsAny(clean, "<") || strings.Contains(clean, "](") && !strings.Contains(clean, "](#") {
			t.Errorf("markup: %s", line)
		}
	}
}

// Every link inside a page leads somewhere, and no two places have one name.
func TestLinksLeadSomewhere(t *testing.T) {
	var b bytes.Buffer
	if err := sample(t, "Talks").HTML(&b); err != nil {
		t.Fatal(err)
	}
	places, links := map[string]bool{}, map[string]bool{}
	for n := range elements(t, b.String()) {
		for _, a := range n.Attr {
			switch {
			case a.Name.Local == "id" && places[a.Value]:
				t.Errorf("two places are called %q", a.Value)
			case a.Name.Local == "id":
				places[a.Value] = true
			case a.Name.Local == "href" && strings.HasPrefix(a.Value, "#"):
				links[a.Value[1:]] = true
			}
		}
	}
	for l := range links {
		if !places[l] {
			t.Errorf("a link leads to #%s, which is nowhere", l)
		}
	}
	if len(links) < 10 {
		t.Errorf("only %d links", len(links))
	}
}

func TestTextFitsItsTerminal(t *testing.T) {
	for _, width := range []int{40, 60, 80} {
		var b bytes.Buffer
		if err := sample(t, strings.Repeat("ministre chargé de tout ", 8)).Text(&b, render.Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			if n := len([]rune(strings.TrimRight(line, "\n"))); n > width {
				t.Errorf("%d columns of %d: %s", n, width, line)
			}
		}
	}
}

func TestColour(t *testing.T) {
	for _, colour := range []bool{true, false} {
		var b bytes.Buffer
		if err := sample(t, "Talks").Text(&b, render.Options{Color: colour}); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsRune(b.String(), '\x1b') != colour {
			t.Errorf("colour %v: %q", colour, b.String()[:60])
		}
	}
}

func TestRanges(t *testing.T) {
	for want, places := range map[string][]int{"": nil, "1": {0}, "1, 2": {0, 1}, "1–3, 7": {0, 1, 2, 6}, "2, 4–6": {1, 3, 4, 5}} {
		if diff := cmp.Diff(want, ranges(places)); diff != "" {
			t.Error(diff)
		}
	}
}

func TestUnion(t *testing.T) {
	for _, c := range [][3][]int{{nil, nil, nil}, {{1, 3}, {2, 3, 9}, {1, 2, 3, 9}}, {nil, {1}, {1}}, {{5}, {1}, {1, 5}}} {
		if diff := cmp.Diff(c[2], union(c[0], c[1])); diff != "" {
			t.Errorf("%v: %s", c, diff)
		}
	}
}

func TestShade(t *testing.T) {
	var got []string
	for _, c := range [][2]int{{1, 1}, {1, 2}, {1, 5}, {3, 5}, {1, 100}, {50, 100}, {100, 100}} {
		got = append(got, fmt.Sprint(shade(c[0], c[1])))
	}
	if diff := cmp.Diff("2 2 1 3 1 3 5", strings.Join(got, " ")); diff != "" {
		t.Error(diff)
	}
}
