package export

import (
	"encoding/csv"
	"io"
	"strings"
)

// NodesCSV writes a node a row, with the column names that Gephi knows. A name that a spreadsheet would take for a formula
// begins with an apostrophe.
func NodesCSV(w io.Writer, v *View) error {
	rows := csv.NewWriter(w)
	err := rows.Write([]string{"Id", "Label", "Kind", "Key", "Country", "Weight", "First", "Last", "Undated"})
	for _, n := range v.Nodes {
		if err != nil {
			return err
		}
		err = rows.Write([]string{n.ID(), Harmless(n.Label), n.Kind, Harmless(clean(n.Ref.Key)), n.Country, plain(n.Weight), string(n.First), string(n.Last), plain(n.Undated)})
	}
	rows.Flush()
	return rows.Error()
}

// EdgesCSV writes an edge a row, with the column names that Gephi knows. Spells are ISO 8601 intervals, and like the
// evidence parted by spaces.
func EdgesCSV(w io.Writer, v *View) error {
	rows, kind := csv.NewWriter(w), "Undirected"
	if v.Directed {
		kind = "Directed"
	}
	err := rows.Write([]string{"Source", "Target", "Type", "Id", "Kind", "Weight", "First", "Last", "Undated", "Spells", "Evidence"})
	for _, e := range v.Edges {
		if err != nil {
			return err
		}
		err = rows.Write([]string{
			e.From.ID(), e.To.ID(), kind, e.ID(), e.Kind, plain(e.Weight), string(e.First), string(e.Last), plain(e.Undated),
			joined(e.Spells), strings.Join(e.Evidence, " "),
		})
	}
	rows.Flush()
	return rows.Error()
}

// Harmless keeps a spreadsheet from reading a text as a formula (OWASP, CSV injection): one that begins as formulas do gets
// an apostrophe before it.
func Harmless(s string) string {
	if s != "" && strings.ContainsAny(s[:1], "=+-@\t\r\n") || strings.HasPrefix(s, "＝") || strings.HasPrefix(s, "＋") ||
		strings.HasPrefix(s, "－") || strings.HasPrefix(s, "＠") {
		return "'" + s
	}
	return s
}
