package report

import (
	"encoding/json"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
)

// Text writes a report for a terminal.
func (d Dyad) Text(w io.Writer, o render.Options) error {
	bold := func(s string) string {
		if o.Color {
			return text.Bold.Sprint(s)
		}
		return s
	}
	var b strings.Builder
	b.WriteString(bold(d.Title()) + "\n" + d.Summary() + "\n")
	if len(d.Meetings) > 0 {
		b.WriteString("\n" + bold("Timeline") + "\n")
	}
	const indent = "    "
	for _, m := range d.Meetings {
		b.WriteString(render.Hang(m.When()+": "+m.what()+"  ["+render.ShortID(m.ID)+"]", o.Width, indent) + "\n")
		for _, h := range d.heads(m) {
			b.WriteString(indent + render.Hang(h, o.Width, indent+indent) + "\n")
		}
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return err
	}
	for _, s := range d.sections() {
		if _, err := io.WriteString(w, "\n"+bold(s.title)+"\n"); err != nil {
			return err
		}
		if _, err := render.Rows(w, render.Table, s.columns, s.each(), o); err != nil {
			return err
		}
	}
	return nil
}

// Markdown writes a report in GitHub's dialect.
func (d Dyad) Markdown(w io.Writer) error {
	var b strings.Builder
	b.WriteString("# " + render.Escape(d.Title()) + "\n\n" + render.Escape(d.Summary()) + "\n")
	if len(d.Meetings) > 0 {
		b.WriteString("\n## Timeline\n\n")
	}
	for _, m := range d.Meetings {
		b.WriteString("- **" + render.Escape(m.When()) + "**: " + render.Escape(m.what()) + " (`" + render.ShortID(m.ID) + "`)\n")
		for _, h := range d.heads(m) {
			b.WriteString("  - " + render.Escape(h) + "\n")
		}
	}
	if _, err := io.WriteString(w, b.String()); err != nil {
		return err
	}
	for _, s := range d.sections() {
		if _, err := io.WriteString(w, "\n## "+s.title+"\n\n"); err != nil {
			return err
		}
		if _, err := render.Rows(w, render.Markdown, s.columns, s.each(), render.Options{}); err != nil {
			return err
		}
	}
	return nil
}

// JSON writes a report for programs.
func (d Dyad) JSON(w io.Writer) error {
	return writeJSON(w, d)
}

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
