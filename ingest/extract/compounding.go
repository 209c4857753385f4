package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/phrase"
	"github.com/entente-graph/entente/ingest/text"
)

// German writes every noun with a capital, joins nouns into one word, puts adjectives before them and
// lets the ending of a name say whose something is. What tells its nouns from names is data: the class
// "noun" of grammar.tsv lists the nouns of such texts and the endings of nouns.

// nouns is what a language knows that writes its nouns so; all of it is empty for one that does not.
type nouns struct {
	common     *phrase.Index[struct{}]            // nouns, none of which is in a name: "Gespräche"
	attributes []string                           // endings of adjectives before a noun: "auswärtige Angelegenheiten"
	names      []string                           // endings that make a genitive of an actor's name: "Usbekistans"
	opening    class                              // words behind which the verb comes before its subject: "Am Montag traf"
	ourselves  class                              // that are the side whose read-out it is: "ich", "wir"
	pronouns   class                              // that may be that subject: "sie"
	agents     class                              // prepositions before the one who did it, when an office follows: "von"
	lands      map[string]bool                    // where the language is written, as codes
	spellings  map[string]*phrase.Index[struct{}] // by land, words that only its texts have
	here       *phrase.Index[struct{}]            // words that open a sentence on the event itself: "Im Zentrum der Konsultationen standen"
	before     *phrase.Index[struct{}]            // words that open a sentence on the same stay, however far its verb is in the past
}

func (k *knowledge) nounsOf(l *lexicon.Language) nouns {
	g := l.Grammar
	spellings := map[string]*phrase.Index[struct{}]{}
	for class, words := range g {
		if land, ok := strings.CutPrefix(class, "spelling-"); ok {
			spellings[strings.ToUpper(land)] = k.phrases(words)
		}
	}
	return nouns{
		common: k.phrases(g["noun"]), attributes: g["attribute-ending"], names: g["name-ending"], opening: k.class(g["inversion"]),
		pronouns: k.class(g["pronoun"]), ourselves: k.class(g["ourselves"]), agents: k.class(g["agent"]), lands: codes(g["land-of-language"]),
		spellings: spellings, before: k.phrases(g["just-before"]), here: k.phrases(g["held-here"]),
	}
}

// codes are the alpha-3 codes of a class.
func codes(terms []string) map[string]bool {
	out := map[string]bool{}
	for _, t := range terms {
		out[strings.ToUpper(t)] = true
	}
	return out
}

// noun tells whether a token with a capital is a common noun.
func (s *sentence) noun(k *knowledge, i int) bool {
	_, ok := k.nouns.common.Longest(s.Tokens[i:i+1], 0)
	return ok
}

// miscased: a noun of an event stands low, or a verb with a capital, in a language that writes nouns so:
// "sie treffen" is no meeting.
func (s *sentence) miscased(k *knowledge, f phrase.Found[cue]) bool {
	if !k.capitalised.word("noun") {
		return false
	}
	if f.Value.Form == "name" {
		return !s.Tokens[f.To-1].Upper
	}
	return s.Tokens[f.From].Upper && f.From > 0 && s.Tokens[f.From-1].Word
}

// nounPhrase is where a noun behind its adjectives ends that begin at token p, "wirtschaftliche
// Zusammenarbeit", "europäische und internationale Angelegenheiten"; p when none does.
func (w *walk) nounPhrase(p int) int {
	q := p
	for q < len(w.s.Tokens) && (w.attribute(q) || q > p && w.k.and.has(w.s.Tokens[q].Lexeme) && q+1 < len(w.s.Tokens) && w.attribute(q+1)) {
		q++
	}
	if q == p || q >= len(w.s.Tokens) || !w.s.Tokens[q].Upper {
		return p
	}
	return q + 1
}

// attribute: a token is an adjective that goes with a noun behind it.
func (w *walk) attribute(q int) bool {
	t := w.s.Tokens[q]
	return t.Word && !t.Upper && !w.k.stop.has(t.Lexeme) && !w.k.and.has(t.Lexeme) && w.k.ends(w.k.nouns.attributes, t.Low)
}

// opensAnother: an article that may be a genitive's opens another office, or a side, at token p: "vom
// Ministerium für Handel und der Erste Vizeminister".
func (w *walk) opensAnother(p int) bool {
	if !w.k.capitalised.word("noun") || !w.k.article.has(w.s.Tokens[p].Lexeme) {
		return false
	}
	for p++; p < len(w.s.Tokens) && (w.k.beforeHead.has(w.s.Tokens[p].Lexeme) || w.attribute(p)); p++ {
	}
	if p == len(w.s.Tokens) {
		return false
	}
	_, _, office := w.s.officeAt(w.k, p)
	return office || w.k.side.has(w.s.Tokens[p].Lexeme)
}

// pastVerb passes the verb that a language puts at the end of a clause, so that it parts a name from its
// title: "hat Jiří X empfangen, den Leiter der Abteilung".
func (s *sentence) pastVerb(k *knowledge, i int) int {
	if !k.capitalised.word("noun") || i+1 >= len(s.Tokens) || s.Tokens[i+1].Fold != "," {
		return i
	}
	if t := s.Tokens[i]; t.Word && !t.Upper && k.ends(k.participleEndings, t.Low) {
		return i + 1
	}
	return i
}

// truncated passes the first of two words that share their end: "für Außen- und Sicherheitspolitik".
func (w *walk) truncated(p int) int {
	tokens := w.s.Tokens
	if tokens[p].Fold != "-" || len(w.k.nouns.attributes) == 0 || p+2 >= len(tokens) || p == 0 || tokens[p-1].End != tokens[p].Start {
		return p
	}
	if q := p + 1; w.k.and.has(tokens[q].Lexeme) && tokens[q+1].Upper {
		return q + 2
	}
	return p
}

// genitives adds the forms of an actor's name that say whose something is: "Außenminister Usbekistans".
func (k *knowledge) genitives(name string, f actorForm) {
	if f.Shouted {
		return
	}
	for _, e := range k.nouns.names {
		f.Genitive = true
		k.actors.Add(name+e, f)
	}
}

// officeAt is the office whose title begins at a token, and the actor in front of it in one word, as
// in "EU-Außenbeauftragte", "US-Präsident" and "UN-Generalsekretär".
func (s *sentence) officeAt(k *knowledge, i int) (f phrase.Found[*lexicon.Office], actor string, ok bool) {
	if f, ok = k.offices.Longest(s.Tokens, i); ok {
		return f, "", true
	}
	t := &s.Tokens[i]
	if !t.Classes.Has(hyphened) {
		return f, "", false
	}
	at := strings.IndexFunc(t.Text, func(r rune) bool { return r == '-' || r == '‐' || r == '‑' })
	if at <= 0 {
		return f, "", false
	}
	a, ok := k.actors.Longest([]text.Token{k.part(t.Text[:at])}, 0)
	if !ok || a.Value.Adjective {
		return f, "", false
	}
	_, size := utf8.DecodeRuneInString(t.Text[at:])
	f, ok = k.offices.Longest([]text.Token{k.part(t.Text[at+size:])}, 0)
	return phrase.Found[*lexicon.Office]{From: i, To: i + 1, End: i + 1, Value: f.Value}, a.Value.Code, ok
}

// part is a part of a word as a token.
func (k *knowledge) part(word string) text.Token {
	return text.Token{Text: word, Lexeme: k.grammar.Lexemes.Word(word)}
}
