package storetest

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/queries"
)

// rows are the named columns of what a query of the library answers.
func rows(t *testing.T, s graph.Store, id string, given map[string]string, columns ...string) [][]any {
	t.Helper()
	q, err := queries.Find(id)
	if err != nil {
		t.Fatal(err)
	}
	params, err := q.Bind(given)
	if err != nil {
		t.Fatal(err)
	}
	for name, v := range params {
		if day, ok := v.(queries.Date); ok {
			params[name] = graph.Date(day)
		}
	}
	var declared []graph.Column
	at := map[string]int{}
	for i, c := range q.Columns {
		declared = append(declared, graph.Column{Name: c.Name, Type: c.Type})
		at[c.Name] = i
	}
	var out [][]any
	for _, row := range all(t, query(t.Context(), s, q.Cypher, q.SQL, params, declared...)) {
		var some []any
		for _, c := range columns {
			some = append(some, row[at[c]])
		}
		out = append(out, some)
	}
	return out
}

// testUnsureDays: of a meeting "in 2024" no query makes the first of January, nor a meeting that was not.
func testUnsureDays(t *testing.T, s *suite) {
	pair, country := map[string]string{"a": "AZE", "b": "CAN"}, map[string]string{"country": "AZE"}
	on := map[string]string{"on": "2026-01-31"}
	trade := []graph.Topic{{ID: "trade", Name: "trade"}}
	met := func(days ...string) []graph.Facts {
		var out []graph.Facts
		for i, day := range days {
			m := meeting{publisher: fmt.Sprint("publisher ", i), day: day}
			if i == 0 {
				m.topic = trade
			}
			out = append(out, m.facts("1"))
		}
		return out
	}
	first, second, last := graph.Date("2022-03-01"), graph.Date("2023-03-01"), graph.Date("2024-03-01")
	aze := func(more ...any) [][]any { return [][]any{more} }
	yearly := []string{string(first), string(second), string(last)}
	for _, c := range []struct {
		name, query string
		facts       []graph.Facts
		given       map[string]string
		columns     []string
		want        [][]any
	}{
		{"not met again", "time/overdue", met(append(yearly, "2023")...), on, []string{"last", "meetings"}, aze(last, int64(3))},
		{"perhaps met later that year", "time/overdue", met(append(yearly, "2024")...), on, []string{"last"}, nil},
		{"met in a later month", "time/overdue", met(append(yearly, "2025-05")...), on, []string{"last"}, nil},
		{"met after one looks", "time/overdue", met(append(yearly, "2026-02")...), on, []string{"last"}, aze(last)},
		{"gaps", "pair/gaps", met(string(first), "2022", "2023-03", string(last)), pair, []string{"days", "since", "until"}, aze(int64(731), first, last)},
		{"first contact", "pair/firsts", met("2021", string(first)), country, []string{"firstContact", "firstConsultations", "meetings"}, aze(first, first, int64(2))},
		{"no sure contact", "pair/firsts", met("2021", "2022-03"), country, []string{"firstContact", "firstConsultations", "meetings"}, aze(nil, nil, int64(2))},
		{"frequency", "pair/frequency", met("2021", string(first), "2024-05"), nil, []string{"meetings", "first", "last"}, aze(int64(3), first, first)},
		{"partners", "country/partners", met("2021", string(first), "2024-05"), country, []string{"meetings", "first", "last"}, aze(int64(3), first, first)},
		{"no sure partner", "country/partners", met("2021"), country, []string{"meetings", "first", "last"}, aze(int64(1), nil, nil)},
		{
			"a topic of some day in the year", "pair/topic-changes", met("2023", "2022-12", string(second), string(last)), pair,
			[]string{"topic", "first", "last", "before", "since"},
			aze("trade", nil, nil, int64(1), int64(1)),
		},
		{
			"a topic in a year with other meetings", "pair/topic-changes", met(string(second), "2023", "2022", "2024-01"), pair,
			[]string{"topic", "first", "last", "before", "since"},
			aze("trade", second, second, int64(1), int64(1)),
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			store := s.filled(t, c.facts...)
			if diff := cmp.Diff(c.want, rows(t, store, c.query, c.given, c.columns...)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.query, diff)
			}
		})
	}
}

// testDatedByPublication: a day that no words of an article tell is unsure, unless another article's words tell it.
func testDatedByPublication(t *testing.T, s *suite) {
	dated := func(publisher string, words ...graph.Span) graph.Facts {
		f := meeting{publisher: publisher, day: "2025-06-10"}.facts("1")
		d := f.Accounts[0].Date
		d.Basis, d.Evidence = graph.BasisPublished, append(d.Evidence[:1:1], words...)
		return f
	}
	words := graph.Span{Start: 0, End: 6, Quote: "Report"}
	alone := []any{"published", "dated by its publication"}
	for _, c := range []struct {
		name  string
		facts []graph.Facts
		want  [][]any
	}{
		{"by its publication", []graph.Facts{dated("a")}, [][]any{alone}},
		{"by words", []graph.Facts{dated("a", words)}, nil},
		{"another's words", []graph.Facts{dated("a"), dated("b", words)}, nil},
		{"two publications", []graph.Facts{dated("a"), dated("b")}, [][]any{alone}},
		{"a month alone", []graph.Facts{meeting{publisher: "a", day: "2025-06"}.facts("1")}, [][]any{{"explicit", "a month alone"}}},
		{"a year alone", []graph.Facts{meeting{publisher: "a", day: "2025"}.facts("1")}, [][]any{{"explicit", "a year alone"}}},
		{"no day", []graph.Facts{meeting{publisher: "a"}.facts("1")}, [][]any{{nil, "no article tells a day"}}},
		{"a day", []graph.Facts{meeting{publisher: "a", day: "2025-06-10"}.facts("1")}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			store := s.filled(t, c.facts...)
			if diff := cmp.Diff(c.want, rows(t, store, "quality/unsure-dates", nil, "basis", "why")); diff != "" {
				t.Errorf("unsure dates (-want +got):\n%s", diff)
			}
			want := [][]any{{len(c.want) == 1 && c.want[0][0] == "published"}}
			if diff := cmp.Diff(want, rows(t, store, "consultation/find", map[string]string{"start": "sha256:"}, "byPublication")); diff != "" {
				t.Errorf("by publication (-want +got):\n%s", diff)
			}
		})
	}
}

// testNoPublisher: an article without a publisher is still a source.
func testNoPublisher(t *testing.T, s *suite) {
	told := func(text, publisher string, by graph.ActorCode) graph.Facts {
		f := meeting{publisher: text, day: "2025-06-10"}.facts("1")
		f.Article.Publisher, f.Article.ReadoutOf = publisher, by
		f.Accounts[0].Publisher = publisher
		return f
	}
	for _, c := range []struct {
		name  string
		facts []graph.Facts
		want  int64
	}{
		{"both ministries", []graph.Facts{told("a", "", "AZE"), told("b", "", "CAN")}, 2},
		{"one ministry, in two languages", []graph.Facts{told("a", "", "AZE"), told("b", "", "AZE")}, 1},
		{"nobody knows who", []graph.Facts{told("a", "", ""), told("b", "", ""), told("c", "a wire", "")}, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := [][]any{{c.want, int64(len(c.facts))}}
			if diff := cmp.Diff(want, rows(t, s.filled(t, c.facts...), "quality/corroboration", nil, "publishers", "accounts")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// testFactsTold: how many independent publishers tell a fact, and of how many that tell of the consultation.
func testFactsTold(t *testing.T, s *suite) {
	full := told("meeting", false, "2025-06-10")
	poor := meeting{publisher: "a wire", kind: "meeting", day: "2025-06-10", heads: full.heads}
	again := poor // the same publisher a second time
	again.third = "HTI"
	store := s.filled(t, full.facts("1"), poor.facts("1"), again.facts("1"), told("meeting", true, "2026-01-01").facts("1"))
	seyidov, hartwick := string(graph.NewOfficialID("AZE", "Orkhan Seyidov")), string(graph.NewOfficialID("CAN", "Gillian Hartwick"))
	one, two := []any{int64(1), int64(2), true}, []any{int64(2), int64(2), false}
	var want [][]any
	for _, fact := range [][3]any{
		{"body", string(graph.NewBodyID("AZE", "", "ministry", full.body)), full.body},
		{"body", string(graph.NewBodyID("CAN", "", "ministry", full.body)), full.body},
		{"round", "1", nil},
		{"third country", "HTI", "name of HTI"},
		{"third country", "UKR", "name of UKR"},
		{"topic", "trade", "Trade"},
		{"topic", "water", "Water"},
	} {
		want = append(want, append(fact[:], one...))
	}
	for _, fact := range [][3]any{
		{"day", "2025-06-10", nil}, {"official", seyidov, "Orkhan Seyidov"}, {"official", hartwick, "Gillian Hartwick"}, {"party", "AZE", "name of AZE"}, {"party", "CAN", "name of CAN"},
	} {
		want = append(want, append(fact[:], two...))
	}
	columns := []string{"fact", "key", "name", "publishers", "of", "alone"}
	if diff := cmp.Diff(want, rows(t, store, "quality/facts", nil, columns...)); diff != "" {
		t.Errorf("facts (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(want[:7], rows(t, store, "quality/facts", map[string]string{"most": "1", "country": "CAN"}, columns...)); diff != "" {
		t.Errorf("facts told once (-want +got):\n%s", diff)
	}
	if got := rows(t, store, "quality/facts", map[string]string{"country": "UKR"}, columns...); len(got) > 0 {
		t.Errorf("facts of a country that was not there: %v", got)
	}
}
