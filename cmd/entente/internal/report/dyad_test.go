package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/cmd/entente/internal/render"
	"github.com/entente-graph/entente/graph"
)

func day(d graph.Date) Meeting {
	return Meeting{Kind: graph.KindMeeting, Date: d, End: d, Precision: "day"}
}

func TestSummary(t *testing.T) {
	planned := day("2026-01-05")
	planned.Planned = true
	lasting := day("2025-06-10")
	lasting.End = "2025-06-12"
	for _, c := range []struct {
		name     string
		meetings []Meeting
		want     string
	}{
		{"none", nil, "nothing is known of meetings of these two"},
		{"one day", []Meeting{day("2025-06-10")}, "1 held, 10 June 2025"},
		{"one that lasted", []Meeting{lasting}, "1 held, 10 June 2025 to 12 June 2025"},
		{"years", []Meeting{day("2025-06-10"), day("2023-06-14")}, "2 held, 14 June 2023 to 10 June 2025"},
		{"undated", []Meeting{day("2025-06-10"), {Kind: graph.KindCall}}, "2 held, 10 June 2025 (1 undated)"},
		{"all undated", []Meeting{{Kind: graph.KindCall, MonthDay: "--11-29"}}, "1 held (1 undated)"},
		{"planned ones are none that were held", []Meeting{planned, day("2025-06-10")}, "1 held, 10 June 2025; 1 planned"},
		{"planned alone", []Meeting{planned}, "0 held; 1 planned"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, Dyad{Meetings: c.meetings}.Summary()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWhen(t *testing.T) {
	for want, m := range map[string]Meeting{
		"10 June 2025":              day("2025-06-10"),
		"undated":                   {},
		"29 November, year unknown": {MonthDay: "--11-29"},
		"June 2025":                 {Date: "2025-06-01", End: "2025-06-30", Precision: "month"},
		"between 9 and 15 May 2025": {Date: "2025-05-09", End: "2025-05-15", Precision: "span"},
	} {
		if diff := cmp.Diff(want, m.When()); diff != "" {
			t.Error(diff)
		}
	}
}

// led is a meeting of AZE and CAN with heads such as "AZE minister".
func led(heads ...string) Meeting {
	m := day("2025-06-10")
	for _, h := range heads {
		side, rank, _ := strings.Cut(h, " ")
		m.Heads = append(m.Heads, Head{Side: graph.ActorCode(side), Official: h, Name: "N", Rank: graph.Rank(rank)})
	}
	return m
}

func TestRanks(t *testing.T) {
	announced := led("AZE head_of_state")
	announced.Planned = true
	d := Dyad{
		Sides: [2]Side{{"AZE", "Azerbaijan"}, {"CAN", "Canada"}},
		Meetings: []Meeting{
			led("AZE director", "CAN director"), led("AZE minister", "CAN director"),
			led("CAN other", "CAN other"), // two heads of one rank led one meeting
			led(), announced,
		},
	}
	want := []rankCount{
		{rank: "minister", level: 4, led: [2]int{1, 0}},
		{rank: "director", level: 6, led: [2]int{1, 2}},
		{rank: "other", level: 7, led: [2]int{0, 1}},
	}
	if diff := cmp.Diff(want, d.ranks(), cmp.AllowUnexported(rankCount{})); diff != "" {
		t.Errorf("ranks (-want +got):\n%s", diff)
	}
}

// What texts and names hold is shown, never obeyed.
func TestHostileReport(t *testing.T) {
	const evil = "<script>\x1b[31m|`*"
	m := led("AZE minister")
	m.ID, m.Places = "x#1", []string{evil}
	m.Heads[0].Name, m.Heads[0].Role = evil, evil
	d := Dyad{
		Sides: [2]Side{{"AZE", "Azerbaijan"}, {"CAN", "Canada"}}, Meetings: []Meeting{m},
		Topics: []Topic{{Name: evil, Consultations: 1}}, Third: []Third{{Name: evil, Consultations: 1}},
		Sources: []Source{{Title: evil, Publisher: evil, URL: evil}},
	}
	for name, write := range map[string]func(*bytes.Buffer) error{
		"text":     func(b *bytes.Buffer) error { return d.Text(b, render.Options{Width: 40}) },
		"markdown": func(b *bytes.Buffer) error { return d.Markdown(b) },
		"json":     func(b *bytes.Buffer) error { return d.JSON(b) },
		"card": func(b *bytes.Buffer) error {
			return Card{Name: evil, Properties: []Property{{"id", evil}}, Evidence: []Evidence{{Article: evil, Quote: evil, Facts: []string{evil}}}}.Text(b, render.Options{})
		},
	} {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		if strings.ContainsRune(b.String(), '\x1b') {
			t.Errorf("%s: an escape reaches the terminal:\n%q", name, b.String())
		}
		if name == "markdown" && strings.Contains(b.String(), "<script>") {
			t.Errorf("markdown: a tag reaches the page:\n%s", b.String())
		}
	}
}

func TestReportFitsItsTerminal(t *testing.T) {
	m := led("AZE minister")
	m.ID, m.Heads[0].Role = "x#1", strings.Repeat("ministre chargé de tout ", 8)
	d := Dyad{Sides: [2]Side{{"AZE", "Azerbaijan"}, {"CAN", "Canada"}}, Meetings: []Meeting{m}, Topics: []Topic{{Name: strings.Repeat("long topic ", 12), Consultations: 1}}}
	var b bytes.Buffer
	if err := d.Text(&b, render.Options{Width: 50}); err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(b.String()) {
		if n := len([]rune(strings.TrimRight(line, "\n"))); n > 50 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
}

func TestDiffersFrom(t *testing.T) {
	settled := Meeting{Kind: "meeting", Mode: graph.ModeInPerson, Round: 2, Date: "2025-06-10", End: "2025-06-10", Precision: "day"}
	other := Meeting{Kind: "call", Mode: graph.ModePhone, Round: 3, Date: "2025-06-11", End: "2025-06-11", Precision: "day"}
	for _, c := range []struct {
		name string
		m    Meeting
		want string
	}{
		{"the same", settled, ""},
		{"what is left out is no contradiction", Meeting{Kind: "meeting"}, ""},
		{"all", other, "call, phone, round 3, 11 June 2025"},
		{"a day without its year", Meeting{Kind: "meeting", MonthDay: "--06-10"}, "10 June, year unknown"},
	} {
		if diff := cmp.Diff(c.want, c.m.differsFrom(settled)); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}
