package extract

import (
	"strings"

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
		if n, m, ok := s.numbered(r.k); ok {
			return &n, s.evidence(m)
		}
	}
	return nil, nil
}

// numbered is the ordinal of a round that a sentence tells, and where it stands.
func (s *sentence) numbered(k *knowledge) (int, mark, bool) {
	for i := range s.Tokens {
		n, to := k.ordinal(s.Tokens, i)
		if n > 0 && s.roundNoun(k, k.pastStop(s.Tokens, to)) {
			return n, markOf(s.Tokens, i, to), true
		}
	}
	return 0, mark{}, false
}

// numbersRound: the sentence says which round the event was: "Anlass war die dritte Runde der Konsultationen".
func (s *sentence) numbersRound(k *knowledge) bool {
	_, _, ok := s.numbered(k)
	return ok && !s.another
}

// ordinal is the number that an ordinal at a token means, zero when none stands there, and where it ends:
// "7e", "vingt et unième".
func (k *knowledge) ordinal(tokens []text.Token, i int) (n, to int) {
	digits, ending := numeral(tokens[i].Fold)
	if digits != "" && k.ordinalEndings.word(ending) {
		return number(digits), i + 1
	}
	if digits != "" && ending == "" && k.ordinalEndings.word(".") && i+1 < len(tokens) && tokens[i+1].Text == "." && tokens[i+1].Start == tokens[i].End {
		return number(digits), i + 2 // "die 6. Runde"
	}
	if at := i + 2; digits != "" && ending == "" && at < len(tokens) && tokens[i+1].Text == "." && k.ordinalEndings.word(tokens[at].Fold) && tokens[i].End+1 == tokens[at].Start {
		return number(digits), at + 1 // "7.ª"
	}
	f, _ := k.ordinals.Longest(tokens, i)
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
		if k.rounds.has(s.Tokens[n].Lexeme) {
			return true
		}
		office := k.offices.Has(s.Tokens, n)
		named := (k.titleWord.has(s.Tokens[n].Lexeme) || k.stateForm.has(s.Tokens[n].Lexeme)) && s.Tokens[n].Upper || k.of.has(s.Tokens[n].Lexeme) || s.isActor(n) || s.Tokens[n].Upper && strings.Contains(s.Tokens[n].Fold, "-") || k.compass.has(s.Tokens[n].Lexeme) && s.Tokens[n].Upper || digital(s.Tokens[n].Text) || s.Tokens[n].Fold == "+" // "8th A–B Joint Commission Meeting", "2+2"
		if office || n > i && !named && !k.titleWord.has(s.Tokens[n-1].Lexeme) {
			return false
		}
	}
	return false
}
