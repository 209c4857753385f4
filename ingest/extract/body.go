package extract

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/ingest/text"
)

// bodyMark is a government body as written, with what its words tell: its type, its id in
// the taxonomy, and the actors it belongs to (two for "les ministères de A et de B").
type bodyMark struct {
	mark
	Type   string
	Slug   string
	Owners []string
	proper bool // of one actor by its very name: "Matignon"
	own    mark // its words without the states that share them: "ministères de la Culture"
}

// findBodies finds bodies: a head noun of the lexicon and all that belongs to its name.
func (s *sentence) findBodies(k *knowledge) []bodyMark {
	out := s.bodies
	floor := 0
	for i := 0; i < len(s.Tokens); {
		if !k.bodies.MayBegin(&s.Tokens[i]) {
			i++
			continue
		}
		f, ok := k.bodies.Longest(s.Tokens, i)
		if !ok || k.officeWord.has(s.Tokens[i].Lexeme) {
			i++
			continue
		}
		if n := len(out) - 1; n >= 0 && out[n].To == i && shouted(s.Tokens[i]) && f.To == i+1 && len(k.nouns.attributes) > 0 {
			out[n].mark = markOf(s.Tokens, out[n].From, f.To) // "Departement für auswärtige Angelegenheiten EDA"
			i, floor = f.To, f.To
			continue
		}
		w := walk{k: k, s: s, from: i, head: f.To, inBody: true, ministry: strings.HasSuffix(f.Value.Type, "ministry")}
		pre := s.dashed(k, s.premodifiers(k, i, floor, false), floor)
		w.owners = pre.owners
		to := s.pastPost(k, f.To, w.run(f.To))
		b := bodyMark{mark: markOf(s.Tokens, pre.from, to), Type: f.Value.Type, Slug: f.Value.Slug, Owners: w.owners}
		if f.Value.Owner != "" {
			b.Owners, b.proper = []string{f.Value.Owner}, true
		}
		if f.Value.Generic {
			b.Type, b.Slug = k.refine(s.Tokens[pre.from:to], b.Type)
		}
		b.own = s.ownWords(k, b, i, f.To)
		out = append(out, b)
		i, floor = to, to
	}
	return out
}

// pastPost is where the name of a body ends whose words are to go on with the state of its post: "Delegation of the European
// Union to Kenya". Its head ends before token head, and without the state it ends before token to.
func (s *sentence) pastPost(k *knowledge, head, to int) int {
	if !k.to.has(s.Tokens[head-1].Lexeme) {
		return to
	}
	for ; head < len(s.Tokens) && k.article.has(s.Tokens[head].Lexeme); head++ {
	}
	if a, ok := s.actorAt(head); ok && !a.Adjective {
		return max(to, a.To)
	}
	return to
}

// refine finds the type and id of a body whose head noun does not tell ("ministère de ...")
// by the other terms of the lexicon, read without what stands between their words, such as
// the demonym of "ministère japonais des Affaires étrangères".
func (k *knowledge) refine(tokens []text.Token, fallback string) (kind, slug string) {
	var plain []text.Token
	for _, t := range tokens {
		if f, ok := k.actors.Longest([]text.Token{t}, 0); ok && f.Value.Adjective {
			continue
		}
		if t.Word && !k.generic.has(t.Lexeme) {
			t.Begins = text.Begins{} // other words follow it here than in the sentence
			plain = append(plain, t)
		}
	}
	if f, ok := k.bodies.Longest(plain, 0); ok && !f.Value.Generic {
		return f.Value.Type, f.Value.Slug
	}
	return fallback, ""
}

// ownWords are all words of a body of one state. Those that several share, each by its name, are the name of none with them:
// "the Ministries of Culture of A and B". A commission may be one body of both. Its head stands from token i to head.
func (s *sentence) ownWords(k *knowledge, b bodyMark, i, head int) mark {
	from, to := b.From, b.To
	if len(b.Owners) < 2 || b.Type == "commission" {
		return b.mark
	}
	for _, a := range s.actors {
		switch {
		case !slices.Contains(b.Owners, a.Code):
		case b.From <= a.From && a.To <= i:
			from = i
		case head <= a.From && a.To <= to:
			for to = a.From; to > head && k.joins(s.Tokens[to-1]); {
				to--
			}
		}
	}
	return markOf(s.Tokens, from, to)
}

// joins: an article or a preposition, which stands between a body and its state.
func (k *knowledge) joins(t text.Token) bool { return k.article.has(t.Lexeme) || k.of.has(t.Lexeme) }

// name is the body as written, in full.
func (b bodyMark) name(s *sentence) string {
	return s.quote(b.own.Start, b.own.End)
}

func (s *sentence) quote(start, end int) string {
	return s.text[start:end]
}
