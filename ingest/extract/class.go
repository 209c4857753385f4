package extract

import "github.com/entente-graph/entente/ingest/text"

// class is a class of single words of a language. Nothing is in one that has no words.
type class struct {
	number uint8           // from 1 on
	words  map[string]bool // in lower case
}

// has tells whether a word of a text is in the class.
func (c class) has(l *text.Lexeme) bool { return l.Classes.Has(c.number) }

// word tells whether a word in lower case is.
func (c class) word(low string) bool { return c.words[low] }

// class makes a class.
func (k *knowledge) class(words []string) class {
	k.classCount++
	c := class{k.classCount, lowSet(words)}
	for w := range c.words {
		in := k.inClasses[w]
		in.Add(c.number)
		k.inClasses[w] = in
	}
	return c
}

// note writes into the lexeme of a word of a text what the lexicon and the gazetteer know of it, once.
func (k *knowledge) note(l *text.Lexeme) {
	k.spelling.Note(l)
	l.Classes = k.inClasses[l.Low]
	if names := citiesNamed(l); len(names) > 0 {
		l.Places = names
	}
}
