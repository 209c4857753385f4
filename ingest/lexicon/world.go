package lexicon

import (
	"iter"
	"strings"
	"sync"
	"time"
)

// World is what is known apart from any language.
type World struct {
	Countries     []Country
	Organizations []Named
	Topics        []Topic
	TopicActors   []TopicActors
	TopicSince    map[string]time.Time // topic to the first day of what it is about, of those that have one
	Events        []DatedEvent
	Publishers    []Publisher
	BodyNames     map[string]string // taxonomy id of a body to its English name
	StateLabels   []StateLabel
}

// Country is a state or territory: ISO 3166-1 codes (XKX for Kosovo), English names.
type Country struct{ Code, Alpha2, Name, Capital string }

// Topic is an entry of the taxonomy; Broader is empty at the top.
type Topic struct {
	ID, Broader, Scope string
	Labels             map[string]string // language to label
}

// TopicActors says that talk of topic Of is Topic where all Actors are concerned.
type TopicActors struct {
	Topic, Of string
	Actors    []string
}

// DatedEvent is an event whose days are known, UTC.
type DatedEvent struct {
	Name        string
	First, Last time.Time
}

// Publisher is an agency or ministry and the country it reports from. State: its texts are
// the read-outs of that country's own side.
type Publisher struct {
	Name, Domain, Country string
	State                 bool
	Leader                string // the rank of the one whose own read-outs these are, else empty
}

// StateLabel is a label of a domain under which a state keeps the addresses of its offices,
// "gouv" of "info.gouv.fr"; Suffix is the one country's where it does so, empty for any.
type StateLabel struct{ Label, Suffix string }

// TheWorld reads the tables under world/, once.
var TheWorld = sync.OnceValue(func() *World {
	w := &World{BodyNames: map[string]string{}, TopicSince: map[string]time.Time{}}
	for _, r := range must("world/countries.tsv").Rows {
		w.Countries = append(w.Countries, Country{r.Cell("code"), r.Cell("alpha2"), r.Cell("name"), r.Cell("capital")})
	}
	for _, r := range must("world/former.tsv").Rows {
		w.Countries = append(w.Countries, Country{Code: r.Cell("code"), Name: r.Cell("name")})
	}
	w.Organizations = named("world/organizations.tsv", "name")
	topics := must("world/topics.tsv")
	for _, r := range topics.Rows {
		t := Topic{ID: r.Cell("id"), Broader: r.Cell("broader"), Scope: r.Cell("scope"), Labels: map[string]string{}}
		for _, column := range topics.Columns {
			if lang, ok := strings.CutPrefix(column, "label_"); ok {
				t.Labels[lang] = r.Cell(column)
			}
		}
		w.Topics = append(w.Topics, t)
	}
	for _, r := range must("world/topic-actors.tsv").Rows {
		w.TopicActors = append(w.TopicActors, TopicActors{r.Cell("topic"), r.Cell("of"), strings.Fields(r.Cell("actors"))})
	}
	for _, r := range must("world/topic-since.tsv").Rows {
		w.TopicSince[r.Cell("topic")] = date(r.Cell("since"))
	}
	for _, r := range must("world/events.tsv").Rows {
		w.Events = append(w.Events, DatedEvent{r.Cell("event"), date(r.Cell("first")), date(r.Cell("last"))})
	}
	for _, r := range must("world/publishers.tsv").Rows {
		w.Publishers = append(w.Publishers, Publisher{r.Cell("name"), r.Cell("domain"), r.Cell("country"), r.Cell("kind") == "state", r.Cell("leader")})
	}
	for _, r := range must("world/government-domains.tsv").Rows {
		w.StateLabels = append(w.StateLabels, StateLabel{r.Cell("label"), r.Cell("suffix")})
	}
	for _, r := range must("world/body-ids.tsv").Rows {
		w.BodyNames[r.Cell("id")] = r.Cell("name")
	}
	return w
})

func date(s string) time.Time {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		panic("lexicon: no date: " + s)
	}
	return t
}

// FunctionWords gives the commonest words of languages, those that have no lexicon here as well.
func FunctionWords() iter.Seq2[string, []string] {
	return func(yield func(string, []string) bool) {
		for _, r := range must("world/function-words.tsv").Rows {
			if !yield(r.Cell("language"), strings.Fields(r.Cell("words"))) {
				return
			}
		}
	}
}
