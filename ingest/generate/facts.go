package generate

import (
	"time"

	"github.com/entente-graph/entente/ingest/eval"
)

// facts are what a careful reader would annotate of an account.
func (a *account) facts(w *world, id string) eval.Annotation {
	out := eval.Annotation{ID: id, Lang: a.language.code, Genre: a.genre(), Events: []eval.Event{}}
	if a.event.kind.event == "" {
		return out
	}
	e := eval.Event{Kind: a.event.kind.event, Mode: a.event.kind.mode, Date: a.event.day.Format(time.DateOnly), Basis: a.dating.basis}
	switch a.event.kind.name {
	case "planned":
		e.Date, e.Basis = a.event.coming.Format(time.DateOnly), "explicit"
	case "consultation":
		e.Round = a.event.round
	}
	if a.event.kind.mode != "phone" {
		e.Place, e.PlaceCountry = a.language.state(a.event.place, "capital"), w.states[a.event.place].code
	}
	for _, s := range a.sides {
		e.Parties = append(e.Parties, a.party(w, s))
	}
	e.Topics = []string{}
	for _, t := range a.told.topics {
		e.Topics = append(e.Topics, w.topics[t])
	}
	e.Mentioned = []string{}
	if a.told.about { // how things are in a third state is such a topic by itself
		e.Topics = append(e.Topics, "regional-issues")
		e.Mentioned = append(e.Mentioned, w.states[a.event.about].code)
	}
	out.Events = append(out.Events, e)
	return out
}

func (a *account) genre() string {
	switch {
	case a.event.kind.event == "":
		return "none"
	case a.house:
		return "readout"
	}
	return "newswire"
}

// party is a side as the account tells it: consultations that are only announced name nobody.
func (a *account) party(w *world, s side) eval.Party {
	p := eval.Party{Actor: w.states[s.state].code, Bodies: []eval.Body{}, Officials: []eval.Official{}}
	body := w.offices[s.office].body
	if a.told.ministries {
		body = "foreign_ministry"
	}
	if body != "" {
		p.Bodies = append(p.Bodies, eval.Body{Type: body})
	}
	if a.event.kind.name == "planned" {
		return p
	}
	p.Officials = append(p.Officials, a.official(w, s, true))
	if a.told.envoy && s.state == a.event.envoy.state {
		p.Officials = append(p.Officials, a.official(w, a.event.envoy, false))
	}
	return p
}

func (a *account) official(w *world, s side, head bool) eval.Official {
	return eval.Official{
		Name: s.person.name(a.language.cyrillic), Role: a.language.bare(a.language.title(s, "title", a.byName)),
		Rank: w.offices[s.office].rank, Head: head,
	}
}
