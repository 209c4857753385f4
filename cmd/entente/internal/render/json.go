package render

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"

	"github.com/entente-graph/entente/graph"
)

// jsonWriter writes an array with an object a line.
type jsonWriter struct {
	w    *bufio.Writer
	keys [][]byte
	rows int
}

func newJSONWriter(w io.Writer, columns []graph.Column) *jsonWriter {
	j := &jsonWriter{w: bufio.NewWriter(w)}
	for _, c := range columns {
		key, _ := jsonValue(c.Name) // a text always has a JSON form
		j.keys = append(j.keys, key)
	}
	return j
}

func (j *jsonWriter) head() error { return j.put("[") }

func (j *jsonWriter) row(values []any) error {
	between := ",\n"
	if j.rows == 0 {
		between = "\n"
	}
	j.rows++
	if err := j.put(between, "  {"); err != nil {
		return err
	}
	for i, v := range values {
		value, err := jsonValue(v)
		if err != nil {
			return err
		}
		comma := ""
		if i > 0 {
			comma = ", "
		}
		if err := j.put(comma, string(j.keys[i]), ": ", string(value)); err != nil {
			return err
		}
	}
	return j.put("}")
}

func (j *jsonWriter) end() error {
	closing := "]\n"
	if j.rows > 0 {
		closing = "\n]\n"
	}
	if err := j.put(closing); err != nil {
		return err
	}
	return j.w.Flush()
}

func (j *jsonWriter) put(parts ...string) error {
	for _, p := range parts {
		if _, err := j.w.WriteString(p); err != nil {
			return err
		}
	}
	return nil
}

// jsonValue is the JSON of a value. What a terminal would obey is written as an escape, which
// means the same to a program.
func jsonValue(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("write %v as JSON: %w", v, err)
	}
	text := bytes.TrimSuffix(b.Bytes(), []byte("\n"))
	if !bytes.ContainsFunc(text, hidden) {
		return text, nil
	}
	var out bytes.Buffer
	for _, r := range string(text) {
		switch {
		case hidden(r) && r > 0xFFFF:
			high, low := utf16.EncodeRune(r)
			fmt.Fprintf(&out, `\u%04x\u%04x`, high, low)
		case hidden(r):
			fmt.Fprintf(&out, `\u%04x`, r)
		default:
			out.WriteRune(r)
		}
	}
	return out.Bytes(), nil
}
