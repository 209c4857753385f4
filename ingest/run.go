package ingest

import (
	"context"
	"errors"
	"iter"
	"runtime"

	"golang.org/x/sync/semaphore"

	"github.com/entente-graph/entente/ingest/source"
)

// result is what a worker made of one article.
type result struct {
	article source.Article
	read    Read
	err     error
}

// job is an article and the place where the result is waited for.
type job struct {
	article source.Article
	out     chan<- result
}

// Run reads articles with several workers and gives them to the sink in their order. A bad
// article is set aside in the report, and the rest go on. An error of the sink ends the run;
// so does the end of ctx, at once, with ctx's error.
//
// In memory are at most some dozens of articles a worker, and no more than 4 MiB of their text but for one
// that is longer. A run that ends early does not wait for what is under way: a worker ends with its
// article, the reading of articles when these yield again.
func Run(ctx context.Context, articles iter.Seq2[source.Article, error], o Options, sink Sink) (Report, error) {
	return run(ctx, articles, o, sink, read)
}

func run(ctx context.Context, articles iter.Seq2[source.Article, error], o Options, sink Sink, s stages) (Report, error) {
	inner, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	queue := make(chan (<-chan result), ahead*workers) // in the order of the articles
	jobs := make(chan job, ahead*workers)
	held := semaphore.NewWeighted(mostHeld)
	for range workers {
		go func() {
			for j := range jobs {
				read, err := s.safely(j.article, o)
				j.out <- result{j.article, read, err}
			}
		}()
	}
	go func() {
		defer close(queue)
		defer close(jobs)
		feed(inner, articles, held, queue, jobs)
	}()
	report, err := drain(inner, queue, held, o, sink)
	if err != nil && ctx.Err() != nil {
		err = ctx.Err() // what the sink says of it is less plain
	}
	return report, err
}

// ahead is how many articles a worker are read before it is free: to wait for each would take as long as to
// read a short one, and on few processors reader, workers and writer take turns the more seldom, the more there are.
const ahead = 64

// mostHeld is how many bytes of articles are in memory.
const mostHeld = 4 << 20

func weight(a source.Article) int64 { return int64(min(len(a.Title)+len(a.Body), mostHeld)) }

// feed gives each article a place in the queue, and to the next worker that is free.
func feed(ctx context.Context, articles iter.Seq2[source.Article, error], held *semaphore.Weighted, queue chan<- (<-chan result), jobs chan<- job) {
	for a, err := range articles {
		if held.Acquire(ctx, weight(a)) != nil {
			return
		}
		out := make(chan result, 1)
		select {
		case queue <- out:
		case <-ctx.Done():
			return
		}
		if err != nil {
			out <- result{article: a, err: err}
			continue
		}
		select {
		case jobs <- job{a, out}:
		case <-ctx.Done():
			return
		}
	}
}

// drain takes the results in their order.
func drain(ctx context.Context, queue <-chan (<-chan result), held *semaphore.Weighted, o Options, sink Sink) (Report, error) {
	var report Report
	for {
		r, more := next(ctx, queue)
		if !more {
			return report, ctx.Err()
		}
		err := r.err
		if err == nil {
			err = sink(ctx, r.read)
			if err != nil && !errors.As(err, new(*source.Refusal)) {
				return report, err
			}
		}
		if err != nil {
			report.Refused = append(report.Refused, refusalOf(r.article, err))
		} else {
			report.took(r.read)
		}
		if o.Progress != nil {
			o.Progress()
		}
		held.Release(weight(r.article))
	}
}

// next waits for the next result; there is none after the last, or when ctx ends.
func next(ctx context.Context, queue <-chan (<-chan result)) (r result, more bool) {
	var out <-chan result
	select {
	case out, more = <-queue:
	case <-ctx.Done():
	}
	if !more {
		return r, false
	}
	select {
	case r = <-out:
	case <-ctx.Done():
	}
	return r, ctx.Err() == nil
}
