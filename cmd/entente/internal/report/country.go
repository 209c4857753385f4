package report

import (
	"context"
	"slices"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/named"
	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

var countryKind = Kind{
	Name: "country", Names: []string{"COUNTRY"}, Least: 1, Of: queries.Country,
	Short: "The consultations of a country or organization",
	Long: `Writes what the graph knows of a country's or organization's meetings: with whom and how often in each year, who
received whom, who led and in what rank, topics, third countries that were talked about, and the ministries that acted.`,
	Example: []string{"AZE"},
	Read:    readCountry,
}

func readCountry(ctx context.Context, rq Request) (*paper.Report, error) {
	code, err := named.Actor(rq.Names[0])
	if err != nil {
		return nil, err
	}
	ids, err := rq.ids(ctx, "country/timeline", "consultation", map[string]string{"country": string(code)})
	if err != nil {
		return nil, err
	}
	m, err := gather(ctx, rq, "country", ids, code)
	if err != nil {
		return nil, err
	}
	m.Title = rq.Words.Actor(code, "")
	m.heading()
	partners := m.count(m.held(), partnersOf(code))
	m.total("partners", len(partners))
	m.timeline()
	m.byYear("partners", "country", "note.heldonly", partners)
	if err := m.circle(ctx, partners); err != nil {
		return nil, err
	}
	m.hosts(code, partners)
	m.ranks(code)
	m.people(code)
	m.topics()
	m.bodies()
	return m.Report, nil
}

// circle draws the partners beside their table, and which of them met each other, with or without the
// centre.
func (m *material) circle(ctx context.Context, partners []tally) error {
	const few = 3
	if len(partners) < few {
		return nil
	}
	at, weights := map[string]int{}, map[[2]int]int{}
	for i, p := range partners {
		at[p.Key] = i
	}
	given := map[string]string{"from": string(m.rq.Part.Since), "to": string(m.rq.Part.Until)}
	for r, err := range ask.All(ctx, m.rq.Store, "pair/frequency", given) {
		if err != nil {
			return err
		}
		a, ok1 := at[r.Text("a")]
		b, ok2 := at[r.Text("b")]
		if ok1 && ok2 {
			weights[[2]int{a, b}] = r.Number("meetings")
		}
	}
	s := &m.Sections[len(m.Sections)-1]
	s.Pictures = append(s.Pictures, paper.Circle{Centre: m.Title, Label: 0, Number: 1, Links: linksOf(weights)})
	return nil
}

// hosts tells who received whom; a call has no host.
func (m *material) hosts(code graph.ActorCode, partners []tally) {
	s := m.section("hosts", "country", "received#", "visited#", "elsewhere#")
	for _, p := range partners {
		met := only(p.refs, func(at int) bool { return m.Consultations[at].Kind != graph.KindCall })
		hosted := func(by graph.ActorCode) refs {
			return only(met, func(at int) bool { return slices.Contains(m.told[at].hosts, by) })
		}
		ours, theirs := hosted(code), hosted(graph.ActorCode(p.Key))
		rest := only(met, func(at int) bool { return !slices.Contains(ours, at) && !slices.Contains(theirs, at) })
		if len(met) > 0 {
			s.Table.Rows = append(s.Table.Rows, []paper.Cell{paper.Keyed(p.Key, p.Name), m.Counted(ours), m.Counted(theirs), m.Counted(rest)})
		}
	}
	m.add(s)
}

// people are the officials of a side, those of most meetings first.
func (m *material) people(code graph.ActorCode) {
	s := m.section("people", "official", "role", "consultations#", "head#", "last")
	for _, t := range m.count(m.held(), func(_ paper.Consultation, t told) []paper.Named {
		var out []paper.Named
		for _, seat := range t.seats {
			if seat.side == code {
				out = append(out, paper.Named{Key: seat.official, Name: seat.name})
			}
		}
		return out
	}) {
		led := only(t.refs, func(at int) bool { s, ok := m.seatOf(at, t.Key); return ok && s.head })
		seat, _ := m.seatOf(t.refs[0], t.Key)
		s.Table.Rows = append(s.Table.Rows, []paper.Cell{
			paper.Keyed(t.Key, t.Name), paper.Text(m.post(seat)), m.Counted(t.refs), m.Counted(led), paper.Text(m.latest(t.refs)),
		})
	}
	m.add(s)
}

// seatOf is where an official sat.
func (m *material) seatOf(at int, official string) (seat, bool) {
	for _, s := range m.told[at].seats {
		if s.official == official {
			return s, true
		}
	}
	return seat{}, false
}

// post tells a post in the article's words, else the rank.
func (m *material) post(s seat) string {
	if s.role != "" {
		return s.role
	}
	return m.Words.Say("rank." + string(s.rank))
}
