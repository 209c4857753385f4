package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"sync"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/resolve"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

// Options says how to read. Language and Published fill in for texts that do not say.
type Options struct {
	Language  string // BCP 47; empty: recognised from the text
	Published string // ISO date
	Workers   int    // goroutines that read and extract; 0: one a processor
	Progress  func() // called after each article, also a refused one; may be nil
}

// Read is one article that was read: its extraction and the facts for the graph.
type Read struct {
	Extraction extract.Extraction
	Facts      graph.Facts
}

// Sink takes what was read, one article at a time, in the order of the sources. Its error
// ends the run.
type Sink func(context.Context, Read) error

// Report is what a run did.
type Report struct {
	Articles   int // read and given to the sink
	WithEvents int // of these, with at least one event
	Refused    []*source.Refusal
}

// result is what a worker made of one article.
type result struct {
	read    Read
	refusal *source.Refusal
}

// Run reads articles with several workers and gives them to the sink in their order. A bad
// article is set aside in the report; an error of the sink or the end of ctx ends the run.
// The number of articles in memory is bounded by a small multiple of the workers.
func Run(ctx context.Context, articles iter.Seq2[source.Article, error], o Options, sink Sink) (Report, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers := o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	queue := make(chan chan result, workers) // results in the order of the articles
	jobs := make(chan func(), workers)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for job := range jobs {
				job()
			}
		})
	}
	wg.Go(func() {
		defer close(queue)
		defer close(jobs)
		feed(ctx, articles, o, queue, jobs)
	})
	report, err := drain(ctx, queue, o, sink)
	cancel()
	for range queue { // let the feeder end
	}
	wg.Wait()
	return report, err
}

// feed hands each article to a worker and its result's place to the queue.
func feed(ctx context.Context, articles iter.Seq2[source.Article, error], o Options, queue chan<- chan result, jobs chan<- func()) {
	for a, err := range articles {
		out := make(chan result, 1)
		select {
		case queue <- out:
		case <-ctx.Done():
			return
		}
		if err != nil {
			out <- result{refusal: asRefusal(a, err)}
			continue
		}
		jobs <- func() { out <- readOne(a, o) }
	}
}

func drain(ctx context.Context, queue <-chan chan result, o Options, sink Sink) (Report, error) {
	var report Report
	for out := range queue {
		var r result
		select {
		case r = <-out:
		case <-ctx.Done():
			return report, ctx.Err()
		}
		if ctx.Err() != nil {
			return report, ctx.Err()
		}
		if r.refusal != nil {
			report.Refused = append(report.Refused, r.refusal)
		} else {
			if err := sink(ctx, r.read); err != nil {
				return report, err
			}
			report.Articles++
			if len(r.read.Facts.Accounts) > 0 {
				report.WithEvents++
			}
		}
		if o.Progress != nil {
			o.Progress()
		}
	}
	return report, ctx.Err()
}

// readOne takes one article through the pure stages. A panic in them refuses the article: one
// bad text never stops a run.
func readOne(a source.Article, o Options) (r result) {
	defer func() {
		if p := recover(); p != nil {
			r = result{refusal: &source.Refusal{
				Path: a.Path, Line: a.Line, Reason: fmt.Sprintf("it could not be read: %v", p),
				Advice: "this is a defect of entente: please report it with the text",
			}}
		}
	}()
	doc, err := text.Prepare(a, text.Defaults{Language: o.Language, Published: o.Published})
	if err != nil {
		return result{refusal: asRefusal(a, err)}
	}
	x := extract.Extract(doc)
	return result{read: Read{Extraction: x, Facts: resolve.Facts(x)}}
}

func asRefusal(a source.Article, err error) *source.Refusal {
	var r *source.Refusal
	if errors.As(err, &r) {
		return r
	}
	return &source.Refusal{Path: a.Path, Line: a.Line, Reason: err.Error()}
}
