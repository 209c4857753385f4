package extract_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/ingest/lexicon"
)

// spelt is a term of the lexicon as a text may write it: the first alternative of each word,
// words that may be missing there, open endings left as they are.
func spelt(term string) string {
	var out []string
	for _, w := range strings.Fields(term) {
		w, _, _ = strings.Cut(w, "|")
		w = strings.TrimSuffix(w, "?")
		out = append(out, strings.TrimRight(w, "*+"))
	}
	return strings.Join(out, " ")
}

// Every term of the taxonomy is found where it is a subject of talk: as its topic, or as one
// below it that a longer term of the same words names.
func TestEveryTopicTerm(t *testing.T) {
	l, _ := lexicon.For("fr")
	broader := map[string]string{}
	for _, x := range lexicon.TheWorld().Topics {
		broader[x.ID] = x.Broader
	}
	for _, term := range l.Topics {
		var got []string
		e := event(t, nordic+"Les parties ont abordé les questions suivantes : "+spelt(term.Term)+".")
		for _, x := range e.Topics {
			for id := x.ID; id != ""; id = broader[id] {
				got = append(got, id)
			}
		}
		if !slices.Contains(got, term.Topic) {
			t.Errorf("%s: %q is found as %q", term.Topic, spelt(term.Term), got)
		}
	}
}
