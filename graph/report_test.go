package graph

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A report that was stored comes back whole, but for its evidence.
func TestReportOf(t *testing.T) {
	tests := []struct {
		name   string
		report Report
	}{
		{"full", Report{
			Account: "sha256:a#1", Article: "sha256:a", Publisher: "gazette", Kind: KindConsultation, Mode: ModeVideo, Round: 7, Planned: true,
			Date:   &Dating{Start: "2025-06-10", End: "2025-06-11", Precision: PrecisionSpan, Basis: BasisWeekday},
			Actors: []ActorCode{"AZE", "CAN", "org:EU"}, Sides: "Azerbaijan – Canada – EU",
			Heads: []Head{{Actor: "AZE", Official: "AZE/x=y", Rank: "minister"}, {Actor: "org:EU", Official: "org:EU/z", Rank: "minister"}}, Venue: "CAN",
		}},
		{"a day without a year", Report{Account: "sha256:a#1", Article: "sha256:a", Kind: KindMeeting, MonthDay: "--11-29", Actors: []ActorCode{"AZE"}}},
		{"nothing told", Report{Account: "sha256:a#2", Article: "sha256:a", Kind: KindCall}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			props := reportProps(tt.report)
			props["account"], props["article"] = string(tt.report.Account), string(tt.report.Article)
			if diff := cmp.Diff(tt.report, ReportOf(props)); diff != "" {
				t.Errorf("report (-put +got):\n%s", diff)
			}
			if props["block"] != tt.report.Block() {
				t.Errorf("block %q, want %q", props["block"], tt.report.Block())
			}
		})
	}
}
