package report

import (
	"context"
	"fmt"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/graph"
)

// Read makes a report of a kind. Its error is a [*Misnamed] for a name that is nobody's, and a
// [*graph.Fault] for a graph without consultations, days that are none or the wrong way round, and
// what the store says.
func Read(ctx context.Context, k Kind, rq Request) (*paper.Report, error) {
	if err := rq.Check(); err != nil {
		return nil, err
	}
	some, err := ask.Few(ctx, rq.Store, "consultation/list", 1, nil)
	if err != nil {
		return nil, err
	}
	if len(some) == 0 {
		return nil, &graph.Fault{What: "there is nothing to report on: the graph holds no consultation", Advice: "fill it first: entente ingest PATH..."}
	}
	return k.Read(ctx, rq)
}

// Check refuses days that cannot be meant.
func (rq Request) Check() error {
	if rq.AsOf != "" && !isDay(rq.AsOf) {
		return &graph.Fault{What: fmt.Sprintf("--as-of %q is no date", rq.AsOf), Advice: "write it like 2025-06-10"}
	}
	return rq.Part.Check()
}
