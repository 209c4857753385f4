package extract

import "slices"

// whoThen is the side that a guest met who is the subject of a relative clause, "X a reçu Y, qui a ensuite rencontré Z":
// not that of Y. It is nil where no such clause stands there.
func (r *reader) whoThen(main *draft, s *sentence, c cueMark) *side {
	if !s.inRelative(r.k, c.From) {
		return nil
	}
	for i := len(s.people) - 1; i >= 0; i-- {
		if q := s.people[i]; q.To <= c.From {
			if side, _ := main.find(q.Name); side != nil {
				return main.other(side, r.home)
			}
			return nil
		}
	}
	return nil
}

// namesSideBehind: a word of a side other than actor stands behind the verb, "avec son hôte lao".
func (s *sentence) namesSideBehind(d *draft, c cueMark, actor string) bool {
	return slices.ContainsFunc(s.actors, func(a actorMark) bool { return a.From >= c.To && a.Code != actor && d.side(a.Code) != nil })
}

// guestBehind: a word for the other stands close behind the verb, "held talks with the visiting dignitary".
func (s *sentence) guestBehind(k *knowledge, c cueMark) bool {
	const close = 6
	return s.anyOf(k.interlocutor, c.To, min(c.To+close, len(s.Tokens)))
}
