package cli

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

// evidence gathers the words that say what is known of the consultations by which the rows of an answer are told. Programs
// get them in columns more, people below the table.
type evidence struct {
	ctx   context.Context
	store graph.Store
	query queries.Query
	given map[string]string // its parameters
	told  []telling         // of the rows, as they came
	by    map[string][]quotation
	facts map[string]map[quotation]bool // what tells one, by consultation, kind and key; of a quotation the words and the account
}

// telling is by what a row is told.
type telling struct {
	row    string   // what it is about; empty where it names its consultations
	fact   string   // of its consultation that it is about; empty: all of it
	ids    []string // of consultations, the latest first
	quotes map[string][]quotation
	more   int      // consultations that are not among them
	rest   []string // commands that list these
}

// quotation is a passage of an account.
type quotation struct{ quote, account, publisher, url string }

// evident refuses what wants evidence of rows that nothing tells.
func evident(q queries.Query) error {
	if len(q.Evidence) > 0 || slices.ContainsFunc(q.Columns, holdsConsultations) {
		return nil
	}
	if slices.ContainsFunc(q.Columns, func(c queries.Column) bool { return c.Name == "quote" }) {
		return misuse(q.ID+": --evidence: its rows are the quotes", "ask without --evidence")
	}
	return misuse(q.ID+": --evidence: its rows are no consultations", "those of a pair are: entente query pair/consultations A B --evidence")
}

func holdsConsultations(c queries.Column) bool { return c.Of == queries.Consultation }

// read gives the quotes of a consultation in the order of its accounts, each once.
func (v *evidence) read(id string) ([]quotation, error) {
	if known, ok := v.by[id]; ok {
		return known, nil
	}
	type passage struct {
		quotation
		start int
	}
	var all []passage
	for row, err := range ask.All(v.ctx, v.store, "consultation/evidence", map[string]string{"consultation": id}) {
		if err != nil {
			return nil, err
		}
		q := quotation{row.Text("quote"), row.Text("account"), row.Text("publisher"), row.Text("url")}
		all = append(all, passage{q, row.Number("start")})
	}
	slices.SortStableFunc(all, func(a, b passage) int {
		return cmp.Or(cmp.Compare(a.account, b.account), cmp.Compare(a.start, b.start), cmp.Compare(len(a.quote), len(b.quote)))
	})
	out := []quotation{}
	for _, p := range all {
		if n := len(out); n == 0 || out[n-1] != p.quotation {
			out = append(out, p.quotation)
		}
	}
	v.by[id] = out
	return out, nil
}

// of tells by what a row is told: its own consultations, or those that the filters of the query find.
func (v *evidence) of(row []any) (telling, error) {
	t := telling{quotes: map[string][]quotation{}}
	for i, c := range v.query.Columns {
		if id, ok := row[i].(string); ok && holdsConsultations(c) {
			t.ids = append(t.ids, id)
		}
	}
	only := func(quotation) bool { return true }
	var err error
	switch {
	case len(t.ids) == 0:
		only, err = v.find(&t, row)
	case v.query.Fact != (queries.Fact{}):
		only, err = v.ofFact(&t, row)
	}
	if err != nil {
		return t, err
	}
	for _, id := range t.ids {
		quotes, err := v.read(id)
		if err != nil {
			return t, err
		}
		for _, q := range quotes {
			if only(q) {
				t.quotes[id] = append(t.quotes[id], q)
			}
		}
	}
	return t, nil
}

// rows adds the quotes, and the accounts that they are of, to each of the first rows (0: all), or keeps them for
// [evidence.below]. Rows that are sums have the number of consultations that are not quoted, too. All rows are read before the
// first is proven: a store may have one connection only.
func (v *evidence) rows(rows iter.Seq2[[]any, error], first int, columns bool) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		var all [][]any
		for row, err := range rows {
			if err != nil {
				yield(nil, err)
				return
			}
			all = append(all, slices.Clone(row))
		}
		for i, row := range all {
			var t telling
			var err error
			if i < first || first == 0 {
				t, err = v.of(row)
				v.told = append(v.told, t)
			}
			if err == nil && columns {
				texts, accounts := []string{}, []string{}
				for _, id := range t.ids {
					for _, q := range t.quotes[id] {
						texts, accounts = append(texts, q.quote), append(accounts, q.account)
					}
				}
				row = append(slices.Clip(row), texts, accounts)
				if len(v.query.Evidence) > 0 {
					row = append(row, int64(t.more))
				}
			}
			if !yield(row, err) || err != nil {
				return
			}
		}
	}
}

// columns are those that [evidence.rows] adds.
func (v *evidence) columns() []graph.Column {
	out := []graph.Column{{Name: "quotes", Type: "LIST"}, {Name: "quoted", Type: "LIST"}}
	if len(v.query.Evidence) > 0 {
		out = append(out, graph.Column{Name: "more", Type: "INTEGER"})
	}
	return out
}
