package report

import (
	"context"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
)

// Conflict is a matter in which accounts of one consultation contradict each other.
type Conflict struct {
	Consultation string      `json:"consultation"`
	Name         string      `json:"name"`
	What         string      `json:"what"`            // kind, mode, round, date, place, rank or role
	About        string      `json:"about,omitempty"` // the official, for rank and role
	Settled      string      `json:"settled,omitempty"`
	Rule         Rule        `json:"rule"`
	Told         []Statement `json:"told"`
}

// Statement is what one account says.
type Statement struct {
	Said      string `json:"said"`
	Account   string `json:"account"`
	Publisher string `json:"publisher,omitempty"`
	Article   string `json:"article"`

	precision graph.Precision // of a date
	basis     graph.Basis
}

// Conflicts gathers all of a graph, in the order of the canned query.
func Conflicts(ctx context.Context, s graph.Store) ([]Conflict, error) {
	return conflictsIn(ask.All(ctx, s, "quality/conflicts", nil))
}

// conflictsOf gathers those of some consultations.
func conflictsOf(ctx context.Context, s graph.Store, ids []string) ([]Conflict, error) {
	return conflictsIn(about(ctx, s, "quality/conflicts", slices.Sorted(slices.Values(unique(ids)))))
}

func conflictsIn(rows iter.Seq2[ask.Row, error]) ([]Conflict, error) {
	out := []Conflict{}
	for r, err := range rows {
		if err != nil {
			return nil, err
		}
		c := Conflict{Consultation: r.Text("id"), Name: r.Text("name"), What: r.Text("what"), About: r.Text("about"), Settled: r.Text("settled")}
		if n := len(out); n == 0 || !out[n-1].same(c) {
			out = append(out, c)
		}
		last := &out[len(out)-1]
		last.Told = append(last.Told, Statement{
			Said: r.Text("said"), Account: r.Text("account"), Publisher: r.Text("publisher"), Article: r.Text("article"),
			precision: graph.Precision(r.Text("precision")), basis: graph.Basis(r.Text("basis")),
		})
	}
	for i := range out {
		out[i].Rule = out[i].rule()
	}
	return out, nil
}

func (c Conflict) same(o Conflict) bool {
	return c.Consultation == o.Consultation && c.What == o.What && c.About == o.About
}

// WriteConflicts tells them for people, by consultation.
func WriteConflicts(w io.Writer, all []Conflict) error {
	before := ""
	for _, c := range all {
		if c.Consultation != before {
			gap := "\n"
			if before == "" {
				gap = ""
			}
			if _, err := fmt.Fprintf(w, "%s%s  %s\n", gap, render.ShortID(c.Consultation), render.Visible(c.Name)); err != nil {
				return err
			}
		}
		before = c.Consultation
		what := c.What
		if c.About != "" {
			what += " of " + c.About
		}
		if c.Settled != "" {
			what += ", settled as " + c.Settled
		}
		what += ": " + string(c.Rule)
		if _, err := fmt.Fprintf(w, "  %s\n", render.Visible(what)); err != nil {
			return err
		}
		for _, t := range c.Told {
			by := t.Article
			if t.Publisher != "" {
				by = t.Publisher + ", " + by
			}
			if _, err := fmt.Fprintf(w, "    %s  (%s: %s)\n", render.Visible(t.Said), render.ShortID(t.Account), render.Visible(by)); err != nil {
				return err
			}
		}
	}
	return nil
}
