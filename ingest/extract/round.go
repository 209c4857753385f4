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
		for i, t := range s.Tokens {
			n := r.k.ordinal(t)
			if n > 0 && s.roundNoun(r.k, r.k.pastStop(s.Tokens, i+1)) {
				return &n, s.evidence(markOf(s.Tokens, i, i+1))
			}
		}
	}
	return nil, nil
}

func (k *knowledge) ordinal(t text.Token) int {
	if digits, ending := numeral(t.Fold); digits != "" && k.ordinalEndings[ending] {
		return number(digits)
	}
	return k.ordinals[t.Fold]
}

// roundNoun: a noun of rounds follows at once, or behind one adjective.
func (s *sentence) roundNoun(k *knowledge, i int) bool {
	for n := i; n < min(i+2, len(s.Tokens)); n++ {
		if k.rounds[s.Tokens[n].Low] {
			return true
		}
		if k.offices.byWord[s.Tokens[n].Fold] != nil {
			return false
		}
	}
	return false
}
