package extract

import "slices"

// Wires often tell in their first sentence where and on which day, and only further down that people met: "La Norvège
// prolongera son aide, a assuré lundi à Nairobi sa ministre. ... Reçue par X, elle a ...".

// dayAndCity is a day and a city in one breath, "lundi à Oslo", "à Oslo dimanche", of a sentence before the event's; ok is
// false when none has them, or the city lies in the land of no side.
func (r *reader) dayAndCity(d *draft) (s *sentence, m dateMark, c cityMark, ok bool) {
	if d.mode != "in_person" || d.at.title {
		return nil, dateMark{}, cityMark{}, false
	}
	for _, s := range r.sentences {
		if s == d.at {
			break
		}
		if s.title || s.another || slices.Contains(d.sentences, s) || s.background(r.k) {
			continue
		}
		for _, c := range s.cities {
			if d.side(c.City.Country) == nil || !s.isPlace(r.k, c) || s.coming(r.k, c) {
				continue
			}
			for _, m := range s.dates {
				if (m.To == c.From-1 || c.To == m.From) && m.Day2 == 0 && m.Period.Unit == "" && !s.isPast(r.k, m) {
					return s, m, c, true
				}
			}
		}
	}
	return nil, dateMark{}, cityMark{}, false
}
