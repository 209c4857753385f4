package storetest

import (
	"cmp"
	"fmt"
	"time"

	"github.com/entente-graph/entente/graph"
)

// meeting is one account in the making, for tests that want to say just what matters.
type meeting struct {
	publisher string     // also makes the text another one
	kind      graph.Kind // empty: consultations
	planned   bool
	day       string // ISO, as "2025-06-10", "2025-06" or "2025"; empty: not told
	round     int
	heads     map[graph.ActorCode]string
	spelling  string // of the head of AZE, when another than in heads
	third     graph.ActorCode
	topic     []graph.Topic // with those above it
	also      []graph.Topic
	city      string
	body      string // of each side, a ministry
}

func country(code graph.ActorCode) graph.Actor {
	return graph.Actor{Code: code, Name: "name of " + string(code), Labels: map[string]string{"en": "name of " + string(code)}}
}

// dating is a day, a month or a year.
func dating(iso string) *graph.Dating {
	d := &graph.Dating{Start: iso, End: iso, Precision: graph.PrecisionDay, Basis: graph.BasisExplicit}
	switch len(iso) {
	case len("2025"):
		d.Start, d.End, d.Precision = iso+"-01-01", iso+"-12-31", graph.PrecisionYear
	case len("2025-06"):
		first, _ := time.Parse("2006-01", iso)
		d.Start, d.End, d.Precision = iso+"-01", first.AddDate(0, 1, -1).Format(time.DateOnly), graph.PrecisionMonth
	}
	return d
}

// facts is one article of the extractor's version that tells of the meeting of AZE and CAN.
func (m meeting) facts(version string) graph.Facts {
	t := &sampleText{}
	a := graph.Article{Title: t.say("Report of " + m.publisher).Quote, Publisher: m.publisher, Language: "en", Extractor: version}
	r := graph.Report{
		Publisher: m.publisher, Kind: cmp.Or(m.kind, graph.KindConsultation), Planned: m.planned, Round: m.round, Sides: "Azerbaijan – Canada",
		Actors: []graph.ActorCode{"AZE", "CAN"}, Evidence: []graph.Span{t.say("They consulted " + m.day)},
	}
	if m.day != "" {
		r.Date = dating(m.day)
		r.Date.Evidence = r.Evidence
	}
	acc := graph.Account{}
	for _, code := range r.Actors {
		p := graph.Party{Actor: country(code), Basis: graph.BasisText, Evidence: []graph.Span{t.say(string(code) + " was there")}}
		if name := m.heads[code]; name != "" {
			id := graph.NewOfficialID(code, name)
			if code == "AZE" && m.spelling != "" {
				name = m.spelling
			}
			p.Officials = []graph.OfficialClaim{{ID: id, Name: name, Rank: "minister", Head: true, Evidence: []graph.Span{t.say(name)}}}
			r.Heads = append(r.Heads, graph.Head{Actor: code, Official: id})
		}
		if m.body != "" {
			p.Bodies = []graph.BodyClaim{{ID: graph.NewBodyID(code, "", "ministry", m.body), Name: m.body, Type: "ministry", Evidence: []graph.Span{t.say(m.body)}}}
		}
		acc.Parties = append(acc.Parties, p)
	}
	if m.third != "" {
		acc.Mentioned = []graph.ActorClaim{{Actor: country(m.third), Evidence: []graph.Span{t.say("on " + string(m.third))}}}
	}
	for _, chain := range [][]graph.Topic{m.topic, m.also} {
		if len(chain) > 0 {
			acc.Topics = append(acc.Topics, graph.TopicClaim{Topic: chain[0], Broader: chain[1:], Evidence: []graph.Span{t.say("about " + chain[0].Name)}})
		}
	}
	if m.city != "" {
		acc.Place = &graph.PlaceClaim{
			City: graph.NewCityID("", "CAN", m.city), CityName: m.city, Written: m.city,
			Country: country("CAN"), Evidence: []graph.Span{t.say("in " + m.city)},
		}
		r.Venue = "CAN"
	}
	a.Text = t.String()
	a.ID = graph.NewArticleID(a.Text, "")
	r.Article, r.Account = a.ID, graph.NewAccountID(a.ID, 1)
	acc.Report = r
	return graph.Facts{Article: a, Accounts: []graph.Account{acc}}
}

// without is the article read by another version that found no event in it.
func without(f graph.Facts, version string) graph.Facts {
	f.Article.Extractor, f.Accounts = version, nil
	return f
}

// byAccount finds read-outs of one meeting whose first account is smaller, or larger, than that
// of f: ids are hashes of texts, so other publishers give other ids.
func (m meeting) byAccount(f graph.Facts, smaller bool) graph.Facts {
	for i := 0; ; i++ {
		m.publisher = fmt.Sprintf("publisher %d", i)
		if g := m.facts(f.Article.Extractor); (g.Article.ID < f.Article.ID) == smaller && g.Article.ID != f.Article.ID {
			return g
		}
	}
}
