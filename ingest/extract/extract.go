package extract

import (
	"fmt"
	"time"

	"github.com/entente-graph/entente/ingest/text"
)

// Extract reads what a document reports. It is pure: the same document gives the same
// extraction, whatever the clock says.
func Extract(d text.Document) Extraction {
	x := Extraction{Document: documentOf(d), Events: []Event{}}
	k, ok := knowledgeOf(d.Language)
	if !ok {
		return x
	}
	r := &reader{k: k, doc: d, names: k.naming()}
	r.names.read = map[string][]string{}
	if d.Published != "" {
		r.published, _ = time.Parse(time.DateOnly, d.Published)
	}
	r.tooNew = r.topicsAhead()
	in := rooms.Get().(*room)
	defer in.leave()
	r.read(in)
	r.describe(&x.Document)
	for n, draft := range r.drafts() {
		x.Events = append(x.Events, r.event(draft, n+1))
	}
	x.Warnings = r.warnings
	if len(x.Events) == 0 {
		x.Silence = r.silence
	}
	return x
}

func documentOf(d text.Document) Document {
	return Document{
		ID: d.ID, Path: maybe(d.Path), Ref: maybe(d.Ref), URL: maybe(d.URL), Title: maybe(d.Title),
		Language: d.Language, Published: maybe(d.Published), Text: d.Text,
	}
}

// maybe is nil for an empty string: null in JSON.
func maybe(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// read finds the layout, the dateline and the sentences.
func (r *reader) read(in *room) {
	all := r.doc.Text
	r.layout = text.LayoutOf(all, r.doc.Title, r.k.labels)
	r.dateline = r.k.readDateline(all, r.layout.BodyOffset, &in.tokens)
	from := r.layout.BodyOffset
	if r.dateline != nil {
		from = r.dateline.End
	}
	cut := text.Sentences(all[:r.layout.Title.End], r.layout.Title.Start, r.k.grammar, &in.tokens)
	cut = append(cut, text.Sentences(all, from, r.k.grammar, &in.tokens)...)
	for _, c := range cut {
		r.k.spelling.Look(c.Tokens)
	}
	r.sentences = r.k.analyse(all, r.k.withoutAnnex(cut), r.layout.Title.End, r.dateline.land(), in)
	r.faceToFace()
	r.planned, r.long = r.isPlanned(), r.atLength()
	ago := false
	r.interview = r.interviewed()
	for i, s := range r.sentences {
		ago = r.longAgo(s, i) || ago && !s.newly()
		s.another = s.earlier || ago || s.later && !r.planned || s.unheld(r.k) || r.interview[s.Paragraph] && !s.title
		if m := s.aboveIn(); m != nil {
			r.above = m
		}
	}
	if r.above == nil {
		r.above = r.dayOfLines()
	}
	r.publisher = r.k.publisherOf(r.doc.URL)
	if r.dateline != nil && r.dateline.Publisher != nil {
		r.publisher = r.dateline.Publisher
	}
	for n := len(r.sentences) - 1; n >= 0 && n >= len(r.sentences)-2 && r.publisher == nil; n-- {
		r.publisher = r.k.signature(r.sentences[n].Tokens)
	}
	switch {
	case r.publisher != nil:
		r.home = r.publisher.Country
	case r.dateline != nil && r.dateline.Place != nil:
		r.home = r.dateline.Place.City.CapitalOf()
	default:
		r.home = r.writtenIn()
	}
	r.severalOwners()
	r.introduce()
}

// describe fills in what the text tells of itself.
func (r *reader) describe(d *Document) {
	if p := r.publisher; p != nil {
		d.Publisher = maybe(p.Name)
		if p.State {
			d.ReadoutOf = maybe(p.Country)
		}
	}
	if r.dateline == nil {
		return
	}
	d.Dateline = &Dateline{}
	if c := r.dateline.Place; c != nil {
		d.Dateline.Place = maybe(r.doc.Text[c.Start:c.End])
	}
	if m := r.dateline.Date; m != nil {
		date := fmt.Sprintf("--%02d-%02d", m.Month, m.Day)
		if t, ok := civil(m.Year, m.Month, m.Day); ok {
			date = t.Format(time.DateOnly)
		}
		d.Dateline.Date = &date
	}
}
