package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-graph/entente/ingest/phrase"
	"github.com/entente-graph/entente/ingest/text"
)

// nameAt reads a person's name that begins with tokens[i]: words with a capital, initials,
// and particles between them. It returns where the name ends, i when there is none. It
// knows no names: what is a name is told by what stands around it.
func (s *sentence) nameAt(k *knowledge, i int) int {
	if i >= len(s.Tokens) || !s.startsName(k, i) || k.titleWord.has(s.Tokens[i].Lexeme) || len(k.complementEndings) > 0 && k.attribute(s.Tokens, i) {
		return i
	}
	p, last := i+1, i+1
	for p < len(s.Tokens) {
		t := s.Tokens[p]
		switch {
		case s.headline(k, p):
			return last
		case s.startsName(k, p), t.Upper && k.honorific.has(t.Lexeme) && utf8.RuneCountInString(t.Text) > 3, t.Classes.Has(opensPart), s.compassName(k, p), p > i+1 && t.Upper && (k.story.indefinite.has(t.Lexeme) || k.possessive.has(t.Lexeme)):
			p++
			last = p
		case t.Fold == "." && (utf8.RuneCountInString(s.Tokens[p-1].Text) == 1 || k.initials.has(s.Tokens[p-1].Lexeme)) && s.Tokens[p-1].End == t.Start:
			p++
			last = p
		case !s.title && t.Upper && k.stop.has(t.Lexeme) && !k.article.has(t.Lexeme) && nameLike(s.Tokens[p-1]):
			p++ // "Lin Han": Spanish has "han" for a verb
			last = p
		case k.particle.has(t.Lexeme) && s.particleGoesOn(k, p):
			p++
		default:
			return s.suffixed(k, last)
		}
		if p-i > 8 {
			return last
		}
	}
	return s.suffixed(k, last)
}

// suffixed is where a name that ends before token p ends with what is written behind it: "Biden, Jr.".
func (s *sentence) suffixed(k *knowledge, p int) int {
	q := p
	if q < len(s.Tokens) && s.Tokens[q].Fold == "," {
		q++
	}
	if q >= len(s.Tokens) || !s.Tokens[q].Upper || !k.nameSuffix.has(s.Tokens[q].Lexeme) {
		return p
	}
	if q++; q < len(s.Tokens) && s.Tokens[q].Fold == "." && s.Tokens[q].Start == s.Tokens[q-1].End && q+1 < len(s.Tokens) {
		q++
	}
	return q
}

// headline: a word that names or tells an event, written with a capital as headlines write all words,
// ends a name: "Anna Sveins Meets With".
func (s *sentence) headline(k *knowledge, p int) bool {
	return k.cues.Has(s.Tokens, p) && s.Tokens[p].Upper
}

// compassName: a point of the compass ends a name as its surname, "Ola Nord"; no title parts it from
// the word before, as it does in "direction Afrique du Nord".
func (s *sentence) compassName(k *knowledge, p int) bool {
	before := s.Tokens[p-1]
	return k.compass.has(s.Tokens[p].Lexeme) && s.Tokens[p].Upper && nameLike(before) && !k.regional(before) && !s.inOffice(p-1) &&
		(p+1 == len(s.Tokens) || !nameLike(s.Tokens[p+1]) && !k.of.has(s.Tokens[p+1].Lexeme))
}

// particleGoesOn: a particle belongs to a name only when a capital follows it, possibly
// after another particle, and what follows is neither a country nor a city ("de France").
func (s *sentence) particleGoesOn(k *knowledge, p int) bool {
	for p++; p < len(s.Tokens) && k.particle.has(s.Tokens[p].Lexeme); p++ {
	}
	return p < len(s.Tokens) && s.startsName(k, p)
}

// startsName: a word with a capital that is nothing else we know.
func (s *sentence) startsName(k *knowledge, i int) bool {
	if !mayBeName(&s.Tokens[i]) {
		return false
	}
	t := s.Tokens[i]
	if !t.Word || !nameLike(t) || k.honorific.has(t.Lexeme) && !s.givenCourtesy(k, i) || k.stop.has(t.Lexeme) && (len(k.complementEndings) == 0 || !s.initial(i)) && !s.surnamed(k, i) || k.article.has(t.Lexeme) && !s.initial(i) {
		return false
	}
	if k.calendar.MayBegin(&t) {
		if _, ok := k.weekdays[t.Fold]; ok || k.months[t.Fold] > 0 && !t.Upper {
			return false
		}
	}
	if (i == 0 || s.Tokens[i-1].Fold == "\"") && k.stopword.has(t.Lexeme) || k.regional(t) || s.agencyAt(k, i) || s.cityOf(k, i) {
		return false
	}
	for _, a := range s.actors {
		if a.From <= i && i < a.To && !s.givenLand(k, a) {
			return false
		}
	}
	if k.offices.Has(s.Tokens, i) && !s.givenName(k, i) {
		return false
	}
	if k.bodies.Has(s.Tokens, i) {
		return false
	}
	return !s.noun(k, i)
}

// surnamed: a little word with a capital is a surname between a title of office and a given name, "Foreign
// Minister He Zhiwen", "General Secretary To Lan".
func (s *sentence) surnamed(k *knowledge, i int) bool {
	next := i + 1
	if next+1 < len(s.Tokens) && k.particle.has(s.Tokens[next].Lexeme) {
		next++ // "Ambassador Said bin Hamad"
	}
	return !s.title && i > 0 && next < len(s.Tokens) && s.Tokens[i].Upper && nameLike(s.Tokens[next]) && !k.stop.has(s.Tokens[next].Lexeme) &&
		slices.ContainsFunc(s.roles, func(r roleMark) bool { return r.To == i })
}

// agencyAt: the token is the name of an agency, and not the given name of somebody: "Petra Lindner".
func (s *sentence) agencyAt(k *knowledge, i int) bool {
	t := s.Tokens[i]
	return k.byName.MayBegin(&t) && k.agencies[t.Fold] && (shouted(t) || i+1 == len(s.Tokens) || !nameLike(s.Tokens[i+1]))
}

// cityOf: the token belongs to the name of a city where one stands ("à Bakou"), or is a capital
// by itself: some spelling of one may well be somebody's name.
func (s *sentence) cityOf(k *knowledge, i int) bool {
	for _, c := range s.cities {
		if i < c.From || c.To <= i {
			continue
		}
		if c.From > 0 && k.at.has(s.Tokens[c.From-1].Lexeme) {
			return true
		}
		alone := (c.From == 0 || !nameLike(s.Tokens[c.From-1]) && s.Tokens[c.From-1].Fold != ".") && (c.To == len(s.Tokens) || !nameLike(s.Tokens[c.To]))
		return alone && c.City.CapitalOf() != ""
	}
	return false
}

// regional is a part of the world, or several joined by hyphens: "Asie-Océanie".
func (k *knowledge) regional(t text.Token) bool {
	if !t.Upper || !t.Word {
		return false
	}
	if k.region.has(t.Lexeme) {
		return true
	}
	if strings.IndexByte(t.Low, '-') < 0 {
		return false
	}
	for p := range strings.SplitSeq(t.Low, "-") {
		if !k.region.word(p) {
			return false
		}
	}
	return true
}

// mayBeName tells of most words that they are like no name: small ones without a hyphen or an apostrophe.
func mayBeName(t *text.Token) bool { return t.Classes.Has(mayName) }

// nameLike: the word has a capital and no figure, or is a part of a name that may be written low.
func nameLike(t text.Token) bool { return t.Classes.Has(likeName) }

func likeNames(l *text.Lexeme) bool {
	if (l.Classes.Has(opensPart) || elidedParticle(l.Fold)) && strings.ContainsFunc(l.Letters, unicode.IsUpper) {
		return true
	}
	return l.Upper && !strings.ContainsFunc(l.Letters, unicode.IsDigit)
}

// joinsArticle: "al-Habbo", "El-Sayed", "аль-Мансури", class "joined-article": written low or high, it opens a
// name's part.
func (k *knowledge) joinsArticle(fold string) bool {
	head, rest, ok := strings.Cut(fold, "-")
	return ok && len(rest) > 1 && k.joinedArticle.word(head)
}

// elidedParticle: "d'Orey", "dell'Acqua" begin low and are parts of names.
func elidedParticle(fold string) bool {
	at := strings.IndexByte(fold, '\'')
	return at > 0 && at <= 4 && at+2 < len(fold)
}

// initial: "A." is no article.
func (s *sentence) initial(i int) bool {
	t := s.Tokens[i]
	return isInitial(t) && i+1 < len(s.Tokens) && s.Tokens[i+1].Fold == "." && s.Tokens[i+1].Start == t.End
}

// givenLand: a land whose name is given to people too, between a title or a word of courtesy and the
// rest of a name: "Minister Israel X".
func (s *sentence) givenLand(k *knowledge, a actorMark) bool {
	if !k.givenLand.has(s.Tokens[a.From].Lexeme) || a.To != a.From+1 || a.From == 0 || a.To == len(s.Tokens) || !nameLike(s.Tokens[a.To]) {
		return false
	}
	if k.offices.Has(s.Tokens, a.To) {
		return false
	}
	before := s.Tokens[a.From-1]
	if before.Fold == "," && a.From > 1 && s.inOffice(a.From-2) {
		return true // "el viceministro de Defensa, Mauricio X"
	}
	return s.inOffice(a.From-1) && !k.of.has(before.Lexeme) || k.honorific.has(before.Lexeme)
}

// skipHonorifics passes "M.", "S.E.M.", "Mme", "Dr" before a name.
func (s *sentence) skipHonorifics(k *knowledge, i int) int {
	for from := i; i < len(s.Tokens) && k.honorifics.MayBegin(&s.Tokens[i]); {
		if i > from && s.givenCourtesy(k, i) {
			return i
		}
		n := 0
		if f, ok := k.honorifics.Longest(s.Tokens, i); ok {
			n = f.To - i
		} else if k.honorific.has(s.Tokens[i].Lexeme) {
			n = 1
		}
		if n == 0 {
			return i
		}
		i += n
		for i < len(s.Tokens) && (s.Tokens[i].Fold == "." || s.Tokens[i].Fold == "'") && s.Tokens[i].Start == s.Tokens[i-1].End {
			i++
		}
	}
	return i
}

// givenCourtesy: behind another word of courtesy one that is given too is a name, "M. Cheikh X".
func (s *sentence) givenCourtesy(k *knowledge, i int) bool {
	if !s.Tokens[i].Upper || !k.given.has(s.Tokens[i].Lexeme) || i == 0 || i+1 >= len(s.Tokens) || !nameLike(s.Tokens[i+1]) {
		return false
	}
	before := i - 1
	if s.Tokens[before].Fold == "." && before > 0 {
		before--
	}
	return k.honorific.has(s.Tokens[before].Lexeme)
}

// naming is what telling people apart by their names needs to know of a language.
type naming struct {
	phrase.Declension
	suffix class               // what is written behind a name: "Jr."
	read   map[string][]string // the words of names that were read before; nil to read each anew
}

// words reads a name, once: see [nameWords].
func (n naming) words(s string) []string {
	if known, ok := n.read[s]; ok {
		return known
	}
	out := nameWords(s)
	if n.read != nil {
		n.read[s] = out
	}
	return out
}

func (k *knowledge) naming() naming { return naming{k.spelling.Declension, k.nameSuffix, nil} }

// surname is the last word of a name but for "Jr.": what later mentions go by.
func (n naming) surname(name string) string {
	for {
		name = strings.TrimSpace(name)
		at := strings.LastIndexByte(name, ' ')
		last := name[at+1:]
		fold := text.Fold(last)
		if at < 0 || !n.suffix.word(strings.Trim(fold, ".")) {
			return strings.Trim(fold, ",")
		}
		name = name[:at]
	}
}
