package export

import (
	"bufio"
	"encoding/json"
	"io"
)

// Cytoscape writes a view as JSON of Cytoscape.js: elements by group, each with its data. Cytoscape opens it too.
func Cytoscape(w io.Writer, v *View) error {
	b := bufio.NewWriter(w)
	name, _ := json.Marshal(map[string]any{"name": "entente", "directed": v.Directed}) // a bool and a text
	list(b, `{"format_version":"1.0","generated_by":"entente","target_cytoscapejs_version":"~3.0","data":`+string(name)+`,"elements":{"nodes":[`,
		v.Nodes, func(n *Node) map[string]any {
			return map[string]any{
				"id": n.ID(), "name": n.Label, "label": n.Label, "kind": n.Kind, "key": clean(n.Ref.Key), "country": n.Country, "weight": n.Weight,
				"first": n.First, "last": n.Last, "undated": n.Undated, "color": Colour(n.Kind),
			}
		})
	list(b, `],"edges":[`, v.Edges, func(e *Edge) map[string]any {
		return map[string]any{
			"id": e.ID(), "source": e.From.ID(), "target": e.To.ID(), "name": e.label(), "interaction": e.Kind, "kind": e.Kind, "weight": e.Weight,
			"first": e.First, "last": e.Last, "undated": e.Undated, "spells": joined(e.Spells), "evidence": e.Evidence,
		}
	})
	_, _ = b.WriteString("]}}\n")
	return b.Flush() // the first error stays in the writer
}

// list writes the data of some elements, one a line, behind a beginning.
func list[T any](b *bufio.Writer, beginning string, of []T, data func(T) map[string]any) {
	_, _ = b.WriteString(beginning)
	for i, one := range of {
		if i > 0 {
			_ = b.WriteByte(',')
		}
		line, _ := json.Marshal(map[string]any{"data": data(one)}) // texts and numbers
		_, _ = b.WriteString("\n")
		_, _ = b.Write(line)
	}
}
