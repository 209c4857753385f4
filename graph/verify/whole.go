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
	latest := map[string]graph.Ref{}
	for ref, n := range c.nodes {
		if ref.Label != graph.LabelArticle && !n.reached {
			c.add(reached, name(ref), "no claim reaches it")
		}
		c.spellings(n)
		if key := text(n.Props, "urlKey"); ref.Label == graph.LabelArticle && key != "" && n.Props["superseded"] != true {
			if other, ok := latest[key]; ok {
				c.add(versions, name(ref), "%s counts under the same address", name(other))
			}
			latest[key] = ref
		}
	}
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
