package neo4j

import (
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

// worth is what is worth asking about in a graph: values for the parameters of queries.
type worth struct{ actors, officials, bodies, topics, accounts, articles, publishers, seen, days []string }

func worthOf(t *testing.T, s graph.Store) *worth {
	t.Helper()
	w := &worth{}
	of := map[graph.Label]*[]string{
		graph.LabelActor: &w.actors, graph.LabelOfficial: &w.officials, graph.LabelBody: &w.bodies, graph.LabelTopic: &w.topics, graph.LabelArticle: &w.articles,
	}
	for e, err := range s.Elements(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case e.Node == nil:
			if account, ok := e.Edge.Props["account"].(string); ok && e.Edge.Type == graph.TypeReports {
				w.accounts = append(w.accounts, account)
			}
		case of[e.Node.Label] != nil:
			*of[e.Node.Label] = append(*of[e.Node.Label], e.Node.Key)
			if publisher, ok := e.Node.Props["publisher"].(string); ok {
				w.publishers = append(w.publishers, publisher)
			}
			if address, ok := e.Node.Props["url"].(string); ok {
				w.seen = append(w.seen, address)
			}
			if paths, ok := e.Node.Props["paths"].([]string); ok {
				w.seen = append(w.seen, paths...)
			}
		default:
			for _, name := range []string{"date", "end"} {
				if day, ok := e.Node.Props[name].(graph.Date); ok {
					w.days = append(w.days, string(day))
				}
			}
		}
	}
	w.days = graph.Union(w.days, nil)
	return w
}

// strange values are in no graph, or in none that a text was read into.
var strange = []string{"XXX", `x' OR '1'='1`, "Ж", "%", "_", `\`}

// draw gives the query n sets of values, the same each time. The first leaves out what has a default.
func (w *worth) draw(t *testing.T, q queries.Query, n int) []map[string]string {
	t.Helper()
	h := fnv.New64a()
	_, _ = h.Write([]byte(q.ID))
	r := rand.New(rand.NewPCG(h.Sum64(), 0))
	out := make([]map[string]string, n)
	often := min(67, 400/len(q.Params)) // in a hundred: many filters at once find nothing
	for i := range out {
		out[i] = map[string]string{}
		for _, p := range q.Params {
			if p.Required || (i > 0 && r.IntN(100) < often) {
				out[i][p.Name] = w.value(t, r, q, p)
			}
		}
		if from, to := out[i]["from"], out[i]["to"]; from > to && to != "" { // a query refuses days reversed
			out[i]["from"], out[i]["to"] = to, from
		}
	}
	return out
}

func (w *worth) value(t *testing.T, r *rand.Rand, q queries.Query, p queries.Param) string {
	t.Helper()
	pick := func(from []string) string {
		if r.IntN(12) == 0 || len(from) == 0 {
			from = strange
		}
		return from[r.IntN(len(from))]
	}
	beginning := func(s string) string { // whole letters
		letters := []rune(s)
		return string(letters[:1+r.IntN(len(letters))])
	}
	switch {
	case p.Name == "limit":
		return strconv.Itoa([]int{0, 1, 2, 7, 50, 100_000}[r.IntN(6)])
	case p.Name == "offset":
		return strconv.Itoa([]int{0, 0, 0, 1, 5, 100_000}[r.IntN(6)])
	case p.Type == "DATE" && p.Required:
		return w.days[r.IntN(len(w.days))]
	case p.Type == "DATE":
		return slices.Concat(w.days, []string{"", "0001-01-01", "9999-12-31"})[r.IntN(len(w.days)+3)]
	case p.Type == "BOOLEAN":
		return strconv.FormatBool(r.IntN(2) == 0)
	case p.Type == queries.Country:
		return pick(w.actors)
	case p.Type == queries.Official:
		return pick(w.officials)
	case p.Name == "kind":
		return []string{"", "consultation", "meeting", "call"}[r.IntN(4)]
	case p.Name == "publisher":
		return pick(w.publishers)
	case p.Type == queries.Topic:
		return pick(w.topics)
	case p.Name == "consultation":
		return pick(w.accounts)
	case p.Name == "consultations", p.Name == "accounts":
		var some []string
		for range r.IntN(40) {
			some = append(some, pick(w.accounts))
		}
		return strings.Join(append(some, pick(w.accounts)), ",")
	case p.Name == "ministry", p.Name == "body", p.Name == "beside":
		return pick(w.bodies)
	case p.Name == "depth":
		return strconv.Itoa([]int{0, 1, 3, 7}[r.IntN(4)])
	case p.Name == "most":
		return strconv.Itoa([]int{0, 0, 1, 2}[r.IntN(4)])
	case p.Name == "rank":
		return []string{"minister", "head_of_state", "director", "other"}[r.IntN(4)]
	case p.Name == "without":
		return []string{"", "message", "message,call", "x"}[r.IntN(4)]
	case p.Name == "precision":
		return []string{"", "day", "span", "month"}[r.IntN(4)]
	case p.Name == "year" && len(w.days) > 0:
		return w.days[r.IntN(len(w.days))][:4]
	case p.Name == "article":
		return pick(w.articles)
	case p.Name == "where":
		return pick(w.seen)
	case p.Name == "end":
		return []string{"", "#1", "1", "#2", "%"}[r.IntN(5)]
	case p.Name == "start":
		return beginning(pick(map[string][]string{"official": w.officials, "consultation": w.accounts, "article": w.articles}[q.Group()]))
	}
	t.Fatalf("%s: say here where values of $%s come from", q.ID, p.Name)
	return ""
}
