package graph

import (
	"cmp"
	"maps"
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

// Plan is all that a store writes for some articles, in this order: Nodes are merged by key
// (sets join what stands there, the other properties replace it), Moves re-point
// the edges of standing accounts, Edges are merged by id, Stale consultations are deleted.
// Everything is sorted, so that several writers never wait for each other in a circle.
type Plan struct {
	Nodes []Node
	Moves []Move
	Edges []Edge
	Stale []ConsultationID
	Fresh map[Ref]bool // articles that did not stand before, and consultations of which nothing did
}

// PlanOf settles the facts of some articles, each of which is there once, with the reports that stand in their windows
// (see [WindowsOf]). Of an article that was read before the old facts are taken back first: standing
// is without them then. An account without evidence is left out, as every fact is.
//
// Linked are standing accounts whose consultation may change wherever they stand, because people joined them with others.
func PlanOf(facts []Facts, standing []Placed, old Retracted, linked map[AccountID]bool) Plan {
	facts = slices.Clone(facts)
	for i, f := range facts {
		facts[i].Accounts = slices.DeleteFunc(slices.Clone(f.Accounts), func(a Account) bool { return len(a.Evidence) == 0 })
	}
	around := reached(facts, old)
	near := func(r Report) bool { return linked[r.Account] || around(r) }
	accounts := map[AccountID]bool{} // those whose consultation may change
	reports := make([]Report, 0, len(standing)+len(facts))
	stood := make(map[AccountID]bool, len(standing))
	for _, f := range facts {
		for _, a := range f.Accounts {
			accounts[a.Account] = true
			reports = append(reports, a.Report)
		}
	}
	for _, s := range standing {
		accounts[s.Account], stood[s.Account] = near(s.Report), true
		reports = append(reports, s.Report)
	}
	had := hadNear(standing, near)
	is, kept := map[AccountID]ConsultationID{}, map[ConsultationID]bool{}
	nodes, edges := rows(facts)
	p := Plan{Fresh: map[Ref]bool{}}
	for _, c := range Settle(reports) {
		if !slices.ContainsFunc(c.Accounts, func(a AccountID) bool { return accounts[a] }) {
			continue // at the edge of a window, where not all that belongs to it is seen
		}
		kept[c.ID] = true
		if slices.Contains(old.Emptied, c.ID) || !slices.Equal(had.accounts[c.ID], c.Accounts) {
			nodes = append(nodes, c.Node())
		}
		if !slices.Contains(old.Emptied, c.ID) && !slices.ContainsFunc(c.Accounts, func(a AccountID) bool { return stood[a] }) {
			p.Fresh[Ref{LabelConsultation, string(c.ID)}] = true
		}
		for _, a := range c.Accounts {
			is[a] = c.ID
			if from, ok := had.at[a]; ok && from != c.ID {
				p.Moves = append(p.Moves, Move{a, from, c.ID})
			}
		}
	}
	p.Stale = slices.Concat(old.Emptied, slices.Collect(maps.Keys(had.accounts)))
	slices.Sort(p.Stale)
	p.Stale = slices.DeleteFunc(slices.Compact(p.Stale), func(id ConsultationID) bool { return kept[id] })
	p.Edges = settledEdges(edges, is)
	p.Nodes = reachedNodes(nodes, p.Edges)
	slices.SortFunc(p.Moves, func(a, b Move) int { return strings.Compare(string(a.Account), string(b.Account)) })
	return p
}

// beside is the plan for a store where some articles and topics stand: it knows those that do not, and leaves out
// which topic is above which where that is said already, as most of it is.
func (p Plan) beside(stands map[ArticleID]Article, above map[string][]string) Plan {
	for _, n := range p.Nodes {
		if _, stood := stands[ArticleID(n.Key)]; !stood && n.Label == LabelArticle {
			p.Fresh[n.Ref] = true
		}
	}
	p.Edges = slices.DeleteFunc(p.Edges, func(e Edge) bool {
		return e.Type == TypeBroader && slices.Contains(above[e.From.Key], e.To.Key)
	})
	return p
}

// placement is who was where: the consultations near a write, with their accounts sorted.
type placement struct {
	accounts map[ConsultationID][]AccountID
	at       map[AccountID]ConsultationID
}

// hadNear gathers the standing consultations of which at least one account is near. What keeps
// its accounts stands as it is, so that a write beside many others stays a short one.
func hadNear(standing []Placed, near func(Report) bool) placement {
	p := placement{map[ConsultationID][]AccountID{}, map[AccountID]ConsultationID{}}
	for _, s := range standing {
		if near(s.Report) {
			p.accounts[s.Consultation] = nil
		}
	}
	for _, s := range standing {
		if _, ok := p.accounts[s.Consultation]; ok {
			p.accounts[s.Consultation] = append(p.accounts[s.Consultation], s.Account)
			p.at[s.Account] = s.Consultation
		}
	}
	for _, accounts := range p.accounts {
		slices.Sort(accounts)
	}
	return p
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
	type place struct { // an id is made once, and an edge is moved once
		id string
		at int
	}
	places := make([]place, len(edges))
	for i, e := range edges {
		places[i] = place{string(e.Type) + "\x00" + e.ID(), i}
	}
	slices.SortFunc(places, func(a, b place) int { return cmp.Or(strings.Compare(a.id, b.id), cmp.Compare(a.at, b.at)) })
	places = slices.CompactFunc(places, func(a, b place) bool { return a.id == b.id })
	out := make([]Edge, len(places))
	for i, p := range places {
		out[i] = edges[p.at]
	}
	return out
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

// join merges the sets of a node that is written twice.
func join(into, from map[string]any) {
	for k, v := range from {
		if set, ok := v.([]string); ok {
			have, _ := into[k].([]string)
			into[k] = Union(have, set)
		}
	}
}

// Node is the consultation as a store keeps it.
func (c Consultation) Node() Node {
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
