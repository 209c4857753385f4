package render

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/entente-graph/entente/graph"
)

func names(columns []graph.Column) []string {
	out := make([]string, len(columns))
	for i, c := range columns {
		out[i] = c.Name
	}
	return out
}

// plain is a value as a text, empty for null.
func plain(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case graph.Date:
		return string(v)
	case int64:
		return strconv.FormatInt(v, 10)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool:
		return strconv.FormatBool(v)
	case []string:
		return strings.Join(v, "; ")
	case map[string]any, []any: // of a statement that a person wrote
		if b, err := jsonValue(v); err == nil {
			return string(b)
		}
	}
	return fmt.Sprint(v)
}

// forPeople is a value as a table shows it: one line, yes and no, four digits after the point, lists with commas, ids cut short.
func forPeople(v any) string {
	switch v := v.(type) {
	case float64:
		if tiny := 5e-5; v != 0 && math.Abs(v) < tiny {
			return strconv.FormatFloat(v, 'g', 2, 64)
		}
		return strconv.FormatFloat(v, 'f', 4, 64)
	case bool:
		if v {
			return "yes"
		}
		return "no"
	case []string:
		short := make([]string, len(v))
		for i, s := range v {
			short[i] = ShortID(s)
		}
		return line(strings.Join(short, ", "))
	}
	return line(ShortID(plain(v)))
}
