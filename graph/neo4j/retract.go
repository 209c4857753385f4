package neo4j

import (
	"fmt"

	"github.com/entente-graph/entente/graph"
)

// Retract takes back all that an article said: its edges go, and what they reached is noted.
func (w *writer) Retract(id graph.ArticleID) (graph.Retracted, error) {
	article := string(id)
	var r graph.Retracted
	if w.touched == nil {
		w.touched = map[graph.Label][]string{}
	}
	rows, err := w.rows(w.cypher.touches, map[string]any{"article": article})
	if err != nil {
		return r, err
	}
	for _, row := range rows {
		block, _ := row["block"].(string)
		day, err := decode(graph.DateType, row["date"])
		if err != nil {
			return r, fmt.Errorf("REPORTS of %s: %w", article, err)
		}
		date, _ := day.(graph.Date)
		marked, _ := row["marked"].(bool)
		r.Marked = r.Marked || marked
		r.Touches = append(r.Touches, graph.Touch{Block: block, Day: string(date)})
	}
	if rows, err = w.rows(w.cypher.retract, map[string]any{"article": article}); err != nil {
		return r, err
	}
	for _, row := range rows {
		for _, ref := range []graph.Ref{refOf(row["fromLabel"], row["from"]), refOf(row["toLabel"], row["to"])} {
			w.touched[ref.Label] = append(w.touched[ref.Label], ref.Key)
		}
	}
	for label, keys := range w.touched {
		w.touched[label] = graph.Union(keys, nil)
	}
	for _, id := range w.touched[graph.LabelConsultation] {
		r.Emptied = append(r.Emptied, graph.ConsultationID(id))
	}
	return r, nil
}

// Tidy deletes the touched nodes that nothing said in a text reaches any more, and names the
// others anew from the edges that are left.
func (w *writer) Tidy() error {
	if len(w.touched) == 0 {
		return nil
	}
	keys := map[string]any{"keys": byLabel(w.touched)}
	if _, err := w.rows(w.cypher.sweep, keys); err != nil {
		return err
	}
	rows, err := w.rows(w.cypher.spellings, keys)
	if err != nil {
		return err
	}
	groups := map[string]any{}
	for _, row := range rows {
		ref := refOf(row["label"], row["key"])
		list, _ := row["names"].([]any)
		names, err := listOf[string](list)
		if err != nil {
			return err
		}
		props := map[string]any{"names": graph.Union(names, nil)}
		if w.nodeTypes[ref.Label].Captions(ref.Key) {
			props["name"] = graph.Caption(names)
		}
		named, _ := groups[string(ref.Label)].([]any)
		groups[string(ref.Label)] = append(named, map[string]any{"key": ref.Key, "props": props})
	}
	_, err = w.rows(w.cypher.rename, map[string]any{"rows": groups})
	return err
}
