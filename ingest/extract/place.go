package extract

import (
	"slices"
	"strings"

	"github.com/entente-graph/entente/ingest/text"
)

// placeOf finds where the event took place: a city that the event's sentences or the title
// put it in ("à Paris"), else the land of a visit ("en visite en Azerbaïdjan"). A dateline's
// city alone is no place: reports are filed from elsewhere.
func (r *reader) placeOf(d *draft) *Place {
	if d.mode == "phone" || d.mode == "video" || d.kind == "message" {
		return nil
	}
	for _, s := range d.telling() {
		if s != d.at && !s.title && (s.hasIn(r.k.biography, 0, 6) || s.background(r.k)) {
			continue // "a career diplomat, X served in Madrid, in Ottawa and in Geneva"
		}
		for _, c := range s.cities {
			if s.besideTalk(r.k, c.mark) || !d.planned && s.coming(r.k, c) || !s.isPlace(r.k, c) && !s.wentTo(c, d.kind == "visit") { // "will visit Suva"
				continue
			}
			return s.cityPlace(c, c.mark, cityOfEvent)
		}
	}
	if p := r.hereIn(d); p != nil {
		return p
	}
	if p := r.town(d.at, d); p != nil {
		return p
	}
	if d.kind == "visit" {
		if p := r.arrival(d); p != nil {
			return p
		}
	}
	for i, s := range r.sentences {
		if !d.has(i) || !s.tookPlace(r.k) || s.another || s.title || slices.Contains(d.sentences, s) {
			continue
		}
		for _, c := range s.cities { // "The talks took place in Oslo"
			if s.isPlace(r.k, c) {
				return s.cityPlace(c, c.mark, cityOfEvent)
			}
		}
		if p := r.town(s, d); p != nil {
			return p
		}
	}
	if s, _, c, ok := r.dayAndCity(d); ok {
		return s.cityPlace(c, c.mark, cityOfEvent)
	}
	if p := r.welcomedIn(d); p != nil {
		return p
	}
	for _, find := range []func(*sentence) *Place{
		r.capitalOf,
		func(s *sentence) *Place { return r.visited(s, d) },
		r.residence,
	} {
		for _, s := range d.telling() {
			if p := find(s); p != nil {
				return p
			}
		}
	}
	if at, c, ok := r.stopAt(d.at); ok && d.side(c.City.Country) != nil {
		return at.cityPlace(c, c.mark, cityOfEvent)
	}
	if d.main != nil { // told in one report with another: where that one was
		if p := r.placeOf(d.main); p != nil {
			p.Rule = toldBeside
			return p
		}
	}
	if p := r.filedAbroad(d); p != nil {
		return p
	}
	for _, s := range r.lead() {
		if p := r.visited(s, d); p != nil && !s.another {
			return p // "Vice Minister X was visiting Korea to attend", behind the sentence of the talk
		}
	}
	return r.hostLand(d)
}

// filedAbroad is the city of a dateline in the other side's country: a publisher's own people met there
// whom its report names there. In a third country they met face to face only.
func (r *reader) filedAbroad(d *draft) *Place {
	if r.dateline == nil || r.dateline.Place == nil || !r.ownReadout() || d.planned {
		return nil
	}
	c := r.dateline.Place
	country := c.City.Country
	if country == r.home || d.side(country) == nil && d.mode != "in_person" || d.side(r.home) == nil {
		return nil
	}
	name := r.doc.Text[c.Start:c.End]
	return &Place{Name: &name, Country: &country, Gazetteer: c.City.ID, Evidence: []Span{{c.Start, c.End, name}}, Rule: cityOfDateline}
}

// cityPlace is a city as the place, told by the words at a mark of the sentence.
func (s *sentence) cityPlace(c cityMark, at mark, by Rule) *Place {
	name, country := s.quote(c.Start, c.End), c.City.Country
	return &Place{Name: &name, Country: &country, Gazetteer: c.City.ID, Evidence: s.evidence(at), Rule: by}
}

// coming: something of later days is to take place in the city: "a préparé la session prévue en avril à Oslo".
func (s *sentence) coming(k *knowledge, c cityMark) bool {
	const reach = 8
	for i := c.From - 1; i >= max(0, c.From-reach) && s.Tokens[i].Fold != "," && !slices.ContainsFunc(s.cues, func(v cueMark) bool { return v.verb() && v.To == i }); i-- {
		if k.future.Has(s.Tokens, i) {
			return true
		}
	}
	return false
}

// hereIn is the city of the dateline where the text says "here".
func (r *reader) hereIn(d *draft) *Place {
	if r.dateline == nil || r.dateline.Place == nil {
		return nil
	}
	for _, s := range d.telling() {
		for i, t := range s.Tokens {
			if c := r.dateline.Place; r.k.here.has(t.Lexeme) && !s.title && !s.another {
				return s.cityPlace(*c, markOf(s.Tokens, i, i+1), cityOfEvent)
			}
		}
	}
	return nil
}

// hostLand is the country of the side that received the other at home: a publisher's own side,
// or one that received an ambassador posted there.
func (r *reader) hostLand(d *draft) *Place {
	for _, s := range d.sentences {
		for _, c := range s.cues {
			if host := r.hostBody(d, s, c); host != "" {
				return &Place{Country: &host, Evidence: s.evidence(c.mark), Rule: hostsLand}
			}
			if c.Form != "host" && c.Form != "guest" && !(c.Form == "act" && s.hasIn(r.k.story.guests, c.To, c.To+8)) {
				continue
			}
			if host := r.hostOf(d, s, c); host != "" {
				return &Place{Country: &host, Evidence: s.evidence(c.mark), Rule: hostsLand}
			}
		}
	}
	return r.postLand(d)
}

// hostBody is the side whose body a verb of hosting stands behind, "the Ministry of A hosted the fifth round".
func (r *reader) hostBody(d *draft, s *sentence, c cueMark) string {
	const close = 3
	if s.another || c.Form != "host" && (c.Form != "done" || !r.k.hosting.Has(s.Tokens, c.From)) {
		return ""
	}
	for _, b := range s.bodies {
		if len(b.Owners) == 1 && b.To <= c.From && c.From-b.To <= close && d.side(b.Owners[0]) != nil && !r.k.isOrganization(b.Owners[0]) {
			return b.Owners[0]
		}
	}
	return ""
}

// hostOf is the country of the one who received; empty when the sentence does not make it plain.
func (r *reader) hostOf(d *draft, s *sentence, c cueMark) string {
	posted, host := false, ""
	for i, p := range s.people {
		ambassador := p.Role != nil && p.Role.Rank == "ambassador"
		posted = posted || ambassador
		if x, _ := d.find(p.Name); x != nil && s.subject(r.k, c, i) != (c.Form == "guest") && !ambassador {
			host = x.actor
		}
	}
	if host == "" {
		host = d.hostOffice(s, c)
	}
	if c.Form == "host" && host == "" && r.ownReadout() && !slices.ContainsFunc(s.people, func(p personMark) bool { return p.From < c.From }) &&
		slices.ContainsFunc(s.roles, func(o roleMark) bool {
			return o.To <= c.From && c.From-o.To <= 3 && len(o.Owners) == 0 && leads(o.Rank)
		}) {
		host = r.home // "The Vice President welcomed"
	}
	if r.k.isOrganization(host) || host != r.home && !posted && (s.has(r.k.margin) || s.has(r.k.aside)) {
		return ""
	}
	return host
}

// telling are the sentences that tell the event, the one that tells it best first, then the title.
func (d *draft) telling() []*sentence {
	var out []*sentence
	if d.at != nil && !d.at.title {
		out = append(out, d.at)
	}
	for _, s := range d.sentences {
		if s != d.at {
			out = append(out, s)
		}
	}
	return append(out, d.titles...)
}

// isPlace: "à" stands before the city or "a accueilli" behind it, or it names
// the conference in whose margin they met, and the city is not the seat or the post of somebody
// ("ambassadeur à Paris").
func (s *sentence) isPlace(k *knowledge, c cityMark) bool {
	if s.inOffice(c.From) {
		return false
	}
	if f, ok := k.hosting.Longest(s.Tokens, min(c.To, len(s.Tokens)-1)); ok && f.From == c.To {
		return true
	}
	if c.From == 0 {
		return false
	}
	if b, ok := s.bodyUntil(c.From - 1); ok && b.Type == "embassy" {
		return false // "opening their embassy in Washington"
	}
	for n := c.To; n < min(c.To+2, len(s.Tokens)) && s.Tokens[n].Upper; n++ {
		if k.story.building.has(s.Tokens[n].Lexeme) {
			return false // "at Lancaster House", "at San Anton Palace"
		}
	}
	before := s.Tokens[c.From-1]
	if before.Fold == "," && c.From > 2 && s.Tokens[c.From-2].Upper && k.story.building.has(s.Tokens[c.From-2].Lexeme) && s.anyOf(k.at, c.From-6, c.From-2) {
		return true // "at State House, Nairobi"
	}
	if b, ok := s.bodyUntil(c.From - 1); ok && before.Fold == "," && s.anyOf(k.at, b.From-2, b.From) {
		return true // "at the Ministry of Foreign Affairs, Colombo"
	}
	if k.seat.has(before.Lexeme) {
		return true // "dans la capitale Ankara"
	}
	if k.of.has(before.Lexeme) && s.hasIn(k.margin, c.From-6, c.From) {
		return true
	}
	if k.article.has(before.Lexeme) && c.To < len(s.Tokens) && s.Tokens[c.To].Upper && c.From > 1 && k.of.has(s.Tokens[c.From-2].Lexeme) && s.hasIn(k.margin, c.From-6, c.From) {
		return true // "on the margins of the Munich Security Conference"
	}
	if s.title && before.Fold == "(" && c.To < len(s.Tokens) && (s.Tokens[c.To].Fold == "," || s.Tokens[c.To].Fold == ")") {
		return true // "Entretien avec ... (Oslo, 4 mai 2024)"
	}
	if before = s.beforeCity(k, c); k.land.has(before.Lexeme) && s.hasIn(k.visit, c.From-5, c.From) && !s.hasIn(k.future, c.From-10, c.From) && !s.hasIn(k.since, c.From-8, c.From) {
		return true // "visita oficial a Lima"
	}
	if k.through.has(before.Lexeme) && s.hostedBefore(c.From) {
		return true // "welcomed the Home Secretary of A to Washington"
	}
	nounBefore := before.Start != s.Tokens[c.From-1].Start // "dans la ville de Bergen"
	stands := k.at.has(before.Lexeme) || nounBefore && k.story.inside.has(before.Lexeme) || before.Upper && k.at.word(before.Fold) || c.articled && k.atThe.has(before.Lexeme)
	if !stands || s.sincePast(k, c.From-8, c.From) {
		return false
	}
	for _, p := range s.people {
		if p.From <= c.From && c.From < p.To {
			return false
		}
	}
	return !s.hasIn(k.residing, c.From-4, c.From) // "ambassador (residing in Astana)"
}

// hostedBefore: a verb of receiving stands before token i, and no other verb of an event between.
func (s *sentence) hostedBefore(i int) bool {
	for n := len(s.cues) - 1; n >= 0; n-- {
		if c := s.cues[n]; c.To <= i && c.Form != "name" {
			return c.Form == "host"
		}
	}
	return false
}

// sincePast: a word of the past stands from token to token, outside titles: a "First Lady" is none.
func (s *sentence) sincePast(k *knowledge, from, to int) bool {
	if s.transcribed(k) > 0 {
		return false // "Remarks by X and Y following their meeting in Oslo"
	}
	for i := max(0, from); i < to; i++ {
		if k.since.Has(s.Tokens, i) && !s.inOffice(i) && !s.goesOnSince(i+1) && (i+1 >= len(s.Tokens) || !k.rounds.has(s.Tokens[i+1].Lexeme)) { // "the first round"
			return true
		}
	}
	return false
}

// goesOnSince: what began in these days is no past: "accueille depuis mardi la session".
func (s *sentence) goesOnSince(i int) bool {
	return slices.ContainsFunc(s.dates, func(m dateMark) bool { return m.From == i && (m.HasRelative || m.HasWeekday) })
}

// beforeCity is the word before a city, or before a noun that goes with it: "en la ciudad de Cartagena".
func (s *sentence) beforeCity(k *knowledge, c cityMark) text.Token {
	i := c.From - 1
	for len(k.townNoun.words) > 0 && i > 0 {
		w := s.Tokens[i].Low
		if w == "." && k.townNoun.has(s.Tokens[i-1].Lexeme) {
			i -= 2 // "в г. Бустон"
			continue
		}
		if a, ok := s.actorUntil(k, i+1, false); ok && a.Adjective && i < c.From-1 && k.townNoun.has(s.Tokens[i+1].Lexeme) {
			i = a.From - 1 // "in the Swiss city of Geneva"
			continue
		}
		if !k.article.word(w) && !k.townNoun.word(w) && !(i < c.From-1 && k.region.word(w)) && (!k.of.word(w) || !k.townNoun.has(s.Tokens[i-1].Lexeme)) {
			break
		}
		i--
	}
	return s.Tokens[i]
}

// anyOf tells whether a word of a class stands in tokens from to to.
func (s *sentence) anyOf(of class, from, to int) bool {
	for i := max(0, from); i < to; i++ {
		if of.has(s.Tokens[i].Lexeme) {
			return true
		}
	}
	return false
}

// town reads a place that the gazetteer is too coarse for: "à Fiuggi, en Italie". Its country
// is the one named behind it, else the host's.
func (r *reader) town(s *sentence, d *draft) *Place {
	for i := 0; i+1 < len(s.Tokens); i++ {
		t := s.Tokens[i+1]
		if !r.k.at.has(s.beforeCity(r.k, cityMark{mark: markOf(s.Tokens, i+1, i+2)}).Lexeme) || !s.startsName(r.k, i+1) || s.inOffice(i) || s.sincePast(r.k, i-8, i) {
			continue
		}
		if before := s.Tokens[i]; r.k.article.has(before.Lexeme) && !before.Upper {
			continue // "in the Persian Gulf"
		}
		if r.k.story.building.has(t.Lexeme) || i+2 < len(s.Tokens) && r.k.story.building.has(s.Tokens[i+2].Lexeme) {
			continue // "во Дворце нации", "в Государственном комплексе"
		}
		if s.inPerson(markOf(s.Tokens, i+1, i+2)) || s.nameAt(r.k, i+1) != i+2 || len(t.Text) < 4 || t.Text == strings.ToUpper(t.Text) || r.k.months[t.Fold] > 0 {
			continue
		}
		p := &Place{Evidence: s.evidence(markOf(s.Tokens, i+1, i+2)), Rule: townOfEvent}
		name := t.Text
		p.Name = &name
		for _, a := range s.actors {
			behind := a.From == i+3 && s.Tokens[i+2].Fold == "," && len(r.k.actorBefore.words) > 0 // "in Davos, Switzerland"
			if gap := a.From - i - 2; gap >= 1 && gap <= 3 && !a.Adjective && (behind || r.k.land.has(s.Tokens[a.From-1].Lexeme)) {
				p.Country = &a.Code
				return p
			}
		}
		if host := r.hostLand(d); host != nil {
			p.Country = host.Country
		}
		return p
	}
	return nil
}

// visited reads "en visite (officielle) en Azerbaïdjan" of a side that is visited.
func (r *reader) visited(s *sentence, d *draft) *Place {
	a, ok := r.landOfVisit(s)
	if !ok || d.side(a.Code) == nil {
		return nil
	}
	return &Place{Country: &a.Code, Evidence: s.evidence(a.mark), Rule: landVisited}
}

// landOfVisit is the land behind words of a visit.
func (r *reader) landOfVisit(s *sentence) (actorMark, bool) {
	for i := range s.Tokens {
		f, ok := r.k.visit.Longest(s.Tokens, i)
		if !ok {
			continue
		}
		if own, ok := r.k.ownCountry.Longest(s.Tokens, min(f.To, len(s.Tokens)-1)); ok && r.home != "" && own.From == f.To && !s.hasIn(r.k.future, i-4, f.To) {
			return actorMark{mark: markOf(s.Tokens, i, own.To), Code: r.home}, true // "who is currently visiting the country"
		}
		for _, a := range s.actors {
			if a.Adjective || a.From < f.To || a.From-f.To > 4 || r.k.isOrganization(a.Code) {
				continue
			}
			at := a.From
			for at > f.To && r.k.article.has(s.Tokens[at-1].Lexeme) {
				at--
			}
			if at > f.To && !r.k.land.has(s.Tokens[at-1].Lexeme) { // but "who is visiting Iceland", "visiting the Republic of Korea"
				continue
			}
			if !r.planned && s.hasIn(r.k.future, i-4, a.To+3) {
				continue // "the upcoming visit of the President to Japan"
			}
			return a, true
		}
	}
	return actorMark{}, false
}
