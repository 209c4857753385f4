// Package review looks over a graph for what its rules could not decide: officials who look like one, consultations that
// may be one or two, facts that one account alone tells otherwise. It proposes decisions, and decides nothing.
package review

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// Proposal is a decision that a person may want to take. Accounts are those that it names, still by their ids: the
// decision has a place for each, in their order.
type Proposal struct {
	Decision graph.Decision
	Accounts []graph.AccountID
	Why      string // a line that says what speaks for it
	Seen     []Seen // the words of the texts
}

// Seen is a quote with where it stands.
type Seen struct {
	Article graph.ArticleID
	Quote   string
}

// Kinds are what may be looked for.
var Kinds = []string{"officials", "consultations", "facts"}

// Elements is a graph that can be streamed.
type Elements interface {
	Elements(ctx context.Context) iter.Seq2[graph.Element, error]
}

// Graph is what a review needs of a graph: what officials and accounts there are, without texts.
type Graph struct {
	officials map[graph.OfficialID]*official
	reports   map[graph.AccountID]*account
	events    map[graph.ConsultationID]*event
	articles  map[graph.ArticleID]Article
	said      map[string]bool // decisions that were taken, by the names they join or part
}

// Article is what is told of an article beside a quote.
type Article struct{ URL, Publisher, Published string }

type official struct {
	id     graph.OfficialID
	actor  graph.ActorCode
	names  []string
	in     map[graph.AccountID]string // with the name as written there
	meets  map[graph.ConsultationID]bool
	role   string
	ranked bool
	seen   Seen
}

type account struct {
	graph.Report
	at      graph.ConsultationID
	quote   string
	unnamed []graph.ActorCode // sides that only the publisher tells
}

type event struct {
	name     string
	accounts []*account
}

// Read streams a graph into memory, some hundred bytes an account and official.
func Read(ctx context.Context, s Elements, decided *graph.Decisions) (*Graph, error) {
	g := &Graph{
		map[graph.OfficialID]*official{},
		map[graph.AccountID]*account{},
		map[graph.ConsultationID]*event{},
		map[graph.ArticleID]Article{},
		map[string]bool{},
	}
	for e, err := range s.Elements(ctx) {
		switch {
		case err != nil:
			return nil, err
		case e.Node != nil:
			g.node(*e.Node)
		default:
			g.edge(*e.Edge)
		}
	}
	for _, d := range decided.List {
		for _, pair := range pairs(d.Officials) {
			g.said[pair] = true
		}
	}
	for _, e := range g.events {
		slices.SortFunc(e.accounts, func(a, b *account) int { return cmp.Compare(a.Account, b.Account) })
	}
	return g, nil
}

func (g *Graph) node(n graph.Node) {
	text := func(k string) string { s, _ := n.Props[k].(string); return s }
	switch n.Label {
	case graph.LabelOfficial:
		names, _ := n.Props["names"].([]string)
		g.officials[graph.OfficialID(n.Key)] = &official{
			id: graph.OfficialID(n.Key), names: names, in: map[graph.AccountID]string{}, meets: map[graph.ConsultationID]bool{},
		}
	case graph.LabelArticle:
		day, _ := n.Props["published"].(graph.Date)
		g.articles[graph.ArticleID(n.Key)] = Article{text("url"), text("publisher"), string(day)}
	case graph.LabelConsultation:
		g.events[graph.ConsultationID(n.Key)] = &event{name: text("name")}
	}
}

func (g *Graph) edge(e graph.Edge) {
	text := func(k string) string { s, _ := e.Props[k].(string); return s }
	id := graph.AccountID(text("account"))
	if g.reports[id] == nil && e.Type != graph.TypeBroader {
		g.reports[id] = &account{}
	}
	switch e.Type {
	case graph.TypeReports:
		a := g.reports[id]
		a.Report, a.at, a.quote = graph.ReportOf(e.Props), graph.ConsultationID(e.To.Key), text("quote")
		if at := g.events[a.at]; at != nil {
			at.accounts = append(at.accounts, a)
		}
	case graph.TypeTookPartIn:
		if text("basis") == string(graph.BasisPublisher) {
			g.reports[id].unnamed = append(g.reports[id].unnamed, graph.ActorCode(e.From.Key))
		}
	case graph.TypeAttended:
		o := g.officials[graph.OfficialID(e.From.Key)]
		if o == nil {
			return
		}
		o.actor = graph.ActorCode(text("actor"))
		o.in[id], o.meets[graph.ConsultationID(e.To.Key)] = text("name"), true
		o.role = cmp.Or(o.role, text("role"))
		o.ranked = o.ranked || text("rank") != "other" || e.Props["head"] == true
		if s := (Seen{graph.ArticleID(text("article")), text("quote")}); o.seen.Quote == "" || s.Article < o.seen.Article {
			o.seen = s
		}
	}
}

// Where tells what is known of an article.
func (g *Graph) Where(id graph.ArticleID) Article { return g.articles[id] }

// Find gives the proposals of some kinds, in an order that the graph alone decides.
func (g *Graph) Find(kinds ...string) []Proposal {
	var out []Proposal
	for _, k := range Kinds {
		if !slices.Contains(kinds, k) {
			continue
		}
		var found []Proposal
		switch k {
		case "officials":
			found = g.alikes()
		case "consultations":
			found = append(g.near(), g.farApart()...)
		case "facts":
			found = append(g.contradicted(), g.bare()...)
		}
		slices.SortStableFunc(found, func(a, b Proposal) int { return strings.Compare(a.order(), b.order()) })
		out = append(out, found...)
	}
	return out
}

func (p Proposal) order() string {
	parts := []string{string(p.Decision.Kind), string(p.Decision.Fact)}
	for _, o := range p.Decision.Officials {
		parts = append(parts, string(o.Actor), o.Name)
	}
	for _, a := range p.Accounts {
		parts = append(parts, string(a))
	}
	return strings.Join(append(parts, p.Decision.Value), "\x00")
}

// pairs names each two of some officials, whichever comes first.
func pairs(all []graph.NamedOfficial) []string {
	var out []string
	for i, a := range all {
		for _, b := range all[:i] {
			x, y := string(a.Actor)+"/"+a.Name, string(b.Actor)+"/"+b.Name
			out = append(out, min(x, y)+"\x00"+max(x, y))
		}
	}
	return out
}
