package queries

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var everyType = Query{ID: "group/name", Example: "a", Params: []Param{
	{Name: "s", Type: "STRING", Help: "a text", Required: true},
	{Name: "t", Type: "STRING", Default: "none", Help: "another text"},
	{Name: "i", Type: "INTEGER", Default: "50", Help: "a number"},
	{Name: "f", Type: "FLOAT", Default: "0.5", Help: "a fraction"},
	{Name: "b", Type: "BOOLEAN", Default: "false", Help: "yes or no"},
	{Name: "d", Type: "DATE", Help: "a day; open when empty"},
	{Name: "l", Type: "LIST", Help: "some texts"},
}}

func TestBind(t *testing.T) {
	tests := []struct {
		name  string
		given map[string]string
		want  map[string]any
	}{
		{
			"defaults",
			map[string]string{"s": "x"},
			map[string]any{"s": "x", "t": "none", "i": int64(50), "f": 0.5, "b": false, "d": nil, "l": []string{}},
		},
		{
			"everything",
			map[string]string{"s": "Ж'; DROP", "t": "", "i": "0", "f": "-2", "b": "true", "d": "2024-02-29", "l": "b,a,,b"},
			map[string]any{"s": "Ж'; DROP", "t": "", "i": int64(0), "f": -2.0, "b": true, "d": Date("2024-02-29"), "l": []string{"b", "a", "b"}},
		},
		{
			"an open end",
			map[string]string{"s": "x", "d": ""},
			map[string]any{"s": "x", "t": "none", "i": int64(50), "f": 0.5, "b": false, "d": nil, "l": []string{}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := everyType.Bind(tt.given)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("values (-want +got):\n%s", diff)
			}
		})
	}
}

func TestBindRefuses(t *testing.T) {
	tests := []struct {
		name, param, value, says, hint string
	}{
		{"not declared", "x", "1", "--x is no parameter", "--help"},
		{"required and empty", "s", "", "--s is missing", "give a text"},
		{"half a letter", "t", "\xc3", "no text", "another text"},
		{"a NUL", "t", "a\x00b", "no text", "another text"},
		{"a negative number", "i", "-1", "no whole number from 0", "a number"},
		{"a fraction", "i", "1.5", "no whole number from 0", "a number"},
		{"a number too large", "i", "9223372036854775808", "no whole number from 0", "a number"},
		{"an empty number", "i", "", "no whole number from 0", "a number"},
		{"a word for a number", "f", "half", "no number", "a fraction"},
		{"no number at all", "f", "NaN", "no number", "a fraction"},
		{"a number without end", "f", "Inf", "no number", "a fraction"},
		{"yes", "b", "yes", "neither true nor false", "yes or no"},
		{"a day that the calendar has not", "d", "2025-02-29", "no day of the calendar", "a day"},
		{"a month", "d", "2025-06", "no date like 2025-06-10", "a day"},
		{"a day of another country", "d", "10.06.2025", "no date like 2025-06-10", "a day"},
		{"a day with a time", "d", "2025-06-10T12:00", "no date like 2025-06-10", "a day"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			given := map[string]string{"s": "x"}
			given[tt.param] = tt.value
			_, err := everyType.Bind(given)
			wantSays(t, err, tt.says)
			var bad *BadParam
			if !errors.As(err, &bad) || bad.Query != "group/name" || bad.Param != tt.param || !strings.Contains(bad.Hint(), tt.hint) {
				t.Errorf("%#v, want a hint that says %q", err, tt.hint)
			}
		})
	}
	if _, err := everyType.Bind(nil); err == nil {
		t.Error("nothing was given for a required parameter, and that passed")
	}
}

func FuzzBind(f *testing.F) {
	for _, s := range []string{"", "x", "2025-06-10", "2025-13-01", "1e9", "true", "a,b", "\xff", "--"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, p := range everyType.Params {
			v, err := p.value(text)
			if err != nil {
				continue
			}
			if day, ok := v.(Date); ok && string(day) != text {
				t.Errorf("a day became %q", day)
			}
			if s, ok := v.(string); ok && s != text {
				t.Errorf("a text became %q", s)
			}
		}
	})
}

func TestBindReversedDays(t *testing.T) {
	q := Query{ID: "group/name", Params: []Param{{Name: "from", Type: "DATE"}, {Name: "to", Type: "DATE"}}}
	_, err := q.Bind(map[string]string{"from": "2025-06-11", "to": "2025-06-10"})
	wantSays(t, err, "--from 2025-06-11 is after --to 2025-06-10")
	for _, given := range []map[string]string{{"from": "2025-06-10", "to": "2025-06-10"}, {"from": "2025-06-11"}, {"to": "2025-06-10"}} {
		if _, err := q.Bind(given); err != nil {
			t.Errorf("%v: %v", given, err)
		}
	}
}

func TestBindTooManyRows(t *testing.T) {
	q := Query{ID: "group/name", Params: []Param{{Name: "limit", Type: "INTEGER", Help: "rows at most"}, {Name: "offset", Type: "INTEGER", Help: "rows to pass over"}}}
	for _, name := range []string{"limit", "offset"} {
		given := map[string]string{"limit": "1", "offset": "1"}
		given[name] = "1000000001"
		_, err := q.Bind(given)
		wantSays(t, err, "--"+name+" 1000000001 is more than 1000000000")
		var bad *BadParam
		if !errors.As(err, &bad) || !strings.Contains(bad.Hint(), "give a smaller number") {
			t.Errorf("%#v has no hint", err)
		}
		given[name] = "1000000000"
		if _, err := q.Bind(given); err != nil {
			t.Error(err)
		}
	}
}
