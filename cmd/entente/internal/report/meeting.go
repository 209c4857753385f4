package report

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/entente-graph/entente/graph"
)

// Meeting is what a consultation, or one account of it, is as a whole.
type Meeting struct {
	Kind      graph.Kind
	Mode      graph.Mode
	Round     int
	Planned   bool
	Date, End graph.Date // first and last possible day
	Precision string
	MonthDay  string
}

// When tells its date in words.
func (m Meeting) When() string {
	if m.Date == "" {
		return graph.InWords(nil, m.MonthDay)
	}
	return graph.InWords(&graph.Dating{Start: string(m.Date), End: string(m.End), Precision: graph.Precision(m.Precision)}, "")
}

// what tells a meeting but for its date: "consultation, round 2, in person".
func (m Meeting) what() string {
	parts := []string{inWords(m.Kind)}
	if m.Planned {
		parts[0] = "planned " + parts[0]
	}
	if m.Round > 0 {
		parts = append(parts, fmt.Sprintf("round %d", m.Round))
	}
	if m.Mode != "" {
		parts = append(parts, inWords(m.Mode))
	}
	return strings.Join(parts, ", ")
}

// inWords writes an identifier of the schema for people: "deputy minister".
func inWords[T ~string](id T) string { return strings.ReplaceAll(string(id), "_", " ") }

func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
