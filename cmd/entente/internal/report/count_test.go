package report

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/cmd/entente/internal/words"
	"github.com/entente-graph/entente/graph"
)

// heldOn is a report of meetings of AZE and CAN on some days, the latest first; "" is a day that nobody tells.
func heldOn(t *testing.T, days ...graph.Date) *material {
	t.Helper()
	w, err := words.For("en")
	if err != nil {
		t.Fatal(err)
	}
	m := &material{Report: &paper.Report{Words: w}, found: map[graph.ConsultationID]int{}}
	for i, d := range days {
		c := paper.Consultation{
			ID: graph.ConsultationID(strconv.Itoa(i)), Kind: graph.KindMeeting, Dating: words.Dating{Date: d, End: d, Precision: graph.PrecisionDay},
			Sides: []paper.Named{{Key: "CAN", Name: "Canada"}, {Key: "AZE", Name: "Azerbaijan"}},
		}
		m.Consultations, m.told = append(m.Consultations, c), append(m.told, told{sides: []graph.ActorCode{"AZE", "CAN"}})
		m.found[c.ID] = i
	}
	return m
}

func TestWhatCounts(t *testing.T) {
	m := heldOn(t, "2025-03-01", "2024-01-01", "2023-05-05", "")
	m.Consultations[0].Planned = true
	m.Consultations[1].Kind = graph.KindMessage
	for name, c := range map[string]struct{ want, got refs }{
		"held":     {refs{2, 3}, m.held()},
		"talks":    {refs{1, 2, 3}, m.talks()},
		"planned":  {refs{0}, m.planned()},
		"messages": {refs{1}, m.messages()},
		"undated":  {refs{3}, m.undated(m.all())},
		"in 2024":  {refs{1}, m.in(m.all(), 2024, 2024)},
		"to 2024":  {refs{1, 2}, m.in(m.all(), 0, 2024)}, // without a date is in no year
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestCount(t *testing.T) {
	m := heldOn(t, "2025-03-01", "2024-01-01", "2023-05-05")
	m.told[0].topics = []paper.Named{{Key: "trade", Name: "Trade"}}
	m.told[1].topics = []paper.Named{{Key: "energy", Name: "Energy"}, {Key: "trade", Name: "Trade"}}
	m.told[2].topics = []paper.Named{{Key: "aviation", Name: "Aviation"}}
	var got []string
	for _, c := range m.count(m.all(), topicsOf) {
		got = append(got, c.Name+" "+intsOf(c.refs))
	}
	if diff := cmp.Diff([]string{"Trade 0 1", "Aviation 2", "Energy 1"}, got); diff != "" {
		t.Error(diff)
	}
	pairs := m.count(m.all(), pairsOf)
	if len(pairs) != 1 || pairs[0].Key != "AZE CAN" || pairs[0].Name != "Azerbaijan – Canada" || len(pairs[0].refs) != 3 {
		t.Errorf("pairs: %+v", pairs)
	}
}

func intsOf(of refs) string {
	var out []string
	for _, at := range of {
		out = append(out, strconv.Itoa(at))
	}
	return strings.Join(out, " ")
}

// A row of many years sums the earliest in one column; each number still knows its consultations, and none is lost.
func TestByYear(t *testing.T) {
	var days []graph.Date
	for y := 2025; y >= 2001; y-- {
		days = append(days, graph.Date(strconv.Itoa(y)+"-06-10"))
	}
	m := heldOn(t, append(days, "")...)
	m.byYear("pairs", "pair", "note.heldonly", m.count(m.held(), pairsOf))
	table := m.Sections[0].Table
	var titles []string
	for _, c := range table.Columns {
		titles = append(titles, c.Title)
	}
	if diff := cmp.Diff("pair all to 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025", strings.Join(titles, " ")); diff != "" {
		t.Error(diff)
	}
	sum := 0
	for _, c := range table.Rows[0][2:] {
		if c.N != len(c.Refs) {
			t.Errorf("%d counts %v", c.N, c.Refs)
		}
		sum += c.N
	}
	if all := table.Rows[0][1].N; all != 26 || sum != 25 {
		t.Errorf("%d in all, %d in years; want 26 and 25", all, sum)
	}
}

// Of few years each has its column, also one without a meeting.
func TestByFewYears(t *testing.T) {
	m := heldOn(t, "2025-03-01", "2022-01-01")
	m.byYear("pairs", "pair", "note.heldonly", m.count(m.held(), pairsOf))
	var got []string
	for _, c := range m.Sections[0].Table.Rows[0] {
		got = append(got, c.Text)
	}
	if diff := cmp.Diff([]string{"Azerbaijan – Canada", "2", "1", "", "", "1"}, got); diff != "" {
		t.Error(diff)
	}
}

// Of several posts of one person the one told in most words stays, and a head stays one.
func TestSit(t *testing.T) {
	var td told
	td.sit(seat{"CAN", "CAN/x", "X", "minister", "minister", true})
	td.sit(seat{"CAN", "CAN/x", "X", "Minister of Trade", "minister", false})
	td.sit(seat{"CAN", "CAN/x", "X", "", "other", false})
	td.sit(seat{"AZE", "AZE/y", "Y", "", "other", false})
	want := []seat{{"CAN", "CAN/x", "X", "Minister of Trade", "minister", true}, {"AZE", "AZE/y", "Y", "", "other", false}}
	if diff := cmp.Diff(want, td.seats, cmp.AllowUnexported(seat{})); diff != "" {
		t.Error(diff)
	}
}
