package report

import (
	"context"
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/cmd/entente/internal/words"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

var divergenceKind = Kind{
	Name: "divergence", Names: []string{"A", "B"}, Of: queries.Country,
	Short: "What one side's read-out says and the other's does not",
	Long: `Writes how the accounts of one consultation differ: what one side's read-out has that the other's leaves out, what only
one side tells at all, and where accounts contradict each other; of all, or of two countries.`,
	Example: []string{"AZE", "CAN"},
	Read:    readDivergence,
}

func readDivergence(ctx context.Context, rq Request) (*paper.Report, error) {
	var of []graph.ActorCode
	switch len(rq.Names) {
	case 1:
		return nil, &Misnamed{What: "one country alone does not differ", Advice: "name two, or none for all"}
	case 2:
		a, b, err := rq.pair()
		if err != nil {
			return nil, err
		}
		of = append(of, a, b)
	}
	c, err := rq.compared(ctx, of)
	if err != nil {
		return nil, err
	}
	conflicts, err := rq.conflicts(ctx, &c, of)
	if err != nil {
		return nil, err
	}
	rq.foremost = c.both
	m, err := gather(ctx, rq, "divergence", unique(c.ids), of...)
	if err != nil {
		return nil, err
	}
	m.Title = rq.Words.Say("report.divergence")
	if len(of) > 0 {
		m.Title = rq.Words.Actor(of[0], "") + " – " + rq.Words.Actor(of[1], "")
	}
	m.heading()
	if err := m.divergences(ctx, c, of); err != nil {
		return nil, err
	}
	m.oneSided(c.told)
	m.conflicts(conflicts)
	return m.Report, nil
}

// conflicts are those of a pair's consultations; else all, whose consultations are compared, too.
func (rq Request) conflicts(ctx context.Context, c *compared, of []graph.ActorCode) ([]Conflict, error) {
	if len(of) > 0 {
		return conflictsOf(ctx, rq.Store, c.ids)
	}
	all, err := Conflicts(ctx, rq.Store)
	for _, x := range all {
		c.ids = append(c.ids, x.Consultation)
	}
	return all, err
}

// compared are consultations whose accounts are compared.
type compared struct {
	ids  []string
	both map[graph.ConsultationID]bool     // read-outs of several sides tell of them
	told map[graph.ConsultationID][]string // the sides whose read-outs tell of them, where others' do not
}

// compared are all consultations of a pair; else those that the read-outs of several sides tell, and
// those that some sides tell and others do not.
func (rq Request) compared(ctx context.Context, of []graph.ActorCode) (compared, error) {
	c := compared{both: map[graph.ConsultationID]bool{}, told: map[graph.ConsultationID][]string{}}
	given := map[string]string{}
	if len(of) > 0 {
		given["country"] = string(of[0])
	}
	for r, err := range ask.All(ctx, rq.Store, "quality/one-sided", given) {
		if err != nil {
			return c, err
		}
		c.told[graph.ConsultationID(r.Text("id"))] = r.List("told")
		c.ids = append(c.ids, r.Text("id"))
	}
	for r, err := range ask.All(ctx, rq.Store, "quality/corroboration", given) {
		if err != nil {
			return c, err
		}
		if r.Number("readouts") > 1 {
			c.both[graph.ConsultationID(r.Text("id"))] = true
			c.ids = append(c.ids, r.Text("id"))
		}
	}
	if len(of) == 0 {
		return c, nil
	}
	var err error
	c.ids, err = rq.ids(ctx, "pair/consultations", "id", map[string]string{"a": string(of[0]), "b": string(of[1])})
	return c, err
}

// divergences asks for each pair what one read-out has and the other lacks.
func (m *material) divergences(ctx context.Context, c compared, of []graph.ActorCode) error {
	w := m.Words
	s := m.section("divergence", "when", "pair", "what", "name", "toldby", "notby", "instead")
	s.Note = w.Say("note.divergence")
	pairs := m.count(only(m.held(), func(at int) bool { return c.both[m.Consultations[at].ID] }), pairsOf)
	if len(of) > 0 {
		pairs = []tally{{Named: paper.Named{Key: string(of[0]) + " " + string(of[1])}}}
	}
	seen := map[string]bool{} // of three sides each pair tells the same
	for _, p := range pairs {
		a, b, _ := strings.Cut(p.Key, " ")
		for r, err := range ask.All(ctx, m.rq.Store, "pair/divergence", map[string]string{"a": a, "b": b}) {
			if err != nil {
				return err
			}
			key := r.Text("consultation") + "\t" + r.Text("what") + "\t" + r.Text("id")
			at, ok := m.found[graph.ConsultationID(r.Text("consultation"))]
			if !ok || seen[key] {
				continue
			}
			seen[key] = true
			s.Table.Rows = append(s.Table.Rows, []paper.Cell{
				{Text: m.When(m.Consultations[at]), Refs: refs{at}},
				paper.Text(m.Consultations[at].Title()), paper.Keyed(r.Text("what"), w.Say("fact."+r.Text("what"))),
				paper.Keyed(r.Text("id"), m.named(r.Text("what"), r.Text("id"), r.Text("name"))), paper.Text(m.actors(r.List("toldBy"))), paper.Text(m.actors(r.List("notBy"))), paper.Text(m.instead(r.Text("what"), r.List("instead"))),
			})
		}
	}
	m.add(s)
	return nil
}

// named is what a fact names, in the report's language.
func (m *material) named(fact, key, known string) string {
	switch fact {
	case "topic":
		return m.Words.Topic(key, known)
	case "third country", "party", "place": // the id of a city is nobody's code
		return m.Words.Actor(graph.ActorCode(key), known)
	case "body":
		return m.rq.body(key, known)
	case "rank":
		at := strings.LastIndexByte(key, ' ') + 1
		return m.Words.Say("in", strings.TrimSuffix(known, ": "+key[at:]), m.Words.Say("rank."+key[at:]))
	case "day":
		return m.days(key)
	}
	return known
}

// instead is what another side says of what one alone can be true of.
func (m *material) instead(fact string, said []string) string {
	var out []string
	for _, s := range said {
		switch fact {
		case "rank":
			s = m.Words.Say("rank." + s)
		case "day":
			s = m.days(s)
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

// days are "2025-06-10", or the first and the last of what lasted with a space between, in words.
func (m *material) days(told string) string {
	first, last, lasted := strings.Cut(told, " ")
	if !lasted {
		last = first
	}
	return m.Words.When(words.Dating{Date: graph.Date(first), End: graph.Date(last), Precision: graph.PrecisionDay})
}

func (m *material) actors(list []string) string {
	var out []string
	for _, code := range list {
		out = append(out, m.Words.Actor(graph.ActorCode(code), ""))
	}
	return strings.Join(out, ", ")
}

// oneSided are those of which not every side has a read-out, though one has.
func (m *material) oneSided(told map[graph.ConsultationID][]string) {
	s := m.section("onesided", "when", "pair", "toldby", "notby")
	for at, c := range m.Consultations {
		by := told[c.ID]
		if len(by) == 0 {
			continue
		}
		var not []string
		for _, side := range c.Sides {
			if !contains(by, side.Key) {
				not = append(not, side.Key)
			}
		}
		s.Table.Rows = append(s.Table.Rows, []paper.Cell{{Text: m.When(c), Refs: refs{at}}, paper.Text(c.Title()), paper.Text(m.actors(by)), paper.Text(m.actors(not))})
	}
	m.add(s)
}

// conflicts are what accounts say otherwise than others, a row each.
func (m *material) conflicts(all []Conflict) {
	s := m.section("conflicts", "when", "pair", "what", "said", "article")
	for _, c := range all {
		at, ok := m.found[graph.ConsultationID(c.Consultation)]
		if !ok {
			continue
		}
		what := m.Words.Say("matter." + c.What)
		if c.About != "" {
			what = m.Words.Say("in", what, c.About)
		}
		for _, t := range c.Told {
			s.Table.Rows = append(s.Table.Rows, []paper.Cell{
				{Text: m.When(m.Consultations[at]), Refs: refs{at}},
				paper.Text(m.Consultations[at].Title()), paper.Keyed(c.What, what), paper.Text(m.said(c.What, t)),
				{Text: t.Publisher, Key: t.Account, Src: m.sourceOf(graph.AccountID(t.Account))},
			})
		}
	}
	m.add(s)
}

// said is a statement in the report's words.
func (m *material) said(what string, t Statement) string {
	if what == "kind" || what == "mode" || what == "rank" {
		return m.Words.Say(what + "." + t.Said)
	}
	return t.Said
}

// sourceOf is the place of an account's article and one, 0 for none.
func (m *material) sourceOf(account graph.AccountID) int {
	id, _, _ := strings.Cut(string(account), "#")
	for i, a := range m.Articles {
		if string(a.ID) == id {
			return i + 1
		}
	}
	return 0
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}
