package report

import (
	"context"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/named"
	"github.com/entente-graph/entente/graph"
)

// pair reads the two sides that a report is of.
func (rq Request) pair() (a, b graph.ActorCode, err error) {
	if a, err = named.Actor(rq.Names[0]); err != nil {
		return a, b, err
	}
	if b, err = named.Actor(rq.Names[1]); err != nil {
		return a, b, err
	}
	if a == b {
		return a, b, &Misnamed{What: "both sides are " + rq.Words.Actor(a, ""), Advice: "name two"}
	}
	return a, b, nil
}

// Misnamed says that what a user named cannot be reported on.
type Misnamed struct{ What, Advice string }

func (e *Misnamed) Error() string { return e.What }

// Hint is what to name instead.
func (e *Misnamed) Hint() string { return e.Advice }

// ids are a column of a canned query's rows.
func (rq Request) ids(ctx context.Context, query, column string, given map[string]string) ([]string, error) {
	var out []string
	for r, err := range ask.All(ctx, rq.Store, query, given) {
		if err != nil {
			return nil, err
		}
		if id := r.Text(column); len(out) == 0 || out[len(out)-1] != id {
			out = append(out, id)
		}
	}
	return out, nil
}
