package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
)

// Card is one thing of the graph, a consultation, an official or an article, with the words that
// say so. Its JSON form is a contract.
type Card struct {
	Kind       string     `json:"kind"` // "consultation", "official" or "article"
	ID         string     `json:"id"`
	Name       string     `json:"name"`
	Properties []Property `json:"properties"`
	Evidence   []Evidence `json:"evidence"`
}

// Property is what the graph has settled of it.
type Property struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Evidence is a stretch of an article's text and all that it is evidence of.
type Evidence struct {
	Account   string   `json:"account"`
	Article   string   `json:"article"` // its title
	Publisher string   `json:"publisher,omitempty"`
	URL       string   `json:"url,omitempty"`
	Start     int      `json:"start"` // byte in the article's text
	Quote     string   `json:"quote"`
	Facts     []string `json:"facts"` // "topic: Energy"
}

// property adds a property unless it has no value.
func (c *Card) property(name, value string) {
	if value != "" {
		c.Properties = append(c.Properties, Property{name, value})
	}
}

// prove adds a fact to its evidence.
func (c *Card) prove(e Evidence, fact string) {
	for i := range c.Evidence {
		have := &c.Evidence[i]
		if have.Account == e.Account && have.Start == e.Start && have.Quote == e.Quote {
			have.Facts = append(have.Facts, fact)
			return
		}
	}
	e.Facts = []string{fact}
	c.Evidence = append(c.Evidence, e)
}

// Text writes a card for a terminal.
func (c Card) Text(w io.Writer, o render.Options) error {
	style := func(colors text.Colors, s string) string {
		if o.Color {
			return colors.Sprint(s)
		}
		return s
	}
	var b strings.Builder
	b.WriteString(style(text.Colors{text.Bold}, render.Hang(c.Name, o.Width, "")) + "\n")
	width := 0
	for _, p := range c.Properties {
		width = max(width, len(p.Name))
	}
	indent := strings.Repeat(" ", width+4)
	for _, p := range c.Properties {
		fmt.Fprintf(&b, "  %-*s  %s\n", width, p.Name, render.Hang(p.Value, o.Width, indent))
	}
	account := ""
	for _, e := range c.Evidence {
		if e.Account != account {
			account = e.Account
			b.WriteString("\n" + style(text.Colors{text.Bold}, render.Hang(e.source(), o.Width, "")) + "\n")
		}
		b.WriteString("  " + style(text.Colors{text.FgGreen}, render.Hang("“"+e.Quote+"”", o.Width, "  ")) + "\n")
		for _, f := range e.Facts {
			b.WriteString("      " + render.Hang(f, o.Width, "        ") + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// source names where a quote stands: "Title (AZERTAC, https://...) [3f2a9c1b0d#1]".
func (e Evidence) source() string {
	var from []string
	for _, s := range []string{e.Publisher, e.URL} {
		if s != "" {
			from = append(from, s)
		}
	}
	out := e.Article
	if len(from) > 0 {
		out += " (" + strings.Join(from, ", ") + ")"
	}
	return out + " [" + render.ShortID(e.Account) + "]"
}

// JSON writes a card for programs.
func (c Card) JSON(w io.Writer) error {
	return writeJSON(w, c)
}
