package verify

import (
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// whole checks what holds of the graph as a whole. It gives the properties that consultations should have where these differ.
func (c *checker) whole() map[string]map[string]any {
	for id, a := range c.accounts {
		c.sides(id, a)
	}
	c.versions()
	for ref, n := range c.nodes {
		if ref.Label != graph.LabelArticle && !n.reached {
			c.add(reached, name(ref), "no claim reaches it")
		}
		c.spellings(ref, n)
	}
	return c.consultations()
}

// versions checks that of the texts of an address the one published last counts.
func (c *checker) versions() {
	latest := map[string]graph.Article{}
	for ref, n := range c.nodes {
		if n.version == nil || n.version.url == "" {
			continue
		}
		this := graph.Article{ID: graph.ArticleID(ref.Key), Published: n.version.published}
		if other, ok := latest[n.version.url]; !ok || this.Later(other) {
			latest[n.version.url] = this
		}
	}
	for ref, n := range c.nodes {
		if n.version == nil || n.version.url == "" {
			continue
		}
		last := latest[n.version.url].ID
		if n.version.superseded == (string(last) == ref.Key) {
			c.add(versions, name(ref), "superseded: %t; the last version is %s", n.version.superseded, last)
		}
	}
}

// sides compares the parties of an account with those that it is told by.
func (c *checker) sides(id graph.AccountID, a *account) {
	told := slices.Sorted(slices.Values(a.report.Actors))
	if have := slices.Compact(slices.Sorted(slices.Values(a.parties))); !slices.Equal(have, told) {
		c.add(parties, string(id), "its parties are %s, its report tells of %s", list(have), list(told))
	}
}

func list(actors []graph.ActorCode) string {
	var out []string
	for _, a := range actors {
		out = append(out, string(a))
	}
	return strings.Join(out, ", ")
}

// consultations settles all accounts anew, block by block, but for those that people joined or parted. It gives the properties
// of the consultations that have others.
func (c *checker) consultations() map[string]map[string]any {
	blocks, decided := map[string][]*account{}, map[string]bool{}
	for _, a := range c.accounts {
		block := c.one(a.report.Block())
		blocks[block] = append(blocks[block], a)
		decided[block] = decided[block] || len(a.report.Same)+len(a.report.Apart) > 0
	}
	others := map[string]map[string]any{}
	var together []graph.Report
	for block, accounts := range blocks {
		var reports []graph.Report
		for _, a := range accounts {
			reports = append(reports, a.report)
		}
		if decided[block] {
			together = append(together, reports...)
		} else {
			c.settle(reports, others)
		}
	}
	c.settle(together, others)
	for ref, n := range c.nodes {
		if ref.Label == graph.LabelConsultation && !n.settled {
			c.add(settled, name(ref), "no account settles to it")
		}
	}
	return others
}

func (c *checker) settle(reports []graph.Report, others map[string]map[string]any) {
	for _, s := range graph.Settle(reports) {
		n := s.Node()
		stands := c.nodes[n.Ref]
		if stands == nil {
			c.add(settled, name(n.Ref), "it is missing")
			continue
		}
		stands.settled = true
		if stands.hash != hashOf(n.Props) {
			others[n.Key] = n.Props
		}
		for _, id := range s.Accounts {
			if at := c.accounts[id].at; at != n.Key {
				c.add(settled, string(id), "it is at %s, and belongs to %s", at, n.Key)
			}
		}
	}
}

// differs tells how the properties of a consultation differ from those that it should have.
func (c *checker) differs(n graph.Node, want map[string]any) {
	for _, p := range slices.Sorted(maps.Keys(want)) {
		if got := n.Props[p]; !same(want[p], got) {
			c.add(settled, name(n.Ref), "%s is %v, its accounts say %v", p, got, want[p])
		}
	}
}

// same: an empty value is as good as none.
func same(want, got any) bool {
	return want == got || got == nil && (want == "" || want == graph.Date(""))
}

// spellings compares the names of a node with those that its edges write.
func (c *checker) spellings(ref graph.Ref, n *node) {
	if n.names == nil && n.written == nil {
		return
	}
	if want := slices.Sorted(maps.Keys(n.written)); !slices.Equal(n.names, want) {
		c.add(names, name(ref), "it is called %q, the texts write %q", n.names, want)
	}
	for _, t := range graph.Nodes() {
		if t.Label == ref.Label && t.Captions(ref.Key) && n.caption != graph.Caption(n.names) {
			c.add(names, name(ref), "its caption is %q, not %q", n.caption, graph.Caption(n.names))
		}
	}
}
