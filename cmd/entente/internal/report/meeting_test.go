package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
)

func TestWhen(t *testing.T) {
	for want, m := range map[string]Meeting{
		"10 June 2025":              {Date: "2025-06-10", End: "2025-06-10", Precision: "day"},
		"undated":                   {},
		"29 November, year unknown": {MonthDay: "--11-29"},
		"June 2025":                 {Date: "2025-06-01", End: "2025-06-30", Precision: "month"},
		"between 9 and 15 May 2025": {Date: "2025-05-09", End: "2025-05-15", Precision: "span"},
	} {
		if diff := cmp.Diff(want, m.When()); diff != "" {
			t.Error(diff)
		}
	}
}

func TestDiffersFrom(t *testing.T) {
	settled := Meeting{Kind: "meeting", Mode: graph.ModeInPerson, Round: 2, Date: "2025-06-10", End: "2025-06-10", Precision: "day"}
	other := Meeting{Kind: "call", Mode: graph.ModePhone, Round: 3, Date: "2025-06-11", End: "2025-06-11", Precision: "day"}
	for _, c := range []struct {
		name string
		m    Meeting
		want string
	}{
		{"the same", settled, ""},
		{"what is left out is no contradiction", Meeting{Kind: "meeting"}, ""},
		{"all", other, "call, phone, round 3, 11 June 2025"},
		{"a day without its year", Meeting{Kind: "meeting", MonthDay: "--06-10"}, "10 June, year unknown"},
	} {
		if diff := cmp.Diff(c.want, c.m.differsFrom(settled)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

// What texts and names hold is shown on a card, never obeyed.
func TestHostileCard(t *testing.T) {
	const evil = "<script>\x1b[31m|`*"
	card := Card{Name: evil, Properties: []Property{{"id", evil}}, Evidence: []Evidence{{Article: evil, Quote: evil, Facts: []string{evil}}}}
	var b bytes.Buffer
	if err := card.Text(&b, render.Options{}); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsRune(b.String(), '\x1b') {
		t.Errorf("an escape reaches the terminal:\n%q", b.String())
	}
}
