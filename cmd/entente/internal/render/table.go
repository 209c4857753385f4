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
	gap       = 2    // blanks between two columns
	narrowest = 10   // a column is not made narrower to fit the terminal
	most      = 5000 // rows that are held at a time
)

// tableWriter aligns columns without drawing borders, so that rows can be copied and searched.
// When the columns do not fit the terminal even wrapped, each row becomes a block of lines. The first rows decide how wide
// the columns are; of a very long table what comes later is wrapped to that.
type tableWriter struct {
	w       io.Writer
	columns []graph.Column
	o       Options
	rows    [][]string
	widths  []int // of the columns, once some rows were written
	fit     bool
}

func (t *tableWriter) head() error { return nil }

func (t *tableWriter) row(values []any) error {
	cells := make([]string, len(values))
	for i, v := range values {
		cells[i] = forPeople(v)
	}
	if len(t.rows) == most {
		if err := t.write(); err != nil {
			return err
		}
	}
	t.rows = append(t.rows, cells)
	return nil
}

func (t *tableWriter) end() error {
	if len(t.rows) == 0 {
		_, err := io.WriteString(t.w, "no rows\n")
		return err
	}
	return t.write()
}

// write writes the rows that are held, the first of all below their head.
func (t *tableWriter) write() error {
	first := t.widths == nil
	if first {
		if t.widths, t.fit = fitted(t.natural(), t.o.Width); !t.fit {
			t.widths = []int{}
		}
	}
	out := ""
	switch {
	case t.fit:
		out = t.aligned(t.widths, first)
	case first:
		out = t.blocks()
	default:
		out = "\n" + t.blocks()
	}
	t.rows = t.rows[:0]
	_, err := io.WriteString(t.w, out)
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

func (t *tableWriter) aligned(widths []int, headed bool) string {
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
		config := table.ColumnConfig{Number: i + 1, WidthMin: widths[i], WidthMax: widths[i], WidthMaxEnforcer: wrap}
		if isNumber(c) {
			config.Align, config.AlignHeader = text.AlignRight, text.AlignRight
		}
		if t.o.Color {
			config.ColorsHeader = text.Colors{text.Bold}
		}
		configs = append(configs, config)
	}
	if headed {
		w.AppendHeader(head)
	}
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
func (t *tableWriter) blocks() string {
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
	return b.String()
}
