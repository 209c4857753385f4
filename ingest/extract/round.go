package extract

import (
	"github.com/entente-graph/entente/ingest/text"
)

// roundOf reads the ordinal of consultations: "premières consultations", "la 7e session",
// "troisième tour". Past and coming rounds are told in sentences of another time.
func (r *reader) roundOf(d *draft) (*int, []Span) {
	if d.kind != "consultation" && d.kind != "conference" {
		return nil, nil
	}
	for _, s := range append(r.lead(), d.sentences...) {
		if s.another {
			continue
		}
		for i := range s.Tokens {
			n, to := r.k.ordinal(s.Tokens, i)
			if n > 0 && s.roundNoun(r.k, r.k.pastStop(s.Tokens, to)) {
				return &n, s.evidence(markOf(s.Tokens, i, to))
			}
		}
	}
	return nil, nil
}

// ordinal is the number that an ordinal at a token means, zero when none stands there, and where it ends:
// "7e", "vingt et unième".
func (k *knowledge) ordinal(tokens []text.Token, i int) (n, to int) {
	digits, ending := numeral(tokens[i].Fold)
	if digits != "" && k.ordinalEndings[ending] {
		return number(digits), i + 1
	}
	if digits != "" && ending == "" && k.ordinalEndings["."] && i+1 < len(tokens) && tokens[i+1].Text == "." && tokens[i+1].Start == tokens[i].End {
		return number(digits), i + 2 // "die 6. Runde"
	}
	if at := i + 2; digits != "" && ending == "" && at < len(tokens) && tokens[i+1].Text == "." && k.ordinalEndings[tokens[at].Fold] && tokens[i].End+1 == tokens[at].Start {
		return number(digits), at + 1 // "7.ª"
	}
	f, _ := k.ordinals.longest(tokens, i)
	return f.Value, f.To
}

func (k *knowledge) isOrdinal(tokens []text.Token, i int) bool {
	n, _ := k.ordinal(tokens, i)
	return n > 0
}

// isActor: an actor is named at a token.
func (s *sentence) isActor(i int) bool {
	_, ok := s.actorAt(i)
	return ok
}

// roundNoun: a noun of rounds follows at once, or behind one adjective or the words of its name.
func (s *sentence) roundNoun(k *knowledge, i int) bool {
	for n := i; n < min(i+6, len(s.Tokens)); n++ {
		if k.rounds[s.Tokens[n].Low] {
			return true
		}
		_, office := k.offices.longest(s.Tokens, n)
		named := k.titleWord[s.Tokens[n].Low] && s.Tokens[n].Upper || s.isActor(n) // "8th A–B Joint Commission Meeting"
		if office || n > i && !named && !k.titleWord[s.Tokens[n-1].Low] {
			return false
		}
	}
	return false
}
