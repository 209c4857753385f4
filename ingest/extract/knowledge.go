package extract

import (
	"maps"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/phrase"
	"github.com/entente-graph/entente/ingest/text"
)

// knowledge is the lexicon of one language, compiled for looking up in tokens.
type knowledge struct {
	language string
	grammar  text.Grammar
	spelling *phrase.Spelling
	story    story // words that tell a narrative
	nouns    nouns

	article, of, to, away, and, stop, side, unit, rounds, particle, joinedArticle, stopword, former, by, stateForm, afterHead, honorific, possessive class
	namedAfter, interlocutor, land, with, plural, community, field, seat, subject, generic, given, tongue, auxiliary, pluperfect, relative           class
	actorBefore, asOffice, at, atCity, atThe, beforeHead, beforeYear, between, bothOf, capitalised, charged, dateOrder, dayEndings                   class
	demonstrative, endsTitle, genitive, givenLand, hand, here, inBody, nameOf, nameSuffix, ordinalEndings, titleWord, withNoun                       class
	local, private, compass, yearWord, thanks, reason                                                                                                class
	region                                                                                                                                           class // "asie", "orient": parts of the names of units
	genitiveWords
	usage

	inClasses map[string]text.Classes // by word in lower case
	// accentedLetters are the words of classes that are a letter with an accent: "à"
	accentedLetters []string
	classCount      uint8

	labels   map[string]bool // folded
	agencies map[string]bool // folded names of publishers

	organizations map[string]bool // by abbreviation

	adjectiveEndings, participleEndings, pluralEndings, verbEndings []string

	months                 map[string]int
	weekdays               map[string]time.Weekday
	calendar               *phrase.Index[struct{}] // the words of months and weekdays
	ordinals, relativeDays *phrase.Index[int]
	periods                *phrase.Index[lexicon.Period]

	actors   *phrase.Index[actorForm]
	prefixes map[string]string

	articledCities func() []articledCity

	offices    *phrase.Index[*lexicon.Office]
	bodies     *phrase.Index[bodyTerm]
	honorifics *phrase.Index[struct{}]
	cues       *phrase.Index[cue]
	topics     *phrase.Index[topicTerm]
	broader    map[string]string
	narrowed   []lexicon.TopicActors
	topicSince map[string]time.Time

	earlier, later, absent, present, lead, video, phone                                                                             *phrase.Index[struct{}]
	future, visit, respectively, discussed, abroadEnd, presides                                                                     *phrase.Index[struct{}]
	residing, unheld, agenda, aside, since, opposed, company, contest, jointly, press, annex, otherNews, layman                     *phrase.Index[struct{}]
	sequel, source, timeAgo, toponym, hosting, stay, lately, margin, represent, forum, post, witness, condolence, biography, outing *phrase.Index[struct{}]
	undiscussed, recounted, asked, greeting, elected, inaugurated, plight, sideAttribute, among, titleTail, setting, onlooker       *phrase.Index[struct{}]
	purpose                                                                                                                         *phrase.Index[struct{}] // what those who met came together for
	transcript                                                                                                                      *phrase.Index[struct{}] // what was said there: "remarks by"
	ownBefore, ownAfter, ownCountry                                                                                                 *phrase.Index[struct{}]

	events     map[string]lexicon.DatedEvent // folded name
	publishers []lexicon.Publisher
	byDomain   map[string]*lexicon.Publisher
	byName     *phrase.Index[*lexicon.Publisher]
}

// actorForm is a name of an actor, or an adjective made of it.
type actorForm struct {
	Code      string
	Adjective bool
	Genitive  bool // "Usbekistans"
	Shouted   bool // an abbreviation, in capitals: "EAU" is no water
	Plain     bool // without "ñ", a letter of its own that folding takes for an n: "Cañada" is no Canada
}

type cue = lexicon.Cue

// bodyTerm is a body noun; Slug is its id in the taxonomy.
type bodyTerm struct {
	lexicon.Body
	Slug string
}

// topicTerm is a term of a topic with the phrases inside which it does not count.
type topicTerm struct {
	Topic string
	Not   *phrase.Index[struct{}] // nil when there are none
}

var compiled sync.Map // language to func() *knowledge

// knowledgeOf compiles the lexicon of a language, once. The language has one: Prepare saw to that.
func knowledgeOf(language string) (*knowledge, bool) {
	f, ok := compiled.Load(language)
	if !ok {
		if _, ok := lexicon.For(language); !ok {
			return nil, false
		}
		f, _ = compiled.LoadOrStore(language, sync.OnceValue(func() *knowledge { return compile(language) }))
	}
	return f.(func() *knowledge)(), true
}

func compile(language string) *knowledge {
	l, _ := lexicon.For(language)
	w := lexicon.TheWorld()
	k := &knowledge{language: language, classCount: firstClass - 1, inClasses: make(map[string]text.Classes, 1<<10)}
	elided := text.Set(l.Grammar["elided"])
	k.grammar = text.Grammar{Lexemes: text.NewLexemes(elided, k.note), Openers: lowSet(l.Grammar["opener"]), Abbreviations: text.Set(l.Grammar["abbreviation"])}
	k.grammar.Ordinals = slices.Contains(l.Grammar["ordinal-ending"], ".")
	k.spelling = phrase.NewSpelling(phrase.Rules{
		Elided: elided, Participle: l.Grammar["participle-form"], Breaks: l.Grammar["breaks"],
		Undeclined: l.Grammar["undeclined"], Declensions: l.Declensions,
	})
	k.classes(l)
	k.story = newStory(k, l.Grammar)
	k.nouns = k.nounsOf(l)
	k.articledCities = sync.OnceValue(func() []articledCity { return articledCitiesOf(k.article.words) })
	k.calendarWords(l)
	k.actorNames(l)
	k.offices = phrase.New[*lexicon.Office](k.spelling)
	for i := range l.Offices {
		k.offices.Add(l.Offices[i].Term, &l.Offices[i])
	}
	k.bodies = phrase.New[bodyTerm](k.spelling)
	for _, b := range l.Bodies {
		k.bodies.Add(b.Term, bodyTerm{b, b.ID})
	}
	k.cues = phrase.New[cue](k.spelling)
	for _, c := range l.Cues {
		k.cues.Add(expand(c.Pattern, l.Grammar), c)
	}
	k.topics = phrase.New[topicTerm](k.spelling)
	for _, t := range l.Topics {
		term := topicTerm{Topic: t.Topic}
		if len(t.Not) > 0 {
			term.Not = filled(phrase.NewAside[struct{}](k.spelling), t.Not)
		}
		k.topics.Add(t.Term, term)
	}
	k.organizations = map[string]bool{}
	for _, o := range w.Organizations {
		k.organizations[o.Code] = true
	}
	k.topicSince = w.TopicSince
	k.narrowed, k.broader = w.TopicActors, map[string]string{}
	for _, t := range w.Topics {
		k.broader[t.ID] = t.Broader
	}
	k.events = map[string]lexicon.DatedEvent{}
	for _, e := range w.Events {
		k.events[text.Fold(e.Name)] = e
	}
	k.publishers, k.agencies, k.byDomain = w.Publishers, map[string]bool{}, map[string]*lexicon.Publisher{}
	k.byName = phrase.New[*lexicon.Publisher](k.spelling)
	for n := range k.publishers {
		p := &k.publishers[n]
		k.agencies[text.Fold(p.Name)] = p.Name != ""
		if k.byDomain[p.Domain] == nil && p.Domain != "" {
			k.byDomain[p.Domain] = p
		}
		k.byName.Add(p.Name, p)
	}
	return k
}

// lowSet is a set of words in lower case with their diacritics.
func lowSet(words []string) map[string]bool {
	out := map[string]bool{}
	for _, w := range words {
		out[strings.ToLower(w)] = true
	}
	return out
}

func (k *knowledge) phrases(terms []string) *phrase.Index[struct{}] {
	return filled(phrase.New[struct{}](k.spelling), terms)
}

func filled(x *phrase.Index[struct{}], terms []string) *phrase.Index[struct{}] {
	for _, t := range terms {
		x.Add(t, struct{}{})
	}
	return x
}

// expand writes out "{adv}", the words of a class of the grammar, in a pattern.
func expand(pattern string, classes map[string][]string) string {
	for {
		before, rest, ok := strings.Cut(pattern, "{")
		if !ok {
			return pattern
		}
		class, after, _ := strings.Cut(rest, "}")
		pattern = before + strings.Join(classes[class], "|") + after
	}
}

func (k *knowledge) classes(l *lexicon.Language) {
	g := l.Grammar
	for class, set := range k.words() {
		*set = k.class(g[class])
	}
	for class, list := range k.lists() {
		var terms []string
		for _, t := range g[class] {
			terms = append(terms, expand(t, g))
		}
		*list = k.phrases(terms)
	}
	k.honorific, k.honorifics = k.class(l.Courtesy), k.phrases(l.Courtesy)
	k.labels = text.Set(l.Labels)
	for class, endings := range k.endings() {
		*endings = g[class]
	}
}

func (k *knowledge) calendarWords(l *lexicon.Language) {
	k.months, k.weekdays, k.ordinals = map[string]int{}, map[string]time.Weekday{}, phrase.New[int](k.spelling)
	for w, n := range l.Months {
		k.months[text.Fold(w)] = n
	}
	for w, n := range l.Weekdays {
		k.weekdays[text.Fold(w)] = time.Weekday(n)
	}
	k.calendar = filled(k.phrases(slices.Collect(maps.Keys(k.months))), slices.Collect(maps.Keys(k.weekdays)))
	for w, n := range l.Ordinals {
		k.ordinals.Add(w, n)
	}
	k.relativeDays = phrase.New[int](k.spelling)
	for w, n := range l.Relative {
		k.relativeDays.Add(w, n)
	}
	k.periods = phrase.New[lexicon.Period](k.spelling)
	for _, p := range l.Periods {
		k.periods.Add(p.Term, p)
	}
}

func (k *knowledge) actorNames(l *lexicon.Language) {
	k.actors = phrase.New[actorForm](k.spelling)
	for _, n := range l.Names {
		f := actorForm{Code: n.Code, Shouted: strings.ToUpper(n.Name) == n.Name, Plain: !strings.ContainsAny(n.Name, "ñÑ")}
		k.actors.Add(n.Name, f)
		k.genitives(n.Name, f)
	}
	for _, d := range l.Demonyms {
		k.actors.Add(d.Name, actorForm{Code: d.Code, Adjective: true})
	}
	k.prefixes = map[string]string{}
	for _, p := range l.Prefixes {
		k.prefixes[text.Fold(p.Name)] = p.Code
	}
}

// adjective tells whether a word looks like an adjective that follows its noun.
func (k *knowledge) adjective(fold string) bool {
	for _, e := range k.adjectiveEndings {
		if len(fold) > len(e)+2 && strings.HasSuffix(fold, e) {
			return true
		}
	}
	return false
}

// ends tells whether a word has one of the endings.
func (k *knowledge) ends(endings []string, word string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return len(word) > len(e) && strings.HasSuffix(word, e) })
}

// abroad tells whether "à l'étranger" or the like begins at a token.
func (k *knowledge) abroad(tokens []text.Token, i int) bool {
	return k.abroadEnd.Has(tokens, i)
}

// rankOf is the rank that an office gives: what its complement names may change it.
func (k *knowledge) rankOf(o *lexicon.Office, w *walk) string {
	for _, b := range w.bodies {
		if r, ok := o.By[b.Type]; ok {
			return r
		}
	}
	if len(w.owners) > 0 {
		if r, ok := o.By[w.owners[0]]; ok {
			return r
		}
		if r, ok := o.By["organization"]; ok && len(w.bodies) == 0 && k.isOrganization(w.owners[0]) {
			return r
		}
		if r, ok := o.By["country"]; ok && len(w.bodies) == 0 && !k.isOrganization(w.owners[0]) {
			return r
		}
	}
	return o.Rank
}

// isOrganization tells an organization's abbreviation from an alpha-3 code.
func (k *knowledge) isOrganization(code string) bool { return k.organizations[code] }
