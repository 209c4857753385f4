package lexicon

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"
)

// references are the values that rows may name, by what they are.
type references struct {
	actors, topics, bodies, cities map[string]bool
}

// What columns of fixed values may hold: those of extraction.schema.json, and the lexicon's own.
var (
	ranks = set("head_of_state head_of_government speaker minister deputy_minister ambassador special_representative director " +
		"legislator organization_head vice_president adviser military other")
	types = set("foreign_ministry ministry presidency government parliament embassy commission agency organization other")
	kinds = set("consultation meeting call signing credentials message conference visit -")
	modes = set("in_person phone video -")
	forms = set("act joint had head name host guest plan done")
	dates = set("month weekday relative period-week period-weekend period-month period-year period-days")
	flags = map[string]map[string]bool{"offices.tsv": set("counterpart courtesy courtly never plural"), "bodies.tsv": set("generic whole")}
)

func (c *checker) references() references {
	k := references{actors: map[string]bool{}, topics: map[string]bool{}, bodies: map[string]bool{}, cities: map[string]bool{}}
	for _, from := range []struct {
		path, column string
		into         map[string]bool
	}{
		{"world/countries.tsv", "code", k.actors},
		{"world/former.tsv", "code", k.actors},
		{"world/organizations.tsv", "code", k.actors},
		{"world/topics.tsv", "id", k.topics},
		{"world/body-ids.tsv", "id", k.bodies},
		{"world/cities.tsv", "geonames", k.cities},
	} {
		c.column(from.path, from.column, func(_ Row, cell string) { from.into[cell] = true })
	}
	return k
}

// refer checks that every code, topic, rank and type that a row names is one that there is.
func (c *checker) refer(t Table, known references) {
	folder, file := path.Split(t.Path)
	world := folder == "world/"
	for _, r := range t.Rows {
		one := func(column string, in map[string]bool, do string) {
			if v := r.Cell(column); slices.Contains(t.Columns[:len(r.cells)], column) && !in[v] {
				c.add(t.Path, r.Line, fmt.Sprintf("%s %q is none that there is", column, v), do)
			}
		}
		some := func(column string, in map[string]bool, do string) {
			if r.Cell(column) != "" {
				one(column, in, do)
			}
		}
		const codes = "codes are those of world/countries.tsv, former.tsv and organizations.tsv"
		if !world {
			one("code", known.actors, codes)
		}
		some("country", known.actors, codes) // a world-wide agency reports from none
		for _, owner := range strings.Fields(r.Cell("owner")) {
			if !known.actors[owner] {
				c.add(t.Path, r.Line, fmt.Sprintf("owner %q is none that there is", owner), codes)
			}
		}
		one("topic", known.topics, "topics are those of world/topics.tsv")
		some("broader", known.topics, "topics are those of world/topics.tsv")
		one("rank", ranks, "ranks are "+listed(ranks))
		one("type", types, "types of bodies are "+listed(types))
		if file == "bodies.tsv" {
			some("id", known.bodies, "ids are those of world/body-ids.tsv, or none")
		}
		if file == "city-names.tsv" {
			one("geonames", known.cities, "ids are those of world/cities.tsv")
		}
		if !world {
			switch file {
			case "events.tsv":
				one("kind", kinds, "kinds of events are "+listed(kinds))
				one("mode", modes, "modes are "+listed(modes))
				one("form", forms, "forms are "+listed(forms))
			case "dates.tsv":
				one("kind", dates, "kinds of dates are "+listed(dates))
			}
		}
		for _, f := range strings.Fields(r.Cell("flags")) {
			if !flags[file][f] {
				c.add(t.Path, r.Line, fmt.Sprintf("flag %q", f), "flags are "+listed(flags[file]))
			}
		}
		c.by(t, r, known)
	}
}

// by checks the pairs that change the rank of an office: "parliament:speaker".
func (c *checker) by(t Table, r Row, known references) {
	for _, pair := range strings.Fields(r.Cell("by")) {
		what, rank, _ := strings.Cut(pair, ":")
		if !ranks[rank] || !types[what] && !known.actors[what] && what != "country" {
			c.add(t.Path, r.Line, fmt.Sprintf("by %q", pair), "it is the type of a body, the code of an actor or country, a colon and a rank: parliament:speaker")
		}
	}
}

func listed(values map[string]bool) string {
	return strings.Join(slices.Sorted(maps.Keys(values)), ", ")
}
