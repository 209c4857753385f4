package generate

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/entente-graph/entente/ingest/lexicon"
)

// state is a state of the world; its number is its place in [world.states].
type state struct {
	code, alpha2 string
	region, desk string // desk: the part of the world that ministries deal with it in
	culture      *culture
	languages    []*language // the first is its own most often
	heads        []int       // its offices that meet abroad as heads
	calm         bool        // how things are there is talked about without being a topic of its own
	house        string      // domain of its foreign ministry
	agencies     []agency
}

// agency is who publishes wire reports.
type agency struct{ name, domain string }

// office is an office of every state, and the topics its holder talks about: none for any.
type office struct {
	id, rank string
	body     string // type of the body that its name names, empty: none
	topics   []int
}

// world is what stands before anything happens in it.
type world struct {
	states     []state
	weight     odds              // how often each deals with others
	neighbours map[string]nearby // of a region
	offices    []office
	topics     []string // their ids
	common     odds     // how often each is talked about
	agencies   []agency // those of no country
	languages  []*language
}

type nearby struct {
	states []int
	weight odds
}

// theWorld reads the tables, once.
var theWorld = sync.OnceValue(func() *world {
	w := &world{neighbours: map[string]nearby{}}
	rows := table("world/countries.tsv").Rows
	codes := make([]string, len(rows))
	for n, r := range rows {
		codes[n] = r.Cell("code")
	}
	for _, r := range table("world/offices.tsv").Rows {
		w.offices = append(w.offices, office{id: r.Cell("office"), rank: r.Cell("rank"), body: r.Cell("body")})
	}
	for _, code := range lexicon.Languages() {
		w.languages = append(w.languages, readLanguage(code, codes, w))
	}
	for n, r := range table("world/offices.tsv").Rows {
		for _, t := range strings.Fields(r.Cell("topics")) {
			w.offices[n].topics = append(w.offices[n].topics, where(w.topics, t))
		}
	}
	cultures := readCultures()
	for _, r := range rows {
		s := state{code: r.Cell("code"), region: r.Cell("region"), desk: r.Cell("desk"), culture: cultures[r.Cell("culture")], calm: r.Cell("abroad") != "no"}
		for _, l := range strings.Fields(r.Cell("languages")) {
			s.languages = append(s.languages, w.language(l))
		}
		s.heads = w.heads(r.Cell("heads"))
		w.states = append(w.states, s)
	}
	w.publish()
	w.weigh()
	return w
})

func (w *world) language(code string) *language {
	return w.languages[slices.IndexFunc(w.languages, func(l *language) bool { return l.code == code })]
}

func (w *world) office(id string) int {
	return slices.IndexFunc(w.offices, func(o office) bool { return o.id == id })
}

// heads are the offices that a word of the table stands for.
func (w *world) heads(word string) []int {
	president, premier := w.office("president"), w.office("prime-minister")
	switch word {
	case "president":
		return []int{president}
	case "premier":
		return []int{premier}
	case "both":
		return []int{president, premier}
	}
	return nil
}

// publish gives each state the domain of its ministry and the agencies that report from it, known
// ones where the lexicon has some.
func (w *world) publish() {
	known := lexicon.TheWorld()
	at := map[string]*state{}
	for n := range w.states {
		at[w.states[n].code] = &w.states[n]
	}
	for _, c := range known.Countries {
		if s := at[c.Code]; s != nil {
			s.alpha2 = strings.ToLower(c.Alpha2)
		}
	}
	for _, p := range known.Publishers {
		s := at[p.Country]
		switch {
		case p.Leader != "" || p.Name == "":
		case p.Country == "":
			w.agencies = append(w.agencies, agency{p.Name, p.Domain})
		case s != nil && p.State:
			s.house = cmp.Or(s.house, p.Domain)
		case s != nil:
			s.agencies = append(s.agencies, agency{p.Name, p.Domain})
		}
	}
	for n := range w.states {
		w.states[n].house = cmp.Or(w.states[n].house, "mfa.gov."+w.states[n].alpha2)
	}
}

// weigh tells how often states deal with others: by Zipf's law, in the order of their urban people.
func (w *world) weigh() {
	people := map[string]int{}
	for _, c := range lexicon.Cities() {
		people[c.Country] += c.Population
	}
	order := make([]int, len(w.states))
	for n := range order {
		order[n] = n
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(people[w.states[b].code], people[w.states[a].code]) })
	const flat = 4 // the first states do not stand out as Zipf's first words do
	weight := make([]float64, len(order))
	for rank, n := range order {
		weight[n] = 1 / float64(rank+flat)
	}
	for n, s := range w.states {
		w.weight = w.weight.and(weight[n])
		near := w.neighbours[s.region]
		w.neighbours[s.region] = nearby{append(near.states, n), near.weight.and(weight[n])}
	}
	for rank := range w.topics {
		w.common = w.common.and(1 / float64(rank+flat))
	}
}
