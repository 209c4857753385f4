package extract

import "slices"

// Transcripts tell who was there by who speaks: "President of Iceland Anna Sveins: Thank you."

const speaks Rule = "speaks in the transcript"

// speakers adds those who speak in a transcript to their sides: whose title names a side of the event, and in
// a state's own read-out its own people.
func (r *reader) speakers(d *draft) {
	spoken := slices.ContainsFunc(r.sentences, func(s *sentence) bool { return s.transcribed(r.k) > 0 }) // all who speak were there
	if d.kind == "message" || len(d.sides) == 0 && !spoken {
		return
	}
	for i, s := range r.sentences {
		p, ok := s.speaker()
		if !ok || s.another || !d.has(i) || p.Role != nil && (p.Role.Never || p.Role.Former || p.Role.Plural) {
			continue
		}
		m := mention{s: s, mark: p.mark, name: p.Name, role: p.Role, rule: speaks}
		if x, _ := d.find(p.Name); x != nil {
			x.add(m)
			continue
		}
		actor := s.actorOf(r.k, p)
		if actor == "" && p.Role != nil && r.ownReadout() {
			actor = r.home
		}
		if x := d.side(actor); x != nil {
			x.add(m)
		} else if spoken && actor != "" && p.Role != nil {
			d.addSide(actor, s.evidence(p.whole()), speaks).add(m)
		}
	}
}

// transcribed is how many tokens of a title say that what follows is what was said at or after the event, "Remarks by
// X and Y following their meeting": those who speak met, and the occasion is the event; zero when none do.
func (s *sentence) transcribed(k *knowledge) int {
	const reach = 3 // tokens before the words: "No. 12: joint remarks by"
	if !s.title {
		return 0
	}
	for i := range min(reach, len(s.Tokens)) {
		if f, ok := k.transcript.Longest(s.Tokens, i); ok {
			return f.To
		}
	}
	return 0
}

// speaker is who speaks in the sentence: with a title or known, at its head, before a colon or the word for
// an interpreter in brackets, "Anna Sveins (retranslated):".
func (s *sentence) speaker() (personMark, bool) {
	if s.title || len(s.people) == 0 || s.people[0].whole().From > 0 {
		return personMark{}, false
	}
	p := s.people[0]
	at := p.whole().To
	if at+2 < len(s.Tokens) && s.Tokens[at].Fold == "(" && s.Tokens[at+2].Fold == ")" {
		at += 3
	}
	return p, at < len(s.Tokens) && s.Tokens[at].Fold == ":"
}
