package paper

import (
	"fmt"
	"io"
	"iter"
	"strconv"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
)

// Text writes a report for a terminal. Numbers of consultations and articles stand in brackets: [3] is
// the third consultation below, [a1] the first article.
func (r *Report) Text(w io.Writer, o render.Options) error {
	t := textWriter{r: r, o: o}
	t.heading(r.Title)
	for _, s := range r.Lead {
		t.line(s, "")
	}
	t.figures()
	for _, s := range r.Sections {
		t.section(s)
	}
	t.consultations()
	t.articles()
	if t.err != nil {
		return t.err
	}
	_, err := io.WriteString(w, t.b.String())
	return err
}

type textWriter struct {
	r   *Report
	o   render.Options
	b   strings.Builder
	err error
}

func (t *textWriter) style(colors text.Colors, s string) string {
	if t.o.Color {
		return colors.Sprint(s)
	}
	return s
}

func (t *textWriter) heading(s string) {
	if t.b.Len() > 0 {
		t.b.WriteByte('\n')
	}
	t.b.WriteString(t.style(text.Colors{text.Bold}, render.Hang(s, t.o.Width, "")) + "\n")
}

// line writes a paragraph after an indent.
func (t *textWriter) line(s, indent string) {
	t.b.WriteString(indent + render.Hang(s, t.o.Width, indent) + "\n")
}

// figures stand in one paragraph: "held 2 [1–2] · topics 3".
func (t *textWriter) figures() {
	var parts []string
	for _, f := range t.r.Figures {
		part := f.Label + " " + f.Text
		if see := ranges(f.Refs); see != "" {
			part += " [" + see + "]"
		}
		parts = append(parts, part)
	}
	if len(parts) > 0 {
		t.b.WriteByte('\n')
		t.line(strings.Join(parts, " · "), "")
	}
}

func (t *textWriter) section(s Section) {
	if s.Table.empty() && s.Note == "" {
		return
	}
	t.heading(s.Title)
	if s.Note != "" {
		t.line(s.Note, "")
	}
	if s.Table.empty() {
		return
	}
	columns, rows := t.table(s)
	if _, err := render.Rows(&t.b, render.Table, columns, rows, t.o); err != nil {
		t.err = err
	}
}

// table adds to a table the bars of its picture, and what its numbers count.
func (t *textWriter) table(s Section) ([]graph.Column, iter.Seq2[[]any, error]) {
	var columns []graph.Column
	for _, c := range s.Table.Columns {
		kind := "STRING"
		if c.Number {
			kind = "INTEGER" // so that it stands to the right
		}
		columns = append(columns, graph.Column{Name: c.Title, Type: kind})
	}
	counts, most := false, s.Table.most()
	for _, row := range s.Table.Rows {
		counts = counts || len(refs(row)) > 0
	}
	barred := s.Table.Bars > 0 && t.room(s.Table)
	if barred {
		columns = append(columns, graph.Column{Type: "STRING"})
	}
	if counts {
		columns = append(columns, graph.Column{Name: t.r.Words.Say("column.see"), Type: "STRING"})
	}
	return columns, func(yield func([]any, error) bool) {
		for _, row := range s.Table.Rows {
			var cells []any
			for _, c := range row {
				cells = append(cells, orNull(t.r.plain(c)))
			}
			if barred {
				cells = append(cells, strings.Repeat("■", (row[s.Table.Bars].N*barLength+most-1)/most))
			}
			if counts {
				cells = append(cells, orNull(inBrackets(ranges(refs(row)))))
			}
			if !yield(cells, nil) {
				return
			}
		}
	}
}

// barLength is how long a bar is at most.
const barLength = 16

// room tells whether bars fit beside a table without narrowing its columns.
func (t *textWriter) room(table Table) bool {
	const gap = 2
	whole, see := barLength+gap, 0
	for i, c := range table.Columns {
		wide := text.StringWidth(c.Title)
		for _, row := range table.Rows {
			wide = max(wide, text.StringWidth(t.r.plain(row[i])))
		}
		whole += wide + gap
	}
	for _, row := range table.Rows {
		see = max(see, text.StringWidth(inBrackets(ranges(refs(row)))))
	}
	return t.o.Width == 0 || whole+see+gap <= t.o.Width
}

// plain is a cell without its links, but that of its article.
func (r *Report) plain(c Cell) string {
	if c.Src > 0 {
		return c.Text + " [a" + strconv.Itoa(c.Src) + "]"
	}
	return c.Text
}

func (t *textWriter) consultations() {
	if len(t.r.Consultations) == 0 {
		return
	}
	t.heading(t.r.Words.Say("section.consultations"))
	for i, c := range t.r.Consultations {
		what := t.r.When(c) + inParentheses(t.r.Words.Basis(c.Dating)) + ": " + c.Title() + ", " + t.r.What(c) + inParentheses(render.ShortID(string(c.ID)))
		indent := t.numbered("", i, len(t.r.Consultations), what)
		for _, h := range c.Heads {
			t.line(t.r.HeadLine(h), indent)
		}
		account := graph.AccountID("")
		for _, e := range c.Evidence {
			if e.Account == account {
				continue // the first words of each account; entente show has all
			}
			account = e.Account
			quote := render.Hang(t.r.Words.Say("quote", e.Quote)+fmt.Sprintf(" [a%d]", e.Article+1), t.o.Width, indent)
			t.b.WriteString(indent + t.style(text.Colors{text.FgGreen}, quote) + "\n")
		}
	}
}

func (t *textWriter) articles() {
	if len(t.r.Articles) == 0 {
		return
	}
	t.heading(t.r.Words.Say("section.sources"))
	for i, a := range t.r.Articles {
		what := a.Title
		for _, more := range []string{t.r.Source(a), a.URL} {
			if more != "" {
				what += ", " + more
			}
		}
		t.numbered("a", i, len(t.r.Articles), what+inParentheses(render.ShortID(string(a.ID))))
	}
}

// numbered writes the entry at i of so many under its number, "[3]" or "[a3]", and tells how far what belongs to it stands in.
func (t *textWriter) numbered(kind string, i, of int, what string) (indent string) {
	number := fmt.Sprintf("[%s%d]", kind, i+1)
	indent = strings.Repeat(" ", len(fmt.Sprintf("[%s%d] ", kind, of)))
	t.b.WriteString(t.style(text.Colors{text.Bold}, number) + indent[len(number):] + render.Hang(what, t.o.Width, indent) + "\n")
	return indent
}

// ranges writes places as people number them: "1–3, 7".
func ranges(refs []int) string {
	var out []string
	for i := 0; i < len(refs); {
		j := i
		for j+1 < len(refs) && refs[j+1] == refs[j]+1 {
			j++
		}
		switch j {
		case i:
			out = append(out, strconv.Itoa(refs[i]+1))
		case i + 1:
			out = append(out, strconv.Itoa(refs[i]+1), strconv.Itoa(refs[j]+1))
		default:
			out = append(out, fmt.Sprintf("%d–%d", refs[i]+1, refs[j]+1))
		}
		i = j + 1
	}
	return strings.Join(out, ", ")
}

func inBrackets(s string) string {
	if s == "" {
		return ""
	}
	return "[" + s + "]"
}

func inParentheses(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

func orNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}
