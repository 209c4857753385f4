package graph

import "strings"

// reportProps are the properties of a REPORTS relationship: a report whole, so that
// [ReportOf] gives it back and a store settles again without the texts.
func reportProps(r Report) map[string]any {
	props := map[string]any{
		"publisher": r.Publisher, "kind": string(r.Kind), "mode": string(r.Mode), "planned": r.Planned,
		"monthDay": r.MonthDay, "sides": r.Sides, "venue": string(r.Venue), "block": r.Block(),
	}
	if r.Round > 0 {
		props["round"] = int64(r.Round)
	}
	if d := r.Date; d != nil {
		props["date"], props["dateEnd"] = Date(d.Start), Date(d.End)
		props["datePrecision"], props["dateBasis"] = string(d.Precision), string(d.Basis)
		props["dateSpans"] = spans(d.Evidence)
	}
	var actors, heads []string
	for _, a := range r.Actors {
		actors = append(actors, string(a))
	}
	for _, h := range r.Heads {
		heads = append(heads, string(h.Actor)+"="+string(h.Official)+"="+string(h.Rank))
	}
	props["actors"], props["heads"] = Union(actors, nil), Union(heads, nil)
	if len(r.Same) > 0 {
		props["same"] = r.Same
	}
	if len(r.Apart) > 0 {
		props["apart"] = r.Apart
	}
	return props
}

// ReportOf reads a report back from the properties of its REPORTS relationship. Evidence is
// not read back: its edges stand where they are.
func ReportOf(props map[string]any) Report {
	text := func(k string) string { s, _ := props[k].(string); return s }
	day := func(k string) string { d, _ := props[k].(Date); return string(d) }
	r := Report{
		Account: AccountID(text("account")), Article: ArticleID(text("article")), Publisher: text("publisher"),
		Kind: Kind(text("kind")), Mode: Mode(text("mode")), MonthDay: text("monthDay"),
		Sides: text("sides"), Venue: ActorCode(text("venue")),
	}
	r.Planned, _ = props["planned"].(bool)
	if n, ok := props["round"].(int64); ok {
		r.Round = int(n)
	}
	if start := day("date"); start != "" {
		r.Date = &Dating{
			Start: start, End: day("dateEnd"),
			Precision: Precision(text("datePrecision")), Basis: Basis(text("dateBasis")),
		}
	}
	actors, _ := props["actors"].([]string)
	for _, a := range actors {
		r.Actors = append(r.Actors, ActorCode(a))
	}
	heads, _ := props["heads"].([]string)
	for _, h := range heads {
		actor, official, _ := strings.Cut(h, "=")
		rank := ""
		if at := strings.LastIndexByte(official, '='); at >= 0 {
			official, rank = official[:at], official[at+1:]
		}
		r.Heads = append(r.Heads, Head{ActorCode(actor), OfficialID(official), Rank(rank)})
	}
	r.Same, _ = props["same"].([]string)
	r.Apart, _ = props["apart"].([]string)
	return r
}
