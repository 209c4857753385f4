package neo4j

import (
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j/dbtype"

	"github.com/entente-graph/entente/graph"
)

// encode turns a value of the graph into one of the driver; what is empty is nil, which
// removes a property.
func encode(v any) (any, error) {
	switch v := v.(type) {
	case string:
		if v == "" {
			return nil, nil
		}
	case graph.Date:
		if v == "" {
			return nil, nil
		}
		t, err := time.Parse(time.DateOnly, string(v))
		if err != nil {
			return nil, fmt.Errorf("date %q is no ISO day", string(v))
		}
		return dbtype.Date(t), nil
	case []string:
		if len(v) == 0 {
			return nil, nil
		}
	case []int64:
		if len(v) == 0 {
			return nil, nil
		}
	case nil, bool, int64, float64:
	default:
		return nil, fmt.Errorf("no property of a graph is a %T", v)
	}
	return v, nil
}

// decode turns a value of the driver into one of the graph, nil for nil.
func decode(t graph.ValueType, v any) (any, error) {
	ok := v == nil
	switch t {
	case graph.String:
		_, is := v.(string)
		ok = ok || is
	case graph.Integer:
		_, is := v.(int64)
		ok = ok || is
	case graph.Boolean:
		_, is := v.(bool)
		ok = ok || is
	case graph.DateType:
		if d, is := v.(dbtype.Date); is {
			return graph.Date(d.Time().Format(time.DateOnly)), nil
		}
	case graph.Strings:
		if list, is := v.([]any); is {
			return listed[string](list)
		}
	case graph.Integers:
		if list, is := v.([]any); is {
			return listed[int64](list)
		}
	}
	if !ok {
		return nil, fmt.Errorf("a %T stands there", v)
	}
	return v, nil
}

// listed is listOf for a value of any type.
func listed[T any](list []any) (any, error) { return listOf[T](list) }

func listOf[T any](list []any) ([]T, error) {
	out := make([]T, len(list))
	for i, v := range list {
		item, ok := v.(T)
		if !ok {
			return nil, fmt.Errorf("a list with a %T stands there", v)
		}
		out[i] = item
	}
	return out, nil
}

// encodeProps encodes the properties that a registry lists; those that are not set are nil.
func encodeProps(list []graph.Prop, props map[string]any) (map[string]any, error) {
	out := make(map[string]any, len(list))
	for _, p := range list {
		v, err := encode(props[p.Name])
		if err != nil {
			return nil, fmt.Errorf("property %s: %w", p.Name, err)
		}
		out[p.Name] = v
	}
	return out, nil
}

// decodeProps decodes the properties that a registry lists and drops what others have added.
func decodeProps(list []graph.Prop, props map[string]any) (map[string]any, error) {
	out := make(map[string]any, len(props))
	for _, p := range list {
		v, err := decode(p.Type, props[p.Name])
		if err != nil {
			return nil, fmt.Errorf("property %s: %w", p.Name, err)
		}
		if v != nil {
			out[p.Name] = v
		}
	}
	return out, nil
}

// edgeProps are all properties of a relationship type.
func edgeProps(e graph.EdgeType) []graph.Prop {
	if !e.Claim {
		return e.Props
	}
	return append(graph.ClaimProps(), e.Props...)
}

// plain turns any value of the driver into what a table can show: days and lists of texts as in
// the graph, nodes and relationships as their properties, a path as the list of these; other times and places as texts.
func plain(v any) any {
	switch v := v.(type) {
	case dbtype.Date:
		return graph.Date(v.Time().Format(time.DateOnly))
	case dbtype.Node:
		return plain(v.Props)
	case dbtype.Relationship:
		return plain(v.Props)
	case dbtype.Path:
		var steps []any
		for i, n := range v.Nodes {
			if steps = append(steps, plain(n)); i < len(v.Relationships) {
				steps = append(steps, plain(v.Relationships[i]))
			}
		}
		return steps
	case map[string]any:
		out := make(map[string]any, len(v))
		for key, value := range v {
			out[key] = plain(value)
		}
		return out
	case []any:
		if list, err := listOf[string](v); err == nil {
			return list
		}
		out := make([]any, len(v))
		for i, value := range v {
			out[i] = plain(value)
		}
		return out
	case time.Time:
		return v.Format(time.RFC3339Nano)
	case fmt.Stringer: // other times, durations, points
		return v.String()
	}
	return v
}
