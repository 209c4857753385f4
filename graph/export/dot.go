package export

import (
	"bufio"
	"io"
	"regexp"
	"strings"
)

// DOT writes a view in Graphviz's language. Two nodes may be joined by edges of several kinds.
func DOT(w io.Writer, v *View) error {
	// The encoder of gonum writes the escapes of Go, which Graphviz shows as they stand.
	b := bufio.NewWriter(w)
	kind, arrow := "graph", "--"
	if v.Directed {
		kind, arrow = "digraph", "->"
	}
	heaviest, thickest := v.heaviest()
	putf(b, "%s entente {\n", kind)
	putf(b, "  graph [charset=\"UTF-8\", overlap=false, splines=true, outputorder=edgesfirst, bgcolor=%s];\n", dotText(paper))
	putf(b, "  node [shape=box, style=\"filled,rounded\", fontname=\"sans-serif\", fontcolor=white, color=%s];\n", dotText(paper))
	putf(b, "  edge [color=%s];\n", dotText(pairLine))
	for _, n := range v.Nodes {
		putf(b, "  %s [label=%s, kind=%s, weight=%d, first=%s, last=%s, fontsize=%s, fillcolor=%s, tooltip=%s];\n",
			dotText(n.ID()), dotText(n.Label), dotText(n.Kind), n.Weight, dotText(string(n.First)), dotText(string(n.Last)),
			num(6+size(n.Weight, heaviest)/3), dotText(Colour(n.Kind)), dotText(n.told()))
	}
	for _, e := range v.Edges {
		putf(b, "  %s %s %s [kind=%s, weight=%d, first=%s, last=%s, spells=%s, evidence=%s, penwidth=%s, tooltip=%s];\n",
			dotText(e.From.ID()), arrow, dotText(e.To.ID()), dotText(e.Kind), e.Weight, dotText(string(e.First)), dotText(string(e.Last)),
			dotText(joined(e.Spells)), dotText(strings.Join(e.Evidence, " ")), num(thickness(e.Weight, thickest)), dotText(e.told()))
	}
	putf(b, "}\n")
	return b.Flush()
}

// dotText is a quoted text whose backslashes, line breaks and entities show as they are. Ids have none of them.
func dotText(s string) string {
	s = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", " ").Replace(s)
	return `"` + entity.ReplaceAllString(s, "&amp;$1") + `"`
}

// entity is what Graphviz shows as a character of another name.
var entity = regexp.MustCompile(`&(#?[0-9A-Za-z]+;)`)
