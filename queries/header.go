package queries

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var (
	kebab = regexp.MustCompile(`^[a-z]+(-[a-z]+)*/[a-z]+(-[a-z]+)*$`)
	types = []string{"STRING", "INTEGER", "FLOAT", "BOOLEAN", "DATE", "LIST"}
	// named are texts, too: the code or id of one whom people call by names.
	named = []string{Country, Official, Topic, Article, Consultation}
)

// parse reads the header, "@key value" in the comment lines before the statement, and checks
// the statement against it.
func parse(id, text, comment string) (Query, error) {
	q, body, err := parseHeader(id, text, comment)
	if err != nil {
		return q, err
	}
	err = q.checkBody(body)
	return q, err
}

// parseHeader reads the header, and gives the statement below it.
func parseHeader(id, text, comment string) (Query, string, error) {
	q := Query{ID: id, On: "testdata/articles"}
	if !kebab.MatchString(id) {
		return q, "", errors.New("a query is named group/what-it-asks, in small letters")
	}
	body := text
	for strings.HasPrefix(body, comment) {
		line, rest, _ := strings.Cut(body, "\n")
		body = rest
		if err := q.headerLine(strings.TrimSpace(strings.TrimPrefix(line, comment))); err != nil {
			return q, "", err
		}
	}
	if q.Title == "" || q.Question == "" || len(q.Columns) == 0 || q.Example == "" {
		return q, "", errors.New("@title, @question, @returns and @example are needed")
	}
	if err := q.checkEvidence(); err != nil {
		return q, "", err
	}
	err := q.checkExample()
	return q, body, err
}

func (q *Query) headerLine(line string) error {
	key, value, _ := strings.Cut(line, " ")
	value = strings.TrimSpace(value)
	switch key {
	case "@title":
		q.Title = value
	case "@question":
		q.Question = value
	case "@example":
		q.Example = value
	case "@on":
		q.On = value
	case "@param":
		return q.param(value)
	case "@returns":
		return q.returns(value)
	case "@evidence":
		return q.evidence(value)
	case "@fact":
		return q.fact(value)
	default:
		if strings.HasPrefix(key, "@") {
			return fmt.Errorf("no header line is called %s", key)
		}
	}
	return nil
}

// param reads "from DATE 2020-01-01 first day, included"; the default is - for none, which
// makes the parameter required, and two apostrophes for an empty one.
func (q *Query) param(value string) error {
	f := strings.Fields(value)
	if len(f) < 4 || !slices.Contains(slices.Concat(types, named), f[1]) {
		return fmt.Errorf("write @param NAME TYPE DEFAULT meaning, not %q", value)
	}
	p := Param{Name: f[0], Type: f[1], Default: f[2], Help: strings.Join(f[3:], " ")}
	switch p.Default {
	case "-":
		p.Default, p.Required = "", true
	case "''":
		p.Default = ""
	}
	if q.has(p.Name) {
		return fmt.Errorf("@param %s stands there twice", p.Name)
	}
	if _, err := p.value(p.Default); err != nil && !p.Required {
		return fmt.Errorf("@param %s: its default %w", p.Name, err)
	}
	q.Params = append(q.Params, p)
	return nil
}

func (q Query) has(param string) bool {
	return slices.ContainsFunc(q.Params, func(p Param) bool { return p.Name == param })
}

func (q *Query) returns(value string) error {
	for c := range strings.SplitSeq(value, ",") {
		f := strings.Fields(c)
		if len(f) != 2 || f[1] != Consultation && !slices.Contains(types, f[1]) {
			return fmt.Errorf("write @returns NAME TYPE, ..., not %q", c)
		}
		if slices.ContainsFunc(q.Columns, func(have Column) bool { return have.Name == f[0] }) {
			return fmt.Errorf("@returns %s stands there twice", f[0])
		}
		column := Column{Name: f[0], Type: f[1]}
		if column.Type == Consultation {
			column.Type, column.Of = "STRING", Consultation
		}
		q.Columns = append(q.Columns, column)
	}
	return nil
}

// agrees compares the headers of the two files of a pair.
func (q Query) agrees(twin Query) error {
	same := q.Title == twin.Title && q.Question == twin.Question && q.Example == twin.Example && q.On == twin.On &&
		q.Fact == twin.Fact && slices.Equal(q.Params, twin.Params) && slices.Equal(q.Columns, twin.Columns) &&
		slices.EqualFunc(q.Evidence, twin.Evidence, slices.Equal[Evidence])
	if !same {
		return fmt.Errorf("%s: the headers of .cypher and .sql differ: make them one", q.ID)
	}
	return nil
}
