package extract

import "slices"

// Talks of two have a third who brings them together and takes part: named behind words such as "autour
// de" and "sous la médiation de", class "mediated-by", or as the host of the talks, class "mediates".

const mediates Rule = "brings the sides together" // "sous la médiation du président angolais X"

// mediators adds them, with the side that their title names, else that of the place.
func (r *reader) mediators(d *draft, lead []*sentence) {
	if d.kind != "meeting" && d.kind != "conference" {
		return
	}
	for _, s := range lead {
		if s.title || s.another {
			continue
		}
		for _, p := range s.people {
			if p.Role == nil || p.Role.Plural || p.Role.Counterpart || p.Role.Never || !s.mediator(r.k, p) {
				continue
			}
			if side, _ := d.find(p.Name); side != nil {
				continue
			}
			if actor := r.mediatorFor(s, p); actor != "" {
				d.addSide(actor, s.evidence(p.whole()), mediates).add(mention{s: s, mark: p.mark, name: p.Name, role: p.Role, rule: mediates})
				if !slices.Contains(d.sentences, s) {
					d.sentences = append(d.sentences, s)
				}
			}
		}
	}
}

// mediator: the words before or behind a name with its title say that its bearer brought the sides together.
func (s *sentence) mediator(k *knowledge, p personMark) bool {
	w := p.whole()
	const close = 4 // tokens between the words and the title: "sous la médiation de son homologue, le"
	for i := max(0, w.From-2*close); i < w.From; i++ {
		if f, ok := k.story.mediatedBy.Longest(s.Tokens, i); ok && f.To <= w.From && w.From-f.To <= close && !s.someone(f.To, w.From) {
			return true
		}
	}
	return s.hasIn(k.story.mediates, w.To, w.To+2)
}

// mediatorFor is the side of a mediator.
func (r *reader) mediatorFor(s *sentence, p personMark) string {
	if actor := s.actorOf(r.k, p); actor != "" {
		return actor
	}
	if p := r.capitalOf(s); p != nil {
		return *p.Country
	}
	for _, c := range s.cities {
		if s.isPlace(r.k, c) {
			return c.City.Country
		}
	}
	return ""
}
