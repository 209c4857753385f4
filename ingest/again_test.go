package ingest_test

import (
	"context"
	"errors"
	"iter"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
	"github.com/entente-graph/entente/ingest/source"
)

// What a store keeps of an article is enough to read it again: the facts are the same. A text of a language that
// is known no more is refused.
func TestAgain(t *testing.T) {
	var first, second []graph.Facts
	keep := func(into *[]graph.Facts) ingest.Sink {
		return ingest.Each(func(_ context.Context, r ingest.Read) error {
			*into = append(*into, r.Facts)
			return nil
		})
	}
	articles := source.Articles(t.Context(), []string{"../testdata/articles", "../testdata/blind", folder(t)}, nil)
	if _, err := ingest.Run(t.Context(), articles, ingest.Options{}, keep(&first)); err != nil {
		t.Fatal(err)
	}
	if len(first) < 400 {
		t.Fatalf("%d articles", len(first))
	}
	report, err := ingest.Again(t.Context(), articlesOf(first), ingest.Options{}, keep(&second))
	if err != nil || len(report.Refused) > 0 {
		t.Fatalf("%v %v", err, report.Refused)
	}
	for i := range first {
		if !second[i].Again {
			t.Errorf("%s does not say that it was read again", second[i].Article.Path)
		}
		second[i].Again = false
		if diff := cmp.Diff(first[i], second[i]); diff != "" {
			t.Errorf("%s (-first +again):\n%s", first[i].Article.Path, diff)
		}
	}
	first[0].Article.Language = "xx"
	report, err = ingest.Again(t.Context(), articlesOf(first[:1]), ingest.Options{}, keep(&second))
	if err != nil || len(report.Refused) != 1 {
		t.Errorf("a text of no known language: %v %v", err, report.Refused)
	}
}

// What a store that breaks off says is the run's error, and no article's refusal.
func TestAgainBrokenOff(t *testing.T) {
	broken := errors.New("the disk is gone")
	report, err := ingest.Again(t.Context(), func(yield func(graph.Article, error) bool) {
		_ = yield(graph.Article{Text: consultations, Language: "fr"}, nil) && yield(graph.Article{}, broken)
	}, ingest.Options{}, ingest.Each(func(context.Context, ingest.Read) error { return nil }))
	if !errors.Is(err, broken) || report.Articles != 1 || len(report.Refused) > 0 {
		t.Errorf("%v, %+v", err, report)
	}
}

func articlesOf(facts []graph.Facts) iter.Seq2[graph.Article, error] {
	return func(yield func(graph.Article, error) bool) {
		for _, f := range facts {
			if !yield(f.Article, nil) {
				return
			}
		}
	}
}
