// Package named tells which country, topic or official a person means who writes its code, id or name, in any language
// and script that entente reads. What may mean several is never guessed.
package named

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Candidate is one that a text may mean: a code or an id, and its caption.
type Candidate struct{ ID, Name string }

func (c Candidate) String() string { return c.ID + " (" + c.Name + ")" }

// NotOne says that a text means nobody, and who is near; or several, and which.
type NotOne struct {
	What   string // "country or organization"
	Text   string
	Many   bool        // Near are those that it may mean, else those that are written alike
	Near   []Candidate // nearest first
	Advice string
}

func (e *NotOne) Error() string {
	if e.Many {
		return fmt.Sprintf("%q may be any of %d: %s", e.Text, len(e.Near), listed(e.Near, ", "))
	}
	return fmt.Sprintf("no %s is called %q", e.What, e.Text)
}

// Hint is what to write instead.
func (e *NotOne) Hint() string {
	switch {
	case e.Many:
		return "give one by its code or id, such as " + e.Near[0].ID
	case len(e.Near) > 0:
		return "did you mean " + listed(e.Near, " or ") + "? " + e.Advice
	}
	return e.Advice
}

// few is how many candidates an error names.
const few = 5

func listed(all []Candidate, by string) string {
	var out []string
	for _, c := range all[:min(few, len(all))] {
		out = append(out, c.String())
	}
	if len(all) > few {
		out = append(out, "...")
	}
	return strings.Join(out, by)
}

// one gives the only candidate, or an error that names all of them.
func one(what, text, advice string, found []Candidate) (string, error) {
	found = slices.Clone(found)
	slices.SortFunc(found, func(a, b Candidate) int { return cmp.Compare(a.ID, b.ID) })
	found = slices.CompactFunc(found, func(a, b Candidate) bool { return a.ID == b.ID })
	if len(found) == 1 {
		return found[0].ID, nil
	}
	return "", &NotOne{What: what, Text: text, Many: len(found) > 1, Near: found, Advice: advice}
}

// near gathers the candidates with a name most like a text: the fewest letters to change, and of these the longest common
// beginning; and those of which a name holds it.
type near struct {
	folded  string
	letters int // of it
	far     int // letters to change; more than allowed: none is near yet
	begin   int
	found   []Candidate
	holding []Candidate
}

func nearTo(folded string) *near {
	n := utf8.RuneCountInString(folded)
	return &near{folded: folded, letters: n, far: 1 + n/4}
}

// try compares a folded name of a candidate.
func (n *near) try(c Candidate, name string) {
	if n.folded == "" || name == "" {
		return
	}
	if holds(name, n.folded) && !slices.Contains(n.holding, c) {
		n.holding = append(n.holding, c)
	}
	if more := utf8.RuneCountInString(name) - n.letters; more > n.far || -more > n.far { // that many letters to change at least
		return
	}
	far := levenshtein.ComputeDistance(n.folded, name)
	begin := 0
	for begin < min(len(name), len(n.folded)) && name[begin] == n.folded[begin] {
		begin++
	}
	switch better := cmp.Or(cmp.Compare(n.far, far), cmp.Compare(begin, n.begin)); {
	case far >= n.letters || better < 0:
	case better > 0:
		n.far, n.begin, n.found = far, begin, []Candidate{c}
	case !slices.Contains(n.found, c):
		n.found = append(n.found, c)
	}
}

// candidates are the nearest, then those that hold the text, each in order of their ids.
func (n *near) candidates() []Candidate {
	byID := func(a, b Candidate) int { return cmp.Compare(a.ID, b.ID) }
	slices.SortFunc(n.found, byID)
	slices.SortFunc(n.holding, byID)
	out := n.found
	for _, c := range n.holding {
		if !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}

// holds tells whether all words of the one folded text stand beside each other in the other.
func holds(name, words string) bool { return strings.Contains(" "+name+" ", " "+words+" ") }
