package verify

import (
	"cmp"
	"fmt"
	"hash/maphash"
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
	kept := &node{}
	switch n.Label {
	case graph.LabelArticle:
		if id := graph.NewArticleID(text(n.Props, "text"), day(n.Props, "published")); string(id) != n.Key {
			c.add(keys, name(n.Ref), "its text and day of publication make %s", id)
		}
		kept.version = c.version(n)
	case graph.LabelConsultation:
		c.days(name(n.Ref), day(n.Props, "date"), day(n.Props, "end"), text(n.Props, "datePrecision"), text(n.Props, "dateBasis"))
		kept.hash = hashOf(n.Props)
		c.held.Node(n)
	default:
		kept.caption = text(n.Props, "name")
		kept.names, _ = n.Props["names"].([]string)
	}
	c.nodes[n.Ref] = kept
}

// version checks what an article says of its address, and of whether it was read.
func (c *checker) version(n graph.Node) *version {
	url, key := text(n.Props, "url"), text(n.Props, "urlKey")
	if want := (graph.Article{URL: url}).URLKey(); key != want {
		c.add(keys, name(n.Ref), "its urlKey is %q, its address makes %q", key, want)
	}
	v := &version{url: key, published: c.one(day(n.Props, "published")), superseded: n.Props["superseded"] == true}
	v.waits = !v.superseded && text(n.Props, "extractor") == ""
	if v.waits {
		c.add(versions, name(n.Ref), "it waits to be read again: entente reextract")
	}
	if key == "" && v.superseded {
		c.add(versions, name(n.Ref), "it is superseded, and has no address")
	}
	return v
}

// one gives the same string for the same text, so that what many rows say is held once.
func (c *checker) one(s string) string {
	if is, ok := c.once[s]; ok {
		return is
	}
	s = strings.Clone(s)
	c.once[s] = s
	return s
}

var seed = maphash.MakeSeed()

// hashOf tells the properties of two consultations apart; what is not set counts for nothing.
func hashOf(props map[string]any) uint64 {
	var h maphash.Hash
	h.SetSeed(seed)
	for _, p := range slices.Sorted(maps.Keys(props)) {
		if v := props[p]; !same("", v) {
			_, _ = fmt.Fprintf(&h, "%s\x00%v\x00", p, v) // a hash takes anything
		}
	}
	return h.Sum64()
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
