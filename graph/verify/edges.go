package verify

import (
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// types are the relationship types, and the labels that they name.
var types, named = func() (map[graph.Type]graph.EdgeType, map[graph.Type]graph.Label) {
	types, named := map[graph.Type]graph.EdgeType{}, map[graph.Type]graph.Label{}
	for _, e := range graph.Edges() {
		types[e.Type] = e
	}
	for _, n := range graph.Nodes() {
		if n.NamedBy != "" {
			named[n.NamedBy] = n.Label
		}
	}
	return types, named
}()

// account is what the edges of one account say.
type account struct {
	at      string // the consultation of its REPORTS
	report  graph.Report
	parties map[string]bool
	told    []elsewhere // edges of the account at a consultation
}

type elsewhere struct{ at, where string }

// edge checks a relationship by itself, and keeps what is to be compared with others.
func (c *checker) edge(e graph.Edge) {
	where := fmt.Sprintf("%s %s", e.Type, strings.ReplaceAll(e.ID(), "\x00", " to "))
	for _, end := range []graph.Ref{e.From, e.To} {
		if c.nodes[end] == nil {
			c.add(ends, where, "%s is not there", name(end))
		}
	}
	if !types[e.Type].Claim {
		c.reach(e.To) // a topic above, when the one below is reached
		return
	}
	c.Claims++
	if c.seen[e.ID()] {
		c.add(keys, where, "stands twice")
	}
	c.seen[e.ID()] = true
	c.reach(e.From)
	c.reach(e.To)
	c.evidence(e, where)
	if label, ok := named[e.Type]; ok {
		for _, end := range []graph.Ref{e.From, e.To} {
			if n := c.nodes[end]; n != nil && end.Label == label {
				n.spell(text(e.Props, "name"))
			}
		}
	}
	c.account(e, where)
}

func (c *checker) reach(r graph.Ref) {
	if n := c.nodes[r]; n != nil {
		n.reached = true
	}
}

func (n *node) spell(s string) {
	if n.written == nil {
		n.written = map[string]bool{}
	}
	n.written[s] = true
}

// evidence keeps what the relationship quotes.
func (c *checker) evidence(e graph.Edge, where string) {
	article, quote := text(e.Props, "article"), text(e.Props, "quote")
	start, ok1 := e.Props["start"].(int64)
	end, ok2 := e.Props["end"].(int64)
	if article == "" || text(e.Props, "account") == "" || quote == "" || !ok1 || !ok2 {
		c.add(evidence, where, "it does not say which article, account and words say so")
		return
	}
	ref := graph.Ref{Label: graph.LabelArticle, Key: article}
	if n := c.nodes[ref]; n == nil {
		c.add(ends, where, "its article %s is not there", article)
	} else if n.Props["superseded"] == true {
		c.add(versions, where, "its article %s is superseded by a later version", article)
	}
	if !strings.HasPrefix(text(e.Props, "account"), article+"#") {
		c.add(keys, where, "its account %s is not one of its article", text(e.Props, "account"))
	}
	c.claims[article] = append(c.claims[article], quoted{int(start), int(end), quote, where})
	for _, k := range []string{"spans", "dateSpans"} {
		spans, _ := e.Props[k].([]int64)
		if len(spans)%2 != 0 {
			c.add(evidence, where, "%s has an odd number of places", k)
			continue
		}
		for pair := range slices.Chunk(spans, 2) {
			c.claims[article] = append(c.claims[article], quoted{int(pair[0]), int(pair[1]), "", where})
		}
	}
}

// account keeps where the relationship's account stands, and what it says.
func (c *checker) account(e graph.Edge, where string) {
	id := graph.AccountID(text(e.Props, "account"))
	a := c.accounts[id]
	if a == nil {
		a = &account{parties: map[string]bool{}}
		c.accounts[id] = a
	}
	for _, end := range []graph.Ref{e.From, e.To} {
		if end.Label == graph.LabelConsultation {
			a.told = append(a.told, elsewhere{end.Key, where})
		}
	}
	switch e.Type {
	case graph.TypeReports:
		if a.at != "" {
			c.add(keys, where, "its account is told twice")
		}
		a.at, a.report = e.To.Key, graph.ReportOf(e.Props)
		c.days(where, day(e.Props, "date"), day(e.Props, "dateEnd"), text(e.Props, "datePrecision"), text(e.Props, "dateBasis"))
		if e.From.Key != text(e.Props, "article") {
			c.add(keys, where, "it begins at article %s and says %s", e.From.Key, text(e.Props, "article"))
		}
		if block := a.report.Block(); block != text(e.Props, "block") {
			c.add(keys, where, "its block is %q, not %q", block, text(e.Props, "block"))
		}
	case graph.TypeTookPartIn:
		a.parties[e.From.Key] = true
	}
}
