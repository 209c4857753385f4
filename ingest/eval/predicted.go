package eval

import (
	"path/filepath"
	"regexp"

	"github.com/entente-graph/entente/ingest/extract"
)

// ending is what the name of an article's file has beyond its id.
var ending = regexp.MustCompile(`\.(txt|json|html?|md)$`)

// IDOf is the id by which an annotation calls an article: its own id in its source, else the
// name of its file without its ending. Articles without either have none.
func IDOf(d extract.Document) string {
	switch {
	case d.Ref != nil && *d.Ref != "":
		return ending.ReplaceAllString(*d.Ref, "")
	case d.Path != nil && *d.Path != "":
		return ending.ReplaceAllString(filepath.Base(*d.Path), "")
	}
	return ""
}

// Of writes an extraction as an annotation, to be scored or to be corrected into one. A month
// is written YYYY-MM, a year YYYY, and an end is written only when it differs.
func Of(x extract.Extraction) Annotation {
	a := Annotation{ID: IDOf(x.Document), Lang: x.Document.Language, Events: []Event{}}
	for _, e := range x.Events {
		a.Events = append(a.Events, eventOf(e))
	}
	return a
}

func eventOf(e extract.Event) Event {
	out := Event{Kind: e.Kind, Mode: str(e.Mode)}
	if e.Round != nil {
		out.Round = *e.Round
	}
	if d := e.Date; d != nil {
		size := map[string]int{"month": len("2006-01"), "year": len("2006")}[d.Precision]
		out.Date, out.End, out.Basis = cut(d.Start, size), cut(d.End, size), d.Basis
		if out.End == out.Date {
			out.End = ""
		}
	}
	if e.Place != nil {
		out.Place, out.PlaceCountry = str(e.Place.Name), str(e.Place.Country)
	}
	for _, p := range e.Parties {
		out.Parties = append(out.Parties, partyOf(p))
	}
	for _, t := range e.Topics {
		out.Topics = append(out.Topics, t.ID)
	}
	for _, m := range e.Mentioned {
		out.Mentioned = append(out.Mentioned, m.Actor)
	}
	return out
}

func partyOf(p extract.Party) Party {
	out := Party{Actor: p.Actor}
	for _, b := range p.Bodies {
		out.Bodies = append(out.Bodies, Body{Name: b.Name, Type: b.Type})
	}
	for _, o := range p.Officials {
		out.Officials = append(out.Officials, Official{Name: o.Name, Role: str(o.Role), Rank: o.Rank, Head: o.Head})
	}
	return out
}

// cut shortens an ISO date to what is known of it; a size of 0 leaves it whole.
func cut(date string, size int) string {
	if size == 0 || len(date) < size {
		return date
	}
	return date[:size]
}

func str(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}
