package lexicon

import (
	"fmt"
	"strings"
)

// grammatical are the tables of small classes of words, with the column that names the class.
var grammatical = map[string]string{"grammar.tsv": "class", "names.tsv": "kind", "places.tsv": "kind"}

// patterns checks that every phrase parses in the pattern language of docs/lexicon.md.
func (c *checker) patterns(code string) {
	own := c.own(code)
	try := func(path string, r Row, term string) {
		if what := misspelt(term, own); what != "" {
			c.add(path, r.Line, fmt.Sprintf("%q: %s", term, what), "docs/lexicon.md tells how phrases are written")
		}
	}
	for _, x := range []struct{ file, column string }{{"offices.tsv", "term"}, {"bodies.tsv", "term"}, {"topics.tsv", "term"}, {"events.tsv", "pattern"}, {"honorifics.tsv", "term"}, {"dates.tsv", "term"}} {
		path := code + "/" + x.file
		c.column(path, x.column, func(r Row, term string) { try(path, r, term) })
	}
	c.column(code+"/topics.tsv", "not", func(r Row, phrases string) {
		for _, phrase := range split(phrases, ";") {
			try(code+"/topics.tsv", r, phrase)
		}
	})
}

// own are the classes that a language has words in, nil when it has no grammar to be looked at.
func (c *checker) own(code string) map[string]bool {
	if _, ok := c.tables[code+"/grammar.tsv"]; !ok {
		return nil
	}
	out := map[string]bool{}
	for file, column := range grammatical {
		c.column(code+"/"+file, column, func(_ Row, class string) { out[class] = true })
	}
	return out
}

// misspelt is what is wrong with a phrase, empty when nothing is.
func misspelt(term string, classes map[string]bool) string {
	rest := term
	for strings.ContainsAny(rest, "{}") {
		before, after, open := strings.Cut(rest, "{")
		class, tail, closed := strings.Cut(after, "}")
		switch {
		case !open || !closed || strings.Contains(before, "}"):
			return "a brace without its other half"
		case classes != nil && !classes[class]:
			return "no class of grammar.tsv is called " + class
		}
		rest = before + "x" + tail
	}
	for i, word := range strings.Fields(rest) {
		bare := strings.TrimSuffix(word, "?")
		for _, alternative := range strings.Split(bare, "|") {
			stem := strings.TrimPrefix(strings.TrimRight(alternative, "*+"), "*")
			switch {
			case alternative == "*" && i > 0: // any word
			case stem == "":
				return "an empty alternative in " + word
			case strings.HasSuffix(alternative[:len(alternative)-1], "*") && alternative != "*"+stem || strings.ContainsAny(stem, "*?"):
				return "* begins or ends an alternative, + ends one, ? ends a word: " + word
			}
		}
	}
	return ""
}

// grammar checks the small classes of words: a rule reads each, or a pattern names it, and its terms
// are what the rule can find.
func (c *checker) grammar(code string) {
	own, named := c.own(code), c.namedInPatterns(code)
	for file, column := range grammatical {
		path := code + "/" + file
		unread := map[string]bool{}
		c.column(path, column, func(r Row, class string) {
			term := r.Cell("term")
			kind, known := c.classes[class]
			switch {
			case !known && !named[class] && !unread[class]:
				unread[class] = true
				c.add(path, r.Line, fmt.Sprintf("no rule reads the class %q", class), "is it misspelt? docs/lexicon.md lists the classes; ingest/extract/classes.go names those that rules read")
			case kind == Phrase:
				if what := misspelt(term, own); what != "" {
					c.add(path, r.Line, fmt.Sprintf("%q: %s", term, what), "docs/lexicon.md tells how phrases are written")
				}
			case kind == Word && strings.ContainsAny(term, "|*+?{} "):
				c.add(path, r.Line, fmt.Sprintf("%q is no single word", term), "the class "+class+" holds words as texts have them, one a row")
			}
		})
	}
}

// namedInPatterns are the classes that patterns of the language write out: "{adv}".
func (c *checker) namedInPatterns(code string) map[string]bool {
	out := map[string]bool{}
	note := func(_ Row, pattern string) {
		for {
			_, after, ok := strings.Cut(pattern, "{")
			if !ok {
				return
			}
			var class string
			class, pattern, _ = strings.Cut(after, "}")
			out[class] = true
		}
	}
	c.column(code+"/events.tsv", "pattern", note)
	for file := range grammatical {
		c.column(code+"/"+file, "term", note)
	}
	return out
}

// Without lists the classes that rules ask for and a language has no word in: these rules are off.
func (l *Language) Without(classes Classes) []string {
	var out []string
	for class := range classes {
		if len(l.Grammar[class]) == 0 {
			out = append(out, class)
		}
	}
	return out
}
