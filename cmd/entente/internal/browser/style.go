package browser

import (
	"fmt"
	"strings"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/graph/export"
)

// Style is a GraSS file: the colours of the exports, and for a caption the name of everything.
func Style() string {
	var b strings.Builder
	rule := func(selector string, properties ...string) {
		fmt.Fprintf(&b, "%s {\n", selector)
		for i := 0; i+1 < len(properties); i += 2 {
			fmt.Fprintf(&b, "  %s: %s;\n", properties[i], properties[i+1])
		}
		b.WriteString("}\n")
	}
	rule("node", "diameter", "50px", "color", export.Colour(""), "border-color", "#fbfaf6", "border-width", "2px", "text-color-internal", "#FFFFFF", "font-size", "10px")
	rule("relationship", "color", "#9fb1c0", "shaft-width", "1px", "font-size", "8px", "padding", "3px", "text-color-external", "#5c636b", "text-color-internal", "#1c1e21",
		"caption", `"<type>"`)
	for _, t := range graph.Nodes() {
		labels := t.Subs
		if len(labels) == 0 || t.Label == graph.LabelBody {
			labels = append([]graph.Label{t.Label}, labels...)
		}
		caption := "name"
		if t.Label == graph.LabelArticle {
			caption = "title"
		}
		for _, l := range labels {
			c := export.Colour(string(l))
			rule("node."+string(l), "color", c, "border-color", c, "text-color-internal", "#FFFFFF", "diameter", diameters[t.Label], "caption", fmt.Sprintf(`"{%s}"`, caption))
		}
	}
	return b.String()
}

// diameters are those that the legend of Browser offers: what has a long caption is large.
var diameters = map[graph.Label]string{
	graph.LabelActor: "65px", graph.LabelConsultation: "80px", graph.LabelOfficial: "65px", graph.LabelBody: "50px",
	graph.LabelTopic: "50px", graph.LabelCity: "50px", graph.LabelArticle: "50px",
}
