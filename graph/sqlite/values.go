package sqlite

import (
	"database/sql"
	"encoding/json"
	"fmt"

	"github.com/entente-graph/entente/graph"
)

// encode brings a value to what SQLite keeps: booleans as 0 and 1, dates as text, lists as
// JSON arrays.
func encode(v any) (any, error) {
	switch v := v.(type) {
	case nil, string, int64, float64:
		return v, nil
	case graph.Date:
		return string(v), nil
	case bool:
		if v {
			return int64(1), nil
		}
		return int64(0), nil
	case []string:
		if v == nil {
			return "[]", nil
		}
		return jsonText(v)
	case []int64:
		return jsonText(v)
	}
	return nil, fmt.Errorf("a value of type %T", v)
}

func jsonText(v any) (any, error) {
	b, err := json.Marshal(v)
	return string(b), err
}

// property is a value as a column keeps it: what counts as not set is NULL.
func property(v any) (any, error) {
	switch v := v.(type) {
	case string:
		if v == "" {
			return nil, nil
		}
	case graph.Date:
		if v == "" {
			return nil, nil
		}
	case []string:
		if len(v) == 0 {
			return nil, nil
		}
	case []int64:
		if len(v) == 0 {
			return nil, nil
		}
	}
	return encode(v)
}

// properties appends the values of columns.
func properties(args []any, columns []column, props map[string]any) ([]any, error) {
	for _, c := range columns {
		v, err := property(props[c.Name])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.Name, err)
		}
		args = append(args, v)
	}
	return args, nil
}

// decode is the way back; NULL is nil.
func decode(t graph.ValueType, v any) (any, error) {
	if v == nil {
		return nil, nil
	}
	text, isText := v.(string)
	number, isNumber := v.(int64)
	switch {
	case t == graph.String && isText:
		return text, nil
	case t == graph.DateType && isText:
		return graph.Date(text), nil
	case t == graph.Integer && isNumber:
		return number, nil
	case t == graph.Boolean && isNumber:
		return number != 0, nil
	case t == graph.Strings && isText:
		var out []string
		err := json.Unmarshal([]byte(text), &out)
		return out, err
	case t == graph.Integers && isText:
		var out []int64
		err := json.Unmarshal([]byte(text), &out)
		return out, err
	}
	return nil, fmt.Errorf("%T stands where %s belongs", v, [...]string{"a text", "a whole number", "0 or 1", "a date", "a JSON array of texts", "a JSON array of numbers"}[t])
}

// values reads a row of n columns.
func values(rows *sql.Rows, n int) ([]any, error) {
	row, into := make([]any, n), make([]any, n)
	for i := range row {
		into[i] = &row[i]
	}
	return row, rows.Scan(into...)
}

// props decodes the values of columns into properties; what is NULL is left out.
func props(into map[string]any, columns []column, row []any) error {
	for i, c := range columns {
		v, err := decode(c.Type, row[i])
		if err != nil {
			return fmt.Errorf("%s: %w", c.Name, err)
		}
		if v != nil {
			into[c.Name] = v
		}
	}
	return nil
}
