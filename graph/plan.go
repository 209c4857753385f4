package graph

import (
	"cmp"
	"slices"
	"strings"
)

// Placed is a report that stands in a store, with the consultation it belongs to.
type Placed struct {
	Report
	Consultation ConsultationID
}

// Move takes the edges of an account from one consultation to another.
type Move struct {
	Account  AccountID
	From, To ConsultationID
}

// Plan is all that a store writes for one article, in this order: Nodes are merged by key
// (Union and Least properties join what stands there, the others replace it), Moves re-point
// the edges of standing accounts, Edges are merged by id, Stale consultations are deleted.
// Everything is sorted, so that several writers never wait for each other in a circle.
type Plan struct {
	Nodes []Node
	Moves []Move
	Edges []Edge
	Stale []ConsultationID
}

// Blocks are the keys of the blocks that the facts touch, sorted.
func (f Facts) Blocks() []string {
	var out []string
	for _, a := range f.Accounts {
		out = append(out, a.Block())
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// PlanOf settles the facts of one article with the reports that stand in the blocks they
// touch. When the article was read before, its old facts are taken back first: standing then
// holds the blocks of those too, without them, and emptied the consultations they were in.
// An account without evidence is left out, as every fact is.
func PlanOf(f Facts, standing []Placed, emptied ...ConsultationID) Plan {
	reports := make([]Report, 0, len(standing)+len(f.Accounts))
	was := map[AccountID]ConsultationID{}
	for _, s := range standing {
		reports = append(reports, s.Report)
		was[s.Account] = s.Consultation
	}
	f.Accounts = slices.DeleteFunc(slices.Clone(f.Accounts), func(a Account) bool { return len(a.Evidence) == 0 })
	var p Plan
	for _, a := range f.Accounts {
		reports = append(reports, a.Report)
	}
	is, kept := map[AccountID]ConsultationID{}, map[ConsultationID]bool{}
	nodes, edges := rows(f)
	touched := touchedBy(standing, emptied)
	for _, c := range Settle(reports) {
		kept[c.ID] = true
		if touched(c) {
			nodes = append(nodes, c.node())
		}
		for _, a := range c.Accounts {
			is[a] = c.ID
			if from, ok := was[a]; ok && from != c.ID {
				p.Moves = append(p.Moves, Move{a, from, c.ID})
			}
		}
	}
	for _, id := range was {
		emptied = append(emptied, id)
	}
	slices.Sort(emptied)
	p.Stale = slices.DeleteFunc(slices.Compact(emptied), func(id ConsultationID) bool { return kept[id] })
	p.Edges = settledEdges(edges, is)
	p.Nodes = reachedNodes(nodes, p.Edges)
	slices.SortFunc(p.Moves, func(a, b Move) int { return strings.Compare(string(a.Account), string(b.Account)) })
	return p
}

// touchedBy tells which consultations have to be written: those with other accounts than they
// had. The others stand as they are, so that a write in a long block stays a short one.
func touchedBy(standing []Placed, emptied []ConsultationID) func(Consultation) bool {
	had := map[ConsultationID][]AccountID{}
	for _, s := range standing {
		had[s.Consultation] = append(had[s.Consultation], s.Account)
	}
	return func(c Consultation) bool {
		accounts := had[c.ID]
		slices.Sort(accounts)
		return slices.Contains(emptied, c.ID) || !slices.Equal(accounts, c.Accounts)
	}
}

// settledEdges puts the consultation's key where the account's stands, and drops doubles.
func settledEdges(edges []Edge, is map[AccountID]ConsultationID) []Edge {
	for i := range edges {
		for _, end := range []*Ref{&edges[i].From, &edges[i].To} {
			if end.Label == LabelConsultation {
				end.Key = string(is[AccountID(end.Key)])
			}
		}
	}
	order := func(a, b Edge) int {
		return cmp.Or(strings.Compare(string(a.Type), string(b.Type)), strings.Compare(a.ID(), b.ID()))
	}
	slices.SortStableFunc(edges, order)
	return slices.CompactFunc(edges, func(a, b Edge) bool { return order(a, b) == 0 })
}

// reachedNodes joins nodes of one key, sorted by label and key, and drops those that no edge
// reaches: articles and consultations stay.
func reachedNodes(nodes []Node, edges []Edge) []Node {
	reached := map[Ref]bool{}
	for _, e := range edges {
		reached[e.From], reached[e.To] = true, true
	}
	slices.SortStableFunc(nodes, func(a, b Node) int {
		return cmp.Or(strings.Compare(string(a.Label), string(b.Label)), strings.Compare(a.Key, b.Key))
	})
	var out []Node
	for _, n := range nodes {
		if n.Label != LabelArticle && n.Label != LabelConsultation && !reached[n.Ref] {
			continue
		}
		if last := len(out) - 1; last >= 0 && out[last].Ref == n.Ref {
			join(out[last].Props, n.Props)
			continue
		}
		out = append(out, n)
	}
	types := map[Label]NodeType{}
	for _, t := range Nodes() {
		types[t.Label] = t
	}
	for _, n := range out {
		if names, ok := n.Props["names"].([]string); ok && types[n.Label].Captions(n.Key) {
			n.Props["name"] = Caption(names)
		}
	}
	return out
}

// join merges the sets of a node that is written twice by one article.
func join(into, from map[string]any) {
	for k, v := range from {
		if set, ok := v.([]string); ok {
			have, _ := into[k].([]string)
			into[k] = Union(have, set)
		}
	}
}

func (c Consultation) node() Node {
	props := map[string]any{
		"name": c.Name, "kind": string(c.Kind), "mode": string(c.Mode), "planned": c.Planned,
		"monthDay": c.MonthDay, "plover": c.PLOVER, "cameo": c.CAMEO,
	}
	if c.Round > 0 {
		props["round"] = int64(c.Round)
	}
	if d := c.Date; d != nil {
		props["date"], props["end"] = Date(d.Start), Date(d.End)
		props["datePrecision"], props["dateBasis"] = string(d.Precision), string(d.Basis)
	}
	return Node{Ref: Ref{LabelConsultation, string(c.ID)}, Props: props}
}
