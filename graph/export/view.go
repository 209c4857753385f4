package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/entente-graph/entente/graph"
)

// Projection says what the nodes and edges of a drawn graph are.
type Projection string

// Projections. The last three count held consultations as the query pair/frequency does: what is planned or written is left
// out. Full leaves nothing out.
const (
	Full      Projection = "full"      // all nodes; an edge for each fact, once, however many articles tell it
	Dyads     Projection = "dyads"     // sides, joined where they took part in one consultation
	Officials Projection = "officials" // officials, joined where they attended one consultation for different sides
	Topics    Projection = "topics"    // sides and the topics that they discussed
)

// Projections lists them all.
func Projections() []Projection { return []Projection{Full, Dyads, Officials, Topics} }

// View is a graph to draw. It stands in memory: what it takes grows with its nodes, its edges and the consultations
// that made these, and not with the texts.
type View struct {
	Directed bool
	Nodes    []*Node // by kind of node as in [graph.Nodes], then by key
	Edges    []*Edge // by type as in [graph.Edges], then by their ends
}

// Node is a node of a [View].
type Node struct {
	Ref     graph.Ref
	Label   string // caption, without control characters
	Kind    string // "Country", "Official", "Ministry", ...
	Country string // code of the side it belongs to, or is; empty for others
	Weight  int    // consultations it has a part in; of a consultation itself, the accounts of it
	Span
	Evidence []string // ids of these consultations, sorted; none in [Full]
}

// ID is unique among the nodes of a graph, and is the same in all formats: "Actor:AZE". What a format may take for
// its own is written as a percent sign and two hexadecimal digits.
func (n *Node) ID() string { return nodeID(n.Ref) }

// Edge is an edge of a [View].
type Edge struct {
	From, To *Node
	Kind     string // the type of the relationship, or MET
	Weight   int    // consultations; in [Full] the accounts that say so
	Span
	Spells   []Spell  // the days of its consultations, sorted, without doubles; those without a date have none
	Evidence []string // ids of consultations; in [Full] of the relationships that quote the texts
}

// ID is unique among the edges of a graph.
func (e *Edge) ID() string { return e.Kind + "/" + e.From.ID() + "/" + e.To.ID() }

// Spell is the first and the last possible day of a consultation.
type Spell struct{ First, Last graph.Date }

func (s Spell) String() string { return string(s.First) + "/" + string(s.Last) }

// Span is what the consultations of a node or edge cover.
type Span struct {
	First, Last graph.Date // empty when none has a date
	Undated     int        // consultations without a date
}

func (s *Span) widen(by Spell) {
	if by.First == "" {
		s.Undated++
		return
	}
	if s.First == "" || by.First < s.First {
		s.First = by.First
	}
	s.Last = max(s.Last, by.Last)
}

// ViewOf reads a graph, up to three times where the slice is not all of it.
func ViewOf(elements Elements, p Projection, s graph.Slice) (*View, error) {
	part, err := Part(elements, s)
	if err != nil {
		return nil, err
	}
	return viewOf(part, p, s.Kinds)
}

// viewOf reads a part, in which messages count as meetings where kinds are asked for.
func viewOf(part Elements, p Projection, kinds []graph.Kind) (*View, error) {
	switch p {
	case Full, "":
		return fullView(part)
	case Dyads, Officials, Topics:
		return projected(part, p, kinds)
	}
	return nil, &graph.Fault{What: fmt.Sprintf("no projection is called %q", string(p)), Advice: "take one of full, dyads, officials, topics"}
}

// sort puts nodes and edges in their order, and spells too.
func (v *View) sort() {
	labels, types := map[graph.Label]int{}, map[string]int{}
	for i, t := range graph.Nodes() {
		labels[t.Label] = i
	}
	for i, t := range graph.Edges() {
		types[string(t.Type)] = i
	}
	node := func(a, b *Node) int {
		return cmp.Or(cmp.Compare(labels[a.Ref.Label], labels[b.Ref.Label]), strings.Compare(a.Ref.Key, b.Ref.Key))
	}
	slices.SortFunc(v.Nodes, node)
	slices.SortFunc(v.Edges, func(a, b *Edge) int {
		return cmp.Or(cmp.Compare(types[a.Kind], types[b.Kind]), node(a.From, b.From), node(a.To, b.To))
	})
	for _, e := range v.Edges {
		slices.SortFunc(e.Spells, func(a, b Spell) int {
			return cmp.Or(cmp.Compare(a.First, b.First), cmp.Compare(a.Last, b.Last))
		})
		e.Spells = slices.Compact(e.Spells)
		slices.Sort(e.Evidence)
	}
}

// heaviest is the greatest weight of a node and of an edge, at least 1.
func (v *View) heaviest() (node, edge int) {
	node, edge = 1, 1
	for _, n := range v.Nodes {
		node = max(node, n.Weight)
	}
	for _, e := range v.Edges {
		edge = max(edge, e.Weight)
	}
	return node, edge
}

func newNode(n *graph.Node) *Node {
	out := &Node{Ref: n.Ref, Label: clean(cmp.Or(text(n.Props, "name"), n.Key)), Kind: string(cmp.Or(n.Sub, n.Label))}
	switch n.Label {
	case graph.LabelActor:
		out.Country = clean(n.Key)
	case graph.LabelOfficial, graph.LabelBody:
		code, _, _ := strings.Cut(n.Key, "/")
		out.Country = clean(code)
	}
	return out
}

func nodeID(r graph.Ref) string {
	var b strings.Builder
	b.WriteString(string(r.Label) + ":")
	for i := 0; i < len(r.Key); {
		c, size := utf8.DecodeRuneInString(r.Key[i:])
		if c == utf8.RuneError && size == 1 || c <= ' ' || c >= 0x7f && c < 0xa0 || strings.ContainsRune(`%"'\<>&;`, c) || !holds(c) {
			for _, one := range []byte(r.Key[i : i+size]) {
				fmt.Fprintf(&b, "%%%02X", one)
			}
		} else {
			b.WriteRune(c)
		}
		i += size
	}
	return b.String()
}

// clean replaces what XML 1.0 cannot hold, and the control characters that no label shows, so that a label is the same
// in every format. Line breaks and tabs stay.
func clean(s string) string {
	return strings.Map(func(c rune) rune {
		if c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0 || !holds(c) {
			return utf8.RuneError
		}
		return c
	}, strings.ReplaceAll(s, "\r\n", "\n"))
}

// holds tells whether XML 1.0 holds a character above the control characters.
func holds(c rune) bool { return c != 0xfffe && c != 0xffff }
