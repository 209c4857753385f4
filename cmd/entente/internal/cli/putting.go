package cli

import (
	"context"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
)

// together is how many articles a graph takes in one transaction.
const together = 256

// into is the sink that puts what is read into a graph, which open gives; told learns what became of each article.
func into(open func(context.Context) (graph.Store, error), told func(ingest.Read, graph.Outcome)) ingest.Sink {
	return ingest.Sink{Together: together, Take: func(ctx context.Context, read []ingest.Read) error {
		s, err := open(ctx)
		if err != nil {
			return err
		}
		facts := make([]graph.Facts, len(read))
		for i, r := range read {
			facts[i] = r.Facts
		}
		outcomes, err := s.Put(ctx, facts...)
		for i, outcome := range outcomes {
			told(read[i], outcome)
		}
		return err
	}}
}

// opened is a graph that is open already.
func opened(s graph.Store) func(context.Context) (graph.Store, error) {
	return func(context.Context) (graph.Store, error) { return s, nil }
}
