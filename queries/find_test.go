package queries

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	tests := []struct {
		name, want string
	}{
		{"pair/topics", "pair/topics"},
		{"topics", "pair/topics"},
		{"partners", "country/partners"},
		{"consultation/list", "consultation/list"},
		{"discussed-by", "topic/discussed-by"},
	}
	for _, tt := range tests {
		if q, err := Find(tt.name); err != nil || q.ID != tt.want {
			t.Errorf("%s: %q, %v; want %s", tt.name, q.ID, err, tt.want)
		}
	}
}

func TestFindNot(t *testing.T) {
	tests := []struct {
		name       string
		many       bool
		near       []string // all of these, in this order, first
		says, hint string
	}{
		{"list", true, []string{"consultation/list", "official/list"}, `2 queries are called "list"`, "say which: consultation/list or official/list"},
		{"topcis", false, []string{"pair/topics"}, `no query is called "topcis"`, "did you mean pair/topics"},
		{"pair/topic", false, []string{"pair/topics"}, "no query", "did you mean pair/topics"},
		{"Partners", false, []string{"country/partners"}, "no query", "did you mean country/partners"},
		{"ministry", false, []string{"ministry/bodies"}, "no query", "did you mean ministry/bodies"},
		{"the price of bread in 1789", false, nil, "no query", "list them: entente query"},
		{"", false, nil, "no query", "list them: entente query"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Find(tt.name)
			var not *NotFound
			if !errors.As(err, &not) {
				t.Fatalf("%v, want a *NotFound", err)
			}
			if len(not.Near) > 3 && !not.Many {
				t.Errorf("%d guesses", len(not.Near))
			}
			if !slices.Equal(tt.near, not.Near[:min(len(tt.near), len(not.Near))]) || not.Many != tt.many {
				t.Errorf("near %q, many %v; want %q first", not.Near, not.Many, tt.near)
			}
			wantSays(t, err, tt.says)
			if !strings.Contains(not.Hint(), tt.hint) {
				t.Errorf("hint %q, want one that says %q", not.Hint(), tt.hint)
			}
		})
	}
}
