package render

import (
	"io"
	"regexp"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// markdownWriter writes a table of GitHub's dialect, ids in full.
type markdownWriter struct {
	w       io.Writer
	columns []graph.Column
}

func (m *markdownWriter) head() error {
	var heads, rules strings.Builder
	for _, c := range m.columns {
		heads.WriteString("| " + Escape(c.Name) + " ")
		rule := "| --- "
		if isNumber(c) {
			rule = "| ---: "
		}
		rules.WriteString(rule)
	}
	_, err := io.WriteString(m.w, heads.String()+"|\n"+rules.String()+"|\n")
	return err
}

func (m *markdownWriter) row(values []any) error {
	var b strings.Builder
	for _, v := range values {
		cell := plain(v)
		switch v.(type) {
		case string, []string:
			cell = Escape(cell)
		}
		b.WriteString("| " + cell + " ")
	}
	_, err := io.WriteString(m.w, b.String()+"|\n")
	return err
}

func (m *markdownWriter) end() error { return nil }

// isNumber tells the columns that stand to the right.
func isNumber(c graph.Column) bool { return c.Type == "INTEGER" || c.Type == "FLOAT" }

// escapes of what Markdown and HTML give a meaning. An apostrophe or a full stop stays, so that the
// source can be read too.
var escapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "|", `\|`, "~", `\~`, "!", `\!`,
	"<", "&lt;", ">", "&gt;", "&", "&amp;",
)

var (
	address = regexp.MustCompile(`^https?://[^\s<>|\x60\\]+$`)
	opening = regexp.MustCompile(`^(#+|\+|[=-]+|[0-9]+[.)])( |$)`) // what begins a heading, a list or a rule
)

// Escape writes a text for Markdown so that it shows as it is: on one line, without markup,
// HTML or control characters. A web address alone becomes a link to itself.
func Escape(s string) string {
	s = line(s)
	if address.MatchString(s) {
		return "<" + s + ">"
	}
	out := escapes.Replace(s)
	if at := opening.FindStringSubmatchIndex(out); at != nil {
		last := at[3] - 1
		out = out[:last] + `\` + out[last:]
	}
	return out
}
