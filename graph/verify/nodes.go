package verify

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/graph"
)

func compare(a, b Finding) int {
	return cmp.Or(strings.Compare(a.Check, b.Check), strings.Compare(a.Where, b.Where), strings.Compare(a.What, b.What))
}

func name(r graph.Ref) string { return string(r.Label) + " " + r.Key }

func text(props map[string]any, k string) string { s, _ := props[k].(string); return s }

func day(props map[string]any, k string) string { d, _ := props[k].(graph.Date); return string(d) }

// node checks a node by itself.
func (c *checker) node(n graph.Node) {
	c.Nodes++
	if c.nodes[n.Ref] != nil {
		c.add(keys, name(n.Ref), "stands twice")
	}
	if text(n.Props, "name") == "" {
		c.add(names, name(n.Ref), "has no name")
	}
	switch n.Label {
	case graph.LabelArticle:
		if id := graph.NewArticleID(text(n.Props, "text"), day(n.Props, "published")); string(id) != n.Key {
			c.add(keys, name(n.Ref), "its text and day of publication make %s", id)
		}
		n.Props = maps.Clone(n.Props)
		delete(n.Props, "text") // all texts need not be in memory
	case graph.LabelConsultation:
		c.days(name(n.Ref), day(n.Props, "date"), day(n.Props, "end"), text(n.Props, "datePrecision"), text(n.Props, "dateBasis"))
	}
	c.nodes[n.Ref] = &node{Node: n}
}

// days checks the first and last possible day of an event.
func (c *checker) days(where, start, end, precision, basis string) {
	if start == "" && end == "" {
		if precision != "" || basis != "" {
			c.add(dates, where, "a precision or basis without a date")
		}
		return
	}
	from, err1 := time.Parse(time.DateOnly, start)
	to, err2 := time.Parse(time.DateOnly, end)
	switch {
	case err1 != nil || err2 != nil:
		c.add(dates, where, "%q to %q are no two days", start, end)
	case to.Before(from):
		c.add(dates, where, "it ends on %s before it begins on %s", end, start)
	case precision == string(graph.PrecisionYear) && (from.YearDay() != 1 || !from.AddDate(1, 0, -1).Equal(to)):
		c.add(dates, where, "%s to %s is not one year", start, end)
	case precision == string(graph.PrecisionMonth) && (from.Day() != 1 || !from.AddDate(0, 1, -1).Equal(to)):
		c.add(dates, where, "%s to %s is not one month", start, end)
	}
	if !slices.Contains([]string{"day", "span", "month", "year"}, precision) || !slices.Contains([]string{"explicit", "published", "weekday", "context"}, basis) {
		c.add(dates, where, "precision %q, basis %q", precision, basis)
	}
}

// text checks what is quoted of an article, and where.
func (c *checker) text(n graph.Node) {
	whole := text(n.Props, "text")
	for _, q := range c.claims[n.Key] {
		switch {
		case q.start < 0 || q.end > len(whole) || q.start >= q.end:
			c.add(quotes, q.where, "bytes %d to %d are not in its article, which has %d", q.start, q.end, len(whole))
		case q.quote != "" && whole[q.start:q.end] != q.quote:
			c.add(quotes, q.where, "bytes %d to %d are %q, not %q", q.start, q.end, shorten(whole[q.start:q.end]), shorten(q.quote))
		}
	}
}

func shorten(s string) string {
	const most = 60
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
