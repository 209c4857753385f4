package verify

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/entente-graph/entente/graph"
)

// Finding is one thing that does not hold.
type Finding struct {
	Check string `json:"check"` // what should hold: "quotes equal their bytes"
	Where string `json:"where"` // the node or relationship: "ATTENDED 3f2a9c"
	What  string `json:"what"`  // what is wrong with it
}

// Report is what was checked and found. Of each check only the first findings are kept; Broken counts all.
type Report struct {
	Nodes, Claims int
	Broken        map[string]int // by check
	Findings      []Finding
}

// mostKept is how many findings of one check are kept.
const mostKept = 20

func (r *Report) add(check, where, format string, args ...any) {
	if r.Broken[check]++; r.Broken[check] <= mostKept {
		r.Findings = append(r.Findings, Finding{check, where, fmt.Sprintf(format, args...)})
	}
}

// Elements is how a graph is read, see [graph.Store]. It is read twice.
type Elements interface {
	Elements(ctx context.Context) iter.Seq2[graph.Element, error]
}

// straying is what a store may tell beside: how many nodes of a label, or relationships of a type, have no key, or name no
// article, so that [Elements] cannot give them. Where tables refuse such rows there is nothing to tell.
type straying interface {
	Strays(ctx context.Context) (map[string]int, error)
}

// What must hold.
const (
	keys     = "keys are unique and made of what they stand for"
	evidence = "no claim without evidence"
	quotes   = "quotes equal their bytes"
	ends     = "every end is there"
	reached  = "nothing stands that nothing said in a text reaches"
	parties  = "two parties at least, unless the article names one"
	dates    = "dates are sane"
	places   = "all that an account says is at its consultation"
	settled  = "consultations are what their accounts settle to"
	names    = "names are those that the texts write"
	versions = "one version of an article counts"
)

// Run checks a graph. Its memory grows by some hundred bytes a claim; texts are not kept.
func Run(ctx context.Context, s Elements) (Report, error) {
	c := &checker{
		Report: Report{Broken: map[string]int{}}, nodes: map[graph.Ref]*node{}, claims: map[string][]quoted{},
		accounts: map[graph.AccountID]*account{}, seen: map[string]bool{},
	}
	for e, err := range s.Elements(ctx) {
		if err != nil {
			return Report{}, err
		}
		if e.Node != nil {
			c.node(*e.Node)
		} else {
			c.edge(*e.Edge)
		}
	}
	if s, ok := s.(straying); ok {
		strays, err := s.Strays(ctx)
		if err != nil {
			return Report{}, err
		}
		for what, n := range strays {
			c.add(keys, what, "%d have no key, or no article: another program wrote them, and nothing reads them", n)
		}
	}
	c.whole()
	for e, err := range s.Elements(ctx) {
		if err != nil {
			return Report{}, err
		}
		if e.Edge != nil {
			break
		}
		if e.Node.Label == graph.LabelArticle {
			c.text(*e.Node)
		}
	}
	slices.SortStableFunc(c.Findings, compare)
	return c.Report, nil
}

// checker gathers what is to be compared in the end.
type checker struct {
	Report
	nodes    map[graph.Ref]*node
	claims   map[string][]quoted // by article: what is quoted of it
	accounts map[graph.AccountID]*account
	seen     map[string]bool // ids of claims
}

// node is what is kept of one.
type node struct {
	graph.Node
	written map[string]bool // the spellings of the edges that name it
	reached bool
}

// quoted is a span of an article and whose it is.
type quoted struct {
	start, end int
	quote      string // empty: not quoted, only placed
	where      string
}
