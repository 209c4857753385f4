package sqlite

import (
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// nodeStatements are all that is asked of a node table. ?1 is the key where there is one.
type nodeStatements struct {
	grown   string // what stands in the growing columns
	merge   string // key, label, columns: inserts, or replaces what differs
	reached string // 1 when a claim reaches the node, or a topic below that is kept
	remove  string
	names   string // the spellings of the edges that name it
	rename  string // ?2 names, ?3 caption
	all     string
}

// edgeStatements are all that is asked of an edge table.
type edgeStatements struct {
	merge    string                 // from, to..., columns
	move     string                 // ?1 the consultation that the edges of account ?2 go to
	touched  map[graph.Label]string // the nodes that the articles of ?1 reach; without articles and consultations
	takeBack string                 // deletes what the articles of ?1 say
	all      string
}

func (t *nodeTable) write(edges map[graph.Type]*edgeTable) nodeStatements {
	key, label := quoted(t.Key), "NULL"
	into, set := []string{key}, names(t.columns)
	if len(t.Subs) > 0 {
		label = "label"
		into, set = append(into, label), append(set, label)
	}
	into = append(into, names(t.columns)...)
	excluded := make([]string, len(set))
	for i, c := range set {
		excluded[i] = "excluded." + c
	}
	w := nodeStatements{
		merge: fmt.Sprintf(`INSERT INTO %[1]s (%[2]s) VALUES (%[3]s) ON CONFLICT (%[4]s) DO UPDATE SET (%[5]s) = (%[6]s) WHERE (%[7]s) IS NOT (%[6]s)`,
			t.Table, strings.Join(into, ", "), marks(len(into)), key, strings.Join(set, ", "), strings.Join(excluded, ", "),
			t.Table+"."+strings.Join(set, ", "+t.Table+".")),
		remove: fmt.Sprintf(`DELETE FROM %s WHERE %s = ?1`, t.Table, key),
		all:    fmt.Sprintf(`SELECT %[1]s, %[2]s, %[3]s FROM %[4]s ORDER BY %[1]s`, key, label, strings.Join(names(t.columns), ", "), t.Table),
	}
	if len(t.growing) > 0 {
		w.grown = fmt.Sprintf(`SELECT %s FROM %s WHERE %s = ?1`, strings.Join(names(t.growing), ", "), t.Table, key)
	}
	var reached []string
	for _, e := range graph.Edges() {
		for _, c := range edges[e.Type].ends(t.Label, e.Claim, true) {
			reached = append(reached, fmt.Sprintf(`EXISTS (SELECT 1 FROM %s WHERE %s = ?1)`, e.Table, c))
		}
	}
	w.reached = `SELECT ` + strings.Join(reached, " OR ")
	if t.NamedBy != "" {
		by := edges[t.NamedBy]
		w.names = fmt.Sprintf(`SELECT DISTINCT name FROM %s WHERE %s = ?1 AND name IS NOT NULL`, by.Table, by.ends(t.Label, true, true)[0])
		w.rename = fmt.Sprintf(`UPDATE %s SET names = ?2, name = coalesce(?3, name) WHERE %s = ?1`, t.Table, key)
	}
	return w
}

func (t *edgeTable) write() edgeStatements {
	ends := append([]string{t.from}, t.to...)
	columns := strings.Join(slices.Concat(ends, names(t.columns)), ", ")
	order := strings.Join(ends, ", ")
	w := edgeStatements{
		merge:   fmt.Sprintf(`INSERT OR REPLACE INTO %s (%s) VALUES (%s)`, t.Table, columns, marks(len(ends)+len(t.columns))),
		touched: map[graph.Label]string{},
	}
	if t.Claim {
		order = "article, id" // as the primary key
		w.takeBack = fmt.Sprintf(`DELETE FROM %s WHERE %s`, t.Table, saidByThem)
		for _, l := range append([]graph.Label{t.From}, t.To...) {
			if c := t.ends(l, true, true)[0]; l == graph.LabelConsultation {
				w.move = fmt.Sprintf(`UPDATE %s SET %s = ?1 WHERE article = substr(?2, 1, instr(?2, '#') - 1) AND account = ?2`, t.Table, c)
			} else if l != graph.LabelArticle {
				w.touched[l] = fmt.Sprintf(`SELECT DISTINCT %[1]s FROM %[2]s WHERE %[3]s AND %[1]s IS NOT NULL`, c, t.Table, saidByThem)
			}
		}
	}
	w.all = fmt.Sprintf(`SELECT %s FROM %s ORDER BY %s`, columns, t.Table, order)
	return w
}

func marks(n int) string { return strings.TrimSuffix(strings.Repeat("?, ", n), ", ") }
