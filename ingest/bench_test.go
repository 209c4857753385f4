package ingest

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
	"testing"

	"github.com/entente-graph/entente/ingest/source"
)

// ours are our own articles, over and over until there are n.
func ours(b *testing.B, n int) []source.Article {
	b.Helper()
	var out []source.Article
	for len(out) < n {
		for a, err := range source.Articles(b.Context(), []string{"../testdata/articles", "../testdata/blind"}, nil) {
			if err == nil && len(out) < n {
				out = append(out, a)
			}
		}
	}
	return out
}

func each(all []source.Article) iter.Seq2[source.Article, error] {
	return func(yield func(source.Article, error) bool) {
		for _, a := range all {
			if !yield(a, nil) {
				return
			}
		}
	}
}

// BenchmarkRead takes articles that are in memory through the pure stages up to their extraction, one behind the
// other: our own, or those of the file that ENTENTE_ARTICLES names.
func BenchmarkRead(b *testing.B) {
	var articles []source.Article
	if path := os.Getenv("ENTENTE_ARTICLES"); path == "" {
		articles = ours(b, 200)
	} else {
		for a, err := range source.Articles(b.Context(), []string{path}, nil) {
			if err != nil {
				b.Fatal(err)
			}
			articles = append(articles, a)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, a := range articles {
			if _, err := read(a, Options{ExtractOnly: true}); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(len(articles)*b.N)/b.Elapsed().Seconds(), "articles/s")
}

// BenchmarkRun reads two hundred articles with one worker on one core, and with two workers on two, and
// writes what they report as the command does.
func BenchmarkRun(b *testing.B) {
	articles := ours(b, 200)
	size := 0
	for _, a := range articles {
		size += len(a.Body)
	}
	for _, workers := range []int{1, 2} {
		b.Run(fmt.Sprintf("workers=%d", workers), func(b *testing.B) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(workers))
			b.ReportAllocs()
			b.SetBytes(int64(size))
			for b.Loop() {
				out := bufio.NewWriter(io.Discard)
				lines := json.NewEncoder(out)
				_, err := Run(b.Context(), each(articles), Options{Workers: workers}, Each(func(_ context.Context, r Read) error {
					return lines.Encode(r.Extraction)
				}))
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
