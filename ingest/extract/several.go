package extract

import (
	"slices"
	"strings"
)

// An office may be one of a few states, and of no other: a "Bundeskanzler" is German or Austrian. The
// lexicon lists them all as its owner; the one that the text is of, or else alone names, is meant.

// severalOwners gives such offices the owner that the text tells.
func (r *reader) severalOwners() {
	for _, s := range r.sentences {
		for n := range s.roles {
			r.ownerOf(&s.roles[n])
		}
		for _, p := range s.people {
			if p.Role != nil {
				r.ownerOf(p.Role)
			}
		}
	}
}

func (r *reader) ownerOf(m *roleMark) {
	may := strings.Fields(m.Office.Owner)
	if len(may) < 2 || len(m.Owners) > 0 {
		return
	}
	if slices.Contains(may, r.home) {
		m.Owners = []string{r.home}
		return
	}
	told := slices.DeleteFunc(may, func(code string) bool { return !r.tells(code) })
	if len(told) == 1 {
		m.Owners = told
	}
}

// tells tells whether the text speaks of an actor, by its name, an adjective, its capital or a body of it.
func (r *reader) tells(code string) bool {
	for _, s := range r.sentences {
		if slices.ContainsFunc(s.actors, func(a actorMark) bool { return a.Code == code }) ||
			slices.ContainsFunc(s.cities, func(c cityMark) bool { return c.City.CapitalOf() == code }) ||
			slices.ContainsFunc(s.bodies, func(b bodyMark) bool { return slices.Contains(b.Owners, code) }) {
			return true
		}
	}
	return false
}

// writtenIn is the land whose spelling the text has, empty when it has that of none or of several:
// only Austria writes "Jänner", only Switzerland "Aussenminister". The grammar has a class for each.
func (r *reader) writtenIn() string {
	home := ""
	for code, words := range r.k.nouns.spellings {
		if !slices.ContainsFunc(r.sentences, func(s *sentence) bool { return s.has(words) }) {
			continue
		}
		if home != "" {
			return ""
		}
		home = code
	}
	return home
}
