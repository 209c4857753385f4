package extract

import (
	"slices"
	"strings"
	"time"

	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/text"
)

// reader reads one document: all sentences with their marks, and what is known of its source.
type reader struct {
	k         *knowledge
	names     naming
	doc       text.Document
	published time.Time // the day, year 1 when it is not known
	layout    text.Layout
	dateline  *dateline
	above     *dateMark          // the day in brackets at the end of the title, or of a line of its own; nil when there is none
	publisher *lexicon.Publisher // nil when not known
	home      string             // actor of the agency or ministry that reports, empty when not known
	planned   bool               // the event is announced
	long      bool               // a reporter's story, of which not all tells of the talk
	kind      string             // of the article's own event
	tooNew    []string           // topics of later days than the text
	sentences []*sentence
	interview map[int]bool // paragraphs, see interviewed
	leading   []*sentence  // see lead
	titled    []mention    // people with a title that names their side, anywhere in the text
	days      *calendar    // nil until a date is asked for
	warnings  []Warning
	silence   []Fact // words of events that were passed over, and why
}

// leadSize is how many sentences of the body, beside the title, tell what the article is about.
const leadSize = 3

// lead is the title and the first sentences: what the article is about stands there. Lines that name
// nobody and nothing of it are passed over.
func (r *reader) lead() []*sentence {
	if r.leading == nil {
		r.leading = r.findLead()
	}
	return slices.Clip(r.leading)
}

func (r *reader) findLead() []*sentence {
	var out []*sentence
	n := 0
	for i, s := range r.sentences {
		if s.title {
			out = append(out, s)
			continue
		}
		if n == 0 && i+1 < len(r.sentences) && r.sentences[i+1].Paragraph != s.Paragraph {
			if s.standfirst() || s.byline() || s.subtitle() {
				continue
			}
		}
		if n++; n > leadSize {
			break
		}
		out = append(out, s)
	}
	return out
}

// standfirst: the sentence names no event, no state and nobody, or only who gives the news: "OFFICE OF THE
// SPOKESPERSON", "The following is attributable to Spokesperson X:".
func (s *sentence) standfirst() bool {
	return len(s.cues)+len(s.actors)+len(s.bodies) == 0 &&
		!slices.ContainsFunc(s.roles, func(o roleMark) bool { return !o.Never }) &&
		!slices.ContainsFunc(s.people, func(p personMark) bool { return p.Role == nil || !p.Role.Never })
}

// byline: a line above the report that names its writer: "Anna Sveins | 09.01.2025".
func (s *sentence) byline() bool {
	return !s.ended() && len(s.cues)+len(s.roles)+len(s.bodies) == 0
}

// subtitle: a line above the report, of no verb that tells its event: "Talks come ahead of a summit". It is no
// sentence of the report, so those that follow tell as much as if it were not there.
func (s *sentence) subtitle() bool {
	const fewest = 5 // words
	return len(s.Tokens) >= fewest && !s.ended() && len(s.people) == 0 && !slices.ContainsFunc(s.cues, cueMark.verb)
}

// ended: the sentence ends as sentences do, not as a heading.
func (s *sentence) ended() bool {
	return len(s.Tokens) > 0 && strings.Contains(".!?…:;\"", s.Tokens[len(s.Tokens)-1].Fold)
}

// topic is what the lead says the article is about.
type subject struct {
	kind, mode string
	modeRule   Rule
	planned    bool
	at         *sentence // the sentence that tells it best
	cue        cueMark
}

// kinds in the order in which they win over each other when a lead has cues of several.
var precedence = []string{"credentials", "message", "consultation", "signing", "call", "conference", "meeting", "visit"}

// weight of the forms of cues: a verb that says the event took place tells more than a noun.
var weight = map[string]int{"act": 4, "joint": 4, "host": 4, "guest": 4, "head": 3, "plan": 3, "name": 2}

// score is how well the lead speaks for a kind of event.
type score struct {
	points int
	best   subject
}

// subject reads from the lead what kind of event the article is about; ok is false when it
// is about none.
func (r *reader) subject() (subject, bool) {
	scores := r.scores()
	r.yieldToVerbs(scores)
	for _, kind := range precedence {
		sc := scores[kind]
		if sc == nil || !r.holds(kind, sc.points) {
			continue
		}
		out := sc.best
		out.mode, out.modeRule = r.mode(out)
		out.planned = r.planned
		if (out.kind == "meeting" || out.kind == "conference") && (out.mode == "phone" || out.mode == "video") {
			out.kind = "call"
		}
		return out, true
	}
	r.tooLittle(scores)
	return subject{}, false
}

func (r *reader) scores() map[string]*score {
	scores := map[string]*score{}
	for n, s := range r.lead() {
		for _, c := range s.cues {
			if why := r.passedOver(s, c); why != "" {
				r.passOver(why, s, c)
				continue
			}
			points := weight[c.Form]
			if s.title || n <= 1 {
				points += 2
			}
			sc := scores[c.Kind]
			if sc == nil {
				sc = &score{}
				scores[c.Kind] = sc
			}
			if points > sc.points || points == sc.points && sc.best.at.title && !s.title {
				sc.best = subject{kind: c.Kind, mode: c.Mode, at: s, cue: c}
			}
			sc.points = max(sc.points, points)
		}
	}
	return scores
}

// incidental: a noun of an event that only gives the occasion or the past of another:
// "en marge de la conférence", "depuis les entretiens de mars".
func (s *sentence) incidental(k *knowledge, c cueMark) bool {
	if s.transcribed(k) > 0 {
		return false // "Remarks by X and Y ahead of their talks"
	}
	from := c.From
	for from > 0 && c.From-from < 24 && s.Tokens[from-1].Fold != "," && s.Tokens[from-1].Fold != ";" {
		from--
	}
	return s.hasIn(k.aside, from, c.From) || s.sincePast(k, from, c.From) || s.hasIn(k.purpose, from, c.From) && !s.gatheredFor(c)
}

// gatheredFor: consultations behind a verb of meeting are what those who met came together for: "hosted Minister
// X for the third Ministerial Dialogue", or before one of talk of two: "in the framework of the consultations, X and Y discussed".
func (s *sentence) gatheredFor(c cueMark) bool {
	return c.Kind == "consultation" && slices.ContainsFunc(s.cues, func(v cueMark) bool {
		return v.verb() && v.Kind == "meeting" && (v.To <= c.From || v.Form == "joint" && v.From >= c.To)
	})
}

// yieldToVerbs drops kinds that only a noun below the opening names when the opening has a
// verb of another kind: a minister who received a guest and spoke of consultations held no
// consultations. A meeting that is only announced yields to the visit that has begun.
func (r *reader) yieldToVerbs(scores map[string]*score) {
	opening := r.opening()
	if opening == nil {
		return
	}
	verb := ""
	for _, c := range opening.cues {
		if c.verb() && verb == "" {
			verb = c.Kind
		}
	}
	if verb == "" {
		verb = r.verbOfTitle() // "President X received Minister Y. The meeting focused on"
	}
	for _, c := range opening.cues {
		if verb == "" && c.Form == "plan" && c.Kind != "-" {
			verb = c.Kind
		}
	}
	for kind, sc := range scores {
		if verb != "" && kind != verb && sc.best.cue.Form == "name" && !sc.best.at.title && sc.best.at != opening && (kind != "consultation" || !sc.best.at.hasIn(r.k.nouns.here, 0, 1)) {
			delete(scores, kind)
		}
	}
	v, m := scores["visit"], scores["meeting"]
	if v != nil && m != nil && (v.best.cue.Form == "plan" || v.best.cue.Form == "head" || verb == "visit" || v.best.at.title) && m.best.cue.Form == "plan" && !m.best.at.title {
		delete(scores, "meeting")
	}
	if v != nil && m != nil && verb == "visit" && m.best.at != opening && !m.best.at.title && m.best.cue.Form != "name" && len(m.best.at.people) == 0 {
		delete(scores, "meeting") // somebody unnamed welcomed who arrived
	}
	if v != nil && m != nil && v.best.cue.Form == "plan" && v.best.at == opening && m.best.at.title && len(m.best.at.people) < 2 {
		delete(scores, "meeting") // "Oslo reçoit X": a land is no one who is met
	}
	if c := scores["conference"]; c != nil && (verb == "meeting" || verb == "call") && c.best.cue.Form == "name" {
		delete(scores, "conference") // the forum beside which two met
	}
	for _, kind := range []string{"message", "signing"} { // what else was done there is not the news
		m := scores[kind]
		if m == nil || m.best.at.title {
			continue
		}
		if m.best.at != opening || m.best.cue.Form == "name" && (verb != "" && verb != kind || r.talksInTitle()) {
			delete(scores, kind)
		}
	}
}

// talksInTitle: the title names talks or a meeting: what was signed at them is not the news.
func (r *reader) talksInTitle() bool {
	for _, s := range r.sentences {
		if s.title && slices.ContainsFunc(s.cues, func(c cueMark) bool { return c.Kind == "meeting" }) {
			return true
		}
	}
	return false
}

// verbOfTitle is the kind of event that a verb of the title says took place; empty when none does.
func (r *reader) verbOfTitle() string {
	for _, s := range r.sentences {
		for _, c := range s.cues {
			if s.title && c.verb() {
				return c.Kind
			}
		}
	}
	return ""
}

// opening is the first sentence of the body that has a cue.
func (r *reader) opening() *sentence {
	for _, s := range r.sentences {
		if !s.title && len(s.cues) > 0 {
			return s
		}
	}
	return nil
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
func (r *reader) mode(s subject) (string, Rule) {
	for _, l := range r.lead() {
		if l.another || len(l.cues) == 0 || l.background(r.k) {
			continue
		}
		switch {
		case l.has(r.k.video):
			return "video", wordOfMode
		case l.has(r.k.phone):
			return "phone", wordOfMode
		}
	}
	switch {
	case s.kind == "message":
		return "", ""
	case s.mode == "" && s.kind == "call":
		return "phone", callByPhone
	case s.mode == "":
		return "in_person", inPersonElse
	}
	return s.mode, modeOfEvent
}

// isPlanned: a verb of the opening announces the event, and none says that it took place.
func (r *reader) isPlanned() bool {
	planned := false
	for n, s := range r.lead() {
		if n > 1 {
			break
		}
		for _, c := range s.cues {
			switch c.Form {
			case "plan":
				planned = true
			case "act", "joint", "host", "guest", "done":
				if s.title && c.To-c.From == 1 {
					continue // "Oslo reçoit X": headlines say what is to come in the present
				}
				if !s.earlier {
					return false
				}
			}
		}
	}
	return planned
}
