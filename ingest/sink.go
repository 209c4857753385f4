package ingest

import (
	"cmp"
	"context"
	"errors"
	"time"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/source"
)

// Sink takes what was read in the order of the sources, up to Together articles at a time, all or none of them. An error
// that is or wraps a [*source.Refusal] or [graph.ErrArticle] is one article's: it alone is set aside, and the others are
// given again without it. Any other error ends the run.
type Sink struct {
	Together int
	Take     func(context.Context, []Read) error
}

// Each is a sink that takes one article at a time.
func Each(take func(context.Context, Read) error) Sink {
	return Sink{1, func(ctx context.Context, r []Read) error { return take(ctx, r[0]) }}
}

// A sink that takes several articles at a time gets them when their texts have so many bytes, or when it has waited so long since
// the first of them: a slow source is no reason to hold back what is read.
const (
	mostTogether = mostHeld / 4
	patience     = 100 * time.Millisecond
)

// gather waits for as many results as the sink takes together. There are no more after the last, or when ctx has ended.
func gather(ctx context.Context, results <-chan result, together int) (batch []result, more bool) {
	var late <-chan time.Time
	for size := int64(0); len(batch) < together && size < mostTogether; {
		select {
		case r, ok := <-results:
			if !ok {
				return batch, false
			}
			batch, size = append(batch, r), size+weight(r.article)
			if len(batch) == 1 && together > 1 {
				late = time.After(patience)
			}
		case <-late:
			return batch, true
		case <-ctx.Done():
			return batch, false
		}
	}
	return batch, true
}

// give gives the sink what was read, and reports it. Where one article cannot be taken, they are given by halves until it
// stands alone. An error is the sink's own, and no article's.
func (r *Report) give(ctx context.Context, batch []result, sink Sink) (err error) {
	var reads []Read
	for _, b := range batch {
		if b.err == nil {
			reads = append(reads, b.read)
		}
	}
	if len(reads) > 0 {
		err = sink.Take(ctx, reads)
	}
	switch {
	case err == nil:
	case !ofArticle(err):
		return err
	case len(reads) > 1:
		half := len(batch) / 2
		if err := r.give(ctx, batch[:half], sink); err != nil {
			return err
		}
		return r.give(ctx, batch[half:], sink)
	}
	for _, b := range batch {
		if refused := cmp.Or(b.err, err); refused != nil {
			r.Refused = append(r.Refused, refusalOf(b.article, refused))
		} else {
			r.took(b.read)
		}
	}
	return nil
}

// ofArticle tells whether an error of a sink is about an article that it was given.
func ofArticle(err error) bool {
	return errors.As(err, new(*source.Refusal)) || errors.Is(err, graph.ErrArticle)
}
