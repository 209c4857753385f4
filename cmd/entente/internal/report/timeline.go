package report

import (
	"context"
	"slices"

	"github.com/entente-graph/entente/cmd/entente/internal/named"
	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

var timelineKind = Kind{
	Name: "timeline", Names: []string{"COUNTRY"}, Of: queries.Country,
	Short: "What took place when, of all or of a country",
	Long: `Writes what took place, or is planned, in the order of its days, by kind and by pair. --since and --until take a
part of the time; what has no date stands at the end.`,
	Example: []string{"--since", "2024-01-01"},
	Read:    readTimeline,
}

func readTimeline(ctx context.Context, rq Request) (*paper.Report, error) {
	var first []graph.ActorCode
	query, given, column := "consultation/list", map[string]string{"from": string(rq.Part.Since), "to": string(rq.Part.Until)}, "id"
	if len(rq.Names) > 0 {
		code, err := named.Actor(rq.Names[0])
		if err != nil {
			return nil, err
		}
		first = append(first, code)
		query, given, column = "country/timeline", map[string]string{"country": string(code)}, "consultation"
	}
	ids, err := rq.ids(ctx, query, column, given)
	if err != nil {
		return nil, err
	}
	m, err := gather(ctx, rq, "timeline", ids, first...)
	if err != nil {
		return nil, err
	}
	w := rq.Words
	m.Title = w.Say("report.timeline") + rq.days()
	if len(first) > 0 {
		m.Title = w.Say("in", w.Actor(first[0], ""), m.Title)
	}
	m.heading()
	sides := m.count(m.all(), func(c paper.Consultation, _ told) []paper.Named { return c.Sides })
	m.total("countries", len(sides))
	m.timeline()
	m.lanes(sides)
	m.byYear("pairs", "pair", "note.heldonly", m.count(m.held(), pairsOf))
	return m.Report, nil
}

// lanes are a part with a lane for each side.
func (m *material) lanes(sides []tally) {
	s := m.section("sides", "country", "all#", "held#", "planned#", "first", "last")
	var lanes []paper.Lane
	held, planned := m.held(), m.planned()
	for _, t := range sides {
		both := func(of refs) refs { return only(t.refs, func(at int) bool { return slices.Contains(of, at) }) }
		lanes = append(lanes, paper.Lane{Label: t.Name, Refs: t.refs})
		s.Table.Rows = append(s.Table.Rows, []paper.Cell{
			paper.Keyed(t.Key, t.Name), m.Counted(t.refs), m.Counted(both(held)), m.Counted(both(planned)), paper.Text(m.earliest(t.refs)), paper.Text(m.latest(t.refs)),
		})
	}
	s.Pictures = []paper.Picture{paper.Timeline{Lanes: lanes}}
	m.add(s)
}
