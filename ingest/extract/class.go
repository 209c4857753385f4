package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/entente-graph/entente/ingest/text"
)

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
		if utf8.RuneCountInString(w) == 1 && len(w) > 1 && len(text.Fold(w)) == 1 && !slices.Contains(k.accentedLetters, w) {
			k.accentedLetters = append(k.accentedLetters, w)
		}
	}
	return c
}

// Classes that the letters of a word tell by themselves.
const (
	mayName    uint8 = iota + 1 // "Oslo", "al-Habbo", "d'Orey": see [nameLike]
	likeName                    // see [nameLike]
	inCapitals                  // see [shouted]
	hyphened                    // two words in one, maybe
	opensPart                   // see [knowledge.joinsArticle]
	datedEvent                  // a conference whose days the lexicon knows
	firstClass
)

// byLetters adds these classes to a lexeme.
func (k *knowledge) byLetters(l *text.Lexeme) {
	add := func(class uint8, in bool) {
		if in {
			l.Classes.Add(class)
		}
	}
	hyphen := strings.IndexByte(l.Fold, '-')
	add(mayName, l.Upper || hyphen >= 0 || strings.IndexByte(l.Fold, '\'') >= 0)
	add(inCapitals, capitals(l.Letters) >= 2)
	add(hyphened, l.Word && hyphen > 0)
	add(opensPart, k.joinsArticle(l.Fold))
	add(likeName, likeNames(l))
	_, dated := k.events[l.Fold]
	add(datedEvent, dated)
}

// note writes into the lexeme of a word of a text what the lexicon and the gazetteer know of it, once.
func (k *knowledge) note(l *text.Lexeme) {
	k.spelling.Note(l)
	l.Classes = k.inClasses[l.Low]
	if l.Upper && len(l.Low) == 1 { // "A Oslo" is "à Oslo": capitals lose their accents
		for _, w := range k.accentedLetters {
			if text.Fold(w) == l.Low {
				in := k.inClasses[w]
				l.Classes[0], l.Classes[1] = l.Classes[0]|in[0], l.Classes[1]|in[1]
			}
		}
	}
	k.byLetters(l)
	if names := citiesNamed(l); len(names) > 0 {
		l.Places = names
	}
}
