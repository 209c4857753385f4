package lexicon

import (
	"io/fs"
	"strconv"
	"strings"
)

// Language is all that is known of one language.
type Language struct {
	Code        string
	Names       []Named // countries and organizations
	Demonyms    []Named
	Prefixes    []Named // first parts of compound adjectives: "algéro"
	Offices     []Office
	Bodies      []Body
	Topics      []TopicTerm
	Cues        []Cue
	Months      map[string]int      // as written to 1..12
	Weekdays    map[string]int      // as written to 0 (Sunday)..6
	Relative    map[string]int      // "hier" to -1
	Periods     []Period            // "semaine dernière"
	Ordinals    map[string]int      // "troisième" to 3
	Courtesy    []string            // honorifics
	Grammar     map[string][]string // small classes of words: see grammar.tsv
	Labels      []string            // section labels
	Declensions []Declension        // how words change their ending; none where they hardly do
}

// Declension is an ending of the form that dictionaries give and those that may stand in its place, folded;
// After holds the letters of which one stands before it, empty when any may.
type Declension struct {
	Ending string
	Forms  []string
	After  string
}

// Named is a name or form for a country or organization.
type Named struct{ Code, Name string }

// Period is a phrase for a stretch of days counted from the day of the text: Unit is week, weekend,
// month or year, Value how many of them from that one; or days, of which the phrase tells no number.
type Period struct {
	Term, Unit string
	Value      int
}

// Office is the title of an office with the rank it gives. By maps what its complement names
// (the type of a body, "organization", or an alpha-3 code) to another rank.
type Office struct {
	Term        string
	Rank        string
	Owner       string // the actor of an office that only one has, else empty
	By          map[string]string
	Plural      bool // shared by several people
	Counterpart bool // the post of the other side
	Never       bool // its holder does not take part: a spokesperson
	Courtly     bool // stands for the state, though of no rank: a first lady, a crown prince
}

// Body is a noun that heads the names of bodies. Generic: what follows tells the type. Whole:
// nothing that follows belongs to the name.
type Body struct {
	Term, Type, ID, Owner string
	Generic, Whole        bool
}

// TopicTerm is a term of a topic; it does not count inside one of Not.
type TopicTerm struct {
	Topic, Term string
	Not         []string
}

// Cue is a word or phrase that names or tells an event; see events.tsv.
type Cue struct{ Kind, Mode, Form, Pattern string }

func readLanguage(code string) *Language {
	l := &Language{
		Code: code, Months: map[string]int{}, Weekdays: map[string]int{}, Relative: map[string]int{},
		Ordinals: map[string]int{}, Grammar: map[string][]string{},
	}
	l.Names = Names(code)
	for _, f := range []string{"demonyms.tsv", "demonyms-extra.tsv"} {
		l.Demonyms = append(l.Demonyms, named(code+"/"+f, "form")...)
	}
	l.Prefixes = named(code+"/prefixes.tsv", "prefix")
	for _, r := range must(code + "/offices.tsv").Rows {
		l.Offices = append(l.Offices, officeOf(r))
	}
	for _, r := range must(code + "/bodies.tsv").Rows {
		l.Bodies = append(l.Bodies, Body{
			Term: r.Cell("term"), Type: r.Cell("type"), ID: r.Cell("id"), Owner: r.Cell("owner"),
			Generic: r.Cell("flags") == "generic", Whole: r.Cell("flags") == "whole",
		})
	}
	l.Topics = TopicTerms(code)
	for _, r := range must(code + "/events.tsv").Rows {
		l.Cues = append(l.Cues, Cue{r.Cell("kind"), strings.Trim(r.Cell("mode"), "-"), r.Cell("form"), r.Cell("pattern")})
	}
	for _, r := range must(code + "/numbers.tsv").Rows {
		l.Ordinals[r.Cell("term")] = whole(r.Cell("value"))
	}
	for _, r := range must(code + "/honorifics.tsv").Rows {
		l.Courtesy = append(l.Courtesy, r.Cell("term"))
	}
	l.Declensions = declensions(code + "/declensions.tsv")
	l.readDates(code)
	l.readGrammar(code)
	return l
}

// Names are the names of countries and organizations in a language, without reading the rest of its
// lexicon.
func Names(code string) []Named {
	var out []Named
	for _, f := range []string{"countries.tsv", "countries-official.tsv", "countries-extra.tsv", "organizations.tsv"} {
		out = append(out, named(code+"/"+f, "name")...)
	}
	return out
}

// TopicTerms are the terms of the topics in a language, without reading the rest of its lexicon.
func TopicTerms(code string) []TopicTerm {
	var out []TopicTerm
	for _, r := range must(code + "/topics.tsv").Rows {
		out = append(out, TopicTerm{r.Cell("topic"), r.Cell("term"), split(r.Cell("not"), ";")})
	}
	return out
}

func named(path, column string) []Named {
	if _, err := fs.Stat(files, path); err != nil {
		return nil
	}
	var out []Named
	for _, r := range must(path).Rows {
		out = append(out, Named{r.Cell("code"), r.Cell(column)})
	}
	return out
}

func declensions(path string) []Declension {
	if _, err := fs.Stat(files, path); err != nil {
		return nil
	}
	var out []Declension
	for _, r := range must(path).Rows {
		d := Declension{Ending: strings.Trim(r.Cell("ending"), "-"), After: r.Cell("after")}
		for _, f := range strings.Fields(r.Cell("forms")) {
			d.Forms = append(d.Forms, strings.Trim(f, "-"))
		}
		out = append(out, d)
	}
	return out
}

func officeOf(r Row) Office {
	o := Office{Term: r.Cell("term"), Rank: r.Cell("rank"), Owner: r.Cell("owner"), By: map[string]string{}}
	for _, pair := range strings.Fields(r.Cell("by")) {
		what, rank, _ := strings.Cut(pair, ":")
		o.By[what] = rank
	}
	for _, f := range strings.Fields(r.Cell("flags")) {
		switch f {
		case "plural":
			o.Plural = true
		case "counterpart":
			o.Counterpart = true
		case "never":
			o.Never = true
		case "courtly":
			o.Courtly = true
		}
	}
	return o
}

func (l *Language) readDates(code string) {
	for _, r := range must(code + "/dates.tsv").Rows {
		if unit, ok := strings.CutPrefix(r.Cell("kind"), "period-"); ok {
			l.Periods = append(l.Periods, Period{r.Cell("term"), unit, whole(r.Cell("value"))})
			continue
		}
		into := map[string]map[string]int{"month": l.Months, "weekday": l.Weekdays, "relative": l.Relative}[r.Cell("kind")]
		into[r.Cell("term")] = whole(r.Cell("value"))
	}
}

func (l *Language) readGrammar(code string) {
	for _, file := range []string{"grammar.tsv", "names.tsv", "places.tsv"} {
		t := must(code + "/" + file)
		for _, r := range t.Rows {
			class := r.Cell(t.Columns[0])
			l.Grammar[class] = append(l.Grammar[class], r.Cell("term"))
		}
	}
	l.Labels = l.Grammar["label"]
}

func split(s, sep string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, sep)
}

func whole(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		panic("lexicon: no number: " + s)
	}
	return n
}
