package verify

import (
	"context"
	"fmt"
	"iter"

	"github.com/entente-graph/entente/graph"
)

// asking is a store that keeps tallies.
type asking interface {
	Ask(ctx context.Context, q graph.Question) iter.Seq2[[]any, error]
}

var kept = graph.Question{
	SQL: `SELECT topic, a, b, consultations, own, first, last FROM tally`,
	Cypher: `MATCH (t:Tally)
RETURN t.topic AS topic, t.a AS a, t.b AS b, t.consultations AS consultations, t.own AS own, t.first AS first, t.last AS last`,
	Columns: []graph.Column{
		{Name: "topic", Type: "STRING"},
		{Name: "a", Type: "STRING"},
		{Name: "b", Type: "STRING"},
		{Name: "consultations", Type: "INTEGER"},
		{Name: "own", Type: "INTEGER"},
		{Name: "first", Type: "DATE"},
		{Name: "last", Type: "DATE"},
	},
}

// counts keeps what a relationship adds to what a consultation counts for.
func (c *checker) counts(e graph.Edge) {
	switch e.Type {
	case graph.TypeTookPartIn:
		e.From.Key = c.one(e.From.Key)
	case graph.TypeDiscussed:
		e.To.Key = c.one(e.To.Key)
	case graph.TypeBroader:
		c.above[e.From.Key] = append(c.above[e.From.Key], e.To.Key)
	}
	c.held.Edge(e)
}

// tallied compares the tallies of a store with what the consultations add up to.
func (c *checker) tallied(ctx context.Context, s asking) error {
	want := graph.Tallies(c.held.Talks(), c.above)
	for row, err := range s.Ask(ctx, kept) {
		if err != nil {
			return err
		}
		have := tallyOf(row)
		switch is, ok := want[have.Counted]; {
		case !ok:
			c.add(tallies, where(have.Counted), "%s, and there are none", have)
		case is != have.Tally:
			c.add(tallies, where(have.Counted), "%s, and there are %s", have, shown{is})
		}
		delete(want, have.Counted)
	}
	for counted, is := range want {
		c.add(tallies, where(counted), "it is missing, and there are %s", shown{is})
	}
	return nil
}

// shown is a tally as findings write it.
type shown struct{ graph.Tally }

func (t shown) String() string {
	return fmt.Sprintf("%d consultations, %d of them its own, %s to %s", t.Consultations, t.Own, t.First, t.Last)
}

func tallyOf(row []any) shown {
	var t graph.Tally
	t.Topic, _ = row[0].(string)
	t.A, _ = row[1].(string)
	t.B, _ = row[2].(string)
	t.Consultations, _ = row[3].(int64)
	t.Own, _ = row[4].(int64)
	first, _ := row[5].(graph.Date)
	last, _ := row[6].(graph.Date)
	t.First, t.Last = string(first), string(last)
	return shown{t}
}

func where(c graph.Counted) string { return fmt.Sprintf("tally of %q, %q and %q", c.Topic, c.A, c.B) }
