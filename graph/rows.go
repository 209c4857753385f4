package graph

import "slices"

// rows turns facts into nodes and edges. Edges at a consultation have the account's id for
// the consultation's key; [PlanOf] puts the settled one in.
func rows(facts []Facts) ([]Node, []Edge) {
	w := rowWriter{had: map[Ref]bool{}}
	for _, f := range facts {
		w.article(f.Article)
		for _, a := range f.Accounts {
			w.account(a)
		}
	}
	return w.nodes, w.edges
}

type rowWriter struct {
	nodes []Node
	edges []Edge
	had   map[Ref]bool // actors and topics: what the lexicon says of one is the same each time
}

func (w *rowWriter) article(a Article) {
	w.node(LabelArticle, string(a.ID), "", map[string]any{
		"name": firstOf(a.Title, string(a.ID)), "title": a.Title, "url": a.URL, "publisher": a.Publisher,
		"readoutOf": string(a.ReadoutOf), "language": a.Language, "published": Date(a.Published), "text": a.Text,
		"paths": nonEmpty(a.Path), "extractor": a.Extractor, "urlKey": a.URLKey(), "superseded": trueOrNot(a.Superseded),
	})
}

func (w *rowWriter) node(l Label, key string, sub Label, props map[string]any) Ref {
	ref := Ref{l, key}
	w.nodes = append(w.nodes, Node{Ref: ref, Sub: sub, Props: props})
	return ref
}

// first tells whether a node has not come yet.
func (w *rowWriter) first(ref Ref) bool {
	had := w.had[ref]
	w.had[ref] = true
	return !had
}

// claim adds an edge that comes from a text, unless it has no evidence: what has none is not stored.
func (w *rowWriter) claim(t Type, r Report, from, to Ref, evidence []Span, props map[string]any, fact ...string) {
	if len(evidence) == 0 {
		return
	}
	if props == nil {
		props = map[string]any{}
	}
	props["id"] = newEdgeID(t, r.Account, from, to, fact...)
	props["article"], props["account"] = string(r.Article), string(r.Account)
	props["start"], props["end"], props["quote"] = int64(evidence[0].Start), int64(evidence[0].End), evidence[0].Quote
	props["spans"] = spans(evidence[1:])
	w.edges = append(w.edges, Edge{Type: t, From: from, To: to, Props: props})
}

func (w *rowWriter) actor(a Actor) Ref {
	ref, sub := Ref{LabelActor, string(a.Code)}, Label("Country")
	if a.Code.IsOrganization() {
		sub = "Organization"
	}
	if w.first(ref) {
		w.node(ref.Label, ref.Key, sub, map[string]any{"name": a.Name, "nameEn": a.Labels["en"], "nameFr": a.Labels["fr"]})
	}
	return ref
}

func (w *rowWriter) topic(t Topic) Ref {
	ref := Ref{LabelTopic, string(t.ID)}
	if w.first(ref) {
		w.node(ref.Label, ref.Key, "", map[string]any{"name": t.Name, "nameEn": t.Labels["en"], "nameFr": t.Labels["fr"]})
	}
	return ref
}

func (w *rowWriter) account(a Account) {
	r := a.Report
	event := Ref{LabelConsultation, string(r.Account)}
	w.claim(TypeReports, r, Ref{LabelArticle, string(r.Article)}, event, r.Evidence, reportProps(r))
	for _, p := range a.Parties {
		w.party(r, event, p)
	}
	for _, t := range a.Topics {
		below := w.topic(t.Topic)
		w.claim(TypeDiscussed, r, event, below, t.Evidence, nil)
		for _, b := range t.Broader {
			above := w.topic(b)
			w.edges = append(w.edges, Edge{Type: TypeBroader, From: below, To: above, Props: map[string]any{}})
			below = above
		}
	}
	for _, m := range a.Mentioned {
		w.claim(TypeConcerned, r, event, w.actor(m.Actor), m.Evidence, nil)
	}
	if p := a.Place; p != nil {
		w.place(r, event, *p)
	}
}

func (w *rowWriter) party(r Report, event Ref, p Party) {
	side := w.actor(p.Actor)
	w.claim(TypeTookPartIn, r, side, event, p.Evidence, map[string]any{"host": p.Host, "basis": string(p.Basis)})
	for _, b := range p.Bodies {
		body := w.node(LabelBody, string(b.ID), b.Type.Label(), map[string]any{
			"name": b.Name, "names": []string{b.Name}, "type": string(b.Type),
		})
		w.claim(TypeActedIn, r, body, event, b.Evidence, map[string]any{"name": b.Name}, b.Name)
		w.claim(TypeBelongsTo, r, body, side, b.Evidence, nil)
	}
	for _, o := range p.Officials {
		who := w.node(LabelOfficial, string(o.ID), "", map[string]any{"name": o.Name, "names": []string{o.Name}})
		w.claim(TypeAttended, r, who, event, o.Evidence, map[string]any{
			"name": o.Name, "role": o.Role, "rank": string(o.Rank), "level": int64(o.Rank.Level()),
			"head": o.Head, "actor": string(p.Actor.Code),
		}, o.Name, o.Role)
		w.claim(TypeRepresents, r, who, side, o.Evidence, nil)
		if o.Body != "" && slices.ContainsFunc(p.Bodies, func(b BodyClaim) bool { return b.ID == o.Body }) {
			w.claim(TypeServesIn, r, who, Ref{LabelBody, string(o.Body)}, o.Evidence, map[string]any{"role": o.Role}, o.Role)
		}
	}
}

func (w *rowWriter) place(r Report, event Ref, p PlaceClaim) {
	country := w.actor(p.Country)
	if p.City == "" {
		w.claim(TypeHeldIn, r, event, country, p.Evidence, map[string]any{"name": p.Written})
		return
	}
	city := w.node(LabelCity, string(p.City), "", map[string]any{"name": p.CityName, "names": []string{p.Written}})
	w.claim(TypeHeldIn, r, event, city, p.Evidence, map[string]any{"name": p.Written})
	if p.Country.Code != "" {
		w.claim(TypeIn, r, city, country, p.Evidence, nil)
	}
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// trueOrNot is nil, not set, for false.
func trueOrNot(b bool) any {
	if b {
		return true
	}
	return nil
}

func nonEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}
