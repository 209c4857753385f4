package extract

import "slices"

// topicsOf finds what the sides discussed: terms of the taxonomy outside titles of office,
// names of bodies and people, places, and the phrases that the lexicon excludes. Where one
// term stands inside a longer one of a narrower topic, the narrower one counts.
func (r *reader) topicsOf(sentences []*sentence) []Topic {
	var out []Topic
	for _, s := range sentences {
		for _, h := range s.topicHits(r.k) {
			if !slices.ContainsFunc(out, func(t Topic) bool { return t.ID == h.topic }) {
				out = append(out, Topic{ID: h.topic, Evidence: s.evidence(h.mark)})
			}
		}
	}
	return out
}

type topicHit struct {
	mark
	topic string
}

func (s *sentence) topicHits(k *knowledge) []topicHit {
	var hits []topicHit
	for _, f := range k.topics.all(s.Tokens) {
		m := markOf(s.Tokens, f.From, f.To)
		if s.masked(m) || f.Value.Not != nil && s.insidePhrase(f.Value.Not, m) {
			continue
		}
		hits = append(hits, topicHit{m, f.Value.Topic})
	}
	for i, t := range s.Tokens {
		if e, ok := k.conference(t.Fold); ok && !s.masked(markOf(s.Tokens, i, i+1)) {
			hits = append(hits, topicHit{markOf(s.Tokens, i, i+1), e})
		}
	}
	return slices.DeleteFunc(slices.Clone(hits), func(h topicHit) bool {
		return slices.ContainsFunc(hits, func(o topicHit) bool { return k.hides(o, h) })
	})
}

// hides: a narrower topic whose term covers that of the broader one takes its place.
func (k *knowledge) hides(narrow, wide topicHit) bool {
	if narrow.topic == wide.topic || !narrow.holds(wide.mark) {
		return false
	}
	for b := k.broader[narrow.topic]; b != ""; b = k.broader[b] {
		if b == wide.topic {
			return true
		}
	}
	return narrow.mark != wide.mark && narrow.To-narrow.From > wide.To-wide.From+1
}

// conference is the topic of a climate conference, "COP29": the taxonomy names one and takes
// the others by their pattern.
func (k *knowledge) conference(fold string) (string, bool) {
	if len(fold) != 5 || fold[:3] != "cop" || number(fold[3:]) == 0 {
		return "", false
	}
	return fold, true
}

// masked: the words belong to a title, a body's name or a person's name.
func (s *sentence) masked(m mark) bool {
	for _, r := range s.roles {
		if r.overlaps(m) {
			return true
		}
	}
	for _, b := range s.bodies {
		if b.overlaps(m) && !b.discussable() {
			return true
		}
	}
	for _, p := range s.people {
		if p.overlaps(m) {
			return true
		}
	}
	return false
}

// discussable bodies are themselves a subject when they do not act: joint commissions and
// parliaments.
func (b bodyMark) discussable() bool { return b.Type == "commission" || b.Type == "parliament" }

// insidePhrase tells whether a phrase of the list covers a mark.
func (s *sentence) insidePhrase(list *index[struct{}], m mark) bool {
	for i := max(0, m.From-4); i <= m.From; i++ {
		inside := false
		list.at(s.Tokens, i, func(f found[struct{}]) { inside = inside || f.From <= m.From && m.To <= f.To })
		if inside {
			return true
		}
	}
	return false
}
