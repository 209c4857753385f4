package extract

import (
	"slices"

	"github.com/entente-graph/entente/ingest/phrase"
)

// noSubject: the words of a topic name nothing that was talked about where they stand: they tell the event itself, what
// somebody or something is, or which one of another subject is meant.
func (r *reader) noSubject(d *draft, s *sentence, hits []topicHit, h topicHit) bool {
	switch {
	case s.besideTalk(r.k, h.mark), s.describes(r.k, h.mark), s.onMargin(r.k, h.mark), s.headsVisit(r.k, h), s.paysVisit(h):
		return true
	case s.title && d.kind == "consultation" && (h.topic == "political-dialogue" || s.inCommission(h.mark)):
		return true // the dialogue or commission that a headline names is the event
	case s.namesEvent(h.mark) && (s.title || s == d.at || s.done() || d.kind == "consultation" && s.numbersRound(r.k)):
		return true
	case d.kind == "signing" && h.topic == "legal-framework" && (slices.Contains(d.telling(), s) || s.signing()):
		return true // the paper that is signed is the event
	case h.topic == "legal-framework" && s.signing() && s.single(r.k, h.mark):
		return true // what it is about is a subject, its signing is not: "signed a memorandum on training"
	}
	return s.ware(r.k, hits, h) || s.tellsWhich(r.k, hits, h) || s.ofSide(d, h) || s.adjectiveOfSide(r.k, d, h)
}

// onMargin: the words name the forum beside which the sides met, the day or the house: "on the sidelines of the
// ASEAN summit", "au Palais des sports".
func (s *sentence) onMargin(k *knowledge, m mark) bool {
	const reach = 10
	for n := m.From - 1; n >= max(0, m.From-reach); n-- {
		t := s.Tokens[n]
		for _, list := range []*phrase.Index[struct{}]{k.margin, k.setting} {
			if f, ok := list.Longest(s.Tokens, n); ok && f.To <= m.From {
				return true
			}
		}
		if !t.Word && t.Fold != "–" && t.Fold != "-" || k.to.has(t.Lexeme) && !k.of.has(t.Lexeme) || k.discussed.Has(s.Tokens, n) {
			return false
		}
	}
	return false
}

// headsVisit: the visit that a headline names is the event, or what the event was part of: "Visit of
// President X"; it is a subject where the headline says that it was talked about.
func (s *sentence) headsVisit(k *knowledge, h topicHit) bool {
	return s.title && h.topic == "official-visits" && !s.has(k.discussed) && s.hasIn(k.visit, h.From, h.To)
}

// paysVisit: the words tell the visit itself, "paid a State Visit", and none that was talked about.
func (s *sentence) paysVisit(h topicHit) bool {
	return h.topic == "official-visits" && slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.Kind == "visit" && c.verb() && c.overlaps(h.mark) })
}

// signing: a verb of the sentence tells that something was signed.
func (s *sentence) signing() bool {
	return slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.Kind == "signing" && c.verb() })
}

// ware: the words only tell what is traded: "exports of cocoa", "les exportations ouzbèkes de textile", "fish exports".
func (s *sentence) ware(k *knowledge, hits []topicHit, h topicHit) bool {
	const reach = 3 // tokens between the two
	if h.topic != "agriculture" && h.topic != "industry" {
		return false
	}
	declined := len(k.article.words) == 0 // "торговля кофе" needs no preposition
	return slices.ContainsFunc(hits, func(t topicHit) bool {
		if t.topic != "trade" || t.To == h.From && !declined {
			return false
		}
		if h.To == t.From {
			return !declined
		}
		of := declined && t.To <= h.From
		for i := t.To; i < h.From; i++ {
			if !s.Tokens[i].Word || k.and.has(s.Tokens[i].Lexeme) {
				return false
			}
			of = of || k.of.has(s.Tokens[i].Lexeme)
		}
		return of && h.From-t.To <= reach
	})
}

// tellsWhich: the words stand in a clause that tells which one of something is meant, right behind another subject:
// "the cartels that use Pacific ports". Where a conflict, a land or a danger is told so, it is the subject.
func (s *sentence) tellsWhich(k *knowledge, hits []topicHit, h topicHit) bool {
	if b := k.broader[h.topic]; b == "peace-process" || b == "regional-issues" || b == "security" {
		return false
	}
	for i := h.From - 1; i > 0 && s.Tokens[i].Word && !k.and.has(s.Tokens[i].Lexeme); i-- {
		if k.story.which.has(s.Tokens[i].Lexeme) {
			return slices.ContainsFunc(hits, func(o topicHit) bool { return o.To == i && o.topic != h.topic })
		}
	}
	return false
}

// single: the words tell of one paper, "a memorandum".
func (s *sentence) single(k *knowledge, m mark) bool {
	for i := max(0, m.From-1); i < m.To; i++ {
		if k.story.indefinite.has(s.Tokens[i].Lexeme) {
			return true
		}
	}
	return false
}

// ofSide: work within an organization is no subject where the organization is itself a side, nor are a side's own
// affairs a regional issue.
func (s *sentence) ofSide(d *draft, h topicHit) bool {
	return (h.topic == "multilateral-cooperation" || h.rule == plightOfThird) && slices.ContainsFunc(s.actors, func(a actorMark) bool {
		return a.overlaps(h.mark) && d.side(a.Code) != nil
	})
}

// adjectiveOfSide: an adjective or the capital of a side tells whose or where something is, no conflict: "the
// Iraqi authorities", "housing in Kabul".
func (s *sentence) adjectiveOfSide(k *knowledge, d *draft, h topicHit) bool {
	return k.broader[h.topic] == "peace-process" && (slices.ContainsFunc(s.actors, func(a actorMark) bool {
		return (a.Adjective || s.title && a.From == 0) && a.mark == h.mark && d.side(a.Code) != nil // "Iraq: X speaks with Y"
	}) || slices.ContainsFunc(s.cities, func(c cityMark) bool {
		return c.mark == h.mark && d.side(c.City.CapitalOf()) != nil
	}))
}

// inCommission: the words belong to the name of a joint commission.
func (s *sentence) inCommission(m mark) bool {
	return slices.ContainsFunc(s.bodies, func(b bodyMark) bool { return b.Type == "commission" && b.holds(m) })
}
