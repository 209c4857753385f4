package export

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// page is what the page of [HTML] knows. Nodes, articles, consultations and quotes are named by their places.
type page struct {
	Projection    Projection         `json:"projection"`
	Of            int                `json:"of"` // nodes that there are, also those that are not drawn
	Directed      bool               `json:"directed"`
	Kinds         []pageKind         `json:"kinds"` // of the nodes that are there
	Topics        []pageTopic        `json:"topics"`
	Articles      []pageArticle      `json:"articles"`
	Consultations []pageConsultation `json:"consultations"` // by date, those without one last
	Quotes        []pageQuote        `json:"quotes"`
	Nodes         []pageNode         `json:"nodes"`
	Edges         []pageEdge         `json:"edges"`
}

type pageKind struct {
	Name   string `json:"name"`
	Colour string `json:"colour"`
	Nodes  int    `json:"nodes"`
}

type pageTopic struct {
	Name  string `json:"name"`
	Above int    `json:"above"` // -1: none
}

type pageArticle struct {
	Title     string `json:"title"`
	Publisher string `json:"publisher"`
	Published string `json:"published"`
	URL       string `json:"url"` // empty where it is no address of the web
}

type pageConsultation struct {
	ID     string     `json:"id"`
	Name   string     `json:"name"`
	First  graph.Date `json:"first"`
	Last   graph.Date `json:"last"`
	Topics []int      `json:"topics"`
}

type pageQuote struct {
	Text         string `json:"text"`
	Article      int    `json:"article"`
	Consultation int    `json:"consultation"`
}

type pageNode struct {
	ID     string     `json:"id"`
	Label  string     `json:"label"`
	Kind   string     `json:"kind"`
	Weight int        `json:"weight"`
	First  graph.Date `json:"first"`
	Last   graph.Date `json:"last"`
	In     []int      `json:"in"` // consultations; in [Full] its edges tell them
	X      float64    `json:"x"`
	Y      float64    `json:"y"`
}

type pageEdge struct {
	From   int    `json:"from"`
	To     int    `json:"to"`
	Kind   string `json:"kind"`
	Weight int    `json:"weight"`
	In     []int  `json:"in"`
	Quotes []int  `json:"quotes"`
}

// pageOf reads a graph for its view, and again for what is quoted.
func pageOf(ctx context.Context, s Source) (*page, error) {
	part, err := Part(s.Elements, s.Slice)
	if err != nil {
		return nil, err
	}
	v, err := viewOf(part, s.Projection, s.Slice.Kinds)
	if err != nil {
		return nil, err
	}
	all := len(v.Nodes)
	if s.Most > 0 && all > s.Most {
		v.keep(s.Most)
		if s.Left != nil {
			s.Left(all)
		}
	}
	told, err := tellingsOf(part)
	if err != nil {
		return nil, err
	}
	p := &page{
		Projection: cmp.Or(s.Projection, Full), Of: all, Directed: v.Directed, Kinds: []pageKind{}, Nodes: []pageNode{}, Edges: []pageEdge{},
		Topics: told.topics, Articles: told.articles, Consultations: told.consultations, Quotes: told.quotes,
	}
	at, err := placed(ctx, v, pageRoom, pageBox)
	if err != nil {
		return nil, err
	}
	index := map[*Node]int{}
	for i, n := range v.Nodes {
		index[n] = i
		p.Nodes = append(p.Nodes, pageNode{n.ID(), n.Label, n.Kind, n.Weight, n.First, n.Last, told.numbers(n.Evidence), at[i].x, at[i].y})
		k := slices.IndexFunc(p.Kinds, func(k pageKind) bool { return k.Name == n.Kind })
		if k < 0 {
			k = len(p.Kinds)
			p.Kinds = append(p.Kinds, pageKind{Name: n.Kind, Colour: Colour(n.Kind)})
		}
		p.Kinds[k].Nodes++
	}
	for _, e := range v.Edges {
		in, quotes := told.of(e, p.Projection)
		p.Edges = append(p.Edges, pageEdge{index[e.From], index[e.To], e.Kind, e.Weight, in, quotes})
	}
	if all > len(v.Nodes) {
		p.prune()
	}
	return p, nil
}

// tellings are the consultations of a graph and the words that tell of them.
type tellings struct {
	topics        []pageTopic
	articles      []pageArticle
	consultations []pageConsultation
	quotes        []pageQuote

	number map[string]int     // consultations, by id
	byID   map[string]int     // quotes, by the id of the relationship
	byPart map[presence][]int // quotes, by who took part or what was discussed
}

// presence is that of a side, an official or a topic in a consultation.
type presence struct {
	of           graph.Ref
	consultation string
}

// of gives an edge's consultations and quotes, both in order.
func (t *tellings) of(e *Edge, p Projection) (in, quotes []int) {
	if p != Full {
		in = t.numbers(e.Evidence)
		for _, id := range e.Evidence {
			quotes = append(append(quotes, t.byPart[presence{e.From.Ref, id}]...), t.byPart[presence{e.To.Ref, id}]...)
		}
		return in, inOrder(quotes)
	}
	for _, id := range e.Evidence {
		if q, ok := t.byID[id]; ok {
			quotes, in = append(quotes, q), append(in, t.quotes[q].Consultation)
		}
	}
	return inOrder(in), inOrder(quotes)
}

func (t *tellings) numbers(ids []string) []int {
	var out []int
	for _, id := range ids {
		out = append(out, t.number[id])
	}
	return inOrder(out)
}

// inOrder sorts places, without doubles; never nil, which JSON would write as null.
func inOrder(places []int) []int {
	slices.Sort(places)
	return append([]int{}, slices.Compact(places)...)
}

// tellingsOf reads them.
func tellingsOf(elements Elements) (*tellings, error) {
	r := telling{nodes: map[graph.Label][]*graph.Node{}, told: map[string]string{}, topics: map[string][]string{}, above: map[string]string{}}
	for e, err := range elements {
		if err != nil {
			return nil, err
		}
		if e.Node != nil {
			r.nodes[e.Node.Label] = append(r.nodes[e.Node.Label], slim(e.Node))
			continue
		}
		switch e.Edge.Type {
		case graph.TypeReports:
			r.told[text(e.Edge.Props, "account")] = e.Edge.To.Key
		case graph.TypeDiscussed:
			r.topics[e.Edge.From.Key] = append(r.topics[e.Edge.From.Key], e.Edge.To.Key)
		case graph.TypeBroader:
			r.above[e.Edge.From.Key] = e.Edge.To.Key
			continue
		}
		r.claims = append(r.claims, e.Edge)
	}
	return r.number(), nil
}

// telling is what was read, before it has its numbers.
type telling struct {
	nodes  map[graph.Label][]*graph.Node
	claims []*graph.Edge
	told   map[string]string   // account to consultation
	topics map[string][]string // of a consultation
	above  map[string]string   // topics, to the broader one
}

// slim is a node without the text of an article.
func slim(n *graph.Node) *graph.Node {
	if n.Label != graph.LabelArticle {
		return n
	}
	props := maps.Clone(n.Props)
	delete(props, "text")
	return &graph.Node{Ref: n.Ref, Props: props}
}

func (r *telling) number() *tellings {
	t := &tellings{
		topics: []pageTopic{}, articles: []pageArticle{}, consultations: []pageConsultation{}, quotes: []pageQuote{},
		number: map[string]int{}, byID: map[string]int{}, byPart: map[presence][]int{},
	}
	topics, articles := map[string]int{}, map[string]int{}
	for i, n := range r.nodes[graph.LabelTopic] {
		topics[n.Key] = i
	}
	for _, n := range r.nodes[graph.LabelTopic] {
		above := -1
		if i, ok := topics[r.above[n.Key]]; ok {
			above = i
		}
		t.topics = append(t.topics, pageTopic{clean(cmp.Or(text(n.Props, "name"), n.Key)), above})
	}
	for i, n := range r.nodes[graph.LabelArticle] {
		articles[n.Key] = i
		a := pageArticle{clean(cmp.Or(text(n.Props, "title"), text(n.Props, "name"), n.Key)), clean(text(n.Props, "publisher")), string(dayOf(n.Props, "published")), ""}
		if u := text(n.Props, "url"); strings.HasPrefix(u, "https://") || strings.HasPrefix(u, "http://") {
			a.URL = u
		}
		t.articles = append(t.articles, a)
	}
	all := r.nodes[graph.LabelConsultation]
	slices.SortStableFunc(all, func(a, b *graph.Node) int {
		first := func(n *graph.Node) string { return string(cmp.Or(dayOf(n.Props, "date"), "undated")) } // behind all digits
		return strings.Compare(first(a), first(b))
	})
	for i, n := range all {
		t.number[n.Key] = i
		var about []int
		for _, id := range r.topics[n.Key] {
			about = append(about, topics[id])
		}
		t.consultations = append(t.consultations, pageConsultation{
			n.Key, clean(cmp.Or(text(n.Props, "name"), n.Key)), dayOf(n.Props, "date"), dayOf(n.Props, "end"), inOrder(about),
		})
	}
	r.quote(t, articles)
	return t
}

// quote numbers the quotes: by consultation, then by article and place, each once.
func (r *telling) quote(t *tellings, articles map[string]int) {
	type place struct{ consultation, article, start, end int }
	at := func(e *graph.Edge) place {
		n := func(name string) int { v, _ := e.Props[name].(int64); return int(v) }
		return place{t.number[r.told[text(e.Props, "account")]], articles[text(e.Props, "article")], n("start"), n("end")}
	}
	slices.SortStableFunc(r.claims, func(a, b *graph.Edge) int {
		p, q := at(a), at(b)
		return cmp.Or(p.consultation-q.consultation, p.article-q.article, p.start-q.start, p.end-q.end)
	})
	seen := map[place]int{}
	for _, e := range r.claims {
		consultation, known := r.told[text(e.Props, "account")]
		p := at(e)
		i, ok := seen[p]
		if !known {
			continue // entente verify tells of it
		}
		if !ok {
			i = len(t.quotes)
			seen[p] = i
			t.quotes = append(t.quotes, pageQuote{clean(text(e.Props, "quote")), p.article, p.consultation})
		}
		t.byID[text(e.Props, "id")] = i
		switch e.Type {
		case graph.TypeTookPartIn, graph.TypeAttended:
			t.byPart[presence{e.From, consultation}] = append(t.byPart[presence{e.From, consultation}], i)
		case graph.TypeDiscussed:
			t.byPart[presence{e.To, consultation}] = append(t.byPart[presence{e.To, consultation}], i)
		}
	}
}
