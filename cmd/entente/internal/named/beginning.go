package named

import (
	"strings"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/lexicon"
)

// ActorsBeginning are the sides whose code begins with a word, for a shell to complete; then, unless it is empty, their names
// in English and French that do, with the code as what they mean. Case and accents make no difference.
func ActorsBeginning(word string) []Candidate {
	names := map[string][]string{}
	for _, a := range Actors() {
		names[a.ID] = []string{a.Name}
	}
	for _, lang := range []string{"en", "fr"} {
		for _, n := range lexicon.Names(lang) {
			for _, code := range []string{n.Code, "org:" + n.Code} {
				if names[code] != nil {
					names[code] = append(names[code], n.Name)
				}
			}
		}
	}
	return beginning(word, Actors(), func(c Candidate) []string { return names[c.ID] })
}

// TopicsBeginning are the topics, in the same way.
func TopicsBeginning(word string) []Candidate {
	labels := map[string]map[string]string{}
	for _, t := range lexicon.TheWorld().Topics {
		labels[t.ID] = t.Labels
	}
	return beginning(word, Topics(), func(c Candidate) []string { return []string{labels[c.ID]["en"], labels[c.ID]["fr"]} })
}

func beginning(word string, all []Candidate, names func(Candidate) []string) []Candidate {
	folded := graph.Fold(word)
	var out, called []Candidate
	for _, c := range all {
		if len(word) <= len(c.ID) && strings.EqualFold(c.ID[:len(word)], word) {
			out = append(out, c)
		}
		known := map[string]bool{c.ID: true}
		for _, name := range names(c) {
			if folded != "" && !known[name] && strings.HasPrefix(graph.Fold(name), folded) {
				called = append(called, Candidate{name, c.ID})
			}
			known[name] = true
		}
	}
	return append(out, called...)
}
