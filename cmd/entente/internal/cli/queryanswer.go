package cli

import (
	"context"
	"io"
	"iter"
	"math"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
)

// knowing passes rows on; where there are none it tells when that is because the graph is empty.
func (e *env) knowing(ctx context.Context, s graph.Store, rows iter.Seq2[[]any, error]) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		none := true
		for row, err := range rows {
			none = false
			if !yield(row, err) {
				return
			}
		}
		if !none || e.quiet {
			return
		}
		if counts, err := s.Counts(ctx); err == nil && counts["Article"] == 0 {
			e.advise("entente: the graph is empty\n  hint: fill it: entente ingest PATH...\n")
		}
	}
}

// unlimited lifts a limit of 0, which asks for all rows.
func unlimited(values map[string]any) bool {
	if values["limit"] != int64(0) {
		return false
	}
	offset, _ := values["offset"].(int64)
	values["limit"] = math.MaxInt64 - offset // stores add the two
	return true
}

// answer asks a store and writes the rows.
func (e *env) answer(ctx context.Context, s graph.Store, o queryOptions, values map[string]any) error {
	limit, _ := values["limit"].(int64)
	if !unlimited(values) {
		values["limit"] = limit + 1 // one more tells whether the result is cut
	}
	q := ask.Question(o.query, values)
	page := e.page()
	page.Limit, page.Cut = int(limit), func() {
		offset, _ := values["offset"].(int64)
		e.talk("entente: only %s shown\n", count(int(limit), "row is", "rows are"))
		e.talk("  hint: raise --limit, or go on with --offset %d\n", offset+limit)
	}
	format, rows := render.Format(o.output), e.knowing(ctx, s, s.Ask(ctx, q))
	if !o.quotes {
		return e.rows(format, q.Columns, rows, page)
	}
	quotes := &evidence{ctx: ctx, store: s, query: o.query, given: o.given, by: map[string][]quotation{}, facts: map[string]map[quotation]bool{}}
	if format != render.Table {
		err := e.rows(format, append(q.Columns, quotes.columns()...), quotes.rows(rows, page.Limit, true), page)
		e.unquoted(quotes)
		return err
	}
	return e.paged(func(w io.Writer) error {
		if _, err := render.Rows(w, format, q.Columns, quotes.rows(rows, page.Limit, false), page); err != nil {
			return err
		}
		return quotes.below(w, page.Width)
	})
}

// unquoted tells programs' users how to ask for what a column more counts.
func (e *env) unquoted(quotes *evidence) {
	for _, t := range quotes.told {
		if t.more > 0 {
			e.advise("entente: of the consultations of a row the %d latest are quoted; more counts the others\n", newest)
			e.advise("  hint: they are listed by %s\n", t.rest[0])
			return
		}
	}
}

// rows writes rows, a table through the pager where it is long.
func (e *env) rows(format render.Format, columns []graph.Column, rows iter.Seq2[[]any, error], page render.Options) error {
	write := func(w io.Writer) error {
		_, err := render.Rows(w, format, columns, rows, page)
		return err
	}
	if format != render.Table {
		return write(e.stdout)
	}
	return e.paged(write)
}
