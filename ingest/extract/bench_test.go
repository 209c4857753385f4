package extract_test

import (
	"strings"
	"testing"

	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

// documents are our own articles, ready for extraction.
func documents(b *testing.B) []text.Document {
	b.Helper()
	var out []text.Document
	for a, err := range source.Articles(b.Context(), []string{"../../testdata/articles"}, nil) {
		if err != nil {
			b.Fatal(err)
		}
		d, err := text.Prepare(a, text.Defaults{})
		if err != nil {
			b.Fatal(err)
		}
		out = append(out, d)
	}
	return out
}

// BenchmarkExtract reads all of our articles once a turn.
func BenchmarkExtract(b *testing.B) {
	docs := documents(b)
	size := 0
	for _, d := range docs {
		size += len(d.Text)
	}
	extract.Extract(docs[0]) // the lexicon is compiled once a run, not once an article
	b.ReportAllocs()
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, d := range docs {
			extract.Extract(d)
		}
	}
}

// BenchmarkExtractLong reads one article as long as all of ours, ten times over: the time a
// byte should be near that of many short ones.
func BenchmarkExtractLong(b *testing.B) {
	var all strings.Builder
	for range 10 {
		for _, d := range documents(b) {
			all.WriteString(d.Text + "\n")
		}
	}
	doc, err := text.Prepare(source.Article{Body: all.String(), Language: "fr"}, text.Defaults{})
	if err != nil {
		b.Fatal(err)
	}
	extract.Extract(doc)
	b.ReportAllocs()
	b.SetBytes(int64(len(doc.Text)))
	for b.Loop() {
		extract.Extract(doc)
	}
}
