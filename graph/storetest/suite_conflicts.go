package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

// testConflicts: posts contradict each other between accounts, not within one, and only in one language, or in none that is known.
func testConflicts(t *testing.T, s *suite) {
	type post struct {
		name, role, body string
		rank             graph.Rank
	}
	told := func(publisher, language string, posts ...post) graph.Facts {
		f := meeting{publisher: publisher, day: "2025-06-10"}.facts("1")
		f.Article.Language = language
		p := &f.Accounts[0].Parties[0]
		text := &sampleText{}
		text.WriteString(f.Article.Text)
		for _, o := range posts {
			said := []graph.Span{text.say(o.name + ", " + o.role + ", " + o.body)}
			c := graph.OfficialClaim{ID: graph.NewOfficialID("AZE", o.name), Name: o.name, Role: o.role, Rank: o.rank, Evidence: said}
			if o.body != "" {
				c.Body = graph.NewBodyID("AZE", o.body, "", "")
				p.Bodies = append(p.Bodies, graph.BodyClaim{ID: c.Body, Name: o.body, Type: "ministry", Evidence: said})
			}
			p.Officials = append(p.Officials, c)
		}
		f.Article.Text = text.String()
		f.Article.ID = graph.NewArticleID(f.Article.Text, "")
		r := &f.Accounts[0].Report
		r.Article, r.Account = f.Article.ID, graph.NewAccountID(f.Article.ID, 1)
		return f
	}
	energy, trade := post{"Orkhan Seyidov", "head of energy", "energy", "other"}, post{"Orkhan Seyidov", "head of trade", "trade", "other"}
	minister, deputy := post{"Orkhan Seyidov", "minister", "", "minister"}, post{"Orkhan Seyidov", "deputy", "", "deputy_minister"}
	other := post{"Nargis Javadli", "director", "", "director"}
	for _, c := range []struct {
		name  string
		facts []graph.Facts
		want  [][]any
	}{
		{"two bodies in one account", []graph.Facts{told("a", "en", energy, trade)}, nil},
		{"and one of them in another", []graph.Facts{told("a", "en", energy, trade), told("b", "en", trade)}, nil},
		{"other bodies", []graph.Facts{told("a", "en", energy), told("b", "en", trade)}, [][]any{{"role", "head of energy", "a"}, {"role", "head of trade", "b"}}},
		{"other bodies in two languages", []graph.Facts{told("a", "en", energy), told("b", "fr", trade)}, nil},
		{"other bodies, in no known language", []graph.Facts{told("a", "", energy), told("b", "", trade)}, [][]any{{"role", "head of energy", "a"}, {"role", "head of trade", "b"}}},
		{"two officials, in no known language", []graph.Facts{told("a", "", minister, other), told("b", "", minister, other)}, nil},
		{"two ranks in one account, one in another", []graph.Facts{told("a", "en", minister, deputy), told("b", "en", deputy)}, nil},
		{
			"two ranks, in no known language",
			[]graph.Facts{told("a", "", minister, other), told("b", "", deputy, other)},
			[][]any{{"rank", "deputy_minister", "b"}, {"rank", "minister", "a"}, {"role", "deputy", "b"}, {"role", "minister", "a"}},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			store := s.filled(t, c.facts...)
			id := rows(t, store, "consultation/list", nil, "id")[0][0].(string)
			for _, of := range []string{"", "sha256:0#1," + id + "," + id} {
				got := rows(t, store, "quality/conflicts", map[string]string{"consultations": of}, "what", "said", "publisher")
				slices.SortFunc(got, func(a, b []any) int { return strings.Compare(fmt.Sprint(a...), fmt.Sprint(b...)) }) // theirs is by account, a hash
				if diff := cmp.Diff(c.want, got); diff != "" {
					t.Errorf("conflicts of %q (-want +got):\n%s", of, diff)
				}
			}
			if got := rows(t, store, "quality/conflicts", map[string]string{"consultations": "sha256:0#1"}, "what"); len(got) > 0 {
				t.Errorf("conflicts of nothing: %v", got)
			}
		})
	}
}
