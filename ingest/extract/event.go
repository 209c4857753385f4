package extract

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// event writes a draft out.
func (r *reader) event(d *draft, n int) Event {
	e := Event{
		ID: fmt.Sprintf("%s#%d", r.doc.ID, n), Kind: d.kind, Mode: maybe(d.mode), Planned: d.planned,
		Topics: []Topic{}, Mentioned: []Mention{}, Parties: []Party{},
	}
	e.Evidence = d.at.evidence(d.cue.mark)
	if len(d.sentences) > 0 && d.at.title {
		e.Evidence = append([]Span{d.sentences[0].span()}, e.Evidence...)
	}
	e.Rules = EventRules{Kind: d.kindRule(), Mode: d.modeRule}
	e.Round, e.Rules.RoundAt = r.roundOf(d)
	e.Date, e.MonthDay = r.dateOf(d, e.Evidence)
	r.doubtLater(e)
	e.Place = r.placeOf(d)
	body := r.talk(d)
	e.Topics = r.topicsOf(d, body)
	if m := r.mentionedIn(d, body, e.Place); m != nil {
		e.Mentioned = m
	}
	for _, s := range d.sides {
		p := r.party(d, s)
		if len(p.Evidence) == 0 {
			p.Evidence = e.Evidence
		}
		p.Host = e.Place != nil && e.Place.Country != nil && *e.Place.Country == s.actor
		e.Parties = append(e.Parties, p)
	}
	return e
}

// talk are the sentences that may tell what was talked about: those from the one that tells the
// event to the one that tells the next, but none of another time, of journalists' questions or
// of figures.
func (r *reader) talk(d *draft) []*sentence {
	var out []*sentence
	aparts := r.aparts(d)
	press := -1 // the paragraph that tells what journalists heard
	said := -1  // the sentence last read that quotes somebody who takes no part
	for i, s := range r.sentences {
		heard := s.has(r.k.press) && !s.title
		if heard {
			press = s.Paragraph
		}
		if r.saidByOther(d, s) || said >= 0 && said == i-1 && r.quoteGoesOn(s) {
			said = i
			continue
		}
		if aparts[i] || r.standing(d, s) || r.interview[s.Paragraph] && !s.title || d.elsewhere(s) || d.ofOthers(s) || d.ofNext(r, s) {
			continue
		}
		if (heard || s.Paragraph == press && !s.title && !r.long) && !s.recounts(r.k) {
			continue
		}
		if !d.has(i) || s.past(r.k) || s.title && s.has(r.k.press) || s.background(r.k) || r.long && !r.tellsTalk(d, s) {
			continue
		}
		out = append(out, s)
	}
	return out
}

// ofNext: the sentence tells of whom the visitor is to meet next, or met besides.
func (d *draft) ofNext(r *reader, s *sentence) bool {
	if !r.long || s.title || slices.Contains(d.sentences, s) {
		return false
	}
	if r.nextSteps(d, s) {
		return true
	}
	c, met := s.meets()
	if !met || c.Form == "joint" || !s.has(r.k.sequel) || len(d.sides) != 2 {
		return false
	}
	return c.Mode != "" && d.mode != "" && c.Mode != d.mode || slices.ContainsFunc(s.people, func(p personMark) bool {
		x, _ := d.find(p.Name)
		return x == nil && p.From >= c.To
	})
}

// recounts: what journalists heard is what the sides say that they discussed: "told reporters that they
// had discussed trade"; a question is not: "asked whether they had discussed trade".
func (s *sentence) recounts(k *knowledge) bool {
	return s.has(k.recounted) && !s.has(k.asked)
}

// past: the sentence tells of an earlier or a coming event and of no discussion.
func (s *sentence) past(k *knowledge) bool {
	return s.another && (s.tellsEarlier(k) || !s.has(k.discussed))
}

func (r *reader) party(d *draft, s *side) Party {
	p := Party{Actor: s.actor, Basis: s.basis, Evidence: s.evidence, Rule: s.rule, Bodies: []Body{}, Officials: []Official{}}
	head := s.head()
	slices.SortStableFunc(s.officials, func(a, b *official) int { return cmp.Compare(a.first(), b.first()) })
	at := make([]int, len(s.officials)) // where each stands in p
	for i, o := range s.officials {
		out := r.official(d, s, o, o == head)
		same := func(other Official) bool { return other.ID == out.ID }
		if at[i] = slices.IndexFunc(p.Officials, same); at[i] < 0 {
			at[i], p.Officials = len(p.Officials), append(p.Officials, out)
		} else if out.Head {
			p.Officials[at[i]] = out // "Djafarova" and "Jafarova" in one text are one
		}
	}
	if len(s.officials) == 0 {
		p.Office = d.unnamedOffice(s.actor)
	}
	p.Bodies = r.bodiesFor(d, s)
	serve(s, &p, at)
	return p
}

// head is the official whom the text says to lead the side, else the first named.
func (s *side) head() *official {
	var first *official
	for _, o := range s.officials {
		if o.lead {
			return o
		}
		if first == nil || o.first() < first.first() {
			first = o
		}
	}
	return first
}

// first is the byte at which the text first names the official.
func (o *official) first() int {
	at := o.mentions[0].mark.Start
	for _, m := range o.mentions {
		at = min(at, m.mark.Start)
	}
	return at
}

func (r *reader) official(d *draft, s *side, o *official, head bool) Official {
	out := Official{ID: string(graph.NewOfficialID(graph.ActorCode(s.actor), o.name)), Name: o.name, Rank: "other", Head: head}
	out.Rules = OfficialRules{Side: o.mentions[0].rule, Rank: noOffice, Head: s.headRule(o)}
	m, ok := o.role()
	at := o.mentions[0]
	if !ok && head && r.publisher != nil && s.actor == r.home && r.publisher.Leader != "" {
		out.Rank, out.Rules.Rank = r.publisher.Leader, leadersOwn // a palace gives its own master no title
	}
	if ok {
		out.Role, out.Rank = maybe(m.s.quote(m.role.Start, m.role.End)), m.role.rankFor(s.actor)
		out.Rules.Role, out.Rules.Rank, out.Rules.RoleAt = m.roleRule(), rankOfOffice, m.s.evidence(m.role.mark)
		if m.role.Former {
			out.Rules.Rank = formerOffice
		}
		if m.role.Counterpart {
			out.Rank, out.Rules.Rank = d.toldIn(m.s).rankOfOther(s), rankOfOther
		}
		if o.apart == nil || m != *o.apart {
			at = m
		} else {
			out.Rules.Role = titleApart
		}
	}
	whole := personMark{mark: at.mark, Role: at.role}.whole()
	out.Evidence = at.s.evidence(whole)
	return out
}

// toldIn is the event in which a sentence stands: a further meeting is of somebody else than the colleague of the first.
func (d *draft) toldIn(s *sentence) *draft {
	if d.main != nil && slices.Contains(d.main.sentences, s) {
		return d.main
	}
	return d
}

// rankOfOther is the rank of the head of another side: what "homologue" means.
func (d *draft) rankOfOther(s *side) string {
	for _, x := range d.sides {
		if x.actor == s.actor {
			continue
		}
		if x.head() == nil {
			if rank := d.unnamedOffice(x.actor); rank != "" {
				return rank // "The Icelandic foreign minister met her Danish counterpart, X"
			}
			continue
		}
		if m, ok := x.head().role(); ok && !m.role.Counterpart {
			return m.role.rankFor(x.actor)
		}
	}
	return "other"
}

// bodiesFor lists the bodies of a side: those that the titles of its officials name, and those
// that act in the event's sentences.
func (r *reader) bodiesFor(d *draft, s *side) []Body {
	out := []Body{}
	add := func(in *sentence, b bodyMark, by Rule) {
		id := s.bodyID(in, b)
		if b.vague() && len(out) > 0 || slices.ContainsFunc(out, func(x Body) bool { return x.ID == id }) {
			return
		}
		out = append(out, Body{ID: id, Name: b.name(in), Type: b.Type, Evidence: in.evidence(b.mark), Rule: by})
	}
	for _, in := range d.sentences {
		if slices.Contains(d.spoken, in) {
			continue
		}
		for _, b := range in.bodies {
			joint := d.kind == "consultation" && b.Type == "commission" && len(b.Owners) == 0 && in.held() // of all who met in it
			if !in.inRole(b.mark) && !in.atSeat(r.k, b) && !in.isSource(r.k, b.From) && !in.givesNews(r.k, b) && (joint || slices.Contains(b.Owners, s.actor) || len(b.Owners) == 0 && s.actor == r.home && b.Slug != "") {
				by := bodyInEvent
				if joint {
					by = jointBody
				}
				add(in, b, by)
			}
		}
	}
	for i, in := range r.sentences {
		for _, b := range in.bodies {
			if d.has(i) && slices.Contains(b.Owners, s.actor) && in.signs(b) {
				add(in, b, bodyInEvent)
			}
		}
	}
	for _, o := range s.officials {
		if m, ok := o.role(); ok {
			for _, b := range m.role.Bodies {
				if len(b.Owners) == 0 || slices.Contains(b.Owners, s.actor) {
					add(m.s, b, bodyOfTitle)
				}
			}
		}
	}
	return out
}

// signs: a verb of signing stands behind the body, "The Ministries of Culture of A and B signed".
func (s *sentence) signs(b bodyMark) bool {
	return !s.another && !s.inRole(b.mark) && slices.ContainsFunc(s.cues, func(c cueMark) bool {
		return c.Kind == "signing" && c.Form == "act" && b.To <= c.From
	})
}

// bodyID is the id of a body of the side.
func (s *side) bodyID(in *sentence, b bodyMark) string {
	return string(graph.NewBodyID(graph.ActorCode(s.actor), b.Slug, graph.BodyType(b.Type), b.name(in)))
}

// vague is a bare "ministère".
func (b bodyMark) vague() bool { return b.Slug == "" && b.To-b.From == 1 }

func (s *sentence) inRole(m mark) bool {
	return slices.ContainsFunc(s.roles, func(r roleMark) bool { return r.holds(m) })
}

// serve tells which body of the side each of its officials serves in: the one that the title
// names, or a bare "ministère" that means the side's only ministry. Where each stands in the party is told by at: two
// spellings may be one.
func serve(s *side, p *Party, at []int) {
	for i, o := range s.officials {
		m, ok := o.role()
		if !ok {
			continue
		}
		for _, b := range m.role.Bodies {
			for n := range p.Bodies {
				if b.vague() && strings.HasSuffix(p.Bodies[n].Type, "ministry") || s.bodyID(m.s, b) == p.Bodies[n].ID {
					p.Officials[at[i]].Body = &p.Bodies[n].ID
				}
			}
		}
	}
}

func (r *reader) warn(w Warning) {
	if !slices.Contains(r.warnings, w) {
		r.warnings = append(r.warnings, w)
	}
}
