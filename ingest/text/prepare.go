package text

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/source"
)

// Prepare normalises an article: title, newline, body; a body that begins with the title is
// not given it twice. It returns a [*source.Refusal] for a text that is blank or in no
// language that the lexicon knows.
func Prepare(a source.Article, d Defaults) (Document, error) {
	body, title := Normalise(a.Body), Normalise(a.Title)
	if strings.Contains(title, "\n") {
		title = strings.Join(strings.Fields(title), " ")
	}
	doc := Document{
		Path: a.Path, Ref: a.Ref, URL: a.URL, Title: title, Language: a.Language,
		Published: firstOf(a.Published, d.Published), Text: body,
	}
	if title != "" && lineAt(body, 0).Text != title {
		doc.Text = title + "\n" + body // both are normalised, and the body begins with no empty line
	}
	if body == "" {
		return Document{}, refuse(a, "no text in it", "remove it, or see whether its source wrote it whole")
	}
	if doc.Language == "" {
		doc.Language = firstOf(d.Language, Language(doc.Text))
	}
	doc.Language = base(doc.Language)
	lex, ok := lexicon.For(doc.Language)
	if !ok {
		return Document{}, unknownLanguage(a, doc)
	}
	if title == "" {
		doc.Title = LayoutOf(doc.Text, "", labelsOf(lex)).Title.Text
	}
	doc.ID = string(graph.NewArticleID(doc.Text, doc.Published))
	return doc, nil
}

var labelSets sync.Map // *lexicon.Language to the set of its labels

func labelsOf(l *lexicon.Language) map[string]bool {
	set, ok := labelSets.Load(l)
	if !ok {
		set, _ = labelSets.LoadOrStore(l, Set(l.Labels))
	}
	return set.(map[string]bool)
}

// Set makes a set of folded words.
func Set(words []string) map[string]bool {
	out := make(map[string]bool, len(words))
	for _, w := range words {
		out[Fold(w)] = true
	}
	return out
}

// base is the primary language of a BCP 47 tag: "fr" of "fr-CA".
func base(tag string) string {
	if _, known := lexicon.For(tag); known {
		return tag
	}
	if t, err := language.Parse(tag); err == nil {
		b, _ := t.Base()
		return b.String()
	}
	return tag
}

func unknownLanguage(a source.Article, d Document) error {
	known := slices.Sorted(slices.Values(lexicon.Languages()))
	if d.Language == "" || d.Language == "und" || a.Legacy {
		how := ""
		if a.Legacy {
			how = " (decoded as Windows-1252)"
		}
		return refuse(a, fmt.Sprintf("no language recognised in %d bytes%s", len(d.Text), how),
			"is it another encoding? convert it to UTF-8, or name the language with --lang")
	}
	name := d.Language
	if t, err := language.Parse(name); err == nil {
		name = display.English.Tags().Name(t)
	}
	return refuse(a, fmt.Sprintf("its language is %s, for which there is no lexicon", name),
		"there are lexicons for: "+strings.Join(known, ", ")+"; if it is one of these, name it with --lang")
}

func refuse(a source.Article, reason, advice string) error {
	return &source.Refusal{Path: a.Path, Line: a.Line, Reason: reason, Advice: advice}
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
