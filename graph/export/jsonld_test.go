package export

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/entente-graph/entente/graph"
)

// A day that is not sure is no event of a month or a year.
func TestJSONLDDays(t *testing.T) {
	day := func(s string) graph.Date { return graph.Date(s) }
	for _, tt := range []struct {
		name       string
		start, end string
		precision  graph.Precision
		want       map[string]any
	}{
		{"a day", "2024-06-10", "2024-06-11", graph.PrecisionDay, map[string]any{"startDate": day("2024-06-10"), "endDate": day("2024-06-11")}},
		{"a month", "2024-06-01", "2024-06-30", graph.PrecisionMonth, map[string]any{"startDate": day("2024-06"), "endDate": day("2024-06")}},
		{"a year", "2024-01-01", "2024-12-31", graph.PrecisionYear, map[string]any{"startDate": day("2024"), "endDate": day("2024")}},
		{"between two days", "2024-05-21", "2024-05-24", graph.PrecisionSpan, map[string]any{"startDate": day("2024-05"), "endDate": day("2024-05")}},
		{"between two months", "2024-05-30", "2024-06-02", graph.PrecisionSpan, map[string]any{"startDate": day("2024"), "endDate": day("2024")}},
		{"between two years", "2023-12-30", "2024-01-02", graph.PrecisionSpan, map[string]any{}},
		{"no day", "", "", "", map[string]any{}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			props := map[string]any{}
			if tt.start != "" {
				props = map[string]any{"date": day(tt.start), "end": day(tt.end), "datePrecision": string(tt.precision)}
				if tt.precision != graph.PrecisionDay {
					tt.want["entente:earliest"], tt.want["entente:latest"] = day(tt.start), day(tt.end)
				}
			}
			o := linkedNode(&graph.Node{Ref: graph.Ref{Label: graph.LabelConsultation, Key: "c"}, Props: props})
			got := map[string]any{}
			for _, name := range []string{"startDate", "endDate", "entente:earliest", "entente:latest"} {
				if v, ok := o[name]; ok {
					got[name] = v
				}
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
