package queries

import (
	"fmt"
	"strings"
	"unicode"
)

// Paste is the Cypher with its parameters as :param lines, to be pasted into Neo4j Browser or
// cypher-shell. Values are those of [Query.Bind].
func (q Query) Paste(values map[string]any) string {
	var b strings.Builder
	for _, p := range q.Params {
		fmt.Fprintf(&b, ":param %s => %s;\n", p.Name, literal(values[p.Name]))
	}
	b.WriteString(strings.TrimRight(q.Cypher, "\n"))
	b.WriteString(";\n")
	return b.String()
}

// literal writes a value in Cypher.
func literal(v any) string {
	switch v := v.(type) {
	case nil:
		return "null"
	case string:
		return quote(v)
	case Date:
		return "date(" + quote(string(v)) + ")"
	case []string:
		parts := make([]string, len(v))
		for i, s := range v {
			parts[i] = quote(s)
		}
		return "[" + strings.Join(parts, ", ") + "]"
	}
	return fmt.Sprint(v)
}

// quote writes a text as a Cypher literal. What could end it, or the line, is escaped, and so
// are control characters: the result is pasted into a terminal.
func quote(s string) string {
	var b strings.Builder
	b.WriteByte('\'')
	for _, r := range s {
		switch {
		case r == '\\', r == '\'':
			b.WriteByte('\\')
			b.WriteRune(r)
		case unprintable(r):
			fmt.Fprintf(&b, `\u%04X`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('\'')
	return b.String()
}

// unprintable tells control characters and those that turn the direction of writing.
func unprintable(r rune) bool {
	return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == '\u2028' || r == '\u2029'
}
