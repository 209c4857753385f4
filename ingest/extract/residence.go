package extract

import "slices"

// residence reads a place that a text names by what stands there: the seat of a leader, "à l'Élysée",
// "à la Maison Blanche", tells the country; the city only where a foreigner's report is filed from it.
func (r *reader) residence(s *sentence) *Place {
	for _, b := range s.bodies {
		if len(b.Owners) == 1 && s.atSeat(r.k, b) && !r.k.isOrganization(b.Owners[0]) {
			country := b.Owners[0]
			if line := r.dateline; line != nil && line.Place != nil && line.Place.City.Country == country && country != r.home {
				return s.cityPlace(*line.Place, b.mark, seatOfLeader) // filed from there
			}
			return &Place{Country: &country, Evidence: s.evidence(b.mark), Rule: seatOfLeader}
		}
	}
	return nil
}

// atSeat: the words before a body proper to one actor make a place of it: "à l'hôtel de Matignon". It
// does not act there, and a source is none: "indique-t-on à Matignon".
func (s *sentence) atSeat(k *knowledge, b bodyMark) bool {
	if !b.proper || s.isSource(k, b.From) {
		return false
	}
	i := b.From - 1
	for i >= 0 && (digital(s.Tokens[i].Text) || s.Tokens[i].Fold == "," || k.article.has(s.Tokens[i].Lexeme) || k.of.has(s.Tokens[i].Lexeme) || k.story.building.has(s.Tokens[i].Lexeme)) {
		i--
	}
	return i >= 0 && k.story.inside.has(s.Tokens[i].Lexeme)
}

// capitalOf reads "dans la capitale éthiopienne": the city of that country's capital as the text names it
// elsewhere, in its dateline above all; else the country alone.
func (r *reader) capitalOf(s *sentence) *Place {
	for i, t := range s.Tokens {
		if !r.k.seat.has(t.Lexeme) {
			continue
		}
		if i > 0 && r.k.demonstrative.has(s.Tokens[i-1].Lexeme) && r.dateline != nil && r.dateline.Place != nil {
			c := r.dateline.Place // "en esta capital"
			return s.cityPlace(*c, markOf(s.Tokens, i, i+1), capitalTold)
		}
		for _, a := range s.actors {
			gap := a.From - i - 1
			before := a.Adjective && a.To == i // "в сербской столице"
			if !before && gap != 0 && (gap < 0 || gap > 2 || !r.k.of.has(s.Tokens[i+1].Lexeme)) || r.k.isOrganization(a.Code) {
				continue
			}
			code := a.Code
			p := &Place{Country: &code, Evidence: s.evidence(markOf(s.Tokens, min(i, a.From), max(i+1, a.To))), Rule: capitalTold}
			if c, in := r.capitalNamed(code); c != nil {
				name := r.doc.Text[c.Start:c.End]
				p.Name, p.Gazetteer = &name, c.City.ID
				if in != nil {
					p.Evidence = append(p.Evidence, in.evidence(c.mark)...)
				}
			}
			return p
		}
	}
	return nil
}

// capitalNamed is where the text names the capital of a country: its dateline (no sentence), or a sentence.
func (r *reader) capitalNamed(country string) (*cityMark, *sentence) {
	if r.dateline != nil && r.dateline.Place != nil && r.dateline.Place.City.CapitalOf() == country {
		return r.dateline.Place, nil
	}
	for _, s := range r.sentences {
		for n := range s.cities {
			if s.cities[n].City.CapitalOf() == country {
				return &s.cities[n], s
			}
		}
	}
	return nil, nil
}

// welcomedIn is the city to which a host welcomes the guest in words of their own, "it is a pleasure to see
// you in Bergen": a transcript tells the place nowhere else. What is dated or to come is told of another time.
func (r *reader) welcomedIn(d *draft) *Place {
	const reach = 8 // tokens from the words of welcome to the city: "welcome you and your delegation to"
	for i, s := range r.sentences {
		if s.title || s.another || !d.has(i) || len(s.dates) > 0 || s.has(r.k.future) {
			continue
		}
		for _, c := range s.cities {
			for n := max(0, c.From-reach); n < c.From; n++ {
				if f, ok := r.k.greeting.Longest(s.Tokens, n); ok && f.To == c.From {
					return s.cityPlace(c, c.mark, cityOfEvent)
				}
			}
		}
	}
	return nil
}

// tookPlace: the main verb of the sentence says that something took place, not that of a clause about
// something else: "la COP29, qui s'est tenue à Bakou".
func (s *sentence) tookPlace(k *knowledge) bool {
	return slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.Form == "done" && !s.inRelative(k, c.From) })
}

// arrival is the city that the opening of a report of a visit puts it in, by whatever words: "l'avion du
// ministre s'est posé à Bergen".
func (r *reader) arrival(d *draft) *Place {
	for _, s := range r.lead() {
		for _, c := range s.cities {
			if !s.another && s.isPlace(r.k, c) && (s.title || !s.background(r.k)) {
				return s.cityPlace(c, c.mark, cityOfEvent)
			}
		}
		if p := r.town(s, d); p != nil && !s.another && !s.background(r.k) {
			return p
		}
	}
	return nil
}

// arrivedIn is the land where the sentence says that somebody arrived before the verb of meeting at c: "est
// arrivé aux Emirats et a entamé des entretiens avec le ministre".
func (s *sentence) arrivedIn(k *knowledge, c cueMark) string {
	for _, v := range s.cues {
		if v.Kind != "visit" || v.Form != "act" || v.To > c.From {
			continue
		}
		for _, a := range s.actors {
			if !a.Adjective && v.To <= a.From && a.To <= c.From && k.land.has(s.Tokens[a.From-1].Lexeme) && !s.inOffice(a.From) {
				return a.Code
			}
		}
	}
	return ""
}
