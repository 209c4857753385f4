package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/text"
)

// dateline is what stands at the head of an agency's report: place, day, agency.
type dateline struct {
	Start, End int // bytes; the report begins at End
	Place      *cityMark
	Date       *dateMark
	Publisher  *lexicon.Publisher
}

// land is the country that the dateline tells: the agency's, else that whose capital it names; empty when neither.
func (d *dateline) land() string {
	switch {
	case d == nil:
		return ""
	case d.Publisher != nil:
		return d.Publisher.Country
	case d.Place != nil:
		return d.Place.City.CapitalOf()
	}
	return ""
}

// longestDateline is how many tokens a dateline has at most.
const longestDateline = 18

// longestDate is how many tokens a date has at most that begins in one, with the mark behind it.
const longestDate = 8

// longestHead is how many bytes of a text are looked at for a dateline: twice as many as the longest has.
const longestHead = 600

// readDateline reads a dateline at byte at, and goes on with one of two lines, "Lisbonne (Portugal)" above "28
// novembre 2025"; nil when none stands there.
func (k *knowledge) readDateline(s string, at int, room *text.Room) *dateline {
	d := k.datelineAt(s, at, room)
	if d == nil || d.Publisher != nil || (d.Place == nil) == (d.Date == nil) || d.End < len(s) && s[d.End] != '\n' {
		return d
	}
	below := k.datelineAt(s, d.End, room)
	if below == nil || below.Publisher != nil || below.End < len(s) && s[below.End] != '\n' || (below.Place == nil) != (d.Place != nil) || (below.Date == nil) != (d.Date != nil) {
		return d
	}
	return &dateline{Start: d.Start, End: below.End, Place: cmp.Or(d.Place, below.Place), Date: cmp.Or(d.Date, below.Date)}
}

// datelineAt reads "Bakou, 10 juin, AZERTAC", "EREVAN, 22 JUIN, ARMENPRESS.", "ALGER -",
// "TUNIS, 28 septembre 2023 (TAP) -" on one line.
func (k *knowledge) datelineAt(s string, at int, room *text.Room) *dateline {
	for at < len(s) && (s[at] == '\n' || s[at] == ' ') {
		at++
	}
	end := len(s)
	if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
		end = at + i
	}
	for end = min(end, at+longestHead); end > at && !utf8.RuneStart(s[min(end, len(s)-1)]); end-- {
	}
	if !mayHaveDateline(s[at:end]) {
		return nil
	}
	tokens := room.First(s[at:end], at, k.grammar.Lexemes, longestDateline+longestDate) // with room for names that begin in it
	k.spelling.Look(tokens[:min(len(tokens), longestDateline+4)])
	if len(tokens) == 0 {
		return nil
	}
	dates := k.dates(tokens[:min(len(tokens), longestDateline)], nil)
	cut := k.datelineEnd(tokens, dates)
	if n := k.bracketed(tokens); n > 0 {
		cut = n
	}
	if city, to := k.cityAt(tokens, 0); cut == 0 && city != nil && to < len(tokens) && tokens[to].Fold == ":" && shouted(tokens[0]) {
		cut = to + 1 // "KATHMANDU: The Foreign Secretary"
	}
	if cut < len(tokens) && k.dated(tokens, dates) {
		cut = len(tokens)
	}
	if cut == 0 {
		return nil
	}
	d := &dateline{Start: tokens[0].Start, End: tokens[cut-1].End}
	for i := range dates {
		if dates[i].To <= cut && dates[i].Day > 0 {
			d.Date = &dates[i]
			break
		}
	}
	if cities := k.findCities(tokens[:cut], nil, nil); len(cities) > 0 {
		d.Place = &cities[0]
	}
	d.Publisher = k.nearest(k.publisherIn(tokens[:cut]), d.Place)
	if d.Place == nil && d.Date == nil && d.Publisher == nil {
		return nil
	}
	return d
}

// mayHaveDateline tells of most heads of a text that no dateline stands there: one ends with its line or with a mark, and has
// as many words as tokens at most.
func mayHaveDateline(head string) bool {
	words := 0
	for i := 0; i < len(head); i++ {
		switch c := head[i]; c {
		case ' ':
			if words++; words > longestDateline+longestDate {
				return false
			}
		case '.', '/', ')', '-':
			return true
		case 0xE2: // of dashes, and of quotation marks and apostrophes
			if i+2 < len(head) && (head[i+1] != 0x80 || head[i+2] < 0x98) {
				return true
			}
		}
	}
	return true
}

// dated: the line is a ministry's letterhead, which ends with its whole day behind a comma or a dash: "Ministère
// des Affaires étrangères – Anosy, le 24 avril 2025".
func (k *knowledge) dated(tokens []text.Token, dates []dateMark) bool {
	const longest = 16
	if len(dates) != 1 || !dates[0].complete() || dates[0].To != len(tokens) || len(tokens) > longest {
		return false
	}
	from := dates[0].From
	if from > 0 && k.article.has(tokens[from-1].Lexeme) {
		from--
	}
	return from > 0 && strings.Contains(",–-", tokens[from-1].Fold)
}

// bracketed is how many tokens "(BELGA)" at the head of a report has; zero when none stands there.
func (k *knowledge) bracketed(tokens []text.Token) int {
	for n := 1; n < min(len(tokens), 5); n++ {
		if tokens[0].Fold == "(" && tokens[n].Fold == ")" && k.publisherIn(tokens[1:n]) != nil {
			return n + 1
		}
	}
	return 0
}

// aboveIn is the whole day in brackets at the end of a title, "Entretien avec X (Oslo, 4 mai 2024)":
// stronger than what a source says of the article. It is nil when none stands there.
func (s *sentence) aboveIn() *dateMark {
	last := len(s.Tokens) - 1
	if !s.title || last < 0 || s.Tokens[last].Fold != ")" {
		return nil
	}
	for i := range s.dates {
		m := &s.dates[i]
		open := m.From - 1
		for open > 0 && m.From-open < 6 && s.Tokens[open].Fold != "(" {
			open--
		}
		if m.To == last && m.complete() && open >= 0 && s.Tokens[open].Fold == "(" {
			return m
		}
	}
	return nil
}

// signature is the agency at the very end of a report: "(Belga)", "– VNA".
func (k *knowledge) signature(tokens []text.Token) *lexicon.Publisher {
	for i := len(tokens) - 1; i >= max(0, len(tokens)-5); i-- {
		if tokens[i].Fold == "(" || tokens[i].Fold == "–" {
			return k.publisherIn(tokens[i+1:])
		}
	}
	return nil
}

// datelineEnd is how many tokens the dateline has: up to the line's end when nothing else
// stands on it, else up to its last dash, or to the full stop behind the agency.
func (k *knowledge) datelineEnd(tokens []text.Token, dates []dateMark) int {
	cut := 0
	for i := 0; i < len(tokens); i++ {
		if i >= longestDateline {
			return cut
		}
		if n := slices.IndexFunc(dates, func(d dateMark) bool { return d.From == i }); n >= 0 {
			i = dates[n].To - 1
			if dates[n].Year > 0 && i+1 < len(tokens) && tokens[i+1].Fold == "." {
				return pastDash(tokens, i+2) // "Bruxelles, 3 mai 2023."
			}
			if dates[n].complete() && i+1 < len(tokens) && tokens[i+1].Fold == ":" {
				return i + 2 // "New York, 26 September 2019: The Chairperson"
			}
			if city, _ := k.cityAt(tokens, 0); city != nil && dates[n].Day > 0 && fullStop(tokens, i+1) {
				cut = i + 2 // "Москва, 1 апреля. Министр": more of the dateline may follow
				i++
			}
			continue
		}
		if _, to := k.cityAt(tokens, i); to > i+1 {
			i = to - 1 // "Ciudad de México, 28 de agosto"
			continue
		}
		if n := k.publisherAt(tokens, i); n > 1 {
			i += n - 1
			continue
		}
		t := tokens[i]
		switch {
		case t.Fold == "." && cut > 0 && k.publisherIn(tokens[cut:i]) != nil:
			return i + 1 // "МИНСК, 9 апр - РИА Новости, Олеся Кравчук."
		case t.Fold == "/" && k.publisherIn(inSlashes(tokens[:i])) != nil:
			cut = i + 1 // "Бишкек, 21 июля /Кабар/."
			if fullStop(tokens, cut) {
				return cut + 1
			}
		case t.Fold == "–", t.Fold == "-":
			cut = i + 1
		case t.Fold == ")" && k.publisherIn(inBrackets(tokens[:i])) != nil:
			cut = i + 1 // "Bamako, 10 juin 2025 (AMAP) Le ministre"
		case t.Fold == "." && i > 1 && (shouted(tokens[i-1]) || tokens[i-1].Fold == ")" && (shouted(tokens[i-2]) || tokens[i-2].Fold == "\"")):
			return pastDash(tokens, i+1)
		case strings.Contains(",.():/", t.Fold), t.Upper, t.Word && k.dayOf(t) > 0, k.article.has(t.Lexeme), k.toDay(t) && slices.ContainsFunc(dates, func(d dateMark) bool { return d.From == i+1 }):
		case t.Fold == "\"" && len(inBrackets(tokens[:i])) > 0: // "Душанбе, 11.03.2026 (НИАТ «Ховар»)."
		case strings.IndexFunc(t.Text, unicode.IsLower) < 0:
		default:
			if k.publisherIn(tokens[max(0, i-1):min(i+4, len(tokens))]) == nil {
				return cut
			}
		}
	}
	return len(tokens)
}

// inBrackets are the tokens from the last opening bracket on, none when it stands far back.
func inBrackets(tokens []text.Token) []text.Token {
	for i := len(tokens) - 1; i >= max(0, len(tokens)-4); i-- {
		if tokens[i].Fold == "(" {
			return tokens[i:]
		}
	}
	return nil
}

// inSlashes are the tokens from the last slash on, none when it stands far back.
func inSlashes(tokens []text.Token) []text.Token {
	for i := len(tokens) - 1; i >= max(0, len(tokens)-6); i-- {
		if tokens[i].Fold == "/" {
			return tokens[i:]
		}
	}
	return nil
}

// fullStop: one stands at token i, and what follows opens with a capital.
func fullStop(tokens []text.Token, i int) bool {
	return i+1 < len(tokens) && tokens[i].Fold == "." && (tokens[i+1].Upper || !tokens[i+1].Word)
}

// pastDash passes a dash that stands at the full stop of a dateline: "Lima, 3 de mayo de 2023.-".
func pastDash(tokens []text.Token, p int) int {
	if p < len(tokens) && strings.Contains("–-", tokens[p].Fold) && tokens[p].Start == tokens[p-1].End {
		return p + 1
	}
	return p
}

// shouted is a word in capitals, as agencies write their names; "UzA" counts.
func shouted(t text.Token) bool { return t.Classes.Has(inCapitals) }

// capitals is how many letters of a word are.
func capitals(letters string) int {
	n := 0
	for _, r := range letters {
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n
}

// publisherIn finds an agency by its name in tokens.
func (k *knowledge) publisherIn(tokens []text.Token) *lexicon.Publisher {
	for i := range tokens {
		if n := k.publisherAt(tokens, i); n > 0 {
			f, _ := k.byName.Longest(tokens, i)
			return f.Value
		}
	}
	return nil
}

// nearest is the agency of that name in the country of the dateline's city: there is an APS in
// Algiers and one in Dakar; else the one in a land of the language: an APA in Vienna and one in Baku.
func (k *knowledge) nearest(p *lexicon.Publisher, place *cityMark) *lexicon.Publisher {
	if p == nil || place != nil && p.Country == place.City.Country {
		return p
	}
	best := p
	for n := range k.publishers {
		q := &k.publishers[n]
		if q.Name != p.Name {
			continue
		}
		if place != nil && q.Country == place.City.Country {
			return q
		}
		if k.nouns.lands[q.Country] {
			best = q
		}
	}
	return best
}

// publisherAt is how many tokens the name of a publisher has that begins at i; zero when none does.
func (k *knowledge) publisherAt(tokens []text.Token, i int) int {
	f, ok := k.byName.Longest(tokens, i)
	inBrackets := i > 0 && tokens[i-1].Fold == "(" // "Berlin (dpa)"
	if !ok || !tokens[i].Upper && !shouted(tokens[i]) && !inBrackets {
		return 0
	}
	if f.To == i+1 && !inBrackets && f.Value.Name == strings.ToUpper(f.Value.Name) && !shouted(tokens[i]) {
		return 0 // "Ina" is no INA
	}
	return f.To - i
}
