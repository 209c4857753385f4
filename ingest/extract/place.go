package extract

// placeOf finds where the event took place: a city that the event's sentences or the title
// put it in ("à Paris"), else the land of a visit ("en visite en Azerbaïdjan"). A dateline's
// city alone is no place: reports are filed from elsewhere.
func (r *reader) placeOf(d *draft) *Place {
	if d.mode == "phone" || d.mode == "video" || d.kind == "message" {
		return nil
	}
	for _, s := range d.telling() {
		for _, c := range s.cities {
			if !s.isPlace(r.k, c) {
				continue
			}
			name, country := s.quote(c.Start, c.End), c.City.Country
			return &Place{Name: &name, Country: &country, Gazetteer: c.City.ID, Evidence: s.evidence(c.mark)}
		}
	}
	for _, s := range d.telling() {
		if p := r.visited(s, d); p != nil {
			return p
		}
	}
	return nil
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

// isPlace: "à" stands before the city, and the city is not the seat or the post of somebody
// ("ambassadeur à Paris").
func (s *sentence) isPlace(k *knowledge, c cityMark) bool {
	if c.From == 0 || s.inOffice(c.From) {
		return false
	}
	before := s.Tokens[c.From-1]
	if before.Low != "à" && before.Low != "a" || s.hasIn(k.since, c.From-8, c.From) {
		return false
	}
	for _, p := range s.people {
		if p.From <= c.From && c.From < p.To {
			return false
		}
	}
	return true
}

// visited reads "en visite (officielle) en Azerbaïdjan" of a side that is visited.
func (r *reader) visited(s *sentence, d *draft) *Place {
	for i := range s.Tokens {
		f, ok := r.k.visit.longest(s.Tokens, i)
		if !ok {
			continue
		}
		for _, a := range s.actors {
			if a.Adjective || a.From < f.To || a.From-f.To > 4 || d.side(a.Code) == nil || r.k.isOrganization(a.Code) {
				continue
			}
			country := a.Code
			return &Place{Country: &country, Evidence: s.evidence(a.mark)}
		}
	}
	return nil
}
