package ingest

import (
	"context"
	"fmt"
	"iter"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/resolve"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

// Again reads articles from their texts as a store keeps them, and gives them to the sink as [Run] does; an error among
// them ends the run. What is
// read depends on the text, its address, title, language and day alone, so that it is what a first reading by this
// extractor gives.
func Again(ctx context.Context, articles iter.Seq2[graph.Article, error], o Options, sink Sink) (Report, error) {
	var failed error // of the store that keeps them, and no article's
	report, err := run(ctx, func(yield func(source.Article, error) bool) {
		for a, err := range articles {
			if failed = err; failed != nil || !yield(source.Article{
				Path: a.Path, URL: a.URL, Title: a.Title, Body: a.Text, Language: a.Language, Published: a.Published,
			}, nil) {
				return
			}
		}
	}, o, sink, again)
	if err == nil { // else the articles may still be under way
		err = failed
	}
	return report, err
}

// again is [read] for a text that was prepared before.
func again(a source.Article, _ Options) (Read, error) {
	if _, known := lexicon.For(a.Language); !known {
		return Read{}, &source.Refusal{
			Path: a.Path, Reason: fmt.Sprintf("its language %q has no lexicon any more", a.Language),
			Advice: "read it with the entente that read it first",
		}
	}
	x := extract.Extract(text.Document{
		ID: string(graph.NewArticleID(a.Body, a.Published)), Path: a.Path, URL: a.URL, Title: a.Title,
		Published: a.Published, Language: a.Language, Text: a.Body,
	})
	facts := resolve.Facts(x)
	facts.Again = true
	return Read{Extraction: x, Facts: facts}, nil
}
