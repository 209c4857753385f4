package cli

import (
	"context"
	"fmt"
	"io"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
	"github.com/entente-graph/entente/ingest/extract"
)

// explanation are the columns of a fact for programs; people get the last five, an article a table.
var explanation = []graph.Column{
	{Name: "article", Type: "STRING"},
	{Name: "event", Type: "INTEGER"},
	{Name: "fact", Type: "STRING"},
	{Name: "value", Type: "STRING"},
	{Name: "of", Type: "STRING"},
	{Name: "rule", Type: "STRING"},
	{Name: "start", Type: "INTEGER"},
	{Name: "end", Type: "INTEGER"},
	{Name: "quote", Type: "STRING"},
}

// explain lists each fact with the rule that made it and its words; of a text without an event, why.
func (e *env) explain(ctx context.Context, o extractOptions) error {
	var report ingest.Report
	if o.output == string(render.Table) {
		report, err := e.read(ctx, o.readOptions, ingest.Each(func(_ context.Context, r ingest.Read) error {
			return writeExplained(e.stdout, r.Extraction, e.page())
		}))
		if err != nil {
			return err
		}
		return refusals(report, "the others were read")
	}
	rows := func(yield func([]any, error) bool) {
		var err error
		report, err = e.read(ctx, o.readOptions, ingest.Each(func(_ context.Context, r ingest.Read) error {
			for _, row := range explained(r.Extraction) {
				if !yield(row, nil) {
					return context.Canceled
				}
			}
			return nil
		}))
		if err != nil {
			yield(nil, err)
		}
	}
	if _, err := render.Rows(e.stdout, render.Format(o.output), explanation, rows, e.page()); err != nil {
		return err
	}
	return refusals(report, "the others were read")
}

// explained are the facts of an article as rows. Those that tell why it has no event have no number.
func explained(x extract.Extraction) [][]any {
	var rows [][]any
	add := func(event any, facts []extract.Fact) {
		for _, f := range facts {
			row := []any{nameOf(x), event, f.Kind, given(f.Value), given(f.Of), string(f.Rule), nil, nil, nil}
			if w := f.Words(); w.Quote != "" {
				row[6], row[7], row[8] = int64(w.Start), int64(w.End), w.Quote
			}
			rows = append(rows, row)
		}
	}
	for i, event := range x.Events {
		add(int64(i+1), event.Facts())
	}
	add(nil, x.Silence)
	return rows
}

// given is nil for what is not told.
func given(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// writeExplained writes an article for people: a table an event.
func writeExplained(w io.Writer, x extract.Extraction, o render.Options) error {
	if o.Width == 0 {
		o.Width = 120 // into a file: titles and quotes are long, and programs have -o csv
	}
	heading := func(s string) error {
		s = render.Visible(s)
		if o.Color {
			s = "\x1b[1m" + s + "\x1b[0m"
		}
		_, err := fmt.Fprintln(w, s)
		return err
	}
	table := func(title string, facts []extract.Fact) error {
		if err := heading(title); err != nil {
			return err
		}
		if _, err := render.Rows(w, render.Table, explainedColumns, values(explainedRows(facts)), o); err != nil {
			return err
		}
		_, err := fmt.Fprintln(w)
		return err
	}
	if err := heading("── " + nameOf(x)); err != nil {
		return err
	}
	for i, event := range x.Events {
		if err := table(fmt.Sprintf("%d. %s", i+1, caption(event)), event.Facts()); err != nil {
			return err
		}
	}
	switch {
	case len(x.Events) > 0:
	case len(x.Silence) == 1 && len(x.Silence[0].Evidence) == 0:
		if _, err := fmt.Fprintf(w, "no event: %s\n\n", x.Silence[0].Rule); err != nil {
			return err
		}
	default:
		if err := table("no event", x.Silence); err != nil {
			return err
		}
	}
	for _, warning := range x.Warnings {
		if _, err := fmt.Fprintf(w, "warning: %s\n\n", render.Visible(warning.Message)); err != nil {
			return err
		}
	}
	return nil
}

var explainedColumns = []graph.Column{
	{Name: "fact", Type: "STRING"}, {Name: "value", Type: "STRING"}, {Name: "rule", Type: "STRING"}, {Name: "bytes", Type: "STRING"}, {Name: "quote", Type: "STRING"},
}

// explainedRows are facts for people: a quote that repeats the value or an earlier one is left out,
// its place stays.
func explainedRows(facts []extract.Fact) [][]any {
	var rows [][]any
	shown := map[extract.Span]bool{}
	for _, f := range facts {
		row := []any{f.Kind, f.Value, string(f.Rule), nil, nil}
		if w := f.Words(); w.Quote != "" {
			row[3] = fmt.Sprintf("%d-%d", w.Start, w.End)
			if w.Quote != f.Value && !shown[w] {
				row[4] = "“" + w.Quote + "”"
			}
			shown[w] = true
		}
		rows = append(rows, row)
	}
	return rows
}
