package queries

import (
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

var (
	parameter = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)
	decimal   = regexp.MustCompile(`^-?[0-9]+\.[0-9]+$`)
)

// Own is a statement that a person wrote, in the language of the comment's mark ("//" or "--"). Its header may declare
// parameters and columns as that of a canned query does; nothing of it is needed.
func Own(id, text, comment string) (Query, error) {
	q := Query{ID: id}
	for line := range strings.Lines(text) {
		said, ok := strings.CutPrefix(line, comment)
		if !ok {
			break
		}
		said = strings.TrimSpace(said)
		if key, _, _ := strings.Cut(said, " "); key != "@param" && key != "@returns" {
			continue
		}
		if err := q.headerLine(said); err != nil {
			return q, fmt.Errorf("%s: %w", id, err)
		}
	}
	if comment == "//" {
		q.Cypher = text
	} else {
		q.SQL = text
	}
	return q, nil
}

// BindOwn is [Query.Bind] for such a statement: what its header does not declare is typed by how it looks, see [Guess].
func (q Query) BindOwn(given map[string]string) (map[string]any, error) {
	declared, others := map[string]string{}, map[string]any{}
	for _, name := range slices.Sorted(maps.Keys(given)) {
		switch {
		case q.has(name):
			declared[name] = given[name]
		case !parameter.MatchString(name):
			return nil, &BadParam{q.ID, "param", fmt.Sprintf("%q is no name of a parameter", name), "write --param name=value"}
		case !strings.Contains(q.Cypher+q.SQL, "$"+name):
			return nil, &BadParam{q.ID, "param", name + ": the statement has no $" + name, "a parameter stands as $" + name + " in the statement"}
		default:
			if _, err := (Param{}).value(given[name]); err != nil {
				return nil, &BadParam{q.ID, "param", name + ": " + err.Error(), "give a text in UTF-8"}
			}
			others[name] = Guess(given[name])
		}
	}
	values, err := q.Bind(declared)
	if err != nil {
		return nil, err
	}
	maps.Copy(values, others)
	return values, nil
}

// Guess types a value by how it looks: a whole number (int64), a decimal one (float64), true or false, an ISO day ([Date]), a
// JSON list of texts ([]string), else a text, which quotation marks make of anything.
func Guess(text string) any {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		return n
	}
	if decimal.MatchString(text) {
		if n, err := strconv.ParseFloat(text, 64); err == nil {
			return n
		}
	}
	if text == "true" || text == "false" {
		return text == "true"
	}
	if d, err := date(text); err == nil && d != nil {
		return d
	}
	var list []string
	if strings.HasPrefix(text, "[") && json.Unmarshal([]byte(text), &list) == nil {
		return list
	}
	var quotedText string
	if strings.HasPrefix(text, `"`) && json.Unmarshal([]byte(text), &quotedText) == nil {
		return quotedText
	}
	return text
}
