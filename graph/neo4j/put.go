package neo4j

import (
	"context"
	"errors"
	"fmt"

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
	hash    string                   // of the decisions that the graph remembers
	touched map[graph.Label][]string // nodes that edges taken back had reached
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

// Placed reads the reports of a sight with their consultations.
func (w *writer) Placed(in graph.Sight) ([]graph.Placed, error) {
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
	list, seen := settled(), map[graph.AccountID]bool{}
	for _, row := range rows {
		id, _ := row["id"].(string)
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

// idsIn is a column of ids.
func idsIn[ID ~string](rows []map[string]any, name string) ([]ID, error) {
	out := make([]ID, len(rows))
	for i, row := range rows {
		id, ok := row[name].(string)
		if !ok {
			return nil, fmt.Errorf("%s is of type %T", name, row[name])
		}
		out[i] = ID(id)
	}
	return out, nil
}

func refOf(label, key any) graph.Ref {
	l, _ := label.(string)
	k, _ := key.(string)
	return graph.Ref{Label: graph.Label(l), Key: k}
}
