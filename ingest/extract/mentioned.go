package extract

import "slices"

// mentionedIn finds third countries in the body, which tells again what a headline says of the talk. Only where it
// has none does the headline tell them, when it is one sentence: a longer one says much beside the talk.
func (r *reader) mentionedIn(d *draft, sentences []*sentence, place *Place) []Mention {
	var titles, body []*sentence
	for _, s := range sentences {
		if s.title {
			titles = append(titles, s)
		} else {
			body = append(body, s)
		}
	}
	out := r.thirdIn(d, body, place)
	if out == nil && len(titles) == 1 && len(d.sides) >= 2 {
		out = r.thirdIn(d, titles, place)
	}
	return out
}

// thirdIn finds third countries that the talk was about: named, or meant by an adjective or
// by their capital, outside titles and names of bodies. Sides and the reporting agency's
// country are none; nor is a place.
func (r *reader) thirdIn(d *draft, sentences []*sentence, place *Place) []Mention {
	var out []Mention
	add := func(s *sentence, code string, m mark, by Rule) {
		if d.side(code) != nil || code == r.home || r.k.isOrganization(code) || s.inOffice(m.From) || s.inPerson(m) || s.nationOfPerson(r.k, m) || s.besideTalk(r.k, m) || s.describes(r.k, m) || s.enumerated(m) || s.hasIn(r.k.story.onTheWay, m.From-8, m.From) {
			return
		}
		if !slices.ContainsFunc(out, func(x Mention) bool { return x.Actor == code }) {
			out = append(out, Mention{Actor: code, Evidence: s.evidence(m), Rule: by})
		}
	}
	lies := func(s *sentence, code string, m mark) bool { // where they met
		return place != nil && place.Country != nil && *place.Country == code && m.From > 0 && r.k.land.has(s.Tokens[m.From-1].Lexeme)
	}
	for _, s := range sentences {
		hits := s.topicHits(r.k)
		about := func(m mark) bool {
			return slices.ContainsFunc(hits, func(h topicHit) bool { return h.holds(m) })
		}
		for _, a := range s.actors {
			if slices.ContainsFunc(s.cities, func(c cityMark) bool { return c.overlaps(a.mark) || s.landOfCity(r.k, c, a) }) && !about(a.mark) {
				continue // "à Luxembourg", "in Jakarta, Indonesia"
			}
			if a.From > 0 && r.k.former.has(s.Tokens[a.From-1].Lexeme) {
				continue // "debts of the former Soviet Union"
			}
			if a.Adjective && a.From > 0 && r.k.tongue.has(s.Tokens[a.From-1].Lexeme) {
				continue // "l'enseignement du français"
			}
			if !lies(s, a.Code, a.mark) && !(s.travels(a.From) && s.stop(r.k, a)) {
				add(s, a.Code, a.mark, countryNamed)
			}
		}
		for _, c := range s.cities {
			if about(c.mark) && !s.ofPeace(r.k, hits, c.mark) || s.namedAfter(r.k, c) || place != nil && place.Gazetteer == c.City.ID {
				continue // "Accord de Paris"
			}
			if country := c.City.CapitalOf(); country != "" && !s.hasIn(r.k.residing, c.From-4, c.From) && !s.isPlace(r.k, c) && !s.anotherPlace(r.k, c) && !s.partOfName(r.k, c) && !s.another && !s.travels(c.From) {
				add(s, country, c.mark, capitalStands)
			}
		}
	}
	return out
}

// ofPeace: the capital is one of those between whom there is to be peace, "entre Bakou et Erevan".
func (s *sentence) ofPeace(k *knowledge, hits []topicHit, m mark) bool {
	return slices.ContainsFunc(hits, func(h topicHit) bool { return h.holds(m) && k.broader[h.topic] == "peace-process" })
}

// namedAfter: the city is where something was held or signed that goes by its name, "le sommet de Washington".
func (s *sentence) namedAfter(k *knowledge, c cityMark) bool {
	return c.From > 1 && k.of.has(s.Tokens[c.From-1].Lexeme) && k.namedAfter.has(s.Tokens[c.From-2].Lexeme)
}

// partOfName: a noun with a capital, or one of an event, behind the city makes a name of the two, "the Oslo
// Summit", "the Bergen meeting".
func (s *sentence) partOfName(k *knowledge, c cityMark) bool {
	return !s.title && c.To < len(s.Tokens) && s.Tokens[c.To].Word && (nameLike(s.Tokens[c.To]) || k.rounds.has(s.Tokens[c.To].Lexeme))
}

// anotherPlace: the city is where something else took place, and stands for no state: "the recent contacts in Oslo".
func (s *sentence) anotherPlace(k *knowledge, c cityMark) bool {
	return c.From > 0 && k.at.has(s.Tokens[c.From-1].Lexeme) && s.hasIn(k.since, c.From-8, c.From)
}

// landOfCity: the actor only tells where the city of the event lies, or one where a journey leads, behind a comma.
func (s *sentence) landOfCity(k *knowledge, c cityMark, a actorMark) bool {
	return a.From == c.To+1 && s.Tokens[c.To].Fold == "," && a.Code == c.City.Country && (s.isPlace(k, c) || s.travels(c.From))
}

// nationOfPerson: the word tells whose child a person is, and no country: "le secrétaire général, l'Islandais X".
func (s *sentence) nationOfPerson(k *knowledge, m mark) bool {
	return (s.Tokens[m.From].Upper || m.From > 0 && k.story.calling.has(s.Tokens[m.From-1].Lexeme)) && slices.ContainsFunc(s.people, func(p personMark) bool { return p.From == m.To })
}

func (s *sentence) inPerson(m mark) bool {
	return slices.ContainsFunc(s.people, func(p personMark) bool { return p.overlaps(m) })
}
