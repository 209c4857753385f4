package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/verify"
)

// errBroken ends a check that found something.
var errBroken = errors.New("the graph does not hold")

func newVerifyCommand(e *env, run func(context.Context, tellingOptions) error) *cobra.Command {
	return e.telling(&cobra.Command{
		Use:   "verify",
		Short: "Prove that the graph holds: quotes, evidence, keys, dates, ends",
		Long: `Reads the whole graph and proves what must hold of it: each quote equals its bytes in the article, no
claim is without evidence, every end is there and nothing stands that nothing said in a text reaches, dates
are sane, keys are unique and made of what they stand for, names are those that the texts write, the
consultations are what their accounts settle to, and tallies what the consultations add up to. The status is
1 when something is broken, with a list of it.`,
		Example: `  entente ingest testdata/articles
  entente verify`,
	}, run)
}

func (e *env) verify(ctx context.Context, o tellingOptions) error {
	defer tidy()()
	return o.at.reading(ctx, func(s graph.Store) error {
		r, err := verify.Run(ctx, s)
		if err != nil {
			return err
		}
		if o.output == "json" {
			if r.Findings == nil {
				r.Findings = []verify.Finding{}
			}
			err = json.NewEncoder(e.stdout).Encode(map[string]any{"nodes": r.Nodes, "claims": r.Claims, "broken": r.Broken, "findings": r.Findings})
		} else {
			err = e.tellFindings(r)
		}
		if err != nil || len(r.Broken) == 0 {
			return err
		}
		return &complaint{
			fmt.Errorf("%w: %s", errBroken, count(sum(r.Broken), "thing is broken", "things are broken")),
			"the articles stand: forget those that are named and read them again, or ingest all into a new graph; and please report it", errBroken,
		}
	})
}

func (e *env) tellFindings(r verify.Report) error {
	if len(r.Broken) == 0 {
		_, err := fmt.Fprintf(e.stdout, "the graph holds: %s and %s were checked\n", count(r.Nodes, "node", "nodes"), count(r.Claims, "claim", "claims"))
		return err
	}
	for _, check := range slices.Sorted(maps.Keys(r.Broken)) {
		if _, err := fmt.Fprintf(e.stdout, "not so: %s (%d)\n", check, r.Broken[check]); err != nil {
			return err
		}
		told := 0
		for _, f := range r.Findings {
			if f.Check != check {
				continue
			}
			told++
			if _, err := fmt.Fprintf(e.stdout, "  %s: %s\n", render.Visible(f.Where), render.Visible(f.What)); err != nil {
				return err
			}
		}
		if rest := r.Broken[check] - told; rest > 0 {
			if _, err := fmt.Fprintf(e.stdout, "  and %d more\n", rest); err != nil {
				return err
			}
		}
	}
	return nil
}

func sum(counts map[string]int) int {
	all := 0
	for _, n := range counts {
		all += n
	}
	return all
}
