package extract

import (
	"cmp"
	"slices"

	"github.com/entente-graph/entente/ingest/text"
)

// reader reads one document: all sentences with their marks, and what is known of its source.
type reader struct {
	k         *knowledge
	doc       text.Document
	layout    text.Layout
	dateline  *dateline
	home      string // actor of the agency or ministry that reports, empty when not known
	sentences []*sentence
	warnings  []Warning
}

// leadSize is how many sentences of the body, beside the title, tell what the article is about.
const leadSize = 3

// lead is the title and the first sentences: what the article is about stands there.
func (r *reader) lead() []*sentence {
	var out []*sentence
	n := 0
	for _, s := range r.sentences {
		if s.title {
			out = append(out, s)
			continue
		}
		if n++; n > leadSize {
			break
		}
		out = append(out, s)
	}
	return out
}

// topic is what the lead says the article is about.
type subject struct {
	kind, mode string
	planned    bool
	at         *sentence // the sentence that tells it best
	cue        cueMark
}

// kinds in the order in which they win over each other when a lead has cues of several.
var precedence = []string{"credentials", "message", "consultation", "signing", "call", "conference", "meeting", "visit"}

// weight of the forms of cues: a verb that says the event took place tells more than a noun.
var weight = map[string]int{"act": 4, "host": 4, "guest": 4, "head": 3, "plan": 3, "name": 2}

// subject reads from the lead what kind of event the article is about; ok is false when it
// is about none.
func (r *reader) subject() (subject, bool) {
	type score struct {
		kind   string
		points int
		best   subject
	}
	scores := map[string]*score{}
	for n, s := range r.lead() {
		for _, c := range s.cues {
			points := weight[c.Form]
			if s.title || n <= 1 {
				points += 2
			}
			if s.another && c.Form != "plan" {
				continue
			}
			sc := scores[c.Kind]
			if sc == nil {
				sc = &score{kind: c.Kind}
				scores[c.Kind] = sc
			}
			if points > sc.points || points == sc.points && sc.best.at.title && !s.title {
				sc.best = subject{kind: c.Kind, mode: c.Mode, at: s, cue: c}
			}
			sc.points = max(sc.points, points)
		}
	}
	var all []*score
	for _, sc := range scores {
		if r.holds(sc.kind, sc.points) {
			all = append(all, sc)
		}
	}
	if len(all) == 0 {
		return subject{}, false
	}
	best := slices.MinFunc(all, func(a, b *score) int {
		return cmp.Compare(slices.Index(precedence, a.kind), slices.Index(precedence, b.kind))
	})
	out := best.best
	out.mode = r.mode(out)
	out.planned = r.isPlanned()
	if out.kind == "meeting" && (out.mode == "phone" || out.mode == "video") {
		out.kind = "call"
	}
	return out, true
}

// holds tells whether cues of a kind are enough for it: a noun alone, deep in the lead, is
// enough for a consultation only; a signing or a message is one when a verb or the title says so.
func (r *reader) holds(kind string, points int) bool {
	switch kind {
	case "signing", "message", "conference":
		return points >= 4
	case "visit", "meeting", "call", "credentials", "consultation":
		return points >= 2
	}
	return false
}

// mode is how the sides met: what the lead says of telephone and video wins over the cue.
func (r *reader) mode(s subject) string {
	for _, l := range r.lead() {
		if l.another {
			continue
		}
		switch {
		case l.has(r.k.video):
			return "video"
		case l.has(r.k.phone):
			return "phone"
		}
	}
	switch {
	case s.kind == "message":
		return ""
	case s.mode == "" && s.kind == "call":
		return "phone"
	case s.mode == "":
		return "in_person"
	}
	return s.mode
}

// isPlanned: a verb of the lead announces the event, and none says that it took place.
func (r *reader) isPlanned() bool {
	planned := false
	for _, s := range r.lead() {
		for _, c := range s.cues {
			switch c.Form {
			case "plan":
				planned = true
			case "act", "host", "guest":
				if !s.another {
					return false
				}
			}
		}
	}
	return planned
}
