package resolve

import (
	"regexp"
	"strings"
	"sync"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/lexicon"
)

// known are the names of the lexicon by code.
type known struct {
	actors        map[string]string            // code to English name
	organizations map[string]bool              // abbreviations
	names         map[string]map[string]string // language, code to the first name
	topics        map[string]lexicon.Topic
}

var world = sync.OnceValue(func() *known {
	w := lexicon.TheWorld()
	k := &known{
		actors: map[string]string{}, organizations: map[string]bool{}, names: map[string]map[string]string{},
		topics: map[string]lexicon.Topic{},
	}
	for _, c := range w.Countries {
		k.actors[c.Code] = c.Name
	}
	for _, o := range w.Organizations {
		k.actors[o.Code], k.organizations[o.Code] = o.Name, true
	}
	for _, t := range w.Topics {
		k.topics[t.ID] = t
	}
	for _, lang := range lexicon.Languages() {
		k.names[lang] = map[string]string{}
		for _, n := range lexicon.Names(lang) {
			if k.names[lang][n.Code] == "" {
				k.names[lang][n.Code] = n.Name
			}
		}
	}
	return k
})

// conference is a climate conference that the taxonomy takes by its pattern: cop28, cop30.
var conference = regexp.MustCompile(`^cop\d{1,2}$`)

func (k *known) topic(id string) (graph.Topic, bool) {
	if t, ok := k.topics[id]; ok {
		return graph.Topic{ID: graph.TopicID(id), Name: t.Labels["en"], Labels: t.Labels}, true
	}
	if conference.MatchString(id) {
		name := strings.ToUpper(id)
		return graph.Topic{ID: graph.TopicID(id), Name: name, Labels: map[string]string{"en": name, "fr": name}}, true
	}
	return graph.Topic{}, false
}

func (k *known) broaderOf(id string) string {
	if t, ok := k.topics[id]; ok {
		return t.Broader
	}
	if conference.MatchString(id) {
		return "climate-change"
	}
	return ""
}

// cityName is the gazetteer's name of a city, else the one written.
func cityName(gazetteer, written string) string {
	if c := lexicon.CityOf(gazetteer); c != nil {
		return c.Name
	}
	return written
}
