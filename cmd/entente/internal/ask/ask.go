// Package ask puts canned questions to a store.
package ask

import (
	"context"
	"fmt"
	"iter"
	"math"
	"strconv"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

// Question gives a query, with values as of [queries.Query.Bind], in the words of a store.
func Question(q queries.Query, values map[string]any) graph.Question {
	out := graph.Question{Cypher: q.Cypher, SQL: q.SQL, Params: map[string]any{}}
	for name, v := range values {
		if d, ok := v.(queries.Date); ok {
			v = graph.Date(d)
		}
		out.Params[name] = v
	}
	for _, c := range q.Columns {
		out.Columns = append(out.Columns, graph.Column{Name: c.Name, Type: c.Type})
	}
	return out
}

// All streams every row of a canned query: its limit is lifted unless given. An id that no
// query has, or a wrong parameter, is a programming error, told as an error.
func All(ctx context.Context, s graph.Store, id string, given map[string]string) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		q, err := queries.Find(id)
		if err != nil {
			yield(Row{}, fmt.Errorf("ask %s: %w", id, err))
			return
		}
		values, err := q.Bind(given)
		if err != nil {
			yield(Row{}, fmt.Errorf("ask %s: %w", id, err))
			return
		}
		if _, ok := given["limit"]; !ok {
			values["limit"] = int64(math.MaxInt64)
		}
		question := Question(q, values)
		at := make(map[string]int, len(question.Columns))
		for i, c := range question.Columns {
			at[c.Name] = i
		}
		for values, err := range s.Ask(ctx, question) {
			if !yield(Row{at, values}, err) || err != nil {
				return
			}
		}
	}
}

// Few gathers the first rows of a canned query, n at most.
func Few(ctx context.Context, s graph.Store, id string, n int, given map[string]string) ([]Row, error) {
	bounded := map[string]string{"limit": strconv.Itoa(n)}
	for k, v := range given {
		bounded[k] = v
	}
	var out []Row
	for row, err := range All(ctx, s, id, bounded) {
		if err != nil {
			return nil, err
		}
		out = append(out, row)
	}
	return out, nil
}

// Row is a row of an answer. What is null, or of another type, reads as the zero value.
type Row struct {
	at     map[string]int
	values []any
}

// Text is a STRING.
func (r Row) Text(column string) string { return value[string](r, column) }

// Day is a DATE.
func (r Row) Day(column string) graph.Date { return value[graph.Date](r, column) }

// Number is an INTEGER.
func (r Row) Number(column string) int { return int(value[int64](r, column)) }

// Yes is a BOOLEAN.
func (r Row) Yes(column string) bool { return value[bool](r, column) }

// List is a LIST.
func (r Row) List(column string) []string { return value[[]string](r, column) }

func value[T any](r Row, column string) T {
	i, ok := r.at[column]
	if !ok {
		panic("ask: no column " + column)
	}
	v, _ := r.values[i].(T)
	return v
}
