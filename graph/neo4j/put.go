package neo4j

import (
	"context"
	"errors"
	"fmt"
	"reflect"

	driver "github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

// Put writes articles as [graph.Store] says.
func (s *Store) Put(ctx context.Context, facts ...graph.Facts) ([]graph.Outcome, error) {
	outcomes := make([]graph.Outcome, len(facts))
	err := s.writing(ctx, func(w *writer) error {
		got, err := graph.PutIn(w, facts)
		for i := range got {
			outcomes[i] = max(outcomes[i], got[i]) // a second try may find what the first has written
		}
		return err
	})
	if err != nil {
		return nil, s.fault(ctx, graph.Writing(facts), err)
	}
	return outcomes, nil
}

// Forget takes an article back as [graph.Store] says.
func (s *Store) Forget(ctx context.Context, id graph.ArticleID) (bool, error) {
	known := false
	err := s.writing(ctx, func(w *writer) error {
		stood, err := graph.ForgetIn(w, id)
		known = known || stood // as above
		return err
	})
	return known && err == nil, s.fault(ctx, "forget "+string(id), err)
}

// writer is one transaction.
type writer struct {
	*Store
	ctx     context.Context
	tx      driver.ManagedTransaction
	hash    string                    // of the decisions that the graph remembers
	was     map[string]map[string]any // the consultations of the windows, as they stand
	touched map[graph.Label][]string  // nodes that edges taken back had reached
}

// Stands waits for other writers, then reads articles but for their texts and paths.
func (w *writer) Stands(ids []graph.ArticleID) ([]graph.Article, error) {
	migrations := queries.Migrations("cypher")
	newest := migrations[len(migrations)-1]
	rows, err := w.rows(w.cypher.begin, map[string]any{"version": newest.Version, "articles": texts(ids)})
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, w.notApplied(newest.Name)
	}
	w.hash, _ = rows[0]["decided"].(string)
	stands, _ := rows[0]["stands"].([]any)
	return w.articles(stands)
}

// Write does what a plan says.
func (w *writer) Write(p graph.Plan) error {
	if err := w.nodes(p.Nodes); err != nil {
		return err
	}
	if len(p.Moves) > 0 {
		moves := make([]any, len(p.Moves))
		for i, m := range p.Moves {
			moves[i] = map[string]any{"account": string(m.Account), "from": string(m.From), "to": string(m.To)}
		}
		if _, err := w.rows(w.cypher.moves, map[string]any{"moves": moves}); err != nil {
			return err
		}
	}
	if err := w.edges(p.Edges); err != nil || len(p.Stale) == 0 {
		return err
	}
	_, err := w.rows(w.cypher.stale, map[string]any{"keys": texts(p.Stale)})
	return err
}

// nodes merges nodes: sets grow, the rest is replaced. Consultations
// that settle as they stand are left alone, so that a long block is not rewritten each time.
func (w *writer) nodes(nodes []graph.Node) error {
	have, err := w.grown(nodes)
	if err != nil {
		return err
	}
	groups := map[string]any{}
	for _, n := range nodes {
		t := w.nodeTypes[n.Label]
		n.Grow(t, have[n.Ref])
		props, err := encodeProps(t.Props, n.Props)
		if err != nil {
			return fmt.Errorf("%s %s: %w", n.Label, n.Key, err)
		}
		if was, ok := w.was[n.Key]; ok && n.Label == graph.LabelConsultation {
			if same, err := encodeProps(t.Props, was); err == nil && reflect.DeepEqual(props, same) {
				continue
			}
		}
		g := group(string(n.Label), string(n.Sub))
		rows, _ := groups[g].([]any)
		groups[g] = append(rows, map[string]any{"key": n.Key, "props": props})
	}
	_, err = w.rows(w.cypher.nodes, map[string]any{"rows": groups})
	return err
}

// grown reads the sets that stand in nodes.
func (w *writer) grown(nodes []graph.Node) (map[graph.Ref]map[string]any, error) {
	keys := map[graph.Label][]string{}
	for _, n := range nodes {
		keys[n.Label] = append(keys[n.Label], n.Key)
	}
	rows, err := w.rows(w.cypher.grown, map[string]any{"keys": byLabel(keys)})
	if err != nil {
		return nil, err
	}
	out := make(map[graph.Ref]map[string]any, len(rows))
	for _, row := range rows {
		ref := refOf(row["label"], row["key"])
		props, _ := row["props"].(map[string]any)
		if out[ref], err = decodeProps(w.nodeTypes[ref.Label].Props, props); err != nil {
			return nil, fmt.Errorf("%s %s: %w", ref.Label, ref.Key, err)
		}
	}
	return out, nil
}

// edges merges edges, and makes sure that each found its ends.
func (w *writer) edges(edges []graph.Edge) error {
	groups := map[string]any{}
	for _, e := range edges {
		t := w.edgeTypes[e.Type]
		props, err := encodeProps(edgeProps(t), e.Props)
		if err != nil {
			return fmt.Errorf("%s %s: %w", e.Type, e.ID(), err)
		}
		g := group(string(e.Type), string(e.To.Label))
		rows, _ := groups[g].([]any)
		groups[g] = append(rows, map[string]any{"id": props["id"], "from": e.From.Key, "to": e.To.Key, "props": props})
	}
	if len(groups) == 0 {
		return nil
	}
	rows, err := w.rows(w.cypher.edges, map[string]any{"rows": groups})
	if err != nil {
		return err
	}
	if len(rows) != 1 || rows[0]["written"] != int64(len(edges)) {
		return graph.Unfit("write relationships", fmt.Errorf("there are %d, and the server counts %v: one has no end", len(edges), rows))
	}
	return nil
}

// Placed reads the reports of a sight with their consultations.
func (w *writer) Placed(in graph.Sight) ([]graph.Placed, error) {
	w.was = map[string]map[string]any{}
	windows := make([]any, len(in.Windows))
	for i, at := range in.Windows {
		from, err1 := encode(graph.Date(at.From))
		to, err2 := encode(graph.Date(at.To))
		if err := errors.Join(err1, err2); err != nil {
			return nil, err
		}
		windows[i] = map[string]any{"block": at.Block, "from": from, "to": to}
	}
	var rows []map[string]any
	if len(windows) > 0 {
		var err error
		if rows, err = w.rows(w.cypher.standing, map[string]any{"windows": windows}); err != nil {
			return nil, err
		}
	}
	if len(in.Articles)+len(in.Consultations) > 0 {
		more, err := w.rows(w.cypher.linked, map[string]any{"articles": texts(in.Articles), "consultations": texts(in.Consultations)})
		if err != nil {
			return nil, err
		}
		rows = append(rows, more...)
	}
	return w.placed(rows)
}

// placed reads consultations with reports of theirs; a report that two rows hold stands once in what it gives.
func (w *writer) placed(rows []map[string]any) (out []graph.Placed, err error) {
	consultation, list := w.nodeTypes[graph.LabelConsultation], settled()
	seen := map[graph.AccountID]bool{}
	for _, row := range rows {
		id, _ := row["id"].(string)
		props, _ := row["props"].(map[string]any)
		if w.was[id], err = decodeProps(consultation.Props, props); err != nil {
			return nil, fmt.Errorf("consultation %s: %w", id, err)
		}
		reports, _ := row["reports"].([]any)
		for _, r := range reports {
			props, _ := r.(map[string]any)
			report, err := decodeProps(list, props)
			if err != nil {
				return nil, fmt.Errorf("REPORTS at %s: %w", id, err)
			}
			if p := (graph.Placed{Report: graph.ReportOf(report), Consultation: graph.ConsultationID(id)}); !seen[p.Account] {
				seen[p.Account] = true
				out = append(out, p)
			}
		}
	}
	return out, nil
}

// texts makes ids a parameter.
func texts[T ~string](in []T) []string {
	out := make([]string, len(in))
	for i, s := range in {
		out[i] = string(s)
	}
	return out
}

// rows runs a statement and reads all that it returns.
func (w *writer) rows(cypher string, params map[string]any) ([]map[string]any, error) {
	result, err := w.tx.Run(w.ctx, cypher, params)
	if err != nil {
		return nil, err
	}
	records, err := result.Collect(w.ctx)
	if err != nil {
		return nil, err
	}
	out := make([]map[string]any, len(records))
	for i, r := range records {
		out[i] = r.AsMap()
	}
	return out, nil
}

// column is the values of one column.
func column(rows []map[string]any, name string) []any {
	out := make([]any, len(rows))
	for i, row := range rows {
		out[i] = row[name]
	}
	return out
}

// byLabel makes keys a parameter.
func byLabel(keys map[graph.Label][]string) map[string]any {
	out := make(map[string]any, len(keys))
	for l, ks := range keys {
		out[string(l)] = ks
	}
	return out
}

func refOf(label, key any) graph.Ref {
	l, _ := label.(string)
	k, _ := key.(string)
	return graph.Ref{Label: graph.Label(l), Key: k}
}
