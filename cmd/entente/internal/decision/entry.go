package decision

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"

	"github.com/entente-graph/entente/graph"
)

// entry is a decision as the file has it: one of the first six, then who, when and why.
type entry struct {
	SameOfficial           []official `yaml:"same-official,omitempty"`
	DifferentOfficials     []official `yaml:"different-officials,omitempty"`
	SameConsultation       []account  `yaml:"same-consultation,omitempty"`
	DifferentConsultations []account  `yaml:"different-consultations,omitempty"`
	Wrong                  *wrong     `yaml:"wrong,omitempty"`
	Spelling               *respelt   `yaml:"spelling,omitempty"`

	By  string `yaml:"who"`
	On  day    `yaml:"when"`
	Why string `yaml:"why,omitempty"`
}

// official is a name of an actor's official, in some articles or in all.
type official struct {
	Of   string   `yaml:"of"`
	Name string   `yaml:"name"`
	In   []string `yaml:"in,omitempty"`
}

// account is what an article tells where the quote stands.
type account struct {
	Article string `yaml:"article"`
	Quote   string `yaml:"quote"`
}

type wrong struct {
	Article string `yaml:"article"`
	Quote   string `yaml:"quote"`
	Fact    string `yaml:"fact"`
	Which   string `yaml:"which,omitempty"`
}

type respelt struct {
	Of      string   `yaml:"of"`
	Written string   `yaml:"written"`
	Is      string   `yaml:"is"`
	In      []string `yaml:"in,omitempty"`
}

// decision checks an entry and gives what it says.
func (e entry) decision(line int) (graph.Decision, error) {
	d := graph.Decision{By: strings.TrimSpace(e.By), On: string(e.On), Why: e.Why, Line: line}
	for _, list := range []struct {
		kind      graph.DecisionKind
		officials []official
		accounts  []account
	}{
		{kind: graph.SameOfficial, officials: e.SameOfficial},
		{kind: graph.DifferentOfficials, officials: e.DifferentOfficials},
		{kind: graph.SameConsultation, accounts: e.SameConsultation},
		{kind: graph.DifferentConsultations, accounts: e.DifferentConsultations},
	} {
		n := len(list.officials) + len(list.accounts)
		if n == 0 {
			continue
		}
		if n < 2 {
			return d, fmt.Errorf("%s needs two or more", list.kind)
		}
		if err := becomes(&d, list.kind); err != nil {
			return d, err
		}
		for _, o := range list.officials {
			d.Officials = append(d.Officials, graph.NamedOfficial{Actor: graph.ActorCode(o.Of), Name: o.Name, Articles: o.In})
		}
		for _, a := range list.accounts {
			d.Accounts = append(d.Accounts, graph.NamedAccount(a))
		}
	}
	if w := e.Wrong; w != nil {
		if err := becomes(&d, graph.WrongFact); err != nil {
			return d, err
		}
		d.Accounts, d.Fact, d.Value = []graph.NamedAccount{{Article: w.Article, Quote: w.Quote}}, graph.FactKind(w.Fact), w.Which
	}
	if s := e.Spelling; s != nil {
		if err := becomes(&d, graph.SpellingOf); err != nil {
			return d, err
		}
		of := graph.ActorCode(s.Of)
		d.Officials = []graph.NamedOfficial{{Actor: of, Name: s.Written, Articles: s.In}, {Actor: of, Name: s.Is}}
	}
	return d, check(d)
}

// becomes is what a decision decides: one thing.
func becomes(d *graph.Decision, kind graph.DecisionKind) error {
	if d.Kind != "" {
		return fmt.Errorf("it decides two things, %s and %s: make two entries of it", d.Kind, kind)
	}
	d.Kind = kind
	return nil
}

// longest is how many bytes a quote may have.
const longest = 4000

// check refuses a decision that lacks what it needs.
func check(d graph.Decision) error {
	switch {
	case d.Kind == "":
		return fmt.Errorf("it decides nothing: begin it with one of %v", kinds)
	case d.By == "":
		return fmt.Errorf("it does not tell who decided: add who: NAME")
	case !isDay(d.On):
		return fmt.Errorf("it does not tell when: add when: as in 2026-01-31")
	}
	for _, o := range d.Officials {
		if o.Actor == "" || strings.TrimSpace(o.Name) == "" {
			return fmt.Errorf("an official needs of: (the code of a country or organization, AZE, org:EU) and a name")
		}
	}
	for _, a := range d.Accounts {
		if a.Article == "" || strings.TrimSpace(a.Quote) == "" {
			return fmt.Errorf("an account needs an article: (its id or address) and a quote: from its text")
		}
		if len(a.Quote) > longest || !utf8.ValidString(a.Quote) {
			return fmt.Errorf("a quote is text, of %d bytes at most: a few words that stand once will do", longest)
		}
	}
	if d.Kind != graph.WrongFact {
		return nil
	}
	switch {
	case !slices.Contains(graph.FactKinds(), d.Fact):
		return fmt.Errorf("fact: %q is not known; it is one of %v", d.Fact, graph.FactKinds())
	case d.Fact.HasValue() && d.Value == "":
		return fmt.Errorf("say which %s is wrong, under which", d.Fact)
	case !d.Fact.HasValue() && d.Value != "":
		return fmt.Errorf("an account tells one %s: leave out which", d.Fact)
	}
	return nil
}

var kinds = []graph.DecisionKind{
	graph.SameOfficial, graph.DifferentOfficials, graph.SameConsultation, graph.DifferentConsultations, graph.WrongFact, graph.SpellingOf,
}

// day is a date, which is written without quotation marks.
type day string

// MarshalYAML writes it as YAML writes days.
func (d day) MarshalYAML() (any, error) {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!timestamp", Value: string(d)}, nil
}

func isDay(s string) bool {
	_, err := time.Parse(time.DateOnly, s)
	return err == nil
}

// entryOf is a decision as the file has it.
func entryOf(d graph.Decision) entry {
	e := entry{By: d.By, On: day(d.On), Why: d.Why}
	var officials []official
	for _, o := range d.Officials {
		officials = append(officials, official{string(o.Actor), o.Name, o.Articles})
	}
	var accounts []account
	for _, a := range d.Accounts {
		accounts = append(accounts, account(a))
	}
	switch d.Kind {
	case graph.SameOfficial:
		e.SameOfficial = officials
	case graph.DifferentOfficials:
		e.DifferentOfficials = officials
	case graph.SameConsultation:
		e.SameConsultation = accounts
	case graph.DifferentConsultations:
		e.DifferentConsultations = accounts
	case graph.WrongFact:
		e.Wrong = &wrong{accounts[0].Article, accounts[0].Quote, string(d.Fact), d.Value}
	case graph.SpellingOf:
		e.Spelling = &respelt{officials[0].Of, officials[0].Name, officials[1].Name, officials[0].In}
	}
	return e
}
