package report

import (
	"fmt"
	"iter"
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
)

// section is a part of a report that is a table.
type section struct {
	title   string
	columns []graph.Column
	rows    [][]any
}

func (s section) each() iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		for _, row := range s.rows {
			if !yield(row, nil) {
				return
			}
		}
	}
}

// sections are the tables of a report, those without rows left out.
func (d Dyad) sections() []section {
	count := func(n int) any {
		if n == 0 {
			return nil
		}
		return int64(n)
	}
	ranks := section{title: "Heads of delegation by rank", columns: []graph.Column{
		{Name: "rank", Type: "STRING"}, {Name: d.Sides[0].Name, Type: "INTEGER"}, {Name: d.Sides[1].Name, Type: "INTEGER"},
	}}
	for _, r := range d.ranks() {
		ranks.rows = append(ranks.rows, []any{inWords(r.rank), count(r.led[0]), count(r.led[1])})
	}
	topics := section{title: "Topics", columns: []graph.Column{
		{Name: "topic", Type: "STRING"}, {Name: "consultations", Type: "INTEGER"}, {Name: "years", Type: "LIST"},
	}}
	for _, t := range d.Topics {
		topics.rows = append(topics.rows, []any{t.Name, int64(t.Consultations), t.Years})
	}
	third := section{title: "Third countries talked about", columns: []graph.Column{
		{Name: "country", Type: "STRING"}, {Name: "consultations", Type: "INTEGER"}, {Name: "last", Type: "STRING"},
	}}
	for _, t := range d.Third {
		last := graph.InWords(nil, "")
		if t.Last != "" {
			last = graph.InWords(&graph.Dating{Start: string(t.Last), End: string(t.Last)}, "")
		}
		third.rows = append(third.rows, []any{t.Name, int64(t.Consultations), last})
	}
	sources := section{title: "Sources", columns: []graph.Column{
		{Name: "published", Type: "DATE"},
		{Name: "publisher", Type: "STRING"},
		{Name: "article", Type: "STRING"},
		{Name: "url", Type: "STRING"},
		{Name: "id", Type: "STRING"},
	}}
	for _, s := range d.Sources {
		sources.rows = append(sources.rows, []any{orNull(s.Published), orNull(s.Publisher), s.Title, orNull(s.URL), render.ShortID(s.ID)})
	}
	var out []section
	for _, s := range []section{ranks, topics, third, sources} {
		if len(s.rows) > 0 {
			out = append(out, s)
		}
	}
	return out
}

func orNull[T ~string](s T) any {
	if s == "" {
		return nil
	}
	return s
}

// Title names the two sides.
func (d Dyad) Title() string { return d.Sides[0].Name + " – " + d.Sides[1].Name }

// Summary says how many meetings there are and over which time: "2 held, 14 June 2023 to 10
// June 2025; 1 planned".
func (d Dyad) Summary() string {
	var held, planned, undated int
	var first, last graph.Date
	for _, m := range d.Meetings {
		switch {
		case m.Planned:
			planned++
			continue
		case m.Date == "":
			undated++
		case first == "":
			first, last = m.Date, m.End
		default:
			first, last = min(first, m.Date), max(last, m.End)
		}
		held++
	}
	if held+planned == 0 {
		return "nothing is known of meetings of these two"
	}
	text := fmt.Sprintf("%d held", held)
	if first != "" {
		day := func(d graph.Date) string { return graph.InWords(&graph.Dating{Start: string(d), End: string(d)}, "") }
		if text += ", " + day(first); last != first {
			text += " to " + day(last)
		}
	}
	if undated > 0 {
		text += fmt.Sprintf(" (%d undated)", undated)
	}
	if planned > 0 {
		text += fmt.Sprintf("; %d planned", planned)
	}
	return text
}

// what tells a meeting but for its date: "consultation, round 2, in person, Ottawa".
func (m Meeting) what() string {
	parts := []string{inWords(m.Kind)}
	if m.Planned {
		parts[0] = "planned " + parts[0]
	}
	if m.Round > 0 {
		parts = append(parts, fmt.Sprintf("round %d", m.Round))
	}
	if m.Mode != "" {
		parts = append(parts, inWords(m.Mode))
	}
	return strings.Join(append(parts, m.Places...), ", ")
}

// heads are lines such as "Canada: Claire Dubreuil, directrice de l'Europe (director)".
func (d Dyad) heads(m Meeting) []string {
	var out []string
	for _, h := range m.Heads {
		line := d.Sides[d.place(h.Side)].Name + ": " + h.Name
		if h.Role != "" {
			line += ", " + h.Role
		}
		out = append(out, line+" ("+inWords(h.Rank)+")")
	}
	return out
}
