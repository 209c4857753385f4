package cli

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

// newest is how many consultations of a row that is a sum are quoted: who wants all of them asks for them.
const newest = 10

// find looks for the consultations of a row that is a sum, and tells which of their quotes are meant: those of the article or
// of the accounts that the row is about, if it is.
func (v *evidence) find(t *telling, row []any) (func(quotation) bool, error) {
	var about []string
	meant := map[string]string{}
	for _, filters := range v.query.Evidence {
		given, ok := v.filters(filters, row)
		if !ok {
			continue
		}
		found, err := ask.Few(v.ctx, v.store, queries.ConsultationsOf, newest, given)
		if err != nil {
			return nil, err
		}
		for _, r := range found {
			if id := r.Text("id"); !slices.Contains(t.ids, id) {
				t.ids = append(t.ids, id)
			}
		}
		if len(found) > 0 && found[0].Number("found") > len(found) {
			t.more += found[0].Number("found") - len(found)
			t.rest = append(t.rest, listing(given))
		}
		for _, f := range filters {
			if f.Column != "" && !slices.Contains(about, given[f.Name]) {
				about = append(about, given[f.Name])
			}
		}
		meant = given
	}
	for i := range about {
		about[i] = render.Visible(render.ShortID(about[i]))
	}
	t.row = strings.Join(about, ", ")
	article, accounts := meant["article"], meant["accounts"]
	return func(q quotation) bool {
		return (article == "" || strings.HasPrefix(q.account, article+"#")) &&
			(accounts == "" || slices.Contains(strings.Split(accounts, ","), q.account))
	}, nil
}

// filters are the values for a row; none where a column of it that they need is null.
func (v *evidence) filters(of queries.Evidence, row []any) (map[string]string, bool) {
	given := map[string]string{}
	for _, f := range of {
		value := f.Text
		switch {
		case f.Param != "":
			value = v.given[f.Param]
		case f.Column != "":
			at := slices.IndexFunc(v.query.Columns, func(c queries.Column) bool { return c.Name == f.Column })
			if value = written(row[at]); value == "" {
				return nil, false
			}
		}
		if value != "" {
			given[f.Name] = value
		}
	}
	return given, true
}

// written is a value of a row as a parameter is written.
func written(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case int64:
		return strconv.FormatInt(v, 10)
	case graph.Date:
		return string(v)
	case []string:
		return strings.Join(v, ",")
	}
	return ""
}

// bare is what a shell takes as it stands.
var bare = regexp.MustCompile(`^[A-Za-z0-9_./:,][A-Za-z0-9_./:,#-]*$`)

// listing is the command that lists the consultations that are not quoted.
func listing(given map[string]string) string {
	words := []string{"entente query", queries.ConsultationsOf}
	q, _ := queries.Find(queries.ConsultationsOf)
	for _, p := range q.Params {
		if value := given[p.Name]; value != "" {
			if !bare.MatchString(value) {
				value = "'" + strings.ReplaceAll(value, "'", `'\''`) + "'"
			}
			words = append(words, "--"+p.Name+" "+render.Visible(value))
		}
	}
	return fmt.Sprintf("%s --offset %d", strings.Join(words, " "), newest)
}
