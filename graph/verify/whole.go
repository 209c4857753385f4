package verify

import (
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// whole checks what holds of the graph as a whole.
func (c *checker) whole() {
	var reports []graph.Report
	for id, a := range c.accounts {
		if a.at == "" {
			c.add(places, string(id), "no REPORTS says which consultation it tells of")
			continue
		}
		reports = append(reports, a.report)
		c.sides(id, a)
		for _, t := range a.told {
			if t.at != a.at {
				c.add(places, t.where, "it is at %s, its account at %s", t.at, a.at)
			}
		}
	}
	c.consultations(reports)
	c.versions()
	for ref, n := range c.nodes {
		if ref.Label != graph.LabelArticle && !n.reached {
			c.add(reached, name(ref), "no claim reaches it")
		}
		c.spellings(n)
	}
}

// versions checks that of the texts of an address the one published last counts, and was read.
func (c *checker) versions() {
	latest := map[string]*node{}
	for ref, n := range c.nodes {
		if ref.Label != graph.LabelArticle {
			continue
		}
		key := text(n.Props, "urlKey")
		if want := n.article().URLKey(); key != want {
			c.add(keys, name(ref), "its urlKey is %q, its address makes %q", key, want)
		}
		if n.Props["superseded"] != true && text(n.Props, "extractor") == "" {
			c.add(versions, name(ref), "it waits to be read again: entente reextract")
		}
		if key == "" {
			if n.Props["superseded"] == true {
				c.add(versions, name(ref), "it is superseded, and has no address")
			}
			continue
		}
		if other := latest[key]; other == nil || n.article().Later(other.article()) {
			latest[key] = n
		}
	}
	for ref, n := range c.nodes {
		if ref.Label != graph.LabelArticle || text(n.Props, "urlKey") == "" {
			continue
		}
		last := latest[text(n.Props, "urlKey")]
		if superseded := n.Props["superseded"] == true; superseded == (n == last) {
			c.add(versions, name(ref), "superseded: %t; the last version is %s", superseded, last.Key)
		}
	}
}

// article is what tells versions and their order.
func (n *node) article() graph.Article {
	return graph.Article{ID: graph.ArticleID(n.Key), URL: text(n.Props, "url"), Published: day(n.Props, "published")}
}

// sides compares the parties of an account with those that it is told by.
func (c *checker) sides(id graph.AccountID, a *account) {
	var told []string
	for _, actor := range a.report.Actors {
		told = append(told, string(actor))
	}
	slices.Sort(told)
	if have := slices.Sorted(maps.Keys(a.parties)); !slices.Equal(have, told) {
		c.add(parties, string(id), "its parties are %s, its report tells of %s", strings.Join(have, ", "), strings.Join(told, ", "))
	}
}

// consultations settles all accounts anew.
func (c *checker) consultations(reports []graph.Report) {
	want := map[string]bool{}
	for _, s := range graph.Settle(reports) {
		n := s.Node()
		want[n.Key] = true
		stands := c.nodes[n.Ref]
		if stands == nil {
			c.add(settled, name(n.Ref), "it is missing")
			continue
		}
		for _, p := range slices.Sorted(maps.Keys(n.Props)) {
			if got := stands.Props[p]; !same(n.Props[p], got) {
				c.add(settled, name(n.Ref), "%s is %v, its accounts say %v", p, got, n.Props[p])
			}
		}
		for _, id := range s.Accounts {
			if at := c.accounts[id].at; at != n.Key {
				c.add(settled, string(id), "it is at %s, and belongs to %s", at, n.Key)
			}
		}
	}
	for ref := range c.nodes {
		if ref.Label == graph.LabelConsultation && !want[ref.Key] {
			c.add(settled, name(ref), "no account settles to it")
		}
	}
}

// same: an empty value is as good as none.
func same(want, got any) bool {
	return want == got || got == nil && (want == "" || want == graph.Date(""))
}

// spellings compares the names of a node with those that its edges write.
func (c *checker) spellings(n *node) {
	have, ok := n.Props["names"].([]string)
	if !ok && n.written == nil {
		return
	}
	if want := slices.Sorted(maps.Keys(n.written)); !slices.Equal(have, want) {
		c.add(names, name(n.Ref), "it is called %q, the texts write %q", have, want)
	}
	for _, t := range graph.Nodes() {
		if t.Label == n.Label && t.Captions(n.Key) && text(n.Props, "name") != graph.Caption(have) {
			c.add(names, name(n.Ref), "its caption is %q, not %q", text(n.Props, "name"), graph.Caption(have))
		}
	}
}
