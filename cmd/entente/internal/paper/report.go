// Package paper writes a report for people: a value that holds what it says, and one writer a
// format. Text is for a terminal, Markdown for a page that is edited on, JSON for programs, HTML
// for a browser and a printer, with pictures.
//
// Every number of a report names the consultations that it counts, and every consultation stands at
// the end of it with the quotes that tell of it and their articles. Texts come from anybody: in no
// format is anything of them more than text.
package paper

import (
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/cmd/entente/internal/words"
	"github.com/entente-graph/entente/graph"
)

// Report is a report. Consultations and articles are pointed at by their places, from 0; people see
// them numbered from 1.
type Report struct {
	Kind          string // "dyad"
	Title         string
	Lead          []string // sentences
	Figures       []Figure // the few numbers to begin with
	Sections      []Section
	Consultations []Consultation // latest first, those without a date last
	Articles      []Article      // latest first

	Words *words.Words
}

// Figure is a number, or a short text, with what it counts.
type Figure struct {
	ID, Label string
	Cell
}

// Section is a part of a report: a table, and perhaps pictures of it.
type Section struct {
	ID       string // "topics": the same in every language
	Title    string
	Note     string
	Pictures []Picture // of the table
	Table    Table
}

// Table has rows of one cell a column.
type Table struct {
	Columns []Column
	Rows    [][]Cell
	Bars    int // the column whose numbers are drawn as bars beside them, 0 for none
}

// Column is a column of a table.
type Column struct {
	ID, Title string // the same in every language; the words
	Number    bool
}

// Cell is a value, and the consultations that it counts or that tell it.
type Cell struct {
	Text string
	Key  string // what the text stands for: "AZE", the id of an official; empty when it stands for itself
	N    int    // of a whole number

	Float *float64 // of another number

	Refs []int  // places in [Report.Consultations], in order
	URL  string // a web address that the text leads to
	Src  int    // the place of an article and one, 0 for none
}

// Consultation is one that the report's numbers count.
type Consultation struct {
	ID       graph.ConsultationID
	Dating   words.Dating
	Kind     graph.Kind
	Mode     graph.Mode
	Round    int
	Planned  bool
	Sides    []Named
	Places   []string
	Heads    []Head
	Evidence []Evidence // by account, then place in its text
}

// Named is a key with the name that stands for it.
type Named struct{ Key, Name string }

// Head is who led a side.
type Head struct {
	Side, Name, Role string
	Rank             graph.Rank
}

// Evidence is a stretch of an article's text and what it tells.
type Evidence struct {
	Article int // its place
	Account graph.AccountID
	Start   int // byte in the article's text
	Quote   string
	Facts   []string // "topic: Energy"
}

// Article is a source.
type Article struct {
	ID        graph.ArticleID
	Title     string
	Publisher string
	ReadoutOf string // the side whose read-out it is, by name
	Published graph.Date
	URL       string
	Language  string
}

// Text is a cell of a text.
func Text(s string) Cell { return Cell{Text: s} }

// Number is a cell of a whole number, empty when it is 0, with what it counts.
func (r *Report) Number(n int, refs []int) Cell {
	if n == 0 {
		return Cell{}
	}
	return Cell{Text: r.Words.Number(n), N: n, Refs: refs}
}

// Counted is a cell of the number of some consultations.
func (r *Report) Counted(refs []int) Cell { return r.Number(len(refs), refs) }

// Keyed is a cell of a name that stands for a key.
func Keyed(key, name string) Cell { return Cell{Text: name, Key: key} }

// When tells the day of a consultation.
func (r *Report) When(c Consultation) string { return r.Words.When(c.Dating) }

// Title names a consultation by its sides: "Azerbaijan – Canada".
func (c Consultation) Title() string {
	var names []string
	for _, s := range c.Sides {
		names = append(names, s.Name)
	}
	return strings.Join(names, " – ")
}

// What tells a consultation but for its date and sides: "consultations, round 2, in person, Bern".
func (r *Report) What(c Consultation) string {
	w := r.Words
	parts := []string{w.Say("kind." + string(c.Kind))}
	if c.Planned {
		parts[0] = w.Say("planned.kind", parts[0])
	}
	if c.Round > 0 {
		parts = append(parts, w.Say("round", c.Round))
	}
	if c.Mode != "" {
		parts = append(parts, w.Say("mode."+string(c.Mode)))
	}
	return strings.Join(append(parts, c.Places...), ", ")
}

// HeadLine tells who led a side: "Canada: Claire Dubreuil, directrice de l'Europe (director)".
func (r *Report) HeadLine(h Head) string {
	who := h.Name
	if h.Role != "" {
		who += ", " + h.Role
	}
	return r.Words.Say("in", h.Side, who) + " (" + r.Words.Say("rank."+string(h.Rank)) + ")"
}

// Source tells where an article stands: "AZERTAC, 24 October 2025".
func (r *Report) Source(a Article) string {
	var parts []string
	if a.Publisher != "" {
		parts = append(parts, a.Publisher)
	}
	if a.Published != "" {
		parts = append(parts, r.Words.Day(a.Published))
	}
	if a.ReadoutOf != "" {
		parts = append(parts, r.Words.Say("readout", a.ReadoutOf))
	}
	return strings.Join(parts, ", ")
}

// most is the largest number of the column that is drawn as bars. Few are not drawn as if they were many.
func (t Table) most() int {
	const few = 4
	most := few
	for _, row := range t.Rows {
		most = max(most, row[t.Bars].N)
	}
	return most
}

// empty tells whether a table says nothing.
func (t Table) empty() bool { return len(t.Rows) == 0 }

// refs are the consultations of all cells of a row, in order, each once.
func refs(row []Cell) []int {
	var out []int
	for _, c := range row {
		out = union(out, c.Refs)
	}
	return out
}

// union merges two lists that are sorted.
func union(a, b []int) []int {
	if len(a) == 0 {
		return b
	}
	out := make([]int, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		switch {
		case len(b) == 0 || len(a) > 0 && a[0] < b[0]:
			out, a = append(out, a[0]), a[1:]
		case len(a) == 0 || b[0] < a[0]:
			out, b = append(out, b[0]), b[1:]
		default:
			out, a, b = append(out, a[0]), a[1:], b[1:]
		}
	}
	return out
}

// visible is a text on one line with nothing that a reader's program would obey.
func visible(s string) string { return render.Visible(strings.Join(strings.Fields(s), " ")) }
