package extract

import (
	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/phrase"
)

// words are the classes of single words.
func (k *knowledge) words() map[string]*class {
	return map[string]*class{
		"about":           &k.about,
		"actor-before":    &k.actorBefore,
		"adrift":          &k.adrift,
		"complement":      &k.complementWord,
		"initial":         &k.initials,
		"title-dash":      &k.titleDash,
		"both":            &k.bothOf,
		"as":              &k.asOffice,
		"before-head":     &k.beforeHead,
		"name-suffix":     &k.nameSuffix,
		"given-land":      &k.givenLand,
		"genitive":        &k.genitive,
		"in-body":         &k.inBody,
		"name-of":         &k.nameOf,
		"title-word":      &k.titleWord,
		"after-head":      &k.afterHead,
		"and":             &k.and,
		"article":         &k.article,
		"at":              &k.at,
		"at-city":         &k.atCity,
		"at-the":          &k.atThe,
		"before-year":     &k.beforeYear,
		"between":         &k.between,
		"capitalised":     &k.capitalised,
		"date-order":      &k.dateOrder,
		"city-state":      &k.cityState,
		"charged":         &k.charged,
		"body-word":       &k.bodyWord,
		"day-ending":      &k.dayEndings,
		"courtesy-office": &k.courtesyOffice,
		"day-of":          &k.dayOfWord,
		"office-word":     &k.officeWord,
		"possessed":       &k.possessed,
		"stands-for":      &k.standsFor,
		"surnames":        &k.surnameCount,
		"local":           &k.local,
		"lower-case":      &k.lowerCase,
		"through":         &k.through,
		"town":            &k.townNoun,
		"day-to":          &k.dayTo,
		"until":           &k.until,
		"ordinal-ending":  &k.ordinalEndings,
		"demonstrative":   &k.demonstrative,
		"ends-title":      &k.endsTitle,
		"here":            &k.here,
		"hand":            &k.hand,
		"with-noun":       &k.withNoun,
		"auxiliary":       &k.auxiliary,
		"away":            &k.away,
		"by":              &k.by,
		"capital":         &k.seat,
		"community":       &k.community,
		"compass":         &k.compass,
		"field":           &k.field,
		"former":          &k.former,
		"generic":         &k.generic,
		"given":           &k.given,
		"interlocutor":    &k.interlocutor,
		"land":            &k.land,
		"named-after":     &k.namedAfter,
		"of":              &k.of,
		"joined-article":  &k.joinedArticle,
		"particle":        &k.particle,
		"pluperfect":      &k.pluperfect,
		"plural":          &k.plural,
		"possessive":      &k.possessive,
		"region":          &k.region,
		"relative":        &k.relative,
		"round":           &k.rounds,
		"reason":          &k.reason,
		"side":            &k.side,
		"thanks":          &k.thanks,
		"state-form":      &k.stateForm,
		"stop":            &k.stop,
		"stopword":        &k.stopword,
		"subject":         &k.subject,
		"to":              &k.to,
		"tongue":          &k.tongue,
		"private":         &k.private,
		"unit":            &k.unit,
		"with":            &k.with,
		"year-word":       &k.yearWord,
	}
}

// lists are the classes of phrases.
func (k *knowledge) lists() map[string]**phrase.Index[struct{}] {
	return map[string]**phrase.Index[struct{}]{
		"abroad":       &k.abroadEnd,
		"absent":       &k.absent,
		"among":        &k.among,
		"annex":        &k.annex,
		"agenda":       &k.agenda,
		"aside":        &k.aside,
		"biography":    &k.biography,
		"company":      &k.company,
		"condolence":   &k.condolence,
		"contest":      &k.contest,
		"inaugurated":  &k.inaugurated,
		"jointly":      &k.jointly,
		"discussed":    &k.discussed,
		"earlier":      &k.earlier,
		"forum":        &k.forum,
		"elected":      &k.elected,
		"future":       &k.future,
		"greeting":     &k.greeting,
		"hosting":      &k.hosting,
		"lately":       &k.lately,
		"later":        &k.later,
		"layman":       &k.layman,
		"lead":         &k.lead,
		"margin":       &k.margin,
		"opposed":      &k.opposed,
		"other-news":   &k.otherNews,
		"outing":       &k.outing,
		"own-after":    &k.ownAfter,
		"own-before":   &k.ownBefore,
		"own-country":  &k.ownCountry,
		"undiscussed":  &k.undiscussed,
		"recounted":    &k.recounted,
		"asked":        &k.asked,
		"phone":        &k.phone,
		"plight":       &k.plight,
		"post":         &k.post,
		"present":      &k.present,
		"presides":     &k.presides,
		"press":        &k.press,
		"purpose":      &k.purpose,
		"residing":     &k.residing,
		"represent":    &k.represent,
		"respectively": &k.respectively,
		"onlooker":     &k.onlooker,
		"sequel":       &k.sequel,
		"setting":      &k.setting,
		"side-kind":    &k.sideAttribute,
		"since":        &k.since,
		"source":       &k.source,
		"stay":         &k.stay,
		"time-ago":     &k.timeAgo,
		"title-tail":   &k.titleTail,
		"toponym":      &k.toponym,
		"transcript":   &k.transcript,
		"unheld":       &k.unheld,
		"video":        &k.video,
		"visit":        &k.visit,
		"witness":      &k.witness,
	}
}

// endings are the classes of endings of words.
func (k *knowledge) endings() map[string]*[]string {
	return map[string]*[]string{
		"adjective-ending":  &k.adjectiveEndings,
		"complement-ending": &k.complementEndings,
		"finite-ending":     &k.finiteEndings,
		"participle-ending": &k.participleEndings,
		"plural-ending":     &k.pluralEndings,
		"verb-ending":       &k.verbEndings,
	}
}

// Classes are the classes of grammar.tsv, names.tsv and places.tsv that rules ask for. Where a
// language has no words in one, its rule is off. `entente lexicon check` finds classes in tables that
// are not among them: those that a rule asks for by itself, and not by words, lists or endings above,
// stand in the list here.
func Classes() lexicon.Classes {
	k, out := &knowledge{}, lexicon.Classes{}
	for term, list := range map[lexicon.Term][]string{
		lexicon.Word: {
			"abbreviation", "opener",
			"agent",
			"before-aim",
			"building",
			"calling",
			"elided",
			"indefinite",
			"inside",
			"inversion",
			"land-of-language",
			"ourselves",
			"pronoun",
			"says",
			"there",
			"undeclined",
			"which",
			"whose",
		},
		lexicon.Phrase: {
			"agenda",
			"become",
			"both-met",
			"guests",
			"held-here",
			"hours-before",
			"in-succession",
			"just-before",
			"likened",
			"reporter",
			"attributed",
			"meanwhile",
			"mediated-by",
			"mediates",
			"standing",
			"took-part",
			"tour",
			"noun",
			"on-the-way",
			"spelling-aut", "spelling-che", "spelling-deu", "spelling-lie",
		},
		lexicon.Ending: {
			"attribute-ending",
			"infinitive-ending",
			"name-ending",
			"participle-form",
		},
		lexicon.Label: {
			"breaks",
			"label",
		},
	} {
		for _, class := range list {
			out[class] = term
		}
	}
	for class := range k.words() {
		out[class] = lexicon.Word
	}
	for class := range k.lists() {
		out[class] = lexicon.Phrase
	}
	for class := range k.endings() {
		out[class] = lexicon.Ending
	}
	return out
}
