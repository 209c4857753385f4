package cli

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

// evidence gathers the words that say what is known of the consultations in the rows of an answer. Programs get them in two
// columns more, people below the table.
type evidence struct {
	ctx   context.Context
	store graph.Store
	at    []int    // the columns with ids of consultations
	order []string // ids as they came
	by    map[string][]quotation
}

// quotation is a passage of an account.
type quotation struct{ quote, account, publisher, url string }

// evident tells which columns of a query hold consultations; none is wrong usage.
func evident(q queries.Query) ([]int, error) {
	var at []int
	for i, c := range q.Columns {
		if c.Of == queries.Consultation {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		return nil, misuse(q.ID+": --evidence: its rows are no consultations", "those of a pair are: entente query pair/consultations A B --evidence")
	}
	return at, nil
}

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
	v.order = append(v.order, id)
	v.by[id] = out
	return out, nil
}

// of are the quotes of all consultations of a row.
func (v *evidence) of(row []any) ([]quotation, error) {
	var out []quotation
	for _, i := range v.at {
		id, ok := row[i].(string)
		if !ok {
			continue
		}
		quotes, err := v.read(id)
		if err != nil {
			return nil, err
		}
		out = append(out, quotes...)
	}
	return out, nil
}

// rows adds the quotes, and the accounts that they are of, to each of the first rows (0: all), or keeps them for
// [evidence.below].
func (v *evidence) rows(rows iter.Seq2[[]any, error], first int, columns bool) iter.Seq2[[]any, error] {
	return func(yield func([]any, error) bool) {
		n := 0
		for row, err := range rows {
			var quotes []quotation
			if n++; err == nil && (n <= first || first == 0) {
				quotes, err = v.of(row)
			}
			if err == nil && columns {
				texts, accounts := []string{}, []string{}
				for _, q := range quotes {
					texts, accounts = append(texts, q.quote), append(accounts, q.account)
				}
				row = append(slices.Clip(row), texts, accounts)
			}
			if !yield(row, err) || err != nil {
				return
			}
		}
	}
}

// below writes the quotes for people, a consultation after the other.
func (v *evidence) below(w io.Writer, width int) error {
	var b strings.Builder
	for _, id := range v.order {
		account := ""
		fmt.Fprintf(&b, "\n%s\n", render.ShortID(id))
		for _, q := range v.by[id] {
			if q.account != account {
				account = q.account
				fmt.Fprintf(&b, "  %s\n", cited(q))
			}
			b.WriteString("    " + render.Hang("“"+render.Visible(q.quote)+"”", width, "    ") + "\n")
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// cited names the article of a quote as far as it is known.
func cited(q quotation) string {
	said := []string{}
	for _, s := range []string{q.publisher, q.url} {
		if s != "" {
			said = append(said, render.Visible(s))
		}
	}
	return strings.TrimSpace(strings.Join(said, ", ") + " [" + render.ShortID(q.account) + "]")
}
