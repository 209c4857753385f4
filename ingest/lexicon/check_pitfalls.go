package lexicon

import (
	"fmt"
	"slices"
	"strings"
)

// pitfalls warns of terms of topics that most likely mean something else than their writer thought: a space ends
// the alternatives, "start-up|jeunes pousses", and ? is of the whole place, "loss and damage funds?".
func (c *checker) pitfalls(code string) {
	path := code + "/topics.tsv"
	alone, always := map[string]int{}, map[string]bool{} // topic and word: the line in which the word is a term by itself; and wherever it stands
	c.column(path, "term", func(r Row, term string) {
		if strings.ContainsAny(term, " ?") {
			return
		}
		for _, word := range strings.Split(term, "|") {
			alone[r.Cell("topic")+" "+word] = r.Line
			always[r.Cell("topic")+" "+word] = r.Cell("not") == ""
		}
	})
	c.column(path, "term", func(r Row, term string) {
		places := strings.Fields(term)
		for i, place := range places {
			what := ""
			if edge := i == 0 || i == len(places)-1; edge && strings.HasSuffix(place, "?") {
				what = place + " may be missing as a whole, so that it adds nothing"
			} else if i > 0 {
				what = pressed(places[i-1], place, func(word string) (int, bool) {
					key := r.Cell("topic") + " " + word
					return alone[key], always[key]
				})
			}
			if what != "" {
				c.add(path, r.Line, fmt.Sprintf("%q: %s", term, what), "two phrases are two rows, and a plural is an alternative; docs/lexicon.md tells how phrases are written")
			}
		}
	})
}

// pressed tells by what two neighbouring places look like two phrases in one row: the first has a word that
// needs no second ("start-up|jeunes" before "pousses"), or both have one ("deux|parlements" before "parlements").
func pressed(place, next string, alone func(word string) (line int, always bool)) string {
	if strings.HasSuffix(place, "?") || strings.HasSuffix(next, "?") {
		return ""
	}
	words, following := strings.Split(place, "|"), strings.Split(next, "|")
	last := len(words) - 1
	lastAlone, _ := alone(words[last])
	for i, word := range words {
		if word != "*" && len(words)+len(following) > 2 && slices.Contains(following, word) {
			return fmt.Sprintf("it reads as %q too", word+" "+word)
		}
		if line, always := alone(word); i < last && always && lastAlone == 0 {
			return fmt.Sprintf("%q is a term by itself (line %d) and needs no %q here", word, line, following[0])
		}
	}
	return ""
}
