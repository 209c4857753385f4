package ingest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/source"
)

// transaction is a sink that takes all of several articles, or none; those in bad it cannot take.
type transaction struct {
	taken []string
	sizes []int // of the batches that were taken
	bad   map[string]error
}

func (t *transaction) take(_ context.Context, read []Read) error {
	var bodies []string
	for _, r := range read {
		if err := t.bad[r.Facts.Article.Title]; err != nil {
			return err
		}
		bodies = append(bodies, r.Facts.Article.Title)
	}
	t.taken, t.sizes = append(t.taken, bodies...), append(t.sizes, len(bodies))
	return nil
}

// Articles are given to the sink together; of those it cannot take for one's sake, that one alone is refused, in its place.
func TestTogether(t *testing.T) {
	for _, workers := range []int{1, 8} {
		synctest.Test(t, func(t *testing.T) {
			unfit := fmt.Errorf("store: %w", &graph.Fault{Kind: graph.ErrArticle, What: "write it", Advice: "leave it"})
			sink := transaction{bad: map[string]error{"13": unfit, "16": &source.Refusal{Path: "a.jsonl", Line: 16, Reason: "no use for it"}, "25": unfit}}
			steps := 0
			var asked atomic.Int64
			report, err := run(t.Context(), numbered(25, &asked, 3, 14), Options{Workers: workers, Progress: func() { steps++ }}, Sink{10, sink.take}, echo)
			if err != nil {
				t.Fatal(err)
			}
			var want []string
			for i := 1; i <= 25; i++ {
				if i != 3 && i != 13 && i != 14 && i != 16 && i != 25 {
					want = append(want, fmt.Sprint(i))
				}
			}
			if d := cmp.Diff(want, sink.taken); d != "" {
				t.Error(d)
			}
			if len(sink.sizes) > 10 || sink.sizes[0] != 9 {
				t.Errorf("batches of %v", sink.sizes)
			}
			var refused []string
			for _, r := range report.Refused {
				refused = append(refused, r.Error()+"; "+r.Advice)
			}
			if d := cmp.Diff([]string{
				"a.jsonl:3: it is bad; ", "a.jsonl:13: store: write it; leave it", "a.jsonl:14: it is bad; ",
				"a.jsonl:16: no use for it; ", "a.jsonl:25: store: write it; leave it",
			}, refused); d != "" {
				t.Error(d)
			}
			if report.Articles != 20 || steps != 25 {
				t.Errorf("%d articles, %d steps", report.Articles, steps)
			}
		})
	}
}

// What is wrong with the store is no article's fault: the run ends, and nothing is tried again.
func TestStoreErrorEndsTheRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		full := &graph.Fault{What: "disk full"}
		calls := 0
		var asked atomic.Int64
		report, err := run(t.Context(), numbered(100, &asked), Options{Workers: 2}, Sink{10, func(context.Context, []Read) error {
			if calls++; calls == 3 {
				return full
			}
			return nil
		}}, echo)
		if !errors.Is(err, full) || calls != 3 || report.Articles != 20 || len(report.Refused) > 0 {
			t.Errorf("%v after %d calls, %+v", err, calls, report)
		}
	})
}

// A source that is slow gets its articles to the sink soon; long ones are not held back until there are many.
func TestBatchesAreBounded(t *testing.T) {
	for _, test := range []struct {
		name string
		wait time.Duration
		size int
		want []int
	}{
		{"quick", 0, 1, []int{10, 2}},
		{"slow", patience * 2 / 5, 1, []int{3, 3, 3, 3}},
		{"very slow", 3 * patience, 1, []int{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}},
		{"long", 0, mostTogether / 4, []int{4, 4, 4}},
	} {
		synctest.Test(t, func(t *testing.T) {
			var sink transaction
			articles := func(yield func(source.Article, error) bool) {
				for range 12 {
					if !yield(source.Article{Body: strings.Repeat("a", test.size)}, nil) {
						return
					}
					time.Sleep(test.wait)
				}
			}
			if _, err := run(t.Context(), articles, Options{Workers: 2}, Sink{10, sink.take}, echo); err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(test.want, sink.sizes); d != "" {
				t.Errorf("%s: %s", test.name, d)
			}
		})
	}
}
