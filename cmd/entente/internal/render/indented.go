package render

import (
	"bytes"
	"encoding/json"
)

// Indented is the JSON of any value, indented, with a newline at the end. What a terminal would obey is
// written as an escape, which means the same to a program.
func Indented(v any) ([]byte, error) {
	compact, err := jsonValue(v)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := json.Indent(&b, compact, "", "  "); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}
