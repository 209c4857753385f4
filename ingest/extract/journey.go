package extract

import "slices"

// A state's own read-out of a journey tells stop by stop whom its people met, often without the land: "In
// Accra, she met with President X. In Lomé, she held talks with Foreign Minister Y".

// journey: the text is an own read-out whose lead tells where its people went.
func (r *reader) journey() bool {
	return r.ownReadout() && slices.ContainsFunc(r.lead(), func(s *sentence) bool { return s.leads(len(s.Tokens)) })
}

// leads: a verb or noun of a visit stands before a token of the sentence.
func (s *sentence) leads(to int) bool {
	return slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.Kind == "visit" && c.To <= to })
}

// travels: a verb of a visit or, in a headline, a noun stands before a token: what follows is where it leads.
func (s *sentence) travels(to int) bool {
	return slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.Kind == "visit" && c.To <= to && (s.title || c.verb()) })
}

// stop: the actor is one of several where a journey leads, one after the other.
func (s *sentence) stop(k *knowledge, a actorMark) bool {
	return s.leads(a.From) && slices.ContainsFunc(s.together(k), func(g []actorMark) bool { return slices.Contains(g, a) && s.toured(k, g[0]) })
}

// stopAt is the city abroad where a journey has come to at a sentence: that of the sentence, else the last
// one told before it.
func (r *reader) stopAt(s *sentence) (*sentence, cityMark, bool) {
	if !r.journey() {
		return nil, cityMark{}, false
	}
	for i := slices.Index(r.sentences, s); i >= 0; i-- {
		told := r.sentences[i]
		if told.title || told.another || !told.acts() && !told.leads(len(told.Tokens)) {
			continue // "the campus in Zanzibar" was talked about
		}
		for _, c := range told.cities {
			if told.isPlace(r.k, c) || told.wentTo(c, true) {
				return told, c, c.City.Country != r.home
			}
		}
	}
	return nil, cityMark{}, false
}

// stopLand is the land of that city, empty when there is none.
func (r *reader) stopLand(s *sentence) string {
	if _, c, ok := r.stopAt(s); ok {
		return c.City.Country
	}
	return ""
}

// nextStop: a journey has come to another land than where those met who were told before: a meeting of its own.
func (r *reader) nextStop(d *draft, s *sentence) bool {
	if !slices.ContainsFunc(s.people, func(p personMark) bool { return p.Role != nil }) {
		return false
	}
	land := r.stopLand(s)
	return land != "" && slices.ContainsFunc(d.sentences, func(before *sentence) bool {
		_, met := before.meets()
		return met && before.Start < s.Start && r.stopLand(before) != land
	})
}

// along are the colleagues of the one who travels who are told before the first meeting: "She was joined by
// Assistant Secretary X. In Accra, she met". They are at all of them.
func (r *reader) along(main *draft, x *side, who *official) []*official {
	if !r.journey() {
		return nil
	}
	var out []*official
	for _, o := range x.officials {
		m := o.mentions[0]
		if o != who && !m.s.title && m.s.Start < main.at.Start && m.s.has(r.k.company) {
			out = append(out, o)
		}
	}
	return out
}
