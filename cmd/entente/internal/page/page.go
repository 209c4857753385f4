// Package page writes articles with their evidence as one HTML page that needs nothing else: the
// text with what tells each fact marked by the kind of fact, and beside it the events with their
// facts, each linked to its words. Texts may be anybody's: nothing of them is more than text.
package page

import (
	_ "embed"
	"html/template"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/ingest/extract"
)

//go:embed page.html
var source string

var layout = template.Must(template.New("page").Parse(source))

// Article is an article to be shown.
type Article struct {
	Name       string   // what the user calls it
	Captions   []string // its events, a line each
	Extraction extract.Extraction
}

// Write writes the page.
func Write(w io.Writer, articles []Article) error {
	p := view{Kinds: legend}
	for i, a := range articles {
		p.Articles = append(p.Articles, articleOf(a, i+1))
	}
	return layout.Execute(w, p)
}

// view is the page as its template sees it.
type view struct {
	Kinds    []kind
	Articles []article
}

type article struct {
	N                    int
	Name, Language       string
	Publisher, Published string
	URL                  string // empty when it is no web address
	Title                []piece
	Paragraphs           [][]piece
	Events               []event
	Silence              []fact
	Warnings             []string
}

type event struct {
	Caption string
	Facts   []fact
}

// fact is a line of the list. Level is 0 for what is told of the event, 1 of a side, 2 of an official.
type fact struct {
	Kind, Class, Value, Rule string
	Level                    int
	Href                     string // empty when no words tell it
	Quote                    string
}

func articleOf(a Article, n int) article {
	d := a.Extraction.Document
	out := article{
		N: n, Name: render.Visible(a.Name), Language: d.Language,
		Publisher: text(d.Publisher), Published: text(d.Published),
	}
	if u := text(d.URL); strings.HasPrefix(u, "https://") || strings.HasPrefix(u, "http://") {
		out.URL = u
	}
	all := a.Extraction.Silence
	for i, e := range a.Extraction.Events {
		facts := e.Facts()
		all = append(all, facts...)
		out.Events = append(out.Events, event{render.Visible(a.Captions[i]), factsOf(facts, n)})
	}
	if len(a.Extraction.Events) == 0 {
		out.Silence = factsOf(a.Extraction.Silence, n)
	}
	for _, w := range a.Extraction.Warnings {
		out.Warnings = append(out.Warnings, render.Visible(w.Message))
	}
	out.Paragraphs = paragraphs(d.Text, marksOf(all), n)
	if d.Title != nil && len(out.Paragraphs) > 0 {
		out.Title, out.Paragraphs = out.Paragraphs[0], out.Paragraphs[1:]
	}
	return out
}

func factsOf(all []extract.Fact, n int) []fact {
	var out []fact
	shown := map[extract.Span]bool{} // a quote stands once, and not where it is the value
	for _, f := range all {
		k := kindOf(f.Kind)
		line := fact{Kind: f.Kind, Class: k.Class, Value: render.Visible(valueOf(f)), Rule: string(f.Rule), Level: levels[f.Kind]}
		if w := f.Words(); w.Quote != "" {
			line.Href = "#" + anchor(n, w.Start)
			if !shown[w] && w.Quote != f.Value {
				line.Quote = short(render.Visible(w.Quote))
			}
			shown[w] = true
		}
		out = append(out, line)
	}
	return out
}

// valueOf is the value in words: "deputy minister".
func valueOf(f extract.Fact) string {
	if f.Kind == "rank" || f.Kind == "mode" {
		return strings.ReplaceAll(f.Value, "_", " ")
	}
	return f.Value
}

// levels are how far a fact is indented under its side and its official.
var levels = map[string]int{"host": 1, "body": 1, "official": 1, "role": 2, "rank": 2, "head": 2}

// short cuts a long quote between words: the link leads to the whole.
func short(s string) string {
	const most = 70
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	cut := string([]rune(s)[:most])
	if at := strings.LastIndex(cut, " "); at > 0 {
		cut = cut[:at]
	}
	return cut + " …"
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return render.Visible(*s)
}
