package export

import (
	"bufio"
	"io"
	"regexp"
	"strings"
)

// DOT writes a view in Graphviz's language. Two nodes may be joined by edges of several kinds.
func DOT(w io.Writer, v *View) error { return dotWriter{}.write(w, v) }

// dotWriter writes a view; for a picture it has a title, and names that are cut where no drawing has room for them.
type dotWriter struct {
	title string
	cut   bool
}

func (d dotWriter) write(w io.Writer, v *View) error {
	// The encoder of gonum writes the escapes of Go, which Graphviz shows as they stand.
	b := bufio.NewWriter(w)
	kind, arrow := "graph", "--"
	if v.Directed {
		kind, arrow = "digraph", "->"
	}
	heaviest, thickest := v.heaviest()
	putf(b, "%s entente {\n", kind)
	putf(b, "  graph [charset=\"UTF-8\", overlap=false, splines=%s, outputorder=edgesfirst, bgcolor=%s];\n", splines(v), dotText(paper))
	if d.title != "" {
		putf(b, "  graph [label=%s, labelloc=t, fontname=\"sans-serif\", fontsize=28, fontcolor=%s];\n", dotText(d.title), dotText(ink))
	}
	putf(b, "  node [shape=box, style=\"filled,rounded\", fontname=\"sans-serif\", fontcolor=white, color=%s];\n", dotText(paper))
	putf(b, "  edge [color=%s];\n", dotText(lineColour(v)))
	for _, n := range v.Nodes {
		label := n.Label
		if d.cut {
			label = cut(label, 60)
		}
		putf(b, "  %s [label=%s, kind=%s, weight=%d, first=%s, last=%s, fontsize=%s, fillcolor=%s, tooltip=%s];\n",
			dotText(n.ID()), dotText(label), dotText(n.Kind), n.Weight, dotText(string(n.First)), dotText(string(n.Last)),
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

// splines lead edges around nodes while they are few: a thousand of them would take Graphviz half a minute, straight ones take
// a blink.
func splines(v *View) string {
	if v.dense() {
		return "line"
	}
	return "true"
}

// lineColour is pale where many edges cross, so that the heavy ones stand out.
func lineColour(v *View) string {
	if v.dense() {
		return pairLine + "60"
	}
	return pairLine
}

// dense tells whether a view has more edges than an eye follows one by one.
func (v *View) dense() bool {
	const few = 500
	return len(v.Edges) > few
}

// dotText is a quoted text whose backslashes, line breaks and entities show as they are. Ids have none of them.
func dotText(s string) string {
	s = strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\t", " ").Replace(s)
	return `"` + entity.ReplaceAllString(s, "&amp;$1") + `"`
}

// entity is what Graphviz shows as a character of another name.
var entity = regexp.MustCompile(`&(#?[0-9A-Za-z]+;)`)
