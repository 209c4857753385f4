package extract

import "slices"

// faceToFace: a verb of speech tells a call, "spoke with", unless they stood before each other: on the
// margins of a conference, or where the headline names a meeting, "X's Pull-Aside with Y".
func (r *reader) faceToFace() {
	met := false
	for _, s := range r.sentences {
		met = met || s.title && slices.ContainsFunc(s.cues, func(c cueMark) bool {
			return c.Form == "name" && c.Kind == "meeting" && c.Mode == "in_person"
		})
		if s.has(r.k.phone) || s.has(r.k.video) {
			return
		}
	}
	for _, s := range r.sentences {
		for i := range s.cues {
			if c := &s.cues[i]; c.Kind == "call" && c.Mode == "" && (met || s.has(r.k.margin)) {
				c.Kind, c.Mode = "meeting", "in_person"
			}
		}
	}
}
