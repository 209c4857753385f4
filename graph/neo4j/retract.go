package neo4j

import (
	"fmt"

	"github.com/entente-graph/entente/graph"
)

// Retract takes back all that some articles said: their edges go, and what they reached is noted.
func (w *writer) Retract(ids []graph.ArticleID) (graph.Retracted, error) {
	articles := map[string]any{"articles": texts(ids)}
	var r graph.Retracted
	if w.touched == nil {
		w.touched = map[graph.Label][]string{}
	}
	rows, err := w.rows(w.cypher.touches, articles)
	if err != nil {
		return r, err
	}
	for _, row := range rows {
		block, _ := row["block"].(string)
		day, err := decode(graph.DateType, row["date"])
		if err != nil {
			return r, fmt.Errorf("REPORTS in block %s: %w", block, err)
		}
		date, _ := day.(graph.Date)
		marked, _ := row["marked"].(bool)
		r.Marked = r.Marked || marked
		r.Touches = append(r.Touches, graph.Touch{Block: block, Day: string(date)})
	}
	if rows, err = w.rows(w.cypher.retract, articles); err != nil {
		return r, err
	}
	for _, row := range rows {
		for _, ref := range []graph.Ref{refOf(row["fromLabel"], row["from"]), refOf(row["toLabel"], row["to"])} {
			if ref.Label != graph.LabelConsultation { // these are settled anew
				w.touched[ref.Label] = append(w.touched[ref.Label], ref.Key)
			}
		}
	}
	for label, keys := range w.touched {
		w.touched[label] = graph.Union(keys, nil)
	}
	return r, nil
}

// Tidy deletes the touched nodes that nothing said in a text reaches any more, and names the
// others anew from the edges that are left.
func (w *writer) Tidy() error {
	if len(w.touched) == 0 {
		return nil
	}
	touched := map[string]any{"keys": byLabel(w.touched)}
	if _, err := w.rows(w.cypher.sweep, touched); err != nil {
		return err
	}
	rows, err := w.rows(w.cypher.spellings, touched)
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
