package lexicon

import (
	"strings"
	"sync"
	"time"
)

// World is what is known apart from any language.
type World struct {
	Countries     []Country
	Organizations []Named
	Cities        []City
	Topics        []Topic
	TopicActors   []TopicActors
	Events        []DatedEvent
	Publishers    []Publisher
	BodyNames     map[string]string // taxonomy id of a body to its English name
}

// Country is a state or territory: ISO 3166-1 codes (XKX for Kosovo), English names.
type Country struct{ Code, Alpha2, Name, Capital string }

// City is a capital or larger city; ID is "geonames:" and its number there.
type City struct {
	ID, Country, Name string
	Population        int
	Capital           bool
	Spellings         []string // other spellings in Latin and Cyrillic letters
}

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
}

// TheWorld reads the tables under world/, once.
var TheWorld = sync.OnceValue(func() *World {
	w := &World{BodyNames: map[string]string{}}
	for _, r := range must("world/countries.tsv").Rows {
		w.Countries = append(w.Countries, Country{r["code"], r["alpha2"], r["name"], r["capital"]})
	}
	for _, r := range must("world/former.tsv").Rows {
		w.Countries = append(w.Countries, Country{Code: r["code"], Name: r["name"]})
	}
	w.Organizations = named("world/organizations.tsv", "name")
	for _, r := range must("world/cities.tsv").Rows {
		w.Cities = append(w.Cities, City{
			ID: "geonames:" + r["geonames"], Country: r["country"], Name: r["name"],
			Population: whole(r["population"]), Capital: r["capital"] != "", Spellings: split(r["spellings"], "|"),
		})
	}
	for _, r := range must("world/topics.tsv").Rows {
		t := Topic{ID: r["id"], Broader: r["broader"], Scope: r["scope"], Labels: map[string]string{}}
		for column, cell := range r {
			if lang, ok := strings.CutPrefix(column, "label_"); ok {
				t.Labels[lang] = cell
			}
		}
		w.Topics = append(w.Topics, t)
	}
	for _, r := range must("world/topic-actors.tsv").Rows {
		w.TopicActors = append(w.TopicActors, TopicActors{r["topic"], r["of"], strings.Fields(r["actors"])})
	}
	for _, r := range must("world/events.tsv").Rows {
		w.Events = append(w.Events, DatedEvent{r["event"], date(r["first"]), date(r["last"])})
	}
	for _, r := range must("world/publishers.tsv").Rows {
		w.Publishers = append(w.Publishers, Publisher{r["name"], r["domain"], r["country"], r["kind"] == "state"})
	}
	for _, r := range must("world/body-ids.tsv").Rows {
		w.BodyNames[r["id"]] = r["name"]
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
