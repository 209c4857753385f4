package sqlite

import (
	"fmt"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/storetest"
	"github.com/entente-graph/entente/queries"
)

// What was last about a topic is found in one of two ways, by how much there is of it: both find the first rows of all.
func TestTopicTimelineBothWays(t *testing.T) {
	s := migrated(t, filepath.Join(t.TempDir(), "entente.db"))
	if _, err := s.Put(t.Context(), storetest.Sample(8, 150)...); err != nil {
		t.Fatal(err)
	}
	q, err := queries.Find("topic/timeline")
	if err != nil {
		t.Fatal(err)
	}
	ask := func(topic string, limit int) (out []string) {
		params, err := q.Bind(map[string]string{"topic": topic, "limit": strconv.Itoa(limit)})
		if err != nil {
			t.Fatal(err)
		}
		question := graph.Question{SQL: q.SQL, Params: params}
		for _, c := range q.Columns {
			question.Columns = append(question.Columns, graph.Column{Name: c.Name, Type: c.Type})
		}
		for row, err := range s.Ask(t.Context(), question) {
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, fmt.Sprint(row...))
		}
		return out
	}
	ways := map[bool]int{}
	total, err := strconv.Atoi(list(t, s, `SELECT max(n) FROM consultation`)[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, topic := range list(t, s, `SELECT id FROM topic`) {
		all := ask(topic, 1_000_000)
		for _, limit := range []int{1, 2, 7, 40} {
			want := all[:min(limit, len(all))]
			if diff := cmp.Diff(want, ask(topic, limit)); diff != "" {
				t.Errorf("%s: the first %d (-of all +asked for):\n%s", topic, limit, diff)
			}
			ways[len(all)*len(all) > limit*total]++
		}
	}
	if ways[true] < 5 || ways[false] < 5 {
		t.Errorf("both ways are to be taken: %v", ways)
	}
}
