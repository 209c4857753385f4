package neo4j

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-graph/entente/graph"
)

// Elements streams the graph as [graph.Store] says, from one state of it: writers wait meanwhile, in
// other programs, too. (The server's transactions see what others commit while they last.) Who may not
// write cannot make writers wait either, and may read the parts of an article that is just being written.
// Rows are fetched a thousand at a time, in the order that indexes give.
func (s *Store) Elements(ctx context.Context) iter.Seq2[graph.Element, error] {
	return func(yield func(graph.Element, error) bool) {
		if err := s.checkReady(ctx); err != nil {
			yield(graph.Element{}, err)
			return
		}
		tx, end, err := s.still(ctx)
		if err != nil {
			yield(graph.Element{}, s.fault(ctx, "read", err))
			return
		}
		defer end()
		for _, n := range graph.Nodes() {
			read := func(row map[string]any) (graph.Element, error) { return nodeOf(n, row) }
			if !s.stream(ctx, tx, string(n.Label), read, yield) {
				return
			}
		}
		for _, e := range graph.Edges() {
			read := func(row map[string]any) (graph.Element, error) { return edgeOf(e, row) }
			if !s.stream(ctx, tx, string(e.Type), read, yield) {
				return
			}
		}
	}
}

// still begins a transaction in which the graph stands still: it holds the lock that writers begin
// with. It is never committed; end gives it back.
func (s *Store) still(ctx context.Context) (tx driver.ExplicitTransaction, end func(), err error) {
	for _, mode := range []driver.AccessMode{driver.AccessModeWrite, driver.AccessModeRead} {
		session := s.session(ctx, mode)
		tx, err = session.BeginTransaction(ctx)
		if err == nil && mode == driver.AccessModeWrite {
			var locked driver.ResultWithContext
			if locked, err = tx.Run(ctx, s.cypher.lock, nil); err == nil {
				_, err = locked.Consume(ctx)
			}
		}
		if err == nil {
			return tx, func() {
				release(ctx, tx)
				release(ctx, session)
			}, nil
		}
		release(ctx, session) // with its transaction
		if !errors.Is(s.fault(ctx, "read", err), graph.ErrAccess) {
			break
		}
	}
	return nil, nil, err
}

// stream yields the elements of one label or type, and tells whether to go on.
func (s *Store) stream(ctx context.Context, tx driver.ExplicitTransaction, name string,
	read func(map[string]any) (graph.Element, error), yield func(graph.Element, error) bool,
) bool {
	result, err := tx.Run(ctx, s.cypher.stream[name], nil)
	for err == nil && result.Next(ctx) {
		var e graph.Element
		if e, err = read(result.Record().AsMap()); err == nil && !yield(e, nil) {
			return false
		}
	}
	if err == nil {
		err = result.Err()
	}
	if err != nil {
		yield(graph.Element{}, s.fault(ctx, "read "+name, err))
		return false
	}
	return true
}

func nodeOf(t graph.NodeType, row map[string]any) (graph.Element, error) {
	n := &graph.Node{Ref: refOf(string(t.Label), row["key"])}
	labels, _ := row["labels"].([]any)
	for _, l := range labels {
		name, _ := l.(string)
		if slices.Contains(t.Subs, graph.Label(name)) {
			n.Sub = graph.Label(name)
		}
	}
	props, _ := row["props"].(map[string]any)
	var err error
	if n.Props, err = decodeProps(t.Props, props); err != nil {
		return graph.Element{}, fmt.Errorf("%s %s: %w", n.Label, n.Key, err)
	}
	return graph.Element{Node: n}, nil
}

func edgeOf(t graph.EdgeType, row map[string]any) (graph.Element, error) {
	e := &graph.Edge{Type: t.Type, From: refOf(string(t.From), row["from"]), To: refOf(row["toLabel"], row["to"])}
	props, _ := row["props"].(map[string]any)
	var err error
	if e.Props, err = decodeProps(edgeProps(t), props); err != nil {
		return graph.Element{}, fmt.Errorf("%s %s: %w", e.Type, props["id"], err)
	}
	return graph.Element{Edge: e}, nil
}

// Counts counts nodes by label, countries and organizations apart, and accounts; what there
// is none of is left out.
func (s *Store) Counts(ctx context.Context) (map[string]int, error) {
	if err := s.checkReady(ctx); err != nil {
		return nil, err
	}
	return s.count(ctx, s.cypher.counts)
}

// count reads rows of a name and a number, those of zero left out.
func (s *Store) count(ctx context.Context, query string) (map[string]int, error) {
	out := map[string]int{}
	err := s.reading(ctx, func(w *writer) error {
		rows, err := w.rows(query, nil)
		for _, row := range rows {
			name, _ := row["name"].(string)
			if n, _ := row["n"].(int64); n > 0 {
				out[name] = int(n)
			}
		}
		return err
	})
	return out, s.fault(ctx, "count", err)
}

// Strays counts what [Store.Elements] cannot give, by label or type: nodes without a key, claims without an article or an
// id. The constraints of Neo4j Community let other programs write such.
func (s *Store) Strays(ctx context.Context) (map[string]int, error) {
	return s.count(ctx, s.cypher.strays)
}
