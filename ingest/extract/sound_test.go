package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

// evidence is the evidence of one fact.
type evidence struct {
	fact  string
	spans []extract.Span
}

// evidenceOf lists the evidence of all that an event tells.
func evidenceOf(e extract.Event) []evidence {
	out := []evidence{{e.ID, e.Evidence}}
	if e.Date != nil {
		out = append(out, evidence{"date " + e.Date.Start, e.Date.Evidence})
	}
	if e.Place != nil {
		out = append(out, evidence{"place", e.Place.Evidence})
	}
	for _, p := range e.Parties {
		out = append(out, evidence{"party " + p.Actor, p.Evidence})
		for _, b := range p.Bodies {
			out = append(out, evidence{"body " + b.Name, b.Evidence})
		}
		for _, o := range p.Officials {
			out = append(out, evidence{"official " + o.Name, o.Evidence})
		}
	}
	for _, x := range e.Topics {
		out = append(out, evidence{"topic " + x.ID, x.Evidence})
	}
	for _, m := range e.Mentioned {
		out = append(out, evidence{"mentioned " + m.Actor, m.Evidence})
	}
	return out
}

// sound checks what every extraction owes to the stages after it, whatever the text.
func sound(t *testing.T, x extract.Extraction) {
	t.Helper()
	all := x.Document.Text
	for n, e := range x.Events {
		if want := fmt.Sprintf("%s#%d", x.Document.ID, n+1); e.ID != want {
			t.Fatalf("event %q, want %q", e.ID, want)
		}
		for _, fact := range evidenceOf(e) {
			if len(fact.spans) == 0 {
				t.Fatalf("%s has no evidence", fact.fact)
			}
			for _, s := range fact.spans {
				if s.Start < 0 || s.End > len(all) || s.Start >= s.End || all[s.Start:s.End] != s.Quote || !utf8.ValidString(s.Quote) {
					t.Fatalf("%s: %+v is not in the text", fact.fact, s)
				}
			}
		}
		dated(t, e)
		if len(e.Parties) < 2 {
			t.Fatalf("an event of %d sides", len(e.Parties))
		}
		apart(t, e, all)
		for _, f := range e.Facts() {
			if f.Kind == "" || f.Value == "" || f.Rule == "" || len(f.Evidence) == 0 {
				t.Fatalf("a fact that tells no rule or no evidence: %+v", f)
			}
		}
	}
	if len(x.Events) == 0 && len(x.Silence) == 0 {
		t.Fatal("no event, and nothing tells why")
	}
	for _, w := range x.Warnings {
		if w.Code == "" || w.Message == "" || w.Start < 0 || w.End > len(all) || w.Start > w.End {
			t.Fatalf("a warning that tells nothing or is not in the text: %+v", w)
		}
	}
}

func dated(t *testing.T, e extract.Event) {
	t.Helper()
	if e.Date == nil {
		return
	}
	first, err := time.Parse(time.DateOnly, e.Date.Start)
	if err != nil {
		t.Fatal(err)
	}
	last, err := time.Parse(time.DateOnly, e.Date.End)
	if err != nil {
		t.Fatal(err)
	}
	if last.Before(first) || e.MonthDay != nil {
		t.Fatalf("date %s to %s, month and day %v", e.Date.Start, e.Date.End, e.MonthDay)
	}
}

// apart: no side, person or topic twice, at most one head a side, a third country is no side, and
// names and roles are the text's own words.
func apart(t *testing.T, e extract.Event, all string) {
	t.Helper()
	var sides, topics, mentioned []string
	for _, p := range e.Parties {
		sides = append(sides, p.Actor)
		heads := 0
		var officials, bodies []string
		for _, o := range p.Officials {
			officials = append(officials, o.ID)
			if o.Head {
				heads++
			}
			if !strings.Contains(all, o.Name) || o.Role != nil && !strings.Contains(all, *o.Role) {
				t.Fatalf("%q, %v: not the text's own words", o.Name, o.Role)
			}
		}
		for _, b := range p.Bodies {
			bodies = append(bodies, b.ID)
			if !strings.Contains(all, b.Name) {
				t.Fatalf("%q: not the text's own words", b.Name)
			}
		}
		once(t, "official", officials)
		once(t, "body", bodies)
		if heads > 1 || heads == 0 && len(p.Officials) > 0 {
			t.Fatalf("%d heads of %s", heads, p.Actor)
		}
	}
	for _, x := range e.Topics {
		topics = append(topics, x.ID)
	}
	for _, m := range e.Mentioned {
		mentioned = append(mentioned, m.Actor)
		if slices.Contains(sides, m.Actor) {
			t.Fatalf("%s is a side and talked about", m.Actor)
		}
	}
	once(t, "side", sides)
	once(t, "topic", topics)
	once(t, "mentioned", mentioned)
}

func once(t *testing.T, what string, ids []string) {
	t.Helper()
	slices.Sort(ids)
	if len(slices.Compact(slices.Clone(ids))) != len(ids) {
		t.Fatalf("%s twice: %q", what, ids)
	}
}

// factsSound: what is resolved keeps the extraction's evidence and gives each fact its key.
func factsSound(t *testing.T, x extract.Extraction, f graph.Facts) {
	t.Helper()
	if len(f.Accounts) != len(x.Events) {
		t.Fatalf("%d accounts of %d events", len(f.Accounts), len(x.Events))
	}
	for _, a := range f.Accounts {
		if a.Account == "" || len(a.Evidence) == 0 || len(a.Actors) != len(a.Parties) {
			t.Fatalf("account %+v", a.Report)
		}
		for _, p := range a.Parties {
			for _, o := range p.Officials {
				if o.ID == "" || strings.HasSuffix(string(o.ID), "/") {
					t.Fatalf("%q has the id %q", o.Name, o.ID)
				}
			}
			for _, b := range p.Bodies {
				if b.ID == "" || strings.HasSuffix(string(b.ID), "/") {
					t.Fatalf("%q has the id %q", b.Name, b.ID)
				}
			}
		}
	}
}

// FuzzExtract reads any text in any of the languages.
func FuzzExtract(f *testing.F) {
	langs := lexicon.Languages()
	n := 0
	for a, err := range source.Articles(f.Context(), []string{"../../testdata/articles", "../../testdata/bad", "../../testdata/blind"}, nil) {
		if err != nil {
			continue
		}
		lang := a.Language
		if lang == "" {
			lang = text.Language(a.Body)
		}
		f.Add(uint8(max(0, slices.Index(langs, lang))), a.Title, a.Body, a.Published)
		n++
	}
	if n < 30 {
		f.Fatalf("%d articles under testdata", n)
	}
	for _, body := range hostile(300) {
		for l := range langs {
			f.Add(uint8(l), "", body, "2024-05-03")
		}
	}
	f.Fuzz(func(t *testing.T, lang uint8, title, body, published string) {
		if _, err := time.Parse(time.DateOnly, published); err != nil {
			published = ""
		}
		reads(t, source.Article{Title: title, Body: body, Published: published, Language: langs[int(lang)%len(langs)]})
	})
}
