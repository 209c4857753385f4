package extract

import (
	"strings"

	"github.com/entente-graph/entente/ingest/text"
)

// mark is a stretch of a sentence's tokens, From to To, and its bytes in the text.
type mark struct {
	From, To   int
	Start, End int
}

func markOf(tokens []text.Token, from, to int) mark {
	return mark{from, to, tokens[from].Start, tokens[to-1].End}
}

func (m mark) overlaps(o mark) bool { return m.Start < o.End && o.Start < m.End }

func (m mark) holds(o mark) bool { return m.Start <= o.Start && o.End <= m.End }

// actorMark is a country or organization: by its name, or by an adjective or noun made of it.
type actorMark struct {
	mark
	Code      string
	Adjective bool // "azerbaïdjanais", "algéro-"
}

// cityMark is a city of the gazetteer.
type cityMark struct {
	mark
	City city
}

// findActors finds countries and organizations. Names count with a capital only, adjectives in
// any case; words joined by hyphens are looked at part by part ("algéro-française",
// "Algérie-France").
func (k *knowledge) findActors(tokens []text.Token) []actorMark {
	var out []actorMark
	for i := 0; i < len(tokens); {
		if f, ok := k.toponym.longest(tokens, i); ok { // "le golfe de Guinée" is no Guinea
			i = f.To
			continue
		}
		t := tokens[i]
		best := 0
		k.actors.at(tokens, i, func(f found[actorForm]) {
			if f.To > best && (f.Value.Adjective || k.capital(tokens[f.From:f.To])) {
				best = f.To
			}
		})
		if best == 0 {
			if t.Word && strings.ContainsAny(t.Text, "-‐‑") {
				out = append(out, k.joinedActors(tokens, i)...)
			}
			i++
			continue
		}
		seen := map[string]bool{}
		k.actors.at(tokens, i, func(f found[actorForm]) {
			if f.To == best && !seen[f.Value.Code] && (f.Value.Adjective || k.capital(tokens[f.From:f.To])) {
				seen[f.Value.Code] = true
				out = append(out, actorMark{markOf(tokens, f.From, f.To), f.Value.Code, f.Value.Adjective})
			}
		})
		if len(seen) > 1 { // one word for two actors tells of neither
			out = out[:len(out)-len(seen)]
		}
		i = best
	}
	return out
}

// capital tells whether a phrase has a word with a capital that is no article, as every name
// has: "La réunion" is no island.
func (k *knowledge) capital(tokens []text.Token) bool {
	for _, t := range tokens {
		if t.Upper && !k.article[t.Low] {
			return true
		}
	}
	return false
}

// joinedActors reads a hyphenated word all of whose parts are actors.
func (k *knowledge) joinedActors(tokens []text.Token, i int) []actorMark {
	t := tokens[i]
	var out []actorMark
	at := 0
	for part := range strings.FieldsFuncSeq(t.Text, func(r rune) bool { return r == '-' || r == '‐' || r == '‑' }) {
		at += strings.Index(t.Text[at:], part)
		fold := text.Fold(part)
		code, adjective := k.prefixes[fold], true
		if code == "" {
			one := []text.Token{{Fold: fold, Word: true}}
			f, ok := k.actors.longest(one, 0)
			if !ok {
				return nil
			}
			code, adjective = f.Value.Code, f.Value.Adjective
		}
		m := mark{i, i + 1, t.Start + at, t.Start + at + len(part)}
		out = append(out, actorMark{m, code, adjective})
		at += len(part)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// findCities finds cities written with a capital, outside the actors of the sentence.
func (k *knowledge) findCities(tokens []text.Token, actors []actorMark) []cityMark {
	var out []cityMark
	for i := 0; i < len(tokens); {
		if f, ok := k.toponym.longest(tokens, i); ok {
			i = f.To
			continue
		}
		f, ok := k.cities.longest(tokens, i)
		if !ok || !tokens[i].Upper {
			i++
			continue
		}
		m := markOf(tokens, f.From, f.To)
		inside := false
		for _, a := range actors {
			inside = inside || a.overlaps(m)
		}
		if !inside {
			out = append(out, cityMark{m, f.Value})
		}
		i = f.To
	}
	return out
}
