package render

import (
	"encoding/csv"
	"io"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

// csvWriter writes RFC 4180 with LF for line ends, as Unix tools want it. A spreadsheet takes a
// cell that begins with = + - @ for a formula, and a text from an article may begin so on purpose:
// such a text gets an apostrophe before it, which is the one place where a value is changed.
// Numbers are left alone; who needs the exact texts takes JSON.
type csvWriter struct {
	w       *csv.Writer
	columns []graph.Column
}

func newCSVWriter(w io.Writer, columns []graph.Column) *csvWriter {
	return &csvWriter{csv.NewWriter(w), columns}
}

func (c *csvWriter) head() error { return c.w.Write(names(c.columns)) }

func (c *csvWriter) row(values []any) error {
	cells := make([]string, len(values))
	for i, v := range values {
		cells[i] = Visible(plain(v))
		switch v.(type) {
		case string, []string:
			cells[i] = export.Harmless(cells[i])
		}
	}
	return c.w.Write(cells)
}

func (c *csvWriter) end() error {
	c.w.Flush()
	return c.w.Error()
}
