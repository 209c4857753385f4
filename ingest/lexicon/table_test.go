package lexicon

import (
	"fmt"
	"slices"
	"testing"
)

func TestReadTable(t *testing.T) {
	if _, err := readTable("fr/none.tsv"); err == nil {
		t.Error("a table that is not there was read")
	}
	table, err := readTable("world/former.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(table.Columns); got != "[code name]" {
		t.Errorf("columns %s", got)
	}
}

func TestFor(t *testing.T) {
	for _, test := range []struct {
		code string
		want bool
	}{{"fr", true}, {"world", false}, {"eo", false}, {"", false}, {"../fr", false}, {"FR", false}} {
		t.Run(test.code, func(t *testing.T) {
			l, ok := For(test.code)
			if ok != test.want || ok && l.Code != test.code {
				t.Errorf("got %v", ok)
			}
			again, _ := For(test.code)
			if again != l {
				t.Error("read twice")
			}
		})
	}
	if !slices.Contains(Languages(), "fr") || slices.Contains(Languages(), "world") {
		t.Errorf("languages %q", Languages())
	}
}
