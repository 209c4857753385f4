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
	tallies  = "tallies are what the consultations add up to"
)

// Run checks a graph. Its memory grows by some three kilobytes an article; neither texts nor quotes are kept.
func Run(ctx context.Context, s Elements) (Report, error) {
	c := &checker{
		Report: Report{Broken: map[string]int{}}, nodes: map[graph.Ref]*node{}, quoted: map[string][]quoted{},
		accounts: map[graph.AccountID]*account{}, orphans: map[graph.AccountID]bool{}, seen: map[string]bool{}, once: map[string]string{},
		held: graph.Held{}, above: map[string][]string{},
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
	if s, ok := s.(asking); ok {
		if err := c.tallied(ctx, s); err != nil {
			return Report{}, err
		}
	}
	others := c.whole()
	for e, err := range s.Elements(ctx) {
		if err != nil {
			return Report{}, err
		}
		if e.Edge != nil {
			break
		}
		switch want := others[e.Node.Key]; {
		case e.Node.Label == graph.LabelArticle:
			c.text(*e.Node)
		case want != nil && e.Node.Label == graph.LabelConsultation:
			c.differs(*e.Node, want)
		}
	}
	slices.SortStableFunc(c.Findings, compare)
	return c.Report, nil
}

// checker gathers what is to be compared in the end. What comes in the order of [graph.Store] is looked at as it comes.
type checker struct {
	Report
	nodes    map[graph.Ref]*node
	accounts map[graph.AccountID]*account
	orphans  map[graph.AccountID]bool // accounts without a report
	quoted   map[string][]quoted      // by article: what is quoted of it
	seen     map[string]bool          // ids of claims
	once     map[string]string        // texts that many rows hold
	held     graph.Held
	above    map[string][]string // topics, and those right above
}

// node is what is kept of one.
type node struct {
	names   []string
	caption string
	hash    uint64          // of a consultation's properties
	version *version        // of an article
	written map[string]bool // the spellings of the edges that name it
	reached bool
	settled bool // a consultation that its accounts settle to
}

// quoted is a span of an article, and the relationship whose it is.
type quoted struct {
	start, end int64
	hash       uint64 // of the quote, 0: not quoted, only placed
	where      string
}

// version is what tells which of an article's texts counts.
type version struct {
	url, published    string
	superseded, waits bool
}
