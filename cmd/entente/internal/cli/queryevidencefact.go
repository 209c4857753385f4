package cli

import (
	"slices"
	"strconv"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/queries"
)

// ofFact tells which quotes of a row's consultation are those of the fact that the row is about.
func (v *evidence) ofFact(t *telling, row []any) (func(quotation) bool, error) {
	value := func(column string) string {
		return written(row[slices.IndexFunc(v.query.Columns, func(c queries.Column) bool { return c.Name == column })])
	}
	kind, key := value(v.query.Fact.Kind), value(v.query.Fact.Key)
	t.fact = ", " + render.Visible(kind+" "+key)
	said := map[quotation]bool{}
	for _, id := range t.ids {
		if err := v.readFacts(id); err != nil {
			return nil, err
		}
		for q := range v.facts[id+"\t"+kind+"\t"+key] {
			said[q] = true
		}
	}
	return func(q quotation) bool { return said[quotation{quote: q.quote, account: q.account}] }, nil
}

// readFacts keeps what tells each fact of a consultation.
func (v *evidence) readFacts(id string) error {
	if v.facts[id] != nil {
		return nil
	}
	v.facts[id] = map[quotation]bool{} // it is read
	keep := func(kind, key string, q quotation) {
		at := id + "\t" + kind + "\t" + key
		if v.facts[at] == nil {
			v.facts[at] = map[quotation]bool{}
		}
		v.facts[at][q] = true
	}
	events := map[string][]quotation{} // by account: the words that tell of the event tell its round and its day
	for r, err := range ask.All(v.ctx, v.store, "consultation/facts", map[string]string{"consultations": id}) {
		if err != nil {
			return err
		}
		q := quotation{quote: r.Text("quote"), account: r.Text("account")}
		keep(r.Text("fact"), r.Text("key"), q)
		switch r.Text("fact") {
		case "report":
			events[q.account] = append(events[q.account], q)
		case "official":
			keep("rank", r.Text("key")+" "+r.Text("rank"), q)
		}
	}
	for r, err := range ask.All(v.ctx, v.store, "consultation/accounts", map[string]string{"consultation": id}) {
		if err != nil {
			return err
		}
		day := string(r.Day("date"))
		if end := string(r.Day("end")); end != day {
			day += " " + end
		}
		for _, q := range events[r.Text("account")] {
			keep("round", strconv.Itoa(r.Number("round")), q)
			keep("day", day, q)
		}
	}
	return nil
}
