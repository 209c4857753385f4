package named

import (
	"regexp"
	"strings"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/lexicon"
)

// conference: topics that the taxonomy gives one example of.
var conference = regexp.MustCompile(`^cop\d\d$`)

const topicAdvice = "ids of topics: entente query topic/frequency"

// Topic reads a topic's id, one of its labels, or a term under which texts name it, in any language of the lexicon. Its error
// is a [*NotOne].
func Topic(text string) (graph.TopicID, error) {
	topics := lexicon.TheWorld().Topics
	by := map[string]Candidate{}
	for _, t := range topics {
		by[t.ID] = Candidate{t.ID, t.Labels["en"]}
		if strings.EqualFold(t.ID, text) {
			return graph.TopicID(t.ID), nil
		}
	}
	if id := strings.ToLower(text); conference.MatchString(id) {
		return graph.TopicID(id), nil
	}
	folded := graph.Fold(text)
	var found []Candidate
	near := nearTo(folded)
	for _, t := range topics {
		near.try(by[t.ID], graph.Fold(t.ID))
		for _, label := range t.Labels {
			label = graph.Fold(label)
			near.try(by[t.ID], label)
			if label == folded && folded != "" {
				found = append(found, by[t.ID])
			}
		}
	}
	if len(found) == 0 {
		for _, t := range plainTerms() {
			if folded != "" && graph.Fold(t.Term) == folded {
				found = append(found, by[t.Topic])
			}
		}
	}
	id, err := one("topic", text, topicAdvice, found)
	if not, ok := err.(*NotOne); ok && !not.Many { //nolint:errorlint // one makes it
		not.Near = near.candidates()
	}
	return graph.TopicID(id), err
}

// plainTerms are the terms of topics that are plain words, in all languages.
func plainTerms() []lexicon.TopicTerm {
	var out []lexicon.TopicTerm
	for _, lang := range lexicon.Languages() {
		for _, t := range lexicon.TopicTerms(lang) {
			words := []string{t.Term}
			if !strings.Contains(t.Term, " ") {
				words = strings.Split(t.Term, "|")
			}
			for _, w := range words {
				if !strings.ContainsAny(w, "*?|") {
					out = append(out, lexicon.TopicTerm{Topic: t.Topic, Term: w})
				}
			}
		}
	}
	return out
}

// Topics are all topics with their English labels, in the taxonomy's order.
func Topics() []Candidate {
	var out []Candidate
	for _, t := range lexicon.TheWorld().Topics {
		out = append(out, Candidate{t.ID, t.Labels["en"]})
	}
	return out
}
