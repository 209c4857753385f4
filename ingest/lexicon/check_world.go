package lexicon

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// conference topics are found by their pattern: cop29.
var conference = regexp.MustCompile(`^cop\d\d$`)

// withoutCity are territories whose capital, a station or a hamlet, is not in the gazetteer.
var withoutCity = set("IOT SGS TKL")

// world checks what no language tells.
func (c *checker) world() {
	c.codes()
	c.taxonomy()
	c.capitals()
	c.datedEvents()
	c.column("world/publishers.tsv", "leader", func(r Row, rank string) {
		if rank != "" && !ranks[rank] {
			c.add("world/publishers.tsv", r.Line, fmt.Sprintf("leader %q", rank), "it is a rank, of the one whose own read-outs these are")
		}
	})
	c.column("world/publishers.tsv", "kind", func(r Row, kind string) {
		if kind != "state" && kind != "press" {
			c.add("world/publishers.tsv", r.Line, fmt.Sprintf("kind %q", kind), "it is state, for a state's own read-outs, or press")
		}
	})
}

// codes: a code stands for one actor: no organization has a country's.
func (c *checker) codes() {
	by := map[string]string{}
	for _, path := range []string{"world/countries.tsv", "world/former.tsv", "world/organizations.tsv"} {
		c.column(path, "code", func(r Row, code string) {
			if by[code] != "" {
				c.add(path, r.Line, fmt.Sprintf("%s is %s and %s", code, by[code], r.Cell("name")), "give one of them another code")
			}
			by[code] = r.Cell("name")
		})
	}
}

// taxonomy: topics are a tree, each with a scope and an English label.
func (c *checker) taxonomy() {
	above := map[string]string{}
	c.column("world/topics.tsv", "id", func(r Row, id string) {
		above[id] = r.Cell("broader")
		if r.Cell("label_en") == "" || r.Cell("scope") == "" {
			c.add("world/topics.tsv", r.Line, id+" has no label in English, or no scope", "fill label_en and scope")
		}
	})
	c.column("world/topics.tsv", "id", func(r Row, id string) {
		n := 0
		for b := above[id]; b != "" && n <= len(above); b = above[b] {
			n++
		}
		if n > len(above) {
			c.add("world/topics.tsv", r.Line, id+" stands above itself", "mend what is broader than what")
		}
	})
}

func (c *checker) capitals() {
	capital := map[string]bool{}
	c.column("world/cities.tsv", "capital", func(r Row, cell string) {
		if cell != "" {
			capital[r.Cell("country")] = true
		}
	})
	c.column("world/countries.tsv", "capital", func(r Row, name string) {
		if code := r.Cell("code"); name != "" && !capital[code] && !withoutCity[code] {
			c.add("world/countries.tsv", r.Line, fmt.Sprintf("the capital of %s, %s, is in no row of cities.tsv", code, name), "add it, or the territory to those without a city")
		}
	})
}

func (c *checker) datedEvents() {
	c.column("world/events.tsv", "event", func(r Row, name string) {
		first, err1 := time.Parse(time.DateOnly, r.Cell("first"))
		last, err2 := time.Parse(time.DateOnly, r.Cell("last"))
		if err1 != nil || err2 != nil || last.Before(first) || last.Sub(first) > 31*24*time.Hour || !strings.Contains(name, "COP") {
			c.add("world/events.tsv", r.Line, fmt.Sprintf("%q from %s to %s", name, r.Cell("first"), r.Cell("last")), "an event has a first and a last day within a month, as in 2024-11-11")
		}
	})
}
