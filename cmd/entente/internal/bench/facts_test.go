// Package bench holds benchmarks of more than one layer, which the scripts in testdata/bench run.
package bench

import (
	"context"
	"os"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
	"github.com/entente-graph/entente/ingest/generate"
	"github.com/entente-graph/entente/ingest/source"
)

// number is how often or how many, as the environment says.
func number(b *testing.B, name string, otherwise int) int {
	b.Helper()
	s := os.Getenv(name)
	if s == "" {
		return otherwise
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		b.Fatalf("%s: %v", name, err)
	}
	return n
}

// facts are what generated articles report: 1,000, or as many as ENTENTE_ARTICLES says.
func facts(b *testing.B) []graph.Facts {
	b.Helper()
	n := number(b, "ENTENTE_ARTICLES", 1000)
	articles := func(yield func(source.Article, error) bool) {
		left := n
		for a := range generate.Articles(1) {
			if left--; left < 0 || !yield(source.Article{
				Ref: a.ID, URL: a.URL, Title: a.Title, Published: a.Published, Language: a.Language, Body: a.Text,
			}, nil) {
				return
			}
		}
	}
	var out []graph.Facts
	_, err := ingest.Run(b.Context(), articles, ingest.Options{}, ingest.Each(func(_ context.Context, r ingest.Read) error {
		out = append(out, r.Facts)
		return nil
	}))
	if err != nil {
		b.Fatal(err)
	}
	return out
}

// stopwatch takes the wall's and the processor's time: on a busy machine the second changes little.
type stopwatch struct {
	began     time.Time
	processor time.Duration
}

func start() stopwatch { return stopwatch{time.Now(), processor()} }

func (s stopwatch) report(b *testing.B, articles int) {
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(float64(articles)/time.Since(s.began).Seconds(), "articles/s")
	b.ReportMetric(float64(articles)/(processor()-s.processor).Seconds(), "articles/cpu-s")
}

// processor is the time that this process has taken of the processors.
func processor() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
