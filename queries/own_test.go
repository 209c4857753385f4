package queries

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestGuess(t *testing.T) {
	for text, want := range map[string]any{
		"42": int64(42), "-1": int64(-1), "0.5": 0.5, "1e9": "1e9", "NaN": "NaN", "true": true, "True": "True",
		"2025-06-10": Date("2025-06-10"), "2025-02-30": "2025-02-30", `["a","b"]`: []string{"a", "b"}, `[1]`: "[1]",
		`"42"`: "42", `"`: `"`, "": "", "AZE": "AZE", "99999999999999999999": "99999999999999999999",
	} {
		if diff := cmp.Diff(want, Guess(text)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", text, diff)
		}
	}
}

func TestOwn(t *testing.T) {
	q, err := Own("my.sql", "-- whom they met\n-- @author somebody\n-- @param who COUNTRY - a side\n-- @param n INTEGER 5 rows\nSELECT $who, $n, $x -- @param no\n", "--")
	if err != nil {
		t.Fatal(err)
	}
	got, err := q.BindOwn(map[string]string{"who": "AZE", "x": "7"})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]any{"who": "AZE", "n": int64(5), "x": int64(7)}, got); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
	for says, given := range map[string]map[string]string{
		"--who is missing":                {},
		`"many" is no whole number`:       {"who": "AZE", "n": "many"},
		"the statement has no $y":         {"who": "AZE", "y": "1"},
		`"x y" is no name of a parameter`: {"who": "AZE", "x y": "1"},
		`is no text`:                      {"who": "AZE", "x": "a\x00"},
	} {
		_, err := q.BindOwn(given)
		wantSays(t, err, says)
	}
	_, err = Own("my.sql", "-- @param who\nSELECT 1", "--")
	wantSays(t, err, "my.sql: write @param NAME TYPE DEFAULT meaning")
}
