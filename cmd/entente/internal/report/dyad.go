package report

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

var dyadKind = Kind{
	Name: "dyad", Names: []string{"A", "B"}, Least: 2, Of: queries.Country,
	Short: "The relationship of two countries or organizations",
	Long: `Writes what the graph knows of two sides' meetings: when and how they met, who led each side and in what
rank, their rounds, topics, and third countries that were talked about, with the words that say so.
A and B are codes (AZE, org:EU) or names.`,
	Example: []string{"AZE", "CAN"},
	Read:    readDyad,
}

func readDyad(ctx context.Context, rq Request) (*paper.Report, error) {
	a, b, err := rq.pair()
	if err != nil {
		return nil, err
	}
	pair := map[string]string{"a": string(a), "b": string(b)}
	ids, err := rq.ids(ctx, "pair/consultations", "id", pair)
	if err != nil {
		return nil, err
	}
	m, err := gather(ctx, rq, "dyad", ids, a, b)
	if err != nil {
		return nil, err
	}
	m.Title = rq.Words.Actor(a, "") + " – " + rq.Words.Actor(b, "")
	m.heading()
	m.timeline()
	m.ranks(a, b)
	if err := m.rounds(ctx, pair); err != nil {
		return nil, err
	}
	m.topics()
	m.bodies()
	return m.Report, nil
}

// ranks counts held meetings by the ranks of those who led the sides, the highest first.
func (m *material) ranks(sides ...graph.ActorCode) {
	s := m.section("ranks", "rank")
	led := func(side graph.ActorCode) []tally {
		return m.count(m.held(), func(_ paper.Consultation, t told) []paper.Named {
			var out []paper.Named
			for _, seat := range t.seats {
				if seat.head && seat.side == side {
					out = append(out, paper.Named{Key: string(seat.rank)})
				}
			}
			return out
		})
	}
	counts := map[string][]paper.Cell{}
	for i, side := range sides {
		s.Table.Columns = append(s.Table.Columns, paper.Column{ID: string(side), Title: m.Words.Actor(side, ""), Number: true})
		for _, t := range led(side) {
			if counts[t.Key] == nil {
				counts[t.Key] = make([]paper.Cell, len(sides))
			}
			counts[t.Key][i] = m.Counted(t.refs)
		}
	}
	var ranks []string
	for rank := range counts {
		ranks = append(ranks, rank)
	}
	slices.SortFunc(ranks, func(a, b string) int {
		return cmp.Or(cmp.Compare(graph.Rank(a).Level(), graph.Rank(b).Level()), cmp.Compare(a, b))
	})
	for _, rank := range ranks {
		s.Table.Rows = append(s.Table.Rows, append([]paper.Cell{paper.Keyed(rank, m.Words.Say("rank."+rank))}, counts[rank]...))
	}
	m.add(s)
}

// rounds are the rounds of a pair's consultations, with those that no article tells of.
func (m *material) rounds(ctx context.Context, pair map[string]string) error {
	if m.rq.Part.Since != "" || m.rq.Part.Until != "" || m.cut {
		return nil // a part of the time says nothing of what is missing
	}
	s := m.section("rounds", "round", "when", "told")
	for r, err := range ask.All(ctx, m.rq.Store, "pair/rounds", pair) {
		if err != nil {
			return err
		}
		when, state, of := "", "round.missing", refs(nil)
		if at, ok := m.found[graph.ConsultationID(r.Text("consultation"))]; ok {
			when, state, of = m.When(m.Consultations[at]), "round.held", refs{at}
			if r.Yes("planned") {
				state = "round.planned"
			}
		}
		s.Table.Rows = append(s.Table.Rows, []paper.Cell{
			paper.Text(strconv.Itoa(r.Number("round"))), {Text: when, Refs: of}, paper.Text(m.Words.Say(state)),
		})
	}
	m.add(s)
	return nil
}

// bodies are the ministries and other bodies that acted.
func (m *material) bodies() {
	s := m.section("bodies", "body", "consultations#", "last")
	for _, t := range m.count(m.talks(), bodiesOf) {
		s.Table.Rows = append(s.Table.Rows, []paper.Cell{paper.Keyed(t.Key, t.Name), m.Counted(t.refs), paper.Text(m.latest(t.refs))})
	}
	m.add(s)
}
