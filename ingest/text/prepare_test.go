package text_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

const (
	titled = "Oslo reçoit Reykjavik"
	body   = "Les ministres se sont vus jeudi et ont parlé longuement de la pêche dans les eaux du Nord."
)

func TestPrepare(t *testing.T) {
	for _, test := range []struct {
		name     string
		article  source.Article
		defaults text.Defaults
		want     text.Document // without its id
	}{
		{
			"plain text is its own text, its title the first line",
			source.Article{Path: "a.txt", Body: titled + "\r\n" + body},
			text.Defaults{},
			text.Document{Path: "a.txt", Title: titled, Language: "fr", Text: titled + "\n" + body},
		},
		{
			"plain text without a title",
			source.Article{Body: body},
			text.Defaults{},
			text.Document{Language: "fr", Text: body},
		},
		{
			"a label is no title",
			source.Article{Body: "POLITIQUE\n" + titled + "\n" + body},
			text.Defaults{},
			text.Document{Title: titled, Language: "fr", Text: "POLITIQUE\n" + titled + "\n" + body},
		},
		{
			"a title stands above its body",
			source.Article{Title: " Oslo  reçoit\nReykjavik ", Body: body, Ref: "7", URL: "https://example.org/7"},
			text.Defaults{},
			text.Document{Title: titled, Language: "fr", Text: titled + "\n" + body, Ref: "7", URL: "https://example.org/7"},
		},
		{
			"a body that begins with its title is not given it twice",
			source.Article{Title: titled, Body: "\n" + titled + "\n\n" + body},
			text.Defaults{},
			text.Document{Title: titled, Language: "fr", Text: titled + "\n\n" + body},
		},
		{
			"defaults fill in",
			source.Article{Body: body},
			text.Defaults{Published: "2024-05-02", Language: "fr"},
			text.Document{Language: "fr", Published: "2024-05-02", Text: body},
		},
		{
			"what the source tells wins over defaults",
			source.Article{Body: body, Published: "2024-05-03", Language: "fr"},
			text.Defaults{Published: "2024-05-02", Language: "en"},
			text.Document{Language: "fr", Published: "2024-05-03", Text: body},
		},
		{
			"a region of a language",
			source.Article{Body: body, Language: "fr-CA"},
			text.Defaults{},
			text.Document{Language: "fr", Text: body},
		},
		{
			"a language named for a text too short to recognise",
			source.Article{Body: "Oslo."},
			text.Defaults{Language: "fr"},
			text.Document{Language: "fr", Text: "Oslo."},
		},
		{
			"other bytes that are French",
			source.Article{Body: body, Legacy: true},
			text.Defaults{},
			text.Document{Language: "fr", Text: body},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := text.Prepare(test.article, test.defaults)
			if err != nil {
				t.Fatal(err)
			}
			test.want.ID = string(graph.NewArticleID(test.want.Text, test.want.Published))
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}

// One text is one article, however its bytes were written; published on two days it is two.
func TestPrepareID(t *testing.T) {
	id := func(body, published string) string {
		d, err := text.Prepare(source.Article{Body: body, Published: published}, text.Defaults{})
		if err != nil {
			t.Fatal(err)
		}
		return d.ID
	}
	first := id(titled+"\n"+body, "2024-05-02")
	if got := id("\n"+titled+"  \r\n"+strings.ReplaceAll(body, " ", "\u00a0"), "2024-05-02"); got != first {
		t.Errorf("white space makes another article: %s, %s", got, first)
	}
	if got := id(titled+"\n"+body, "2024-05-03"); got == first {
		t.Errorf("two days make one article: %s", got)
	}
}

func TestPrepareRefuses(t *testing.T) {
	for _, test := range []struct {
		name    string
		article source.Article
		reason  string
		advice  string
	}{
		{"blank", source.Article{Path: "a.txt", Body: " \n\u200b"}, "a.txt: no text in it", "remove it, or see whether its source wrote it whole"},
		{"blank under a title", source.Article{Path: "a.json", Title: titled, Body: "\n"}, "a.json: no text in it", "remove it, or see whether its source wrote it whole"},
		{
			"another language",
			source.Article{Path: "b.jsonl", Line: 7, Body: "A két miniszter megvitatta a kétoldalú kapcsolatok helyzetét, és megállapodtak a jövő évi találkozóról."},
			"b.jsonl:7: its language is Hungarian, for which there is no lexicon",
			"there are lexicons for: " + strings.Join(lexicon.Languages(), ", ") + "; if it is one of these, name it with --lang",
		},
		{"a language named that there is no lexicon for", source.Article{Path: "a.txt", Body: body, Language: "eo"}, "a.txt: its language is Esperanto, for which there is no lexicon", "there are lexicons for: " + strings.Join(lexicon.Languages(), ", ") + "; if it is one of these, name it with --lang"},
		{"no language", source.Article{Path: "a.txt", Body: "12 34 56"}, "a.txt: no language recognised in 8 bytes", "is it another encoding? convert it to UTF-8, or name the language with --lang"},
		{"no language in other bytes", source.Article{Path: "a.txt", Body: "ðÅÒÅÇÏ×ÏÒÙ ÐÒÏÛÌÉ × íÏÓË×Å", Legacy: true}, "a.txt: no language recognised in 49 bytes (decoded as Windows-1252)", "is it another encoding? convert it to UTF-8, or name the language with --lang"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := text.Prepare(test.article, text.Defaults{})
			var r *source.Refusal
			if !errors.As(err, &r) {
				t.Fatalf("got %v, want a refusal", err)
			}
			if d := cmp.Diff([]string{test.reason, test.advice}, []string{r.Error(), r.Hint()}); d != "" {
				t.Error(d)
			}
		})
	}
}
