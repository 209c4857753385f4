package sqlite

import (
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// nodeStatements are all that is asked of a node table. ?1 is the key where there is one.
type nodeStatements struct {
	number  string // of a numbered node
	grown   string // what stands in the growing columns
	merge   string // number of a numbered node, NULL for a new one; key, label, columns: inserts, or replaces what differs
	reached string // 1 when a claim reaches the node, or a topic below that is kept
	remove  string
	names   string // which of its names edges still spell
	rename  string // ?2 names, ?3 caption
	all     string
}

// edgeStatements are all that is asked of an edge table.
type edgeStatements struct {
	merge    string                 // article and account of a claim, from (unless it is the article), to..., columns
	move     string                 // ?1 the consultation that the edges of article ?2, account ?3 go to
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
	stands, where, order := key, key+" = ?1", key
	if numbered[t.Label] {
		into = append([]string{"n"}, into...)
		stands, where, order = "n", byID, "short, "+key
	}
	excluded := make([]string, len(set))
	for i, c := range set {
		excluded[i] = "excluded." + c
	}
	w := nodeStatements{
		merge: fmt.Sprintf(`INSERT INTO %[1]s (%[2]s) VALUES (%[3]s) ON CONFLICT (%[4]s) DO UPDATE SET (%[5]s) = (%[6]s) WHERE (%[7]s) IS NOT (%[6]s)`,
			t.Table, strings.Join(into, ", "), marks(len(into)), stands, strings.Join(set, ", "), strings.Join(excluded, ", "),
			t.Table+"."+strings.Join(set, ", "+t.Table+".")),
		remove: fmt.Sprintf(`DELETE FROM %s WHERE %s`, t.Table, where),
		all:    fmt.Sprintf(`SELECT %s, %s, %s FROM %s ORDER BY %s`, key, label, strings.Join(names(t.columns), ", "), t.Table, order),
	}
	if len(t.growing) > 0 {
		w.grown = fmt.Sprintf(`SELECT %s FROM %s WHERE %s`, strings.Join(names(t.growing), ", "), t.Table, where)
	}
	if numbered[t.Label] {
		w.number = fmt.Sprintf(`SELECT n FROM %s WHERE %s`, t.Table, where)
	}
	var reached []string
	for _, e := range graph.Edges() {
		if t.NamedBy != "" && e.Type != t.NamedBy {
			continue // what else a text says of it, it says of one that it names
		}
		for _, c := range edges[e.Type].ends(t.Label, e.Claim) {
			reached = append(reached, fmt.Sprintf(`EXISTS (SELECT 1 FROM %s WHERE %s = ?1)`, e.Table, c))
		}
	}
	w.reached = `SELECT ` + strings.Join(reached, " OR ")
	if t.NamedBy != "" {
		by := edges[t.NamedBy]
		w.names = fmt.Sprintf(`SELECT value FROM json_each((SELECT names FROM %s WHERE %s = ?1)) WHERE EXISTS (SELECT 1 FROM %s WHERE %s = ?1 AND name = value)`,
			t.Table, key, by.Table, by.ends(t.Label, true)[0])
		w.rename = fmt.Sprintf(`UPDATE %s SET names = ?2, name = coalesce(?3, name) WHERE %s = ?1`, t.Table, key)
	}
	return w
}

func (t *edgeTable) write() edgeStatements {
	ends := append([]string{t.from}, t.to...)
	w := edgeStatements{
		all:     fmt.Sprintf(`SELECT %[1]s FROM %[2]s ORDER BY %[1]s`, strings.Join(ends, ", "), t.Table),
		touched: map[graph.Label]string{},
	}
	if t.Claim {
		if t.From == graph.LabelArticle {
			ends = ends[1:]
		}
		ends = append([]string{"article", "account"}, ends...)
		w.all = t.read()
		w.takeBack = fmt.Sprintf(`DELETE FROM %s WHERE %s`, t.Table, saidByThem)
		for _, l := range append([]graph.Label{t.From}, t.To...) {
			if c := t.ends(l, true)[0]; l == graph.LabelConsultation {
				w.move = fmt.Sprintf(`UPDATE %s SET %s = ?1 WHERE article = ?2 AND account = ?3`, t.Table, c)
			} else if l != graph.LabelArticle {
				w.touched[l] = fmt.Sprintf(`SELECT DISTINCT %[1]s FROM %[2]s WHERE %[3]s AND %[1]s IS NOT NULL`, c, t.Table, saidByThem)
			}
		}
	}
	into := slices.Concat(ends, names(t.columns))
	w.merge = fmt.Sprintf(`INSERT OR REPLACE INTO %s (%s) VALUES (%s)`, t.Table, strings.Join(into, ", "), marks(len(into)))
	return w
}

// read streams claims by article and id: from, to..., article, account, columns. The articles come in the order of the index that
// finds them, the claims of each in that of their own key, so that nothing is sorted.
func (t *edgeTable) read() string {
	var out []string
	from := fmt.Sprintf("FROM article AS a CROSS JOIN %s AS r ON r.article = a.n", t.Table)
	for _, l := range append([]graph.Label{t.From}, t.To...) {
		switch end := t.ends(l, true)[0]; l {
		case graph.LabelArticle:
			out = append(out, "a.id")
		case graph.LabelConsultation:
			out = append(out, "c.id")
			from += " CROSS JOIN consultation AS c ON c.n = r." + end
		default:
			out = append(out, "r."+end)
		}
	}
	out = append(out, "a.id", accountID)
	for _, c := range t.columns {
		out = append(out, "r."+c.name)
	}
	return fmt.Sprintf("SELECT %s %s ORDER BY a.short, a.n, r.id", strings.Join(out, ", "), from)
}

func marks(n int) string { return strings.TrimSuffix(strings.Repeat("?, ", n), ", ") }
