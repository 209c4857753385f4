package extract

import (
	"unicode/utf8"

	"github.com/entente-graph/entente/ingest/text"
)

// mostParts is how many hyphens a word of joined actors may have: four names with some of their own.
const mostParts = 12

// joinedActors reads a hyphenated word all of whose parts are actors, and gives the token behind it. A part may have a
// hyphen of its own, "franco-sud-coréenne", and the last one may go on in the words behind: "UK-Viet Nam".
func (k *knowledge) joinedActors(tokens []text.Token, i int) (out []actorMark, past int) {
	t := tokens[i]
	if !t.Classes.Has(hyphened) {
		return nil, i + 1
	}
	var ends []int // where parts may end
	last := 0      // where the last one begins
	for at, r := range t.Text {
		if r == '-' || r == '‐' || r == '‑' {
			ends, last = append(ends, at), at+utf8.RuneLen(r)
		}
	}
	if len(ends) > mostParts {
		return nil, i + 1
	}
	ends = append(ends, len(t.Text))
	for at := 0; at < len(t.Text); {
		to := 0
		for _, end := range ends {
			if end <= at {
				continue
			}
			if code, adjective, ok := k.partOf(t.Text[at:end]); ok {
				out = append(out, actorMark{mark{i, i + 1, t.Start + at, t.Start + end}, code, adjective, false})
				to = end
				break
			}
		}
		if to == 0 {
			if at == last && len(out) > 0 {
				if a, past := k.goesOnBehind(tokens, i, at); past > 0 {
					return append(out, a), past
				}
			}
			return nil, i + 1
		}
		_, size := utf8.DecodeRuneInString(t.Text[to:])
		at = to + size
	}
	if len(out) < 2 {
		return nil, i + 1
	}
	return out, i + 1
}

// goesOnBehind reads an actor whose name begins at byte at of token i and goes on in those behind; past is zero when
// none does.
func (k *knowledge) goesOnBehind(tokens []text.Token, i, at int) (a actorMark, past int) {
	const longest = 4
	name := append([]text.Token{k.part(tokens[i].Text[at:])}, tokens[i+1:min(len(tokens), i+longest)]...)
	f, ok := k.actors.Longest(name, 0)
	if !ok || f.To < 2 || f.Value.Adjective || !f.Value.written(k, name[:f.To]) {
		return a, 0
	}
	to := i + f.To
	return actorMark{mark{i, to, tokens[i].Start + at, tokens[to-1].End}, f.Value.Code, false, false}, to
}

// partOf is the actor that a part of a compound stands for.
func (k *knowledge) partOf(s string) (code string, adjective, ok bool) {
	fold := text.Fold(s)
	if code := k.prefixes[fold]; code != "" {
		return code, true, true
	}
	token := []text.Token{{Lexeme: k.grammar.Lexemes.Word(fold)}}
	f, ok := k.actors.Longest(token, 0)
	return f.Value.Code, f.Value.Adjective, ok
}
