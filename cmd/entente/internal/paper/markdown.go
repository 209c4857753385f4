package paper

import (
	"fmt"
	"io"
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
)

// Markdown writes a report in GitHub's dialect: numbers are followed by links to their
// consultations.
func (r *Report) Markdown(w io.Writer) error {
	var b strings.Builder
	b.WriteString("# " + render.Escape(r.Title) + "\n")
	if len(r.Lead) > 0 {
		b.WriteString("\n" + render.Escape(strings.Join(r.Lead, " ")) + "\n")
	}
	if len(r.Figures) > 0 {
		b.WriteByte('\n')
	}
	for _, f := range r.Figures {
		b.WriteString("- " + render.Escape(r.Words.Say("in", f.Label, f.Text)) + links(f.Refs) + "\n")
	}
	for _, s := range r.Sections {
		r.markdownSection(&b, s)
	}
	r.markdownConsultations(&b)
	r.markdownArticles(&b)
	_, err := io.WriteString(w, b.String())
	return err
}

func (r *Report) markdownSection(b *strings.Builder, s Section) {
	if s.Table.empty() && s.Note == "" {
		return
	}
	b.WriteString("\n## " + render.Escape(s.Title) + "\n\n")
	if s.Note != "" {
		b.WriteString(render.Escape(s.Note) + "\n\n")
	}
	if s.Table.empty() {
		return
	}
	var rules strings.Builder
	for _, c := range s.Table.Columns {
		b.WriteString("| " + render.Escape(c.Title) + " ")
		if c.Number {
			rules.WriteString("| ---: ")
		} else {
			rules.WriteString("| --- ")
		}
	}
	b.WriteString("|\n" + rules.String() + "|\n")
	for _, row := range s.Table.Rows {
		for _, c := range row {
			cell := render.Escape(c.Text)
			if c.Src > 0 {
				cell += fmt.Sprintf(" [a%d](#a%d)", c.Src, c.Src)
			}
			b.WriteString("| " + cell + links(c.Refs) + " ")
		}
		b.WriteString("|\n")
	}
}

// links lead to consultations: " ([1](#c1), [4](#c4))".
func links(refs []int) string {
	if len(refs) == 0 {
		return ""
	}
	out := make([]string, len(refs))
	for i, ref := range refs {
		out[i] = fmt.Sprintf("[%d](#c%d)", ref+1, ref+1)
	}
	return " (" + strings.Join(out, ", ") + ")"
}

func (r *Report) markdownConsultations(b *strings.Builder) {
	if len(r.Consultations) > 0 {
		b.WriteString("\n## " + render.Escape(r.Words.Say("section.consultations")) + "\n")
	}
	for i, c := range r.Consultations {
		fmt.Fprintf(b, "\n<a id=\"c%d\"></a>\n**%d. %s**%s: %s, %s (`%s`)\n", i+1, i+1, render.Escape(r.When(c)), markdownBasis(r, c),
			render.Escape(c.Title()), render.Escape(r.What(c)), render.ShortID(string(c.ID)))
		if len(c.Heads)+len(c.Evidence) > 0 {
			b.WriteByte('\n')
		}
		for _, h := range c.Heads {
			b.WriteString("- " + render.Escape(r.HeadLine(h)) + "\n")
		}
		for _, e := range c.Evidence {
			fmt.Fprintf(b, "- %s [a%d](#a%d)\n", render.Escape(r.Words.Say("quote", e.Quote)), e.Article+1, e.Article+1)
			for _, f := range e.Facts {
				b.WriteString("  - " + render.Escape(f) + "\n")
			}
		}
	}
}

func markdownBasis(r *Report, c Consultation) string {
	if basis := r.Words.Basis(c.Dating); basis != "" {
		return " (" + render.Escape(basis) + ")"
	}
	return ""
}

func (r *Report) markdownArticles(b *strings.Builder) {
	if len(r.Articles) > 0 {
		b.WriteString("\n## " + render.Escape(r.Words.Say("section.sources")) + "\n\n")
	}
	for i, a := range r.Articles {
		parts := []string{render.Escape(a.Title)}
		for _, more := range []string{r.Source(a), a.URL} {
			if more != "" {
				parts = append(parts, render.Escape(more))
			}
		}
		fmt.Fprintf(b, "- <a id=\"a%d\"></a>a%d. %s (`%s`)\n", i+1, i+1, strings.Join(parts, ", "), render.ShortID(string(a.ID)))
	}
}
