package export

import (
	"bufio"
	"fmt"
	"strings"
)

// label is what a drawing writes beside an edge: its weight where the kind is always one.
func (e *Edge) label() string {
	if e.Kind == "MET" {
		return plain(e.Weight)
	}
	return strings.ToLower(strings.ReplaceAll(e.Kind, "_", " "))
}

// told is what a tooltip says of a node.
func (n *Node) told() string { return n.Label + days(n.First, n.Last) }

func (e *Edge) told() string {
	return fmt.Sprintf("%s – %s: %s%s", e.From.Label, e.To.Label, e.label(), days(e.First, e.Last))
}

// joined are spells with spaces between.
func joined(spells []Spell) string {
	s := make([]string, len(spells))
	for i, one := range spells {
		s[i] = one.String()
	}
	return strings.Join(s, " ")
}

// putf writes into a buffer whose first error stays in it, and is what Flush returns.
func putf(b *bufio.Writer, format string, values ...any) { _, _ = fmt.Fprintf(b, format, values...) }

// plain is a value as text.
func plain(v any) string { return fmt.Sprint(v) }
