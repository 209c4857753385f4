package extract

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/phrase"
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
	Genitive  bool // "Usbekistans"
}

// cityMark is a city of the gazetteer.
type cityMark struct {
	mark
	City     *lexicon.City
	articled bool // the preposition before it holds its article: "au Caire"
}

// findActors finds countries and organizations. Names count with a capital only, adjectives in
// any case; words joined by hyphens are looked at part by part ("algéro-française",
// "Algérie-France").
func (k *knowledge) findActors(tokens []text.Token, named func(code string) int, out []actorMark) []actorMark {
	for i := 0; i < len(tokens); {
		if f, ok := k.toponym.Longest(tokens, i); ok { // "le golfe de Guinée" is no Guinea
			i = f.To
			continue
		}
		t := &tokens[i]
		if i == 0 && k.stopword.has(t.Lexeme) { // "Réunion" at the head of a sentence is no island
			i++
			continue
		}
		if !k.actors.MayBegin(t) && t.Places == nil && !t.Classes.Has(hyphened) {
			i++
			continue
		}
		best, inName := 0, k.inName(tokens, i)
		k.actors.At(tokens, i, func(f phrase.Found[actorForm]) {
			if f.To > best && f.Value.written(k, tokens[f.From:f.To]) && (!inName || !f.Value.Adjective) {
				best = f.To
			}
		})
		if _, to := k.cityAt(tokens, i); to > max(best, i+1) {
			i = to // "Mexico City", "Ciudad de México" is no country
			continue
		}
		if best == 0 {
			joined, past := k.joinedActors(tokens, i)
			out = append(out, joined...)
			i = past
			continue
		}
		n := 0 // actors of the one phrase
		k.actors.At(tokens, i, func(f phrase.Found[actorForm]) {
			seen := slices.ContainsFunc(out[len(out)-n:], func(a actorMark) bool { return a.Code == f.Value.Code })
			if f.To == best && !seen && f.Value.written(k, tokens[f.From:f.To]) {
				n++
				out = append(out, actorMark{markOf(tokens, f.From, f.To), f.Value.Code, f.Value.Adjective, f.Value.Genitive})
			}
		})
		if n > 1 {
			out = append(out[:len(out)-n], theNamed(out[len(out)-n:], named)...)
		}
		i = best
	}
	return out
}

// inName: a word with a capital behind another that heads no title, body or state is part of a name, in
// languages that write adjectives low: "Miguel Alemán", but "Embajada Argentina".
func (k *knowledge) inName(tokens []text.Token, i int) bool {
	if !k.lowerCase.word("adjective") || i == 0 || !tokens[i].Upper || !tokens[i-1].Word {
		return false
	}
	if !tokens[i-1].Upper {
		return !k.inPlural(tokens[i]) // "la embajadora Helena X", but "asuntos de los Mexicanos"
	}
	before := tokens[i-1]
	office := k.offices.Has(tokens, i-1)
	body := k.bodies.Has(tokens, i-1)
	return !office && !body && !k.stateForm.has(before.Lexeme) && !k.side.has(before.Lexeme) && !k.titleWord.has(before.Lexeme) && !k.unit.has(before.Lexeme)
}

// theNamed is the one of several actors of one word ("congolais") of which the text tells most plainly;
// otherwise the word tells of none.
func theNamed(all []actorMark, named func(code string) int) []actorMark {
	var out []actorMark
	most := 0
	for _, a := range all {
		switch n := named(a.Code); {
		case n > most:
			most, out = n, []actorMark{a}
		case n == most && n > 0:
			out = append(out, a)
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// How plainly a text tells which of several actors of one word it means.
const (
	byCapital = 1 + iota // it names the capital
	inFull               // it names the actor in full and without doubt
	itsOwn               // it is the reporting agency's own land
)

// named gives how plainly the sentences tell of an actor, asked for once.
func (k *knowledge) named(cut []text.Sentence, home string) func(code string) int {
	none := func(string) int { return 0 }
	all := sync.OnceValue(func() map[string]int {
		out := map[string]int{}
		for _, c := range cut {
			for _, city := range k.findCities(c.Tokens, nil, nil) {
				if code := city.City.CapitalOf(); code != "" {
					out[code] = max(out[code], byCapital)
				}
			}
			for _, a := range k.findActors(c.Tokens, none, nil) {
				if !a.Adjective {
					out[a.Code] = inFull
				}
			}
		}
		if home != "" {
			out[home] = itsOwn
		}
		return out
	})
	return func(code string) int { return all()[code] }
}

// written tells whether a form stands as it is written: a name with a capital, an abbreviation
// in capitals, an adjective in any case.
func (f actorForm) written(k *knowledge, tokens []text.Token) bool {
	switch {
	case f.Adjective:
		return !k.capitalised.word("adjective") || tokens[0].Upper
	case f.Shouted:
		return !strings.ContainsFunc(tokens[0].Text, unicode.IsLower)
	}
	if f.Plain && slices.ContainsFunc(tokens, func(t text.Token) bool { return strings.Contains(t.Low, "ñ") }) {
		return false
	}
	return k.capital(tokens)
}

// capital tells whether a phrase has a word with a capital that is no article, as every name
// has: "La réunion" is no island.
func (k *knowledge) capital(tokens []text.Token) bool {
	for _, t := range tokens {
		if t.Upper && !k.article.has(t.Lexeme) {
			return true
		}
	}
	return false
}

// findCities finds cities written with a capital, outside the actors of the sentence.
func (k *knowledge) findCities(tokens []text.Token, actors []actorMark, out []cityMark) []cityMark {
	for i := 0; i < len(tokens); {
		if t := &tokens[i]; !t.Upper && !k.toponym.MayBegin(t) {
			i++
			continue
		}
		if f, ok := k.toponym.Longest(tokens, i); ok {
			i = f.To
			continue
		}
		city, to := k.cityAt(tokens, i)
		articled, end := k.articled(tokens, i)
		if end > 0 && end >= to {
			city, to = articled, end
		}
		if city == nil {
			i++
			continue
		}
		m := markOf(tokens, i, to)
		inside, articledState := false, false
		for _, a := range actors {
			if !a.overlaps(m) {
				continue
			}
			state := k.cityState.word(strings.ToLower(a.Code))
			sameName := a.Code == city.Country && a.mark == m && i > 0 && (k.atCity.has(tokens[i-1].Lexeme) || state && (k.at.has(tokens[i-1].Lexeme) || k.atThe.has(tokens[i-1].Lexeme)))
			articledState = articledState || sameName && state // "au Vatican"
			inside = inside || !sameName                       // "à Luxembourg" is the city
		}
		if !inside {
			out = append(out, cityMark{mark: m, City: city, articled: end > 0 && end == to || articledState})
		}
		i = to
	}
	return out
}

// articled is the city whose name has the article that the preposition before token i holds: "au Caire"
// is in Le Caire.
func (k *knowledge) articled(tokens []text.Token, i int) (city *lexicon.City, to int) {
	if i == 0 || !tokens[i].Upper || !k.atThe.has(tokens[i-1].Lexeme) {
		return nil, 0
	}
	for _, named := range k.articledCities() {
		if end := k.spelled(tokens, i, named.rest); end > to {
			city, to = named.city, end
		}
	}
	return city, to
}

// articledCity is a city by its name without the article: "caire".
type articledCity struct {
	rest string
	city *lexicon.City
}

// articledCitiesOf are the cities whose names begin with one of the articles.
func articledCitiesOf(articles map[string]bool) []articledCity {
	var out []articledCity
	for _, article := range slices.Sorted(maps.Keys(articles)) {
		for name, id := range lexicon.CitiesNamed(article) {
			if rest, ok := strings.CutPrefix(name, article+" "); ok {
				out = append(out, articledCity{rest, id.City()})
			}
		}
	}
	return out
}

// cityName is a name of a city that begins with a word.
type cityName struct {
	name string // folded
	next byte   // what the next word begins with; zero when the word is all of it
	city *lexicon.City
}

// citiesNamed are the cities whose names begin with a word that has a capital, or with one that it is a form of.
func citiesNamed(l *text.Lexeme) []cityName {
	if !l.Upper {
		return nil
	}
	var out []cityName
	named := func(form string) {
		first, _, _ := strings.Cut(form, "'")
		for name, id := range lexicon.CitiesNamed(first) {
			if rest, ok := strings.CutPrefix(name, form); ok {
				c := cityName{name: name, city: id.City()}
				if rest = strings.TrimLeft(rest, " '"); rest != "" {
					c.next = rest[0]
				}
				out = append(out, c)
			}
		}
	}
	named(l.Fold)
	for _, base := range l.Bases {
		named(base)
	}
	return out
}

// cityAt is the city with the longest name, written with a capital, that begins with tokens[i], and where
// it ends; nil when there is none.
func (k *knowledge) cityAt(tokens []text.Token, i int) (city *lexicon.City, to int) {
	if tokens[i].Places == nil {
		return nil, 0
	}
	names := tokens[i].Places.([]cityName)
	for n := range names {
		c := &names[n]
		end := i + 1
		if c.next != 0 {
			if end == len(tokens) || tokens[end].Fold == "" || tokens[end].Fold[0] != c.next {
				continue
			}
			end = k.spelled(tokens, i, c.name)
		}
		if end > to {
			city, to = c.city, end
		}
	}
	return city, to
}

// spelled is where the tokens from i on end that are written as a folded name is, zero when they are
// written otherwise.
func (k *knowledge) spelled(tokens []text.Token, i int, name string) int {
	for ; i < len(tokens); i++ {
		rest, ok := strings.CutPrefix(name, tokens[i].Fold)
		for _, base := range tokens[i].Bases {
			if r, fits := strings.CutPrefix(name, base); fits && (!ok || len(r) < len(rest)) {
				rest, ok = r, true
			}
		}
		if !ok {
			return 0
		}
		if name = strings.TrimLeft(rest, " '"); name == "" {
			return i + 1
		}
		if !strings.ContainsAny(rest[:1], " '.") {
			return 0 // "san" is no "santiago"
		}
	}
	return 0
}
