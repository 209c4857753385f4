package extract

import (
	"fmt"
	"slices"
	"strings"
)

// Fact is one thing that an event tells, with the rule that made it. Evidence is as in the event:
// the sentence first, then the very words; the shortest span says most.
type Fact struct {
	Kind     string `json:"fact"` // event, mode, planned, round, date, place, party, host, body, official, role, rank, head, topic, mentioned
	Value    string `json:"value"`
	Of       string `json:"of,omitempty"` // the party, or the official, that it is told of
	Rule     Rule   `json:"rule"`
	Evidence []Span `json:"evidence"`
}

// Words are the very words that tell the fact: the shortest span of its evidence. A text without a
// word of an event has none: its zero Span is empty.
func (f Fact) Words() Span {
	var best Span
	for i, s := range f.Evidence {
		if i == 0 || s.End-s.Start < best.End-best.Start {
			best = s
		}
	}
	return best
}

// Facts lists what the event tells: the event itself, then its day and place, each side with its
// bodies and people, and what was talked about.
func (e Event) Facts() []Fact {
	out := []Fact{{Kind: "event", Value: e.Kind, Rule: e.Rules.Kind, Evidence: e.Evidence}}
	add := func(kind, value, of string, by Rule, evidence []Span) {
		out = append(out, Fact{kind, value, of, by, evidence})
	}
	if e.Mode != nil {
		add("mode", *e.Mode, "", e.Rules.Mode, e.Evidence)
	}
	if e.Planned {
		add("planned", "yes", "", announced, e.Evidence)
	}
	if e.Round != nil {
		add("round", fmt.Sprint(*e.Round), "", roundOrdinal, e.Rules.RoundAt)
	}
	if d := e.Date; d != nil {
		value := d.Start
		if d.End != d.Start {
			value += "/" + d.End // an ISO 8601 interval
		}
		add("date", value, "", d.Rule, d.Evidence)
	} else if e.MonthDay != nil {
		add("date", *e.MonthDay, "", yearUntold, e.Evidence)
	}
	if p := e.Place; p != nil {
		var names []string
		for _, n := range []*string{p.Name, p.Country} {
			if n != nil {
				names = append(names, *n)
			}
		}
		add("place", strings.Join(names, ", "), "", p.Rule, p.Evidence)
	}
	for _, p := range e.Parties {
		add("party", p.Actor, "", p.Rule, p.Evidence)
		if p.Host {
			add("host", p.Actor, p.Actor, atHome, e.Place.Evidence)
		}
		for _, b := range p.Bodies {
			add("body", b.Name, p.Actor, b.Rule, b.Evidence)
		}
		for _, o := range p.Officials {
			add("official", o.Name, p.Actor, o.Rules.Side, o.Evidence)
			if o.Role != nil {
				add("role", *o.Role, o.Name, o.Rules.Role, o.Rules.RoleAt)
				add("rank", o.Rank, o.Name, o.Rules.Rank, o.Rules.RoleAt)
			}
			if o.Head {
				add("head", o.Name, p.Actor, o.Rules.Head, o.Evidence)
			}
		}
	}
	for _, t := range e.Topics {
		add("topic", t.ID, "", t.Rule, t.Evidence)
	}
	for _, m := range e.Mentioned {
		add("mentioned", m.Actor, "", m.Rule, m.Evidence)
	}
	return out
}

// passOver notes a word of an event that tells none, for [Extraction.Silence].
func (r *reader) passOver(by Rule, s *sentence, c cueMark) {
	r.silence = append(r.silence, Fact{Kind: "event", Value: strings.Trim(c.Kind, "-"), Rule: by, Evidence: s.evidence(c.mark)})
}

// passedOver is why a cue of the lead does not tell the article's event, empty when it may.
func (r *reader) passedOver(s *sentence, c cueMark) Rule {
	switch {
	case c.Form == "done" || c.Kind == "-":
		return kindUntold
	case s.matches(r.k), s.hostsEvent(c):
		return kindUntold
	case s.layGuests(r.k, c) || c.Kind == "meeting" && (c.Form == "name" || !s.foreigner(r.k, r.home)) && r.ofLaymen():
		return speakForNone
	case s.another && c.Form != "plan" && s.earlier:
		return toldEarlier
	case s.another && c.Form != "plan":
		return toldLater
	case c.Form == "act" && c.Kind == "signing" && s.inRelative(r.k, c.From):
		return toldEarlier // "the agreements that were signed in February"
	case c.Form == "name" && !s.title && s.has(r.k.asked):
		return kindUntold // "Asked about a meeting of the two, he said"
	case c.Form == "name" && s.background(r.k):
		return toldEarlier // "their talks had ended without a deal"
	case c.verb() && s.ofThose(r.k, c):
		return toldEarlier
	case c.Form == "name" && s.incidental(r.k, c):
		return onlyOccasion
	}
	return ""
}

// hostsEvent: a city or a house receives no guest but an event: "Alger abrite", "Abuja accueille la session du comité".
func (s *sentence) hostsEvent(c cueMark) bool {
	const reach = 12
	if c.Form != "host" && c.Form != "head" {
		return false
	}
	n := slices.IndexFunc(s.cues, func(o cueMark) bool {
		return o.Form == "name" && (o.Kind == "consultation" || o.Kind == "conference") && o.From >= c.To && o.From-c.To <= reach
	})
	return n >= 0 && !slices.ContainsFunc(s.roles, func(o roleMark) bool { return c.To <= o.From && o.From < s.cues[n].From }) &&
		!slices.ContainsFunc(s.people, func(p personMark) bool { return c.To <= p.From && p.From < s.cues[n].From })
}

// tooLittle notes the kinds for which the lead speaks, and not enough; or that it speaks for none.
func (r *reader) tooLittle(scores map[string]*score) {
	for _, kind := range precedence {
		if sc := scores[kind]; sc != nil {
			r.passOver(nounTooLittle, sc.best.at, sc.best.cue)
		}
	}
	if len(r.silence) == 0 {
		r.silence = []Fact{{Kind: "event", Rule: noWordOfEvent}}
	}
}

// undiplomatic notes why what was read is no event between sides.
func (r *reader) undiplomatic(d *draft) {
	event := d.at.evidence(d.cue.mark)
	r.silence = nil // the lead does tell an event
	switch len(d.sides) {
	case 0:
		r.silence = append(r.silence, Fact{Kind: "event", Value: d.kind, Rule: noSide, Evidence: event})
	case 1:
		s := d.sides[0]
		evidence := s.evidence
		if len(evidence) == 0 {
			evidence = event
		}
		r.silence = append(r.silence, Fact{Kind: "event", Value: d.kind, Rule: oneSide, Evidence: event}, Fact{Kind: "party", Value: s.actor, Rule: s.rule, Evidence: evidence})
	default:
		r.silence = append(r.silence, Fact{Kind: "event", Value: d.kind, Rule: nobodyActs, Evidence: event})
	}
}
