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

var officialKind = Kind{
	Name: "official", Names: []string{"OFFICIAL"}, Least: 1, Of: queries.Official,
	Short: "The meetings of an official",
	Long: `Writes what the graph knows of an official's meetings: in what posts, with whom, and about what. OFFICIAL is
an id (entente query official/list) or any spelling of the name, in any script, as long as it is one's only.`,
	Example: []string{"Rashad Talibzade"},
	Read:    readOfficial,
}

func readOfficial(ctx context.Context, rq Request) (*paper.Report, error) {
	who, err := named.Official(ctx, rq.Store, rq.Names[0])
	if err != nil {
		return nil, err
	}
	ids, err := rq.ids(ctx, "official/meetings", "consultation", map[string]string{"official": who.ID})
	if err != nil {
		return nil, err
	}
	found, err := ask.Few(ctx, rq.Store, "official/find", 1, map[string]string{"start": who.ID})
	if err != nil {
		return nil, err
	}
	m, err := gather(ctx, rq, "official", ids)
	if err != nil {
		return nil, err
	}
	m.Title = who.Name
	m.heading()
	for _, r := range found {
		if others := without(r.List("names"), who.Name); len(others) > 0 {
			m.Lead = append(m.Lead, m.Words.Say("also", m.Words.List(others)))
		}
	}
	counterparts := m.count(m.held(), m.counterpartsOf(who.ID))
	m.total("counterparts", len(counterparts))
	m.timeline()
	m.posts(who.ID)
	m.counterparts(counterparts)
	m.topics()
	return m.Report, nil
}

// counterpartsOf are the people of other sides at the table with an official, with their sides.
func (m *material) counterpartsOf(official string) func(paper.Consultation, told) []paper.Named {
	return func(_ paper.Consultation, t told) []paper.Named {
		var out []paper.Named
		for _, s := range t.seats {
			opposite := slices.ContainsFunc(t.seats, func(o seat) bool { return o.official == official && o.side != s.side })
			if s.official != official && opposite {
				out = append(out, paper.Named{Key: s.official, Name: s.name})
			}
		}
		return out
	}
}

// posts are in what posts an official took part, in the words of the articles.
func (m *material) posts(official string) {
	s := m.section("posts", "role", "side", "rank", "consultations#", "first", "last")
	all := m.count(m.talks(), func(_ paper.Consultation, t told) []paper.Named {
		var out []paper.Named
		for _, seat := range t.seats {
			if seat.official == official {
				out = append(out, paper.Named{Key: string(seat.side) + "\t" + m.post(seat) + "\t" + string(seat.rank)})
			}
		}
		return out
	})
	for _, t := range all {
		seat, _ := m.seatOf(t.refs[0], official)
		s.Table.Rows = append(s.Table.Rows, []paper.Cell{
			paper.Text(m.post(seat)), paper.Keyed(string(seat.side), m.Words.Actor(seat.side, "")), paper.Keyed(string(seat.rank), m.Words.Say("rank."+string(seat.rank))),
			m.Counted(t.refs), paper.Text(m.earliest(t.refs)), paper.Text(m.latest(t.refs)),
		})
	}
	m.add(s)
}

// counterparts are a table and a circle around the official.
func (m *material) counterparts(all []tally) {
	s := m.section("counterparts", "official", "country", "all#", "first", "last")
	at := map[string]int{}
	for i, t := range all {
		at[t.Key] = i
		seat, _ := m.seatOf(t.refs[0], t.Key)
		s.Table.Rows = append(s.Table.Rows, []paper.Cell{
			paper.Keyed(t.Key, t.Name), paper.Keyed(string(seat.side), m.Words.Actor(seat.side, "")), m.Counted(t.refs),
			paper.Text(m.earliest(t.refs)), paper.Text(m.latest(t.refs)),
		})
	}
	const few = 3
	if len(all) >= few {
		s.Pictures = []paper.Picture{paper.Circle{Centre: m.Title, Label: 0, Number: 2, Links: m.across(at)}}
	} else {
		s.Table.Bars = 2
	}
	m.add(s)
}

// across joins those of some officials who sat on different sides in one of the consultations.
func (m *material) across(at map[string]int) []paper.Link {
	weights := map[[2]int]int{}
	for _, ref := range m.held() {
		seats := m.told[ref].seats
		for i, a := range seats {
			for _, b := range seats[i+1:] {
				x, ok1 := at[a.official]
				y, ok2 := at[b.official]
				if ok1 && ok2 && x != y && a.side != b.side && a.side != graph.ActorCode("") {
					weights[[2]int{min(x, y), max(x, y)}]++
				}
			}
		}
	}
	return linksOf(weights)
}
