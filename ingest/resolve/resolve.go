// Package resolve turns what an article reports into facts for the graph: actors with their
// names, topics with those above them, places with their gazetteer ids. It is pure, and all
// keys it gives come from the text alone, so that machines can resolve apart.
package resolve

import (
	"strings"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/lexicon"
)

// Facts gives the article and one account an event. A fact without evidence is left out.
// Ids of officials and bodies are made anew for the graph's actor codes: the extraction's
// have an organization's bare abbreviation.
func Facts(x extract.Extraction) graph.Facts {
	d := x.Document
	f := graph.Facts{Article: graph.Article{
		ID: graph.ArticleID(d.ID), Title: str(d.Title), URL: str(d.URL), Publisher: str(d.Publisher),
		Language: d.Language, Published: str(d.Published), Text: d.Text, Path: str(d.Path), Extractor: extract.Version,
	}}
	if d.ReadoutOf != nil {
		f.Article.ReadoutOf = code(*d.ReadoutOf)
	}
	for n, e := range x.Events {
		f.Accounts = append(f.Accounts, account(f.Article, e, n+1))
	}
	return f
}

func account(article graph.Article, e extract.Event, n int) graph.Account {
	a := graph.Account{Report: graph.Report{
		Account: graph.NewAccountID(article.ID, n), Article: article.ID, Publisher: article.Publisher,
		Kind: graph.Kind(e.Kind), Mode: graph.Mode(str(e.Mode)), Planned: e.Planned,
		MonthDay: str(e.MonthDay), Evidence: spans(e.Evidence),
	}}
	if e.Round != nil {
		a.Round = *e.Round
	}
	if d := e.Date; d != nil {
		a.Date = &graph.Dating{
			Start: d.Start, End: d.End, Precision: graph.Precision(d.Precision),
			Basis: graph.Basis(d.Basis), Evidence: spans(d.Evidence),
		}
	}
	for _, p := range e.Parties {
		if len(p.Evidence) > 0 {
			a.Parties = append(a.Parties, party(p))
		}
	}
	a.Actors, a.Sides, a.Heads = graph.Sides(a.Parties)
	for _, t := range e.Topics {
		if topic, broader, ok := topicOf(t.ID); ok && len(t.Evidence) > 0 {
			a.Topics = append(a.Topics, graph.TopicClaim{Topic: topic, Broader: broader, Evidence: spans(t.Evidence)})
		}
	}
	for _, m := range e.Mentioned {
		if len(m.Evidence) > 0 {
			a.Mentioned = append(a.Mentioned, graph.ActorClaim{Actor: actor(m.Actor), Evidence: spans(m.Evidence)})
		}
	}
	a.Place = place(e.Place)
	if a.Place != nil {
		a.Venue = a.Place.Country.Code
	}
	return a
}

func party(p extract.Party) graph.Party {
	out := graph.Party{Actor: actor(p.Actor), Host: p.Host, Office: graph.Rank(p.Office), Basis: graph.Basis(p.Basis), Evidence: spans(p.Evidence)}
	bodies := map[string]graph.BodyID{}
	for _, b := range p.Bodies {
		id := graph.BodyID(inGraph(p.Actor, b.ID))
		bodies[b.ID] = id
		out.Bodies = append(out.Bodies, graph.BodyClaim{ID: id, Name: b.Name, Type: graph.BodyType(b.Type), Evidence: spans(b.Evidence)})
	}
	for _, o := range p.Officials {
		out.Officials = append(out.Officials, graph.OfficialClaim{
			ID: graph.NewOfficialID(out.Actor.Code, o.Name), Name: o.Name, Role: str(o.Role), Rank: graph.Rank(o.Rank),
			Head: o.Head, Body: bodies[str(o.Body)], Evidence: spans(o.Evidence),
		})
	}
	return out
}

// inGraph puts the graph's actor code before an id that the extraction made with its own.
func inGraph(actor, id string) string {
	return string(code(actor)) + strings.TrimPrefix(id, actor)
}

func place(p *extract.Place) *graph.PlaceClaim {
	if p == nil || p.Country == nil || len(p.Evidence) == 0 {
		return nil
	}
	out := &graph.PlaceClaim{Country: actor(*p.Country), Evidence: spans(p.Evidence)}
	if p.Name != nil {
		out.Written = *p.Name
		out.City = graph.NewCityID(p.Gazetteer, out.Country.Code, *p.Name)
		out.CityName = cityName(p.Gazetteer, *p.Name)
	}
	return out
}

func topicOf(id string) (graph.Topic, []graph.Topic, bool) {
	w := world()
	t, ok := w.topic(id)
	if !ok {
		return graph.Topic{}, nil, false
	}
	var broader []graph.Topic
	for b := w.broaderOf(id); b != ""; b = w.broaderOf(b) {
		above, _ := w.topic(b)
		broader = append(broader, above)
	}
	return t, broader, true
}

func actor(abbreviation string) graph.Actor {
	w := world()
	a := graph.Actor{Code: code(abbreviation), Labels: map[string]string{}}
	a.Name = w.actors[abbreviation]
	if a.Name == "" {
		a.Name = abbreviation
	}
	a.Labels["en"] = a.Name
	for _, lang := range lexicon.Languages() {
		if n := w.names[lang][abbreviation]; n != "" {
			a.Labels[lang] = n
		}
	}
	return a
}

// code is the graph's code of an actor: an organization's abbreviation gets "org:".
func code(abbreviation string) graph.ActorCode {
	if world().organizations[abbreviation] {
		return graph.ActorCode("org:" + abbreviation)
	}
	return graph.ActorCode(abbreviation)
}

func spans(in []extract.Span) []graph.Span {
	out := make([]graph.Span, len(in))
	for i, s := range in {
		out[i] = graph.Span(s)
	}
	return out
}

func str(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
