package extract

import "slices"

// nextCredentials are the ceremonies that the body tells of further ambassadors: "Le même jour, il a accueilli
// l'ambassadrice d'Islande, X, qui lui a présenté ses lettres de créance".
func (r *reader) nextCredentials(main *draft) []*draft {
	if main.kind != "credentials" || main.planned {
		return nil
	}
	at := slices.IndexFunc(main.sides, func(x *side) bool { return !x.posted() })
	if at < 0 {
		return nil
	}
	host, seen := main.sides[at], map[string]bool{}
	var out []*draft
	for _, s := range r.sentences {
		if s.title || s.another || s.earlier || slices.Contains(main.sentences, s) {
			continue
		}
		n := slices.IndexFunc(s.cues, func(c cueMark) bool { return c.Kind == "credentials" && c.verb() })
		if n < 0 {
			continue
		}
		for _, p := range s.people {
			actor := s.actorOf(r.k, p)
			if p.Role == nil || p.Role.Rank != "ambassador" || actor == "" || main.side(actor) != nil || seen[actor] || r.isAbsent(s, p) {
				continue
			}
			seen[actor] = true
			about := main.subject
			about.at, about.cue = s, s.cues[n]
			d := &draft{names: main.names, subject: about, sides: []*side{host}, sentences: []*sentence{s}, main: main}
			d.addSide(actor, s.evidence(p.whole()), furtherMeeting).add(mention{s: s, mark: p.mark, name: p.Name, role: p.Role, rule: furtherMeeting})
			out = append(out, d)
		}
	}
	return out
}
