package extract_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

// read extracts an article, one in French when it names no language, and checks what every
// extraction owes.
func read(t *testing.T, a source.Article) extract.Extraction {
	t.Helper()
	a.Language = cmp.Or(a.Language, "fr")
	doc, err := text.Prepare(a, text.Defaults{})
	if err != nil {
		t.Fatal(err)
	}
	x := extract.Extract(doc)
	sound(t, x)
	return x
}

// event is the one event of a text without a publication date.
func event(t *testing.T, body string) extract.Event {
	t.Helper()
	return eventIn(t, "fr", body)
}

// eventIn is the one event of a text in a language.
func eventIn(t *testing.T, language, body string) extract.Event {
	t.Helper()
	x := read(t, source.Article{Body: body, Language: language})
	if len(x.Events) != 1 {
		t.Fatalf("%d events, want 1", len(x.Events))
	}
	return x.Events[0]
}

// told writes a date as "2024-05-02 day explicit", its last day behind two dots.
func told(e extract.Event) string {
	switch d := e.Date; {
	case d == nil && e.MonthDay != nil:
		return *e.MonthDay
	case d == nil:
		return "unknown"
	case d.Start == d.End:
		return fmt.Sprintf("%s %s %s", d.Start, d.Precision, d.Basis)
	default:
		return fmt.Sprintf("%s..%s %s %s", d.Start, d.End, d.Precision, d.Basis)
	}
}

// codes are the codes of warnings, sorted.
func codes(warnings []extract.Warning) []string {
	var out []string
	for _, w := range warnings {
		out = append(out, w.Code)
	}
	slices.Sort(out)
	return out
}

// sides are the actors of an event, sorted.
func sides(e extract.Event) []string {
	var out []string
	for _, p := range e.Parties {
		out = append(out, p.Actor)
	}
	slices.Sort(out)
	return out
}

// people are the officials of an event, a line each: "NOR | Ola Nordmann | ministre | minister *",
// with a star for those who lead their side, in the order of the text's sides.
func people(e extract.Event) []string {
	var out []string
	for _, p := range e.Parties {
		for _, o := range p.Officials {
			line := strings.Join([]string{p.Actor, o.Name, str(o.Role), o.Rank}, " | ")
			if o.Head {
				line += " *"
			}
			out = append(out, line)
		}
	}
	slices.Sort(out)
	return out
}

func str(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
