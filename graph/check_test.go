package graph

import (
	"errors"
	"testing"
)

// What a store could not keep is refused before it is asked.
func TestCheck(t *testing.T) {
	account := func(id AccountID, day string) Facts {
		a := Account{Report: Report{Account: id}}
		if day != "" {
			a.Date = &Dating{Start: day, End: day}
		}
		return Facts{Article: Article{ID: "a"}, Accounts: []Account{a}}
	}
	for _, c := range []struct {
		name  string
		facts Facts
		good  bool
	}{
		{"nothing told", Facts{Article: Article{ID: "a"}}, true},
		{"no day known", account("a#1", ""), true},
		{"a day", account("a#12", "2024-02-29"), true},
		{"no such day", account("a#1", "2025-02-29"), false},
		{"published on no day", Facts{Article: Article{ID: "a", Published: "2025"}}, false},
		{"an account of another article", account("b#1", ""), false},
		{"an account without a number", account("a", ""), false},
		{"a number written otherwise", account("a#01", ""), false},
	} {
		err := c.facts.check()
		var f *Fault
		switch {
		case c.good && err != nil:
			t.Errorf("%s: %v", c.name, err)
		case !c.good && (!errors.Is(err, ErrArticle) || !errors.As(err, &f) || f.Hint() == ""):
			t.Errorf("%s: %v, want an article's fault with a hint", c.name, err)
		}
	}
}
