package ingest

import (
	"context"
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

// Run reads articles with several workers and gives them to the sink in their order, while others are read. A bad
// article is set aside in the report, and the rest go on. An error of the sink ends the run;
// so does the end of ctx, at once, with ctx's error.
//
// In memory are at most some dozens of articles a worker and those of the sink, and no more than 4 MiB of their text
// but for one that is longer. A run that ends early does not wait for what is under way: a worker ends with its
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
	queue := make(chan (<-chan result), max(ahead*workers, sink.Together)) // in the order of the articles
	jobs := make(chan job, cap(queue))
	results := make(chan result)
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
	go func() {
		defer close(results)
		inOrder(inner, queue, results)
	}()
	report, err := drain(inner, results, held, o, sink)
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

// inOrder waits for one result after the other.
func inOrder(ctx context.Context, queue <-chan (<-chan result), results chan<- result) {
	for out := range queue {
		select {
		case r := <-out:
			select {
			case results <- r:
			case <-ctx.Done():
				return
			}
		case <-ctx.Done():
			return
		}
	}
}

// drain gives the results to the sink.
func drain(ctx context.Context, results <-chan result, held *semaphore.Weighted, o Options, sink Sink) (Report, error) {
	var report Report
	for more := true; more; {
		var batch []result
		batch, more = gather(ctx, results, sink.Together)
		if ctx.Err() != nil {
			return report, ctx.Err()
		}
		if err := report.give(ctx, batch, sink); err != nil {
			return report, err
		}
		for _, r := range batch {
			if o.Progress != nil {
				o.Progress()
			}
			held.Release(weight(r.article))
		}
	}
	return report, nil
}
