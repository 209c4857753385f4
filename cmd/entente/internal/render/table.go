package render

import (
	"io"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"

	"github.com/entente-graph/entente/graph"
)

const (
	gap       = 2  // blanks between two columns
	narrowest = 10 // a column is not made narrower to fit the terminal
)

// tableWriter aligns columns without drawing borders, so that rows can be copied and searched.
// When the columns do not fit the terminal even wrapped, each row becomes a block of lines.
type tableWriter struct {
	w       io.Writer
	columns []graph.Column
	o       Options
	rows    [][]string
}

func (t *tableWriter) head() error { return nil }

func (t *tableWriter) row(values []any) error {
	cells := make([]string, len(values))
	for i, v := range values {
		cells[i] = forPeople(v)
	}
	t.rows = append(t.rows, cells)
	return nil
}

func (t *tableWriter) end() error {
	if len(t.rows) == 0 {
		_, err := io.WriteString(t.w, "no rows\n")
		return err
	}
	widths, fit := fitted(t.natural(), t.o.Width)
	if !fit {
		return t.blocks()
	}
	_, err := io.WriteString(t.w, t.aligned(widths))
	return err
}

// natural is how wide each column would be unwrapped.
func (t *tableWriter) natural() []int {
	widths := make([]int, len(t.columns))
	for i, c := range t.columns {
		widths[i] = text.StringWidth(c.Name)
		for _, row := range t.rows {
			widths[i] = max(widths[i], text.StringWidth(row[i]))
		}
	}
	return widths
}

// fitted narrows the widest columns, one by one, until all fit into total; false when they
// would become too narrow to read.
func fitted(widths []int, total int) ([]int, bool) {
	widths = slices.Clone(widths)
	sum := gap * len(widths) // the last one too: colour keeps blanks at the end
	for _, w := range widths {
		sum += w
	}
	for ; total > 0 && sum > total; sum-- {
		widest := 0
		for i, w := range widths {
			if w > widths[widest] {
				widest = i
			}
		}
		if widths[widest] <= narrowest {
			return nil, false
		}
		widths[widest]--
	}
	return widths, true
}

func (t *tableWriter) aligned(widths []int) string {
	w := table.NewWriter()
	style := table.StyleDefault
	style.Options = table.OptionsNoBordersAndSeparators
	style.Box.PaddingLeft, style.Box.PaddingRight = "", strings.Repeat(" ", gap)
	style.Format = table.FormatOptions{Header: text.FormatDefault, HeaderAlign: text.AlignLeft}
	w.SetStyle(style)
	w.SuppressTrailingSpaces()
	head, configs := table.Row{}, []table.ColumnConfig{}
	for i, c := range t.columns {
		name := c.Name
		head = append(head, name)
		config := table.ColumnConfig{Number: i + 1, WidthMax: widths[i], WidthMaxEnforcer: wrap}
		if isNumber(c) {
			config.Align, config.AlignHeader = text.AlignRight, text.AlignRight
		}
		if t.o.Color {
			config.ColorsHeader = text.Colors{text.Bold}
		}
		configs = append(configs, config)
	}
	w.AppendHeader(head)
	w.SetColumnConfigs(configs)
	for _, cells := range t.rows {
		row := make(table.Row, len(cells))
		for i, c := range cells {
			row[i] = c
		}
		w.AppendRow(row)
	}
	return w.Render() + "\n"
}

// blocks writes a line a value, with a blank line between rows.
func (t *tableWriter) blocks() error {
	width := 0
	for _, c := range t.columns {
		width = max(width, text.StringWidth(c.Name))
	}
	var b strings.Builder
	for n, cells := range t.rows {
		if n > 0 {
			b.WriteByte('\n')
		}
		for i, c := range cells {
			if c == "" {
				continue
			}
			name := text.Pad(t.columns[i].Name, width, ' ')
			if t.o.Color {
				name = text.Bold.Sprint(name)
			}
			indent := strings.Repeat(" ", width+gap)
			b.WriteString(name + indent[:gap] + Hang(c, t.o.Width, indent) + "\n")
		}
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}
