package named

import (
	"context"
	"slices"
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/graph"
)

const officialAdvice = "officials and their ids: entente query official/list"

// Official finds the official of a store whom a text means: the one with this id; else all whose spellings, or the key of
// whose name, are the text's, in any script; else all whose ids begin with it; else all with these words in their names, as
// a surname alone has. All is read but for an id. Its error is a [*NotOne], or one of the store.
func Official(ctx context.Context, s graph.Store, text string) (Candidate, error) {
	first, err := ask.Few(ctx, s, "official/names", 1, map[string]string{"start": text})
	if err != nil {
		return Candidate{}, err
	}
	if len(first) == 1 && first[0].Text("id") == text {
		return Candidate{text, first[0].Text("name")}, nil
	}
	m := match{text: text, folded: graph.Fold(text), keys: map[string]string{}, near: nearTo(graph.Fold(text))}
	for row, err := range ask.All(ctx, s, "official/names", nil) {
		if err != nil {
			return Candidate{}, err
		}
		m.try(Candidate{row.Text("id"), row.Text("name")}, row.List("names"))
	}
	found := m.best()
	id, err := one("official", text, officialAdvice, found)
	if not, ok := err.(*NotOne); ok && !not.Many { //nolint:errorlint // one makes it
		not.Near = m.near.candidates()
	}
	if err != nil {
		return Candidate{}, err
	}
	return found[slices.IndexFunc(found, func(c Candidate) bool { return c.ID == id })], nil
}

// match gathers those whom a text may mean, by how.
type match struct {
	text, folded         string
	keys                 map[string]string // actor to the key of the text as a name of its people
	whole, begun, within []Candidate
	near                 *near
}

func (m *match) best() []Candidate {
	switch {
	case len(m.whole) > 0:
		return m.whole
	case len(m.begun) > 0:
		return m.begun
	}
	return m.within
}

func (m *match) try(c Candidate, names []string) {
	if m.folded == "" {
		return
	}
	actor, key, _ := strings.Cut(c.ID, "/")
	mine, ok := m.keys[actor]
	if !ok {
		mine = graph.NameKey(graph.ActorCode(actor), m.text)
		m.keys[actor] = mine
	}
	is, has := key == mine, parts(key, mine)
	if !slices.Contains(names, c.Name) {
		names = append(names, c.Name)
	}
	for _, n := range names {
		folded := graph.Fold(n)
		is, has = is || folded == m.folded, has || holds(folded, m.folded)
		m.near.try(c, folded)
		for word := range strings.FieldsSeq(folded) {
			m.near.try(c, word)
		}
	}
	switch {
	case is:
		m.whole = append(m.whole, c)
	case strings.HasPrefix(c.ID, m.text):
		m.begun = append(m.begun, c)
	case has:
		m.within = append(m.within, c)
	}
}

// parts tells whether a key has all parts of another.
func parts(key, of string) bool {
	have := strings.Split(key, "-")
	for p := range strings.SplitSeq(of, "-") {
		if !slices.Contains(have, p) {
			return false
		}
	}
	return true
}
