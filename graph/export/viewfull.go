package export

import "github.com/entente-graph/entente/graph"

// whole is a full view in the making.
type whole struct {
	*View
	nodes   map[graph.Ref]*Node
	days    map[string]Spell  // of each consultation
	told    map[string]string // account to consultation
	facts   map[fact]*Edge
	counted map[share]bool
}

// share says that a node or edge has a part in a consultation.
type share struct {
	of           any // *Node or *Edge
	consultation string
}

// fact is what several articles may tell.
type fact struct {
	kind     graph.Type
	from, to graph.Ref
}

// fullView is a graph with each fact drawn once.
func fullView(elements Elements) (*View, error) {
	w := whole{
		View: &View{Directed: true}, nodes: map[graph.Ref]*Node{}, days: map[string]Spell{}, told: map[string]string{},
		facts: map[fact]*Edge{}, counted: map[share]bool{},
	}
	for e, err := range elements {
		switch {
		case err != nil:
			return nil, err
		case e.Node != nil:
			n := newNode(e.Node)
			w.nodes[n.Ref] = n
			w.Nodes = append(w.Nodes, n)
			if n.Ref.Label == graph.LabelConsultation {
				days := Spell{dayOf(e.Node.Props, "date"), dayOf(e.Node.Props, "end")}
				w.days[n.Ref.Key] = days
				n.widen(days)
			}
		default:
			w.edge(e.Edge)
		}
	}
	w.sort()
	return w.View, nil
}

// edge counts a relationship.
func (w *whole) edge(r *graph.Edge) {
	from, to := w.nodes[r.From], w.nodes[r.To]
	if from == nil || to == nil {
		return // entente verify tells of it
	}
	account := text(r.Props, "account")
	if r.Type == graph.TypeReports {
		w.told[account] = r.To.Key
		to.Weight++
	}
	f := fact{r.Type, r.From, r.To}
	e := w.facts[f]
	if e == nil {
		e = &Edge{From: from, To: to, Kind: string(r.Type)}
		w.facts[f] = e
		w.Edges = append(w.Edges, e)
	}
	e.Weight++
	if id := text(r.Props, "id"); id != "" {
		e.Evidence = append(e.Evidence, id)
	}
	consultation, known := w.told[account]
	if !known {
		return // of the taxonomy
	}
	days := w.days[consultation]
	if w.first(e, consultation) {
		e.widen(days)
		if days.First != "" {
			e.Spells = append(e.Spells, days)
		}
	}
	for _, n := range []*Node{from, to} {
		if n.Ref.Label != graph.LabelConsultation && w.first(n, consultation) {
			n.Weight++
			n.widen(days)
		}
	}
}

// first tells whether the part that a node or edge has in a consultation is seen for the first time.
func (w *whole) first(of any, consultation string) bool {
	p := share{of, consultation}
	if w.counted[p] {
		return false
	}
	w.counted[p] = true
	return true
}
