package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/source"
)

// numbered yields n articles with the bodies "1", "2", ..., and an error for those in bad.
// It counts those that were asked for.
func numbered(n int, asked *atomic.Int64, bad ...int) iter.Seq2[source.Article, error] {
	return func(yield func(source.Article, error) bool) {
		for i := 1; i <= n; i++ {
			asked.Store(int64(i))
			a := source.Article{Path: "a.jsonl", Line: i, Body: fmt.Sprint(i)}
			var err error
			if slices.Contains(bad, i) {
				err = &source.Refusal{Path: a.Path, Line: i, Reason: "it is bad"}
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// echo is a stage that gives the body back as an event's caption.
func echo(a source.Article, _ Options) (Read, error) {
	return Read{
		Extraction: extract.Extraction{Events: make([]extract.Event, len(a.Body)-1)},
		Facts:      graph.Facts{Article: graph.Article{Title: a.Body}, Accounts: make([]graph.Account, len(a.Body)-1)},
	}, nil
}

// nothing is what no article tells: [echo] of eight megabytes would take gigabytes.
func nothing(source.Article, Options) (Read, error) { return Read{}, nil }

// collect is a sink that keeps the bodies.
func collect(into *[]string) Sink {
	return Each(func(_ context.Context, r Read) error {
		*into = append(*into, r.Facts.Article.Title)
		return nil
	})
}

// Every second article waits until the one after it is done: results come out of order, and
// the sink sees them in it.
func TestOrderIsKept(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		t.Run(fmt.Sprint(workers), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				const n = 100
				done := make([]chan struct{}, n+2)
				for i := range done {
					done[i] = make(chan struct{})
				}
				waits := func(a source.Article, o Options) (Read, error) {
					if workers > 1 && a.Line%2 == 1 {
						<-done[a.Line+1]
					}
					close(done[a.Line])
					return echo(a, o)
				}
				var got, want []string
				for i := 1; i <= n; i++ {
					want = append(want, fmt.Sprint(i))
				}
				steps := 0
				var asked atomic.Int64
				report, err := run(t.Context(), numbered(n, &asked), Options{Workers: workers, Progress: func() { steps++ }}, collect(&got), waits)
				if err != nil {
					t.Fatal(err)
				}
				if d := cmp.Diff(want, got); d != "" {
					t.Error(d)
				}
				// bodies of one digit have no event, of two one, of three two
				if d := cmp.Diff(Report{Articles: n, WithEvents: 91, Events: 92}, report); d != "" || steps != n {
					t.Error(steps, "steps", d)
				}
			})
		})
	}
}

func TestOneBadArticleNeverStopsARun(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		synctest.Test(t, func(t *testing.T) {
			stage := func(a source.Article, o Options) (Read, error) {
				switch a.Line {
				case 2:
					var nothing []int
					return Read{}, fmt.Errorf("never reached: %d", nothing[a.Line])
				case 4:
					return Read{}, errors.New("no refusal, still this article's own error")
				}
				return echo(a, o)
			}
			var got, refused []string
			steps := 0
			var asked atomic.Int64
			sink := Each(func(ctx context.Context, r Read) error {
				if r.Facts.Article.Title == "6" {
					return fmt.Errorf("sink: %w", &source.Refusal{Path: "a.jsonl", Line: 6, Reason: "the sink has no use for it"})
				}
				return collect(&got).Take(ctx, []Read{r})
			})
			report, err := run(t.Context(), numbered(7, &asked, 1, 7), Options{Workers: workers, Progress: func() { steps++ }}, sink, stage)
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range report.Refused {
				refused = append(refused, r.Error())
			}
			if d := cmp.Diff([]string{"3", "5"}, got); d != "" {
				t.Error(d)
			}
			if d := cmp.Diff([]string{
				"a.jsonl:1: it is bad",
				"a.jsonl:2: it could not be read: runtime error: index out of range [2] with length 0",
				"a.jsonl:4: no refusal, still this article's own error",
				"a.jsonl:6: the sink has no use for it",
				"a.jsonl:7: it is bad",
			}, refused); d != "" {
				t.Error(d)
			}
			if report.Articles != 2 || steps != 7 {
				t.Errorf("%d articles, %d steps", report.Articles, steps)
			}
		})
	}
}

// synctest fails a test whose goroutines do not end.
func TestSinkErrorEndsTheRun(t *testing.T) {
	full := errors.New("disk full")
	for _, workers := range []int{1, 8} {
		synctest.Test(t, func(t *testing.T) {
			calls := 0
			var asked atomic.Int64
			report, err := run(t.Context(), numbered(1000, &asked), Options{Workers: workers}, Each(func(context.Context, Read) error {
				if calls++; calls == 3 {
					return full
				}
				return nil
			}), echo)
			synctest.Wait()
			if !errors.Is(err, full) || calls != 3 || report.Articles != 2 || asked.Load() > int64(3+ahead*workers+2) {
				t.Errorf("%v after %d calls, %d articles, %d asked for", err, calls, report.Articles, asked.Load())
			}
		})
	}
}

func TestCancelEndsTheRun(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		calls := 0
		var asked atomic.Int64
		_, err := run(ctx, numbered(1000, &asked), Options{Workers: 2}, Each(func(ctx context.Context, _ Read) error {
			if calls++; calls == 3 {
				cancel()
				return fmt.Errorf("store: %w", ctx.Err())
			}
			return nil
		}), echo)
		if !errors.Is(err, context.Canceled) || err.Error() != "context canceled" || calls != 3 {
			t.Errorf("%v after %d calls, want the context's own error after 3", err, calls)
		}
		if _, err = run(ctx, numbered(1000, &asked), Options{Workers: 2}, collect(new([]string)), echo); !errors.Is(err, context.Canceled) {
			t.Errorf("a run under a context that has ended: %v", err)
		}
	})
}

// Run returns though a stage and the source are still busy, and these end after it.
func TestCancelWaitsForNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		stage, pipe := make(chan struct{}), make(chan struct{})
		ended := make(chan error)
		go func() {
			_, err := run(ctx, func(yield func(source.Article, error) bool) {
				yield(source.Article{Body: "1"}, nil)
				<-pipe
			}, Options{Workers: 2}, collect(new([]string)), func(a source.Article, o Options) (Read, error) {
				<-stage
				return echo(a, o)
			})
			ended <- err
		}()
		synctest.Wait() // the stage and the source are waiting
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
		close(stage)
		close(pipe)
	})
}

// A sink that does not take its first article holds the reading back.
func TestBackPressure(t *testing.T) {
	for _, workers := range []int{1, 2, 8} {
		synctest.Test(t, func(t *testing.T) {
			n := 0
			var asked atomic.Int64
			open := make(chan struct{})
			go func() {
				synctest.Wait()
				n = int(asked.Load())
				close(open)
			}()
			report, err := run(t.Context(), numbered(1000, &asked), Options{Workers: workers}, Each(func(context.Context, Read) error {
				<-open
				return nil
			}), echo)
			if err != nil || report.Articles != 1000 {
				t.Fatal(report, err)
			}
			if want := ahead*workers + 3; n != want { // with the sink, with the next in order, and before the queue
				t.Errorf("%d workers: %d articles in memory, want %d", workers, n, want)
			}
		})
	}
}

// Of long articles few are in memory, but one may be as long as it wants.
func TestBackPressureOfLongArticles(t *testing.T) {
	for _, test := range []struct{ size, want int }{{mostHeld / 4, 4 + 1}, {2 * mostHeld, 1 + 1}} { // the next one is waiting for its turn
		synctest.Test(t, func(t *testing.T) {
			n, asked := 0, 0
			open := make(chan struct{})
			go func() {
				synctest.Wait()
				n = asked
				close(open)
			}()
			body := strings.Repeat("a", test.size)
			articles := func(yield func(source.Article, error) bool) {
				for asked < 20 {
					if asked++; !yield(source.Article{Body: body}, nil) {
						return
					}
				}
			}
			report, err := run(t.Context(), articles, Options{Workers: 2}, Each(func(context.Context, Read) error {
				<-open
				return nil
			}), nothing)
			if err != nil || report.Articles != 20 {
				t.Fatal(report, err)
			}
			if n != test.want {
				t.Errorf("%d bytes each: %d articles in memory, want %d", test.size, n, test.want)
			}
		})
	}
}
