package extract

// Rule names what made a fact, in a few words that stay the same from version to version:
// `entente extract --explain` prints it. It is set where the reader decides, never worked out
// afterwards.
type Rule string

// What told the event and its mode.
const (
	verbOfEvent   Rule = "verb of the event"          // "ont tenu des consultations"
	verbReceiving Rule = "verb of receiving"          // "a reçu"
	verbReceived  Rule = "verb of being received"     // "a été reçu par"
	verbHeadline  Rule = "verb of a headline"         // "X reçoit Y"
	announced     Rule = "announced"                  // "se rendra"
	nounOfEvent   Rule = "noun of the event"          // "la 7e session des consultations"
	threeSides    Rule = "three sides or more"        // a meeting of them is a conference
	notInPerson   Rule = "telephone or video"         // a meeting by them is a call
	wordOfMode    Rule = "word of telephone or video" // "par visioconférence"
	modeOfEvent   Rule = "mode of the event's word"   // "s'est entretenu par téléphone"
	callByPhone   Rule = "a call is by telephone"
	inPersonElse  Rule = "no word of telephone or video"
	roundOrdinal  Rule = "ordinal before the rounds" // "septièmes consultations"
	toldBeside    Rule = "as the meeting told with it"
)

// What made an actor a side, or gave an official one.
const (
	titleNames      Rule = "title names the side"                  // "le ministre azerbaïdjanais"
	actorBehindName Rule = "actor behind the name"                 // "Prime Minister X of Albania"
	holderElsewhere Rule = "holder of the office, named elsewhere" // "встреча президентов A и B"
	titleElsewhere  Rule = "title given elsewhere"                 // a bare name, introduced further down
	sideNamed       Rule = "delegation or side named"              // "la délégation canadienne"
	represents      Rule = "said to represent the side"            // "le Japon était représenté par X"
	oneBreath       Rule = "sides named in one breath"             // "entre A et B"
	bodyActs        Rule = "body that acts"                        // "le ministère norvégien a tenu"
	officeAlone     Rule = "office without a name"                 // "a reçu l'ambassadeur d'Islande"
	behindEvent     Rule = "actor behind the event's word"         // "consultations avec le Japon"
	destination     Rule = "land where the visit leads"            // "en visite en Norvège"
	capitalStands   Rule = "capital that stands for its government"
	compound        Rule = "adjective of two sides"         // "franco-norvégienne"
	landOfPost      Rule = "land where the other is posted" // "l'ambassadeur en Norvège a été reçu"
	landOfPlace     Rule = "land of the place"
	publishersOwn   Rule = "publisher's own side"
	ownLand         Rule = "land that the text speaks of as its own" // "le soutien de la France"
	inCompany       Rule = "side of the one accompanied"             // "accompagné de X"
	acrossFrom      Rule = "across from the other side"              // who was received by the other's minister
	inOrder         Rule = "sides and people in one order"           // "A et B ... respectivement par X et Y"
	traveller       Rule = "who travels is of the other side"
	vacantSide      Rule = "the only side without anybody"
	atHome          Rule = "side of the place's country"
	furtherMeeting  Rule = "new official of a further meeting"
)

// What told a post, a rank and who leads; and the bodies.
const (
	titleBefore  Rule = "title before the name"
	titleBehind  Rule = "title behind the name"
	titleApart   Rule = "title that stands apart" // "la cheffe de la diplomatie a reçu ... Mme X"
	titleShared  Rule = "title shared by several" // "les ministres X et Y"
	counterpart  Rule = "counterpart"             // "son homologue X"
	rankOfOffice Rule = "rank of the office"
	rankOfOther  Rule = "rank of the other side's head"
	formerOffice Rule = "former office"
	noOffice     Rule = "no office told"
	leadersOwn   Rule = "leader's own read-out"
	saidToLead   Rule = "said to lead" // "conduite par X"
	namedAlone   Rule = "only one named"
	namedFirst   Rule = "named first"
	bodyOfTitle  Rule = "body of an official's title"
	bodyInEvent  Rule = "body in the sentence of the event"
	jointBody    Rule = "joint body that met"
)

// What told the day.
const (
	wholeDate     Rule = "whole date"
	monthAlone    Rule = "month and year"
	yearOfLine    Rule = "year of the dateline"
	yearPublished Rule = "year of publication"
	yearByWeekday Rule = "year by the weekday"
	yearByEvent   Rule = "year by a dated event"
	weekdayByDay  Rule = "weekday completed by the day of the text"
	weekdayByPub  Rule = "weekday completed by publication"
	wordByDay     Rule = "day counted from the day of the text" // "hier"
	wordByPub     Rule = "day counted from publication"
	yearUntold    Rule = "day and month, and no year"
	periodOfText  Rule = "stretch of days around the text" // "la semaine dernière"
	dayOfLine     Rule = "day of the dateline"
	dayPublished  Rule = "day of publication"
)

// What told the place, the topics and who was mentioned.
const (
	cityOfEvent        Rule = "city of the event's sentences" // "à Bakou"
	cityOfDateline     Rule = "city of the dateline, in the other side's country"
	townOfEvent        Rule = "town that no gazetteer knows"
	landVisited        Rule = "land visited"
	hostsLand          Rule = "land of the one who received"
	seatOfLeader       Rule = "seat of a leader"                 // "à l'Élysée"
	capitalTold        Rule = "capital of the land that is told" // "dans la capitale éthiopienne"
	termOfTopic        Rule = "term of the topic"
	narrowedBySides    Rule = "narrower topic between these actors"
	climateConference  Rule = "climate conference by its number"
	workInOrganization Rule = "work within an organization"
	peopleAbroad       Rule = "community abroad"
	plightOfThird      Rule = "state of things in a third country"
	countryNamed       Rule = "third country named in the talk"
)

// Why a text that has words of an event tells none, or has none.
const (
	noWordOfEvent Rule = "no verb or noun of an event in title and lead"
	kindUntold    Rule = "a verb that tells no kind of event" // "a eu lieu"
	toldEarlier   Rule = "told of an earlier time only"
	toldLater     Rule = "told of a later time only"
	onlyOccasion  Rule = "only the occasion or the past of something else"
	nounTooLittle Rule = "a noun alone is too little"
	ofOtherKind   Rule = "news of another kind" // a death, an appointment, an election
	speakForNone  Rule = "the guests speak for no state"
	noSide        Rule = "no side is named"
	oneSide       Rule = "only one side"
	nobodyActs    Rule = "no official, body or delegation of the sides"
)

// cueRules name how a cue tells an event, by its form.
var cueRules = map[string]Rule{
	"act": verbOfEvent, "joint": verbOfEvent, "host": verbReceiving, "guest": verbReceived, "head": verbHeadline, "plan": announced, "name": nounOfEvent,
}

// kindRule is what told the kind of the draft.
func (d *draft) kindRule() Rule {
	switch d.kind {
	case d.cue.Kind:
		return cueRules[d.cue.Form]
	case "call":
		return notInPerson
	}
	return threeSides
}

// roleRule is what gave a mention its title.
func (m mention) roleRule() Rule {
	switch {
	case m.role.Counterpart:
		return counterpart
	case m.role.Plural:
		return titleShared
	case m.role.Start < m.mark.Start:
		return titleBefore
	}
	return titleBehind
}

// headRule is why an official leads the side.
func (s *side) headRule(o *official) Rule {
	switch {
	case o.lead:
		return saidToLead
	case len(s.officials) == 1:
		return namedAlone
	}
	return namedFirst
}

// dayRule is how the words of a date came to a day.
func dayRule(m dateMark, basis string) Rule {
	published := basis == "published"
	either := func(pub, line Rule) Rule {
		if published {
			return pub
		}
		return line
	}
	switch {
	case m.complete():
		return wholeDate
	case m.monthDay() && basis == "weekday":
		return yearByWeekday
	case m.monthDay() && basis == "context":
		return yearByEvent
	case m.monthDay():
		return either(yearPublished, yearOfLine)
	case m.HasRelative:
		return either(wordByPub, wordByDay)
	case m.Period.Unit != "":
		return periodOfText
	case m.HasWeekday:
		return either(weekdayByPub, weekdayByDay)
	}
	return monthAlone
}
