package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/entente-graph/entente/ingest/text"
)

// share gives the titles of several people to the names that go with them: a plural one to the
// names joined before or behind it, "les ministres X et Y", and single ones to as many names in
// their order, "X et Y, respectivement A et B".
func (s *sentence) share(k *knowledge, people []personMark) []personMark {
	s.paired(k, people)
	for n := range s.roles {
		r := &s.roles[n]
		if !r.Plural || r.taken {
			continue
		}
		named := s.namesBehind(k, people, r.To)
		if len(named) == 0 && r.From > 0 {
			at := r.From - 1
			for at > 0 && (k.article.has(s.Tokens[at].Lexeme) || k.respective(s.Tokens, at)) {
				at--
			}
			if s.Tokens[at].Fold == "," {
				named = s.namesBefore(k, people, at)
			}
		}
		r.distribute(named)
	}
	s.shareBySide(k, people)
	s.inTurn(k, people)
	return people
}

// namesBehind are the people without a title whom only commas, "et" and honorifics part from
// token at and from each other.
func (s *sentence) namesBehind(k *knowledge, people []personMark, at int) []*personMark {
	var out []*personMark
	if at < len(s.Tokens) && strings.Contains("–-:", s.Tokens[at].Fold) && len(k.complementEndings) == 0 {
		at++ // "the ministers of A and B – X and Y – met"; names in the genitive would be people of their own
	}
	for i := range people {
		p := &people[i]
		if p.Role == nil && p.From >= at && s.joins(k, at, p.From) {
			out, at = append(out, p), p.past
		}
	}
	return out
}

// namesBefore are two people or more without a title who stand so before token at.
func (s *sentence) namesBefore(k *knowledge, people []personMark, at int) []*personMark {
	var out []*personMark
	for i := len(people) - 1; i >= 0; i-- {
		p := &people[i]
		if p.Role == nil && p.To <= at && s.joins(k, p.past, at) {
			out, at = append(out, p), p.From
		}
	}
	if len(out) < 2 {
		return nil
	}
	slices.Reverse(out)
	return out
}

// distribute gives a plural title to people. One that names as many owners as there are people
// gives each their own, in order; one that names several others tells nobody's side.
func (r *roleMark) distribute(people []*personMark) {
	for i, p := range people {
		own := *r
		switch {
		case len(r.Owners) == len(people):
			own.Owners = r.Owners[i : i+1]
		case len(r.Owners) > 1:
			own.Owners = nil
		}
		own.taken, r.taken = true, true
		p.Role = &own
	}
}

// inTurn gives the titles behind "respectivement" to the names before it, one each in order.
func (s *sentence) inTurn(k *knowledge, people []personMark) {
	for i := range s.Tokens {
		if !k.respective(s.Tokens, i) {
			continue
		}
		end := i
		for end > 0 && s.Tokens[end-1].Fold == "," {
			end--
		}
		named := s.namesBefore(k, people, end)
		var roles []*roleMark
		at := i + 1
		for n := range s.roles {
			r := &s.roles[n]
			from := r.From
			if from > at && k.article.has(s.Tokens[from-1].Lexeme) {
				from--
			}
			if from >= at && !r.taken && !r.Plural && s.joins(k, at, from) {
				roles, at = append(roles, r), r.To
			}
		}
		if len(named) != len(roles) {
			continue
		}
		for n, p := range named {
			p.Role, roles[n].taken = roles[n], true
		}
	}
}

// respective tells whether "respectivement" stands at a token.
func (k *knowledge) respective(tokens []text.Token, i int) bool {
	f, ok := k.respectively.Longest(tokens, i)
	return ok && f.To > i
}

// joins tells whether only commas, "et" and honorifics stand between two tokens.
func (s *sentence) joins(k *knowledge, from, to int) bool {
	for i := from; i < to; i++ {
		t := s.Tokens[i]
		if k.article.has(t.Lexeme) && i+1 < to && k.honorific.has(s.Tokens[i+1].Lexeme) {
			continue // "le général X et l'amiral Y"
		}
		if t.Fold != "," && t.Fold != "." && !k.and.has(t.Lexeme) && !k.honorific.has(t.Lexeme) && !isInitial(t) {
			return false
		}
	}
	return true
}

func isInitial(t text.Token) bool { return t.Upper && utf8.RuneCountInString(t.Text) == 1 }
