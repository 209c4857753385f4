package report

import (
	"context"
	"strconv"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/named"
	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/cmd/entente/internal/words"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

var overdueKind = Kind{
	Name: "overdue", Names: []string{"COUNTRY"}, Of: queries.Country, AsOf: true,
	Short: "Pairs that have not met when their own cadence let expect it",
	Long: `Writes which pairs, of all or of a country, met on three known days or more and have not met again on the day of
--as-of although by their own cadence they would have, with the time in which the next meeting was to be expected.
Pairs that may have met since, on a day that is not known (as "in 2025"), are left out.`,
	Example: []string{"--as-of", "2027-12-31"},
	Read:    readOverdue,
}

func readOverdue(ctx context.Context, rq Request) (*paper.Report, error) {
	if rq.Part.Since != "" || rq.Part.Until != "" {
		return nil, &Misnamed{What: "a cadence is that of all meetings, not of a part of the time", Advice: "leave --since and --until out; --as-of says from which day one looks"}
	}
	given := map[string]string{"on": string(rq.AsOf)}
	if len(rq.Names) > 0 {
		code, err := named.Actor(rq.Names[0])
		if err != nil {
			return nil, err
		}
		given["country"] = string(code)
	}
	var rows []ask.Row
	var ids []string
	for r, err := range ask.All(ctx, rq.Store, "time/overdue", given) {
		if err != nil {
			return nil, err
		}
		if rq.Limit > 0 && len(rows) == rq.Limit {
			break
		}
		rows = append(rows, r)
	}
	for _, r := range rows { // one answer is read before the next is asked for: there may be one connection only
		met, err := rq.ids(ctx, "pair/consultations", "id", map[string]string{"a": r.Text("a"), "b": r.Text("b")})
		if err != nil {
			return nil, err
		}
		ids = append(ids, met...)
	}
	rq.Limit = 0 // pairs are limited, not their meetings
	m, err := gather(ctx, rq, "overdue", unique(ids))
	if err != nil {
		return nil, err
	}
	w := rq.Words
	m.Title = w.Say("report.overdue")
	if code := given["country"]; code != "" {
		m.Title = w.Say("in", w.Actor(graph.ActorCode(code), ""), m.Title)
	}
	m.Lead = append(m.Lead, w.Say("asof.lead", w.Day(rq.AsOf), w.Count("n.overdue", len(rows))))
	if len(rows) == 0 {
		m.Lead = append(m.Lead, w.Say("lead.absent"))
	}
	m.overdue(rows)
	return m.Report, nil
}

func (m *material) overdue(rows []ask.Row) {
	w := m.Words
	s := m.section("overdue", "pair", "overdue#", "last", "consultations#", "cadence#", "expected", "window")
	s.Note = w.Say("note.overdue")
	picture := paper.Timeline{Today: m.rq.AsOf, Note: w.Say("picture.window")}
	for _, r := range rows {
		a, b := r.Text("a"), r.Text("b")
		pair := paper.Named{Key: a + " " + b, Name: w.Actor(graph.ActorCode(a), "") + " – " + w.Actor(graph.ActorCode(b), "")}
		// as the query counts: held, of a known day, until the day of the report
		met := only(m.held(), func(at int) bool {
			c := m.Consultations[at]
			return has(c.Sides, a) && has(c.Sides, b) && c.Dating.ToTheDay() && c.Dating.Date <= m.rq.AsOf
		})
		last := only(met, func(at int) bool { return m.Consultations[at].Dating.Date == r.Day("last") })
		picture.Lanes = append(picture.Lanes, paper.Lane{Label: pair.Name, Refs: met, From: r.Day("earliest"), To: r.Day("latest")})
		s.Table.Rows = append(s.Table.Rows, []paper.Cell{
			paper.Keyed(pair.Key, pair.Name), m.Number(r.Number("overdue"), nil),
			{Text: w.Day(r.Day("last")), Refs: last},
			m.Counted(met),
			{Text: strconv.Itoa(r.Number("cadence")), N: r.Number("cadence")},
			paper.Text(w.Day(r.Day("expected"))), paper.Text(w.When(words.Dating{Date: r.Day("earliest"), End: r.Day("latest"), Precision: graph.PrecisionDay})),
		})
	}
	s.Pictures = []paper.Picture{picture}
	m.add(s)
}

func has(list []paper.Named, key string) bool {
	for _, n := range list {
		if n.Key == key {
			return true
		}
	}
	return false
}

func unique(ids []string) []string {
	seen := map[string]bool{}
	var out []string
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			out = append(out, id)
		}
	}
	return out
}
