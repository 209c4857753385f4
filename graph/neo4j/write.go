package neo4j

import (
	"fmt"
	"maps"
	"reflect"
	"slices"

	"github.com/entente-graph/entente/graph"
)

// Write does what a plan says.
func (w *writer) Write(p graph.Plan) error {
	if err := w.nodes(p); err != nil {
		return err
	}
	moves := grouped{}
	for _, m := range p.Moves {
		for edges := range w.cypher.moves {
			moves.add(edges, map[string]any{"account": string(m.Account), "from": string(m.From), "to": string(m.To)})
		}
	}
	if _, err := w.each(w.cypher.moves, moves); err != nil {
		return err
	}
	if err := w.edges(p.Edges); err != nil || len(p.Stale) == 0 {
		return err
	}
	_, err := w.rows(w.cypher.stale, map[string]any{"keys": texts(p.Stale)})
	return err
}

// grouped are the rows of statements, by the names of these.
type grouped map[string][]any

func (g grouped) add(name string, row map[string]any) { g[name] = append(g[name], row) }

// each runs the statements that have rows, in the order of their names, and adds up how many they say they have written.
func (w *writer) each(statements map[string]string, g grouped) (written int64, err error) {
	for _, name := range slices.Sorted(maps.Keys(g)) {
		rows, err := w.rows(statements[name], map[string]any{"rows": g[name]})
		if err != nil {
			return 0, err
		}
		for _, row := range rows {
			n, _ := row["written"].(int64)
			written += n
		}
	}
	return written, nil
}

// nodes merges nodes: sets grow, the rest is replaced. What stands already as it shall be is left alone: most countries,
// topics and officials of a batch.
func (w *writer) nodes(p graph.Plan) error {
	stands, err := w.standing(p)
	if err != nil {
		return err
	}
	rows := grouped{}
	for _, n := range p.Nodes {
		t, old := w.nodeTypes[n.Label], stands[n.Ref]
		if old != nil {
			n.Grow(t, old.Props)
		}
		props, err := encodeProps(t.Props, n.Props)
		if err != nil {
			return fmt.Errorf("%s %s: %w", n.Label, n.Key, err)
		}
		if old == nil || old.Sub != n.Sub || !same(t, props, old.Props) {
			rows.add(group(string(n.Label), string(n.Sub)), map[string]any{"key": n.Key, "props": props})
		}
	}
	_, err = w.each(w.cypher.nodes, rows)
	return err
}

// standing reads the nodes of a plan as they stand, without texts.
func (w *writer) standing(p graph.Plan) (map[graph.Ref]*graph.Node, error) {
	keys := map[graph.Label][]string{}
	for _, n := range p.Nodes {
		if !p.Fresh[n.Ref] {
			keys[n.Label] = append(keys[n.Label], n.Key)
		}
	}
	rows, err := w.rows(w.cypher.nodesOf, map[string]any{"keys": byLabel(keys)})
	if err != nil {
		return nil, err
	}
	out := make(map[graph.Ref]*graph.Node, len(rows))
	for _, row := range rows {
		e, err := nodeOf(w.nodeTypes[refOf(row["label"], nil).Label], row)
		if err != nil {
			return nil, err
		}
		out[e.Node.Ref] = e.Node
	}
	return out, nil
}

// same tells whether a node has these properties. Of one id there is one text.
func same(t graph.NodeType, props, old map[string]any) bool {
	for _, p := range t.Props {
		was, err := encode(old[p.Name])
		if p.Name != "text" && (err != nil || !reflect.DeepEqual(props[p.Name], was)) {
			return false
		}
	}
	return true
}

// edges writes edges, of articles that have none yet, and makes sure that each found its ends.
func (w *writer) edges(edges []graph.Edge) error {
	rows := grouped{}
	for _, e := range edges {
		t := w.edgeTypes[e.Type]
		props, err := encodeProps(edgeProps(t), e.Props)
		if err != nil {
			return fmt.Errorf("%s %s: %w", e.Type, e.ID(), err)
		}
		maps.DeleteFunc(props, func(_ string, v any) bool { return v == nil })
		rows.add(group(string(e.Type), string(e.To.Label)), map[string]any{"from": e.From.Key, "to": e.To.Key, "props": props})
	}
	written, err := w.each(w.cypher.edges, rows)
	if err != nil {
		return err
	}
	if written != int64(len(edges)) {
		return graph.Unfit("write relationships", fmt.Errorf("there are %d, and the server counts %d: one has no end", len(edges), written))
	}
	return nil
}

// byLabel makes keys a parameter.
func byLabel(keys map[graph.Label][]string) map[string]any {
	out := make(map[string]any, len(keys))
	for l, ks := range keys {
		out[string(l)] = ks
	}
	return out
}
