package queries

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// most is the largest number of rows to ask for, or to pass over: the sum of two stays a number to every store.
const most = 1_000_000_000

// Date is an ISO day, "2025-06-10": a value of a DATE parameter.
type Date string

// BadParam says what is wrong with the value of a parameter.
type BadParam struct{ Query, Param, Reason, Advice string }

func (e *BadParam) Error() string { return fmt.Sprintf("%s: --%s %s", e.Query, e.Param, e.Reason) }

// Hint is what to give instead.
func (e *BadParam) Hint() string { return e.Advice }

// Bind types the given values and fills in defaults. Both sides go by the parameter's name; the
// result holds each parameter: a string, int64, float64, bool, [Date] or []string, or nil for a
// DATE left open. Its error is a [*BadParam].
func (q Query) Bind(given map[string]string) (map[string]any, error) {
	help := q.help()
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if !q.has(name) {
			return nil, &BadParam{q.ID, name, "is no parameter of this query", help}
		}
	}
	out := map[string]any{}
	for _, p := range q.Params {
		text, ok := given[p.Name]
		switch {
		case p.Required && text == "":
			return nil, &BadParam{q.ID, p.Name, "is missing", "give " + p.Help + "; " + help}
		case !ok:
			text = p.Default
		}
		v, err := p.value(text)
		if err != nil {
			return nil, &BadParam{q.ID, p.Name, err.Error(), "it means: " + p.Help}
		}
		if n, ok := v.(int64); ok && n > most && (p.Name == "limit" || p.Name == "offset") {
			return nil, &BadParam{q.ID, p.Name, fmt.Sprintf("%d is more than %d", n, most), "give a smaller number; it means: " + p.Help}
		}
		out[p.Name] = v
	}
	if from, ok := out["from"].(Date); ok {
		if to, ok := out["to"].(Date); ok && from > to {
			return nil, &BadParam{q.ID, "from", fmt.Sprintf("%s is after --to %s", from, to), "give the earlier day to --from"}
		}
	}
	return out, nil
}

// ExampleValues are the values that [Query.Example] gives, for [Query.Bind].
func (q Query) ExampleValues() map[string]string {
	given, words := map[string]string{}, q.Arguments()
	for i := 0; i < len(words); i++ {
		if name, flag := strings.CutPrefix(words[i], "--"); flag && i+1 < len(words) {
			given[name] = words[i+1]
			i++
			continue
		}
		for _, p := range q.Params {
			if _, ok := given[p.Name]; p.Required && !ok {
				given[p.Name] = words[i]
				break
			}
		}
	}
	return given
}

// help says where parameters are told.
func (q Query) help() string {
	if q.Example == "" { // a person's own
		return "values are given with --param name=value"
	}
	return "see entente query " + q.ID + " --help"
}

func (p Param) value(text string) (any, error) {
	if !utf8.ValidString(text) || strings.ContainsRune(text, 0) {
		return nil, fmt.Errorf("%q is no text", text)
	}
	switch p.Type {
	case "INTEGER":
		n, err := strconv.ParseInt(text, 10, 64)
		if err != nil || n < 0 {
			return nil, fmt.Errorf("%q is no whole number from 0", text)
		}
		return n, nil
	case "FLOAT":
		n, err := strconv.ParseFloat(text, 64)
		if err != nil || math.IsNaN(n) || math.IsInf(n, 0) {
			return nil, fmt.Errorf("%q is no number", text)
		}
		return n, nil
	case "BOOLEAN":
		if text != "true" && text != "false" {
			return nil, fmt.Errorf("%q is neither true nor false", text)
		}
		return text == "true", nil
	case "DATE":
		return date(text)
	case "LIST":
		return strings.FieldsFunc(text, func(r rune) bool { return r == ',' }), nil
	}
	return text, nil
}

// date reads an ISO day; empty is an open end, nil.
func date(text string) (any, error) {
	if text == "" {
		return nil, nil //nolint:nilnil // nil is the value: an open end
	}
	if _, err := time.Parse(time.DateOnly, text); err != nil {
		if errors.As(err, new(*time.ParseError)) && len(text) == len(time.DateOnly) && text[4] == '-' {
			return nil, fmt.Errorf("%q is no day of the calendar", text)
		}
		return nil, fmt.Errorf("%q is no date like 2025-06-10", text)
	}
	return Date(text), nil
}
