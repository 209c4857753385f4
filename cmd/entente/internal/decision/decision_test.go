package decision

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

const file = `# what we know better
- same-official:
  - {of: AZE, name: Esmira Jafarova}
  - {of: AZE, name: "Esmira Cəfərova", in: [https://gazette.example/1]}
  who: M. Rahimli
  when: 2026-01-31
- different-consultations:
  - {article: https://gazette.example/1, quote: "met in Baku"}
  - article: https://gazette.example/2
    quote: >-
      met in the
      evening
  who: M. Rahimli
  when: "2026-02-01"
  why: the first was at noon
- wrong: {article: https://gazette.example/1, quote: "demining: a word", fact: topic, which: demining}
  who: M. Rahimli
  when: 2026-01-31
- spelling: {of: "org:EU", written: Jon Smit, is: John Smith}
  who: M. Rahimli
  when: 2026-01-31
`

func TestParse(t *testing.T) {
	d, err := Parse("decisions.yaml", file)
	if err != nil {
		t.Fatal(err)
	}
	const who, day = "M. Rahimli", "2026-01-31"
	want := []graph.Decision{
		{Kind: graph.SameOfficial, Line: 2, By: who, On: day, Officials: []graph.NamedOfficial{
			{Actor: "AZE", Name: "Esmira Jafarova"}, {Actor: "AZE", Name: "Esmira Cəfərova", Articles: []string{"https://gazette.example/1"}},
		}},
		{Kind: graph.DifferentConsultations, Line: 7, By: who, On: "2026-02-01", Why: "the first was at noon", Accounts: []graph.NamedAccount{
			{Article: "https://gazette.example/1", Quote: "met in Baku"}, {Article: "https://gazette.example/2", Quote: "met in the evening"},
		}},
		{
			Kind: graph.WrongFact, Line: 16, By: who, On: day, Fact: graph.FactTopic, Value: "demining",
			Accounts: []graph.NamedAccount{{Article: "https://gazette.example/1", Quote: "demining: a word"}},
		},
		{Kind: graph.SpellingOf, Line: 19, By: who, On: day, Officials: []graph.NamedOfficial{
			{Actor: "org:EU", Name: "Jon Smit"}, {Actor: "org:EU", Name: "John Smith"},
		}},
	}
	if diff := cmp.Diff(want, d.List); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestFormat reads back what it writes, whatever the strings hold.
func TestFormat(t *testing.T) {
	d, err := Parse("decisions.yaml", file)
	if err != nil {
		t.Fatal(err)
	}
	for _, quote := range []string{`"met": {x} # no`, "- a\nb\n", "'", "\u202eright to left", "null", "2026-01-01", "  spaces ", "é\x00\x07", "yes", "@x `y`", "%", "a: b", "\ttab"} {
		list := append([]graph.Decision{}, d.List...)
		list[2].Accounts = []graph.NamedAccount{{Article: quote + "x", Quote: quote + "x"}}
		list[3].Officials = []graph.NamedOfficial{{Actor: "AZE", Name: "n" + quote}, {Actor: "AZE", Name: "m" + quote}}
		text, err := Format(list, []string{"one\ntwo", "", "three", "four"})
		if err != nil {
			t.Fatal(err)
		}
		again, err := Parse("decisions.yaml", text)
		if err != nil {
			t.Fatalf("%q: %v\n%s", quote, err, text)
		}
		for i := range again.List {
			again.List[i].Line = list[i].Line
		}
		if diff := cmp.Diff(list, again.List); diff != "" {
			t.Errorf("%q (-want +got):\n%s\n%s", quote, diff, text)
		}
	}
}

func TestMistakes(t *testing.T) {
	entry := func(s string) string { return s + "\n  who: A\n  when: 2026-01-31\n" }
	same := func(a, b string) string {
		return entry("- same-official: [{of: AZE, name: " + a + "}, {of: AZE, name: " + b + "}]")
	}
	different := func(a, b string) string {
		return entry("- different-officials: [{of: AZE, name: " + a + "}, {of: AZE, name: " + b + "}]")
	}
	spelling := func(a, b string) string { return entry("- spelling: {of: AZE, written: " + a + ", is: " + b + "}") }
	accounts := func(kind, a, b string) string {
		return entry("- " + kind + ": [{article: x, quote: " + a + "}, {article: y, quote: " + b + "}]")
	}
	for name, tt := range map[string]struct{ text, want string }{
		"no list":                  {"same: x\n", `d:1: a file of decisions is a list`},
		"two documents":            {entry("- spelling: {of: AZE, written: a, is: b}") + "---\n" + entry("- spelling: {of: AZE, written: c, is: d}"), "d:4: a second document"},
		"no text":                  {entry("- wrong: {article: a, quote: !!binary gIGC, fact: date}"), "d:1: a quote is text"},
		"a long quote":             {entry("- wrong: {article: a, quote: " + strings.Repeat("a ", 3000) + "b, fact: date}"), "d:1: a quote is text"},
		"no YAML":                  {"- {a: b\n", `d:1: `},
		"unknown key":              {entry("- sameofficial: []"), `d:1: field sameofficial not found`},
		"nothing decided":          {"- who: A\n  when: 2026-01-31\n", "d:1: it decides nothing"},
		"two things":               {entry("- spelling: {of: AZE, written: a, is: b}\n  wrong: {article: a, quote: b, fact: date}"), "d:1: it decides two things"},
		"nobody":                   {"- spelling: {of: AZE, written: a, is: b}\n  when: 2026-01-31\n", "d:1: it does not tell who"},
		"no day":                   {"- spelling: {of: AZE, written: a, is: b}\n  who: A\n  when: soon\n", "d:1: it does not tell when"},
		"one alone":                {entry("- same-official: [{of: AZE, name: a}]"), "d:1: same-official needs two"},
		"no name":                  {entry("- same-official: [{of: AZE, name: a}, {of: AZE}]"), "d:1: an official needs"},
		"no quote":                 {entry("- wrong: {article: a, fact: date}"), "d:1: an account needs"},
		"unknown fact":             {entry("- wrong: {article: a, quote: b, fact: weather}"), `d:1: fact: "weather" is not known`},
		"which topic":              {entry("- wrong: {article: a, quote: b, fact: topic}"), "d:1: say which topic"},
		"which date":               {entry("- wrong: {article: a, quote: b, fact: date, which: c}"), "d:1: an account tells one date"},
		"a line twice":             {same("a b", "c d") + "\n" + same("c d", "a b"), "d:5: it was decided before (line 1)"},
		"a cycle":                  {same("a b", "c d") + same("c d", "e f") + different("a b", "e f"), "d:7: \"a b\" and \"e f\" are different here"},
		"spellings in a circle":    {spelling("ann bell", "cora dean") + spelling("cora dean", "ann bell"), "d:1: spellings go round in a circle"},
		"two names for a spelling": {spelling("ann bell", "cora dean") + spelling("ann bell", "eve fox"), `d:4: "ann bell" was said to be "cora dean" (line 1)`},
		"one name is two":          {different("ann bell", "ann bell"), `d:1: "ann bell" and "ann bell" are one name`},
		"one and two meetings": {
			accounts("same-consultation", "q", "r") + accounts("different-consultations", "q", "r"), "d:4: two accounts are different consultations here, and one in another place (line 1)",
		},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse("d", tt.text)
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
	for _, empty := range []string{"", "# nothing yet\n", "[]\n", "---\n"} {
		if d, err := Parse("d", empty); err != nil || len(d.List) != 0 {
			t.Errorf("%q: %v", empty, err)
		}
	}
}
