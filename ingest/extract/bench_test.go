package extract_test

import (
	"strings"
	"testing"
	"time"

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

// BenchmarkLength reads an article of 2 kB and one of 100 kB, made of ours, in turn, and tells how many times
// as long the long one takes: 50 where time grows with the text, 60 at most.
func BenchmarkLength(b *testing.B) {
	var all strings.Builder
	for all.Len() < 100<<10 {
		for _, d := range documents(b) {
			all.WriteString(d.Text + "\n")
		}
	}
	short, long := cut(b, all.String(), 2<<10), cut(b, all.String(), 100<<10)
	extract.Extract(long)
	took := [2]time.Duration{time.Hour, time.Hour} // the fastest of each: other work on the machine only slows
	b.ReportAllocs()
	for b.Loop() {
		for n, d := range []text.Document{short, long} {
			start := time.Now()
			extract.Extract(d)
			took[n] = min(took[n], time.Since(start))
		}
	}
	b.ReportMetric(float64(took[1])/float64(took[0]), "times")
}

// cut is the head of a text, of about n bytes, as a document in French.
func cut(b *testing.B, s string, n int) text.Document {
	b.Helper()
	end := n + strings.IndexAny(s[n:], ".\n") + 1
	doc, err := text.Prepare(source.Article{Body: s[:end], Language: "fr"}, text.Defaults{})
	if err != nil {
		b.Fatal(err)
	}
	return doc
}
