package lexicon

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// actors are the codes that a row may name.
func actors() map[string]bool {
	out := map[string]bool{}
	w := TheWorld()
	for _, c := range w.Countries {
		out[c.Code] = true
	}
	for _, o := range w.Organizations {
		out[o.Code] = true
	}
	return out
}

// A code stands for one actor: no organization has a country's.
func TestCodesAreOneActors(t *testing.T) {
	by := map[string]string{}
	add := func(code, name string) {
		if by[code] != "" {
			t.Errorf("%s is %s and %s", code, by[code], name)
		}
		by[code] = name
	}
	for _, c := range TheWorld().Countries {
		add(c.Code, c.Name)
	}
	for _, o := range TheWorld().Organizations {
		add(o.Code, o.Name)
	}
}

// Every code, topic, rank and type that a row names is one that there is.
func TestReferences(t *testing.T) {
	known := actors()
	topics, bodies := map[string]bool{"": true}, map[string]bool{"": true}
	for _, x := range TheWorld().Topics {
		topics[x.ID] = true
	}
	for id := range TheWorld().BodyNames {
		bodies[id] = true
	}
	ranks := set("head_of_state head_of_government speaker minister deputy_minister ambassador special_representative director " +
		"legislator organization_head vice_president adviser military other")
	types := set("foreign_ministry ministry presidency government parliament embassy commission agency organization other")
	kinds := set("consultation meeting call signing credentials message conference visit -")
	modes := set("in_person phone video -")
	for _, table := range tables(t) {
		for _, r := range table.Rows {
			check := func(column string, in map[string]bool) {
				if v := r.Cell(column); slices.Contains(table.Columns[:len(r.cells)], column) && !in[v] {
					t.Errorf("%s: %s %q is none that there is: %v", table.Path, column, v, r)
				}
			}
			switch table.Path {
			case "world/countries.tsv", "world/former.tsv", "world/organizations.tsv":
			default:
				check("code", known)
				check("country", known)
			}
			check("topic", topics)
			check("broader", topics)
			check("rank", ranks)
			check("type", types)
			if path.Base(table.Path) == "bodies.tsv" {
				check("id", bodies)
				if r.Cell("owner") != "" {
					check("owner", known)
				}
			}
			if strings.HasSuffix(table.Path, "/events.tsv") && table.Path != "world/events.tsv" {
				check("kind", kinds)
				check("mode", modes)
			}
			for _, pair := range strings.Fields(r.Cell("by")) {
				what, rank, _ := strings.Cut(pair, ":")
				if !ranks[rank] || !types[what] && !known[what] && what != "country" {
					t.Errorf("%s: by %q: %v", table.Path, pair, r)
				}
			}
		}
	}
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// The taxonomy is a tree, each topic labelled in every language and found by terms of it.
func TestTopics(t *testing.T) {
	above := map[string]string{}
	for _, x := range TheWorld().Topics {
		above[x.ID] = x.Broader
	}
	for _, code := range Languages() {
		l, _ := For(code)
		terms := map[string]int{}
		for _, term := range l.Topics {
			terms[term.Topic]++
		}
		for _, x := range TheWorld().Topics {
			if x.Labels[code] == "" || x.Labels["en"] == "" || x.Scope == "" {
				t.Errorf("%s has no label in English and %s, or no scope: %v", x.ID, code, x)
			}
			if terms[x.ID] == 0 && !conference.MatchString(x.ID) {
				t.Errorf("%s has no term in %s", x.ID, code)
			}
		}
	}
	for id := range above {
		for n, b := 0, above[id]; b != ""; n, b = n+1, above[b] {
			if n > len(above) {
				t.Fatalf("%s stands above itself", id)
			}
		}
	}
}

// conference topics are found by their pattern: cop29.
var conference = regexp.MustCompile(`^cop\d\d$`)

// withoutCity are territories whose capital, a station or a hamlet, is not in the gazetteer.
var withoutCity = set("IOT SGS TKL")

func TestCapitals(t *testing.T) {
	capital := map[string]int{}
	for _, c := range Cities() {
		if c.Capital {
			capital[c.Country]++
		}
		if c.Name == "" || c.Population < 0 || c.ID == "geonames:" {
			t.Errorf("city %+v", c)
		}
	}
	for _, c := range TheWorld().Countries {
		if c.Capital != "" && capital[c.Code] == 0 && !withoutCity[c.Code] {
			t.Errorf("%s: its capital %s is in no row of cities", c.Code, c.Capital)
		}
	}
}

func TestEvents(t *testing.T) {
	for _, e := range TheWorld().Events {
		if e.Last.Before(e.First) || e.Last.Sub(e.First) > 31*24*time.Hour || !strings.Contains(e.Name, "COP") {
			t.Errorf("%+v", e)
		}
	}
}
