// Package render writes the rows of an answer for people (table, Markdown) and for programs
// (JSON, CSV). Values come from texts that anybody may have written: nothing of them reaches a
// terminal, a page or a spreadsheet as anything but text.
package render

import (
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/entente-graph/entente/graph"
)

// Format is how rows are written.
type Format string

// Formats. Table and CSV show control characters as escapes (see [Visible]); JSON alone keeps
// every value exactly.
const (
	Table    Format = "table"    // aligned, wrapped to the terminal; ids of articles and consultations cut short
	JSON     Format = "json"     // one array of objects, keys in the order of the columns
	CSV      Format = "csv"      // RFC 4180 with LF; lists joined by "; "
	Markdown Format = "markdown" // a table of GitHub's dialect
)

// Formats lists them, the default first.
func Formats() []Format { return []Format{Table, JSON, CSV, Markdown} }

// Options says how to write rows. The zero value is for a file: as wide as need be, no colour.
type Options struct {
	Width int  // columns of the terminal that a table is wrapped to; 0: no bound
	Color bool // a table's head in bold, what is missing dimmed
	Limit int  // rows at most; 0: all
	// Cut is called after the last row when there was a row more than Limit, which is not
	// written; nil: nobody is told. Ask the store for Limit+1 rows.
	Cut func()
}

// Rows writes rows with the values of columns: string, int64, float64, bool, [graph.Date],
// []string or nil. It returns how many there were. Rows are streamed; a table holds some thousands at a time, and the first
// of them decide how wide its columns are. After an error, of the rows or of w, the output is incomplete, and
// JSON stays unclosed.
func Rows(w io.Writer, f Format, columns []graph.Column, rows iter.Seq2[[]any, error], o Options) (int, error) {
	var out writer
	switch f {
	case Table:
		out = &tableWriter{w: w, columns: columns, o: o}
	case JSON:
		out = newJSONWriter(w, columns)
	case CSV:
		out = newCSVWriter(w, columns)
	case Markdown:
		out = &markdownWriter{w: w, columns: columns}
	default:
		return 0, fmt.Errorf("no format is called %q: there are %v", f, slices.Sorted(slices.Values(Formats())))
	}
	if err := out.head(); err != nil {
		return 0, err
	}
	n := 0
	for row, err := range rows {
		if err == nil && len(row) != len(columns) {
			err = fmt.Errorf("a row of %d values for %d columns", len(row), len(columns))
		}
		if err != nil {
			return n, err
		}
		if o.Limit > 0 && n == o.Limit {
			if o.Cut != nil {
				defer o.Cut()
			}
			break
		}
		if err := out.row(row); err != nil {
			return n, err
		}
		n++
	}
	return n, out.end()
}

// writer writes one format.
type writer interface {
	head() error
	row([]any) error
	end() error
}
