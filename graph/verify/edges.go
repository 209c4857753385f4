package verify

import (
	"fmt"
	"hash/maphash"
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
	parties []graph.ActorCode
}

// edge checks a relationship by itself, and keeps what is to be compared with others.
func (c *checker) edge(e graph.Edge) {
	where := fmt.Sprintf("%s %s", e.Type, strings.ReplaceAll(e.ID(), "\x00", " to "))
	for _, end := range []graph.Ref{e.From, e.To} {
		if c.nodes[end] == nil {
			c.add(ends, where, "%s is not there", name(end))
		}
	}
	c.counts(e)
	if !types[e.Type].Claim {
		c.reach(e.To) // a topic above, when the one below is reached
		return
	}
	c.Claims++
	id := where[len(e.Type)+1:] // its letters are kept once, with where
	if c.seen[id] {
		c.add(keys, where, "stands twice")
	}
	c.seen[id] = true
	c.reach(e.From)
	c.reach(e.To)
	if label, ok := named[e.Type]; ok {
		for _, end := range []graph.Ref{e.From, e.To} {
			if n := c.nodes[end]; n != nil && end.Label == label {
				n.spell(c.one(text(e.Props, "name")))
			}
		}
	}
	c.account(e, where)
	c.evidence(e, where)
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

// evidence keeps what the relationship quotes, by its hash.
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
	} else if n.version.superseded {
		c.add(versions, where, "its article %s is superseded by a later version", article)
	}
	if !strings.HasPrefix(text(e.Props, "account"), article+"#") {
		c.add(keys, where, "its account %s is not one of its article", text(e.Props, "account"))
	}
	all := c.quoted[article]
	all = append(all, quoted{start, end, maphash.String(seed, quote), where})
	for _, k := range []string{"spans", "dateSpans"} {
		spans, _ := e.Props[k].([]int64)
		if len(spans)%2 != 0 {
			c.add(evidence, where, "%s has an odd number of places", k)
			continue
		}
		for pair := range slices.Chunk(spans, 2) {
			all = append(all, quoted{pair[0], pair[1], 0, where})
		}
	}
	c.quoted[article] = all
}

// text checks what is quoted of an article, and where.
func (c *checker) text(n graph.Node) {
	whole := text(n.Props, "text")
	for _, q := range c.quoted[n.Key] {
		switch {
		case q.start < 0 || q.end > int64(len(whole)) || q.start >= q.end:
			c.add(quotes, q.where, "bytes %d to %d are not in its article, which has %d", q.start, q.end, len(whole))
		case q.hash != 0 && maphash.String(seed, whole[q.start:q.end]) != q.hash:
			c.add(quotes, q.where, "bytes %d to %d are %q, not what it quotes", q.start, q.end, shorten(whole[q.start:q.end]))
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

// account keeps what a report says of its account, and checks what comes after it against that: reports come first.
func (c *checker) account(e graph.Edge, where string) {
	id := graph.AccountID(text(e.Props, "account"))
	if e.Type == graph.TypeReports {
		c.report(id, e, where)
		return
	}
	a := c.accounts[id]
	if a == nil {
		if !c.orphans[id] {
			c.orphans[id] = true
			c.add(places, string(id), "no REPORTS says which consultation it tells of")
		}
		return
	}
	for _, end := range []graph.Ref{e.From, e.To} {
		if end.Label == graph.LabelConsultation && end.Key != a.at {
			c.add(places, where, "it is at %s, its account at %s", end.Key, a.at)
		}
	}
	if e.Type == graph.TypeTookPartIn {
		a.parties = append(a.parties, graph.ActorCode(c.one(e.From.Key)))
	}
}

func (c *checker) report(id graph.AccountID, e graph.Edge, where string) {
	if c.accounts[id] != nil {
		c.add(keys, where, "its account is told twice")
	}
	r := graph.ReportOf(e.Props)
	c.accounts[id] = &account{at: e.To.Key, report: c.slim(r)}
	if e.To.Key == string(r.Account) {
		c.accounts[id].at = string(r.Account) // held once
	}
	c.days(where, day(e.Props, "date"), day(e.Props, "dateEnd"), text(e.Props, "datePrecision"), text(e.Props, "dateBasis"))
	if e.From.Key != text(e.Props, "article") {
		c.add(keys, where, "it begins at article %s and says %s", e.From.Key, text(e.Props, "article"))
	}
	if block := r.Block(); block != text(e.Props, "block") {
		c.add(keys, where, "its block is %q, not %q", block, text(e.Props, "block"))
	}
}

// slim holds what many reports say once.
func (c *checker) slim(r graph.Report) graph.Report {
	if id, _, ok := strings.Cut(string(r.Account), "#"); ok && id == string(r.Article) {
		r.Article = graph.ArticleID(id)
	}
	r.Publisher, r.MonthDay, r.Sides = c.one(r.Publisher), c.one(r.MonthDay), c.one(r.Sides)
	r.Kind, r.Mode, r.Venue = graph.Kind(c.one(string(r.Kind))), graph.Mode(c.one(string(r.Mode))), graph.ActorCode(c.one(string(r.Venue)))
	if d := r.Date; d != nil {
		d.Start, d.End = c.one(d.Start), c.one(d.End)
		d.Precision, d.Basis = graph.Precision(c.one(string(d.Precision))), graph.Basis(c.one(string(d.Basis)))
	}
	for i, a := range r.Actors {
		r.Actors[i] = graph.ActorCode(c.one(string(a)))
	}
	for i, h := range r.Heads {
		r.Heads[i] = graph.Head{Actor: graph.ActorCode(c.one(string(h.Actor))), Official: graph.OfficialID(c.one(string(h.Official))), Rank: graph.Rank(c.one(string(h.Rank)))}
	}
	r.Actors, r.Heads = slices.Clip(r.Actors), slices.Clip(r.Heads)
	return r
}
