package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest"
)

type settleOptions struct {
	at           location
	file         string
	show         bool
	allowMissing bool
	workers      int
}

func newSettleCommand(e *env, run func(context.Context, settleOptions) error) *cobra.Command {
	var o settleOptions
	c := &cobra.Command{
		Use:   "settle",
		Short: "Settle the graph anew by what people decided",
		Long: `Settles the graph anew by a file of decisions: who are one official or two, which accounts tell one consultation
or several, which facts are wrong, which spelling is which name. They have the last word over entente's own rules. The
graph remembers the file, also for articles that come later, until another one takes its place; an empty one takes all back.
Without --decisions it tells which decisions the graph remembers.

entente review proposes decisions in a form to paste into the file; docs/decisions.md describes it.`,
		Example: `  entente ingest testdata/articles
  entente settle --decisions testdata/decisions/example.yaml
  entente settle --show`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) (err error) {
			if err := someWorkers(o.workers); err != nil {
				return err
			}
			if o.show && o.file != "" {
				return misuse("--show tells the decisions that the graph remembers; --decisions replaces them", "give one of them")
			}
			if o.at, err = e.locate(cmd); err != nil {
				return err
			}
			return run(cmd.Context(), o)
		},
	}
	c.Flags().StringVar(&o.file, "decisions", "", "`FILE` of decisions, or - for standard input")
	c.Flags().BoolVar(&o.show, "show", false, "print the file that the graph remembers")
	c.Flags().BoolVar(&o.allowMissing, "allow-missing", false, "let decisions wait for articles that the graph does not have")
	c.Flags().IntVar(&o.workers, "workers", 0, "articles read at the same time; 0: one a processor")
	return c
}

func (e *env) settle(ctx context.Context, o settleOptions) (err error) {
	if o.file == "" {
		return o.at.reading(ctx, func(s graph.Store) error { return e.tellDecisions(ctx, s, o.show) })
	}
	d, err := e.readDecisions(o.file)
	if err != nil {
		return err
	}
	s, err := o.at.changing(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close(context.WithoutCancel(ctx))) }()
	old, err := s.Decided(ctx)
	if err != nil {
		return err
	}
	unknown, missing, err := e.checkDecisions(ctx, s, d, old)
	if err != nil {
		return err
	}
	if !o.allowMissing {
		unknown = append(missing, unknown...)
	}
	if err := e.unknownDecisions(o.file, unknown, "nothing was changed: mend the file, or let decisions wait for articles that are to come (--allow-missing)"); err != nil {
		return err
	}
	before, err := s.Counts(ctx)
	if err != nil {
		return err
	}
	waiting, err := s.Decide(ctx, d)
	if err != nil {
		return err
	}
	report, err := e.readAgain(ctx, s, "", o.workers)
	if err != nil {
		return err
	}
	after, err := s.Counts(ctx)
	if err != nil {
		return err
	}
	return errors.Join(e.tellSettled(d, waiting, before, after), refusals(report, stillWaiting))
}

// tellSettled says what decisions brought.
func (e *env) tellSettled(d *graph.Decisions, waiting int, before, after map[string]int) error {
	if waiting == 0 && before["Consultation"] == after["Consultation"] {
		_, err := fmt.Fprintf(e.stdout, "%s; no article is concerned that was not settled so before\n", count(len(d.List), "decision", "decisions"))
		return err
	}
	var changes []string
	for _, of := range []struct{ label, one, many string }{{"Consultation", "consultation", "consultations"}, {"Official", "official", "officials"}} {
		if before[of.label] != after[of.label] {
			changes = append(changes, fmt.Sprintf("%s (before: %d)", count(after[of.label], of.one, of.many), before[of.label]))
		}
	}
	if len(changes) == 0 {
		changes = []string{"as many consultations and officials as before"}
	}
	_, err := fmt.Fprintf(e.stdout, "%s; %s settled anew: %s\n", count(len(d.List), "decision", "decisions"), count(waiting, "article", "articles"), strings.Join(changes, ", "))
	return err
}

// tellDecisions says which decisions a graph remembers.
func (e *env) tellDecisions(ctx context.Context, s graph.Store, whole bool) error {
	d, err := s.Decided(ctx)
	switch {
	case err != nil:
		return err
	case whole:
		_, err = fmt.Fprint(e.stdout, d.Text)
		return err
	case len(d.List) == 0:
		_, err = fmt.Fprintln(e.stdout, "nobody decided anything: the graph is what the articles say")
		return err
	}
	by := map[string]int{}
	last := ""
	for _, one := range d.List {
		by[one.By]++
		last = max(last, one.On)
	}
	_, err = fmt.Fprintf(e.stdout, "%s by %s, the last one on %s (file sha256:%.12s)\n", count(len(d.List), "decision", "decisions"), count(len(by), "person", "people"), last, d.Hash())
	return err
}

// checkDecisions tells what decisions name that the graph does not have: what does not stand in articles, and articles
// that are missing.
func (e *env) checkDecisions(ctx context.Context, s graph.Store, d, old *graph.Decisions) (unknown, missing []*graph.Unknown, err error) {
	var found []graph.Article
	for place, line := range d.Places() {
		a, known, err := s.Named(ctx, place)
		switch {
		case err != nil:
			return nil, nil, err
		case known:
			found = append(found, a)
		default:
			missing = append(missing, &graph.Unknown{Line: line, What: "no article of the graph is " + place})
		}
	}
	if unknown, err = nobody(ctx, s, d, old); err != nil {
		return nil, nil, err
	}
	_, err = e.again(ctx, "looking decisions up", every(found), 0, ingest.Each(func(_ context.Context, r ingest.Read) error {
		unknown = append(unknown, d.Check(r.Facts)...)
		return nil
	}))
	return unknown, missing, err
}

// unknownDecisions complains of each decision that finds nothing, in the order of the file.
func (e *env) unknownDecisions(file string, unknown []*graph.Unknown, hint string) error {
	if len(unknown) == 0 {
		return nil
	}
	sortUnknown(unknown)
	for _, u := range unknown {
		e.talk("entente: %s:%d: %s\n", file, u.Line, render.Visible(u.What))
	}
	return &complaint{fmt.Errorf("%s not in the graph", count(len(unknown), "thing that a decision names is", "things that decisions name are")), hint, errRefused}
}
