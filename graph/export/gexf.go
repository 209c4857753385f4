package export

import (
	"io"
	"strings"
)

// GEXF writes a view as GEXF 1.3: nodes are there from their first to their last day, edges on the days of their
// consultations; what has a consultation without a date is always there.
func GEXF(w io.Writer, v *View) error {
	d := newDrawing(w)
	d.put(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	d.open("gexf", "xmlns", "http://gexf.net/1.3", "xmlns:viz", "http://gexf.net/1.3/viz", "version", "1.3")
	d.open("meta")
	d.text("creator", "entente")
	d.close("meta")
	kind := "undirected"
	if v.Directed {
		kind = "directed"
	}
	d.open("graph", "defaultedgetype", kind, "mode", "dynamic", "timeformat", "date", "timerepresentation", "interval")
	gexfColumns(d, "node", "kind string", "key string", "country string", "weight integer", "undated integer", "first string", "last string")
	gexfColumns(d, "edge", "kind string", "undated integer", "first string", "last string", "evidence string")
	heaviest, thickest := v.heaviest()
	d.open("nodes")
	for _, n := range v.Nodes {
		gexfNode(d, n, heaviest)
	}
	d.close("nodes")
	d.open("edges")
	for _, e := range v.Edges {
		gexfEdge(d, e, thickest)
	}
	d.close("edges")
	d.close("graph")
	d.close("gexf")
	return d.Flush()
}

// gexfColumns declares attributes, given as "name type"; the name is their id too.
func gexfColumns(d *drawing, class string, columns ...string) {
	d.open("attributes", "class", class, "mode", "static")
	for _, c := range columns {
		name, kind, _ := strings.Cut(c, " ")
		d.empty("attribute", "id", name, "title", name, "type", kind)
	}
	d.close("attributes")
}

func gexfNode(d *drawing, n *Node, heaviest int) {
	a := []any{"id", n.ID(), "label", n.Label}
	if n.First != "" && n.Undated == 0 {
		a = append(a, "start", n.First, "end", n.Last)
	}
	d.open("node", a...)
	d.open("attvalues")
	gexfValues(d, "kind", n.Kind, "key", clean(n.Ref.Key), "country", n.Country, "weight", n.Weight, "undated", n.Undated, "first", n.First, "last", n.Last)
	d.close("attvalues")
	r, g, b := rgb(Colour(n.Kind))
	d.empty("viz:color", "r", r, "g", g, "b", b)
	d.empty("viz:size", "value", size(n.Weight, heaviest))
	d.close("node")
}

func gexfEdge(d *drawing, e *Edge, thickest int) {
	d.open("edge", "id", e.ID(), "source", e.From.ID(), "target", e.To.ID(), "kind", e.Kind, "weight", e.Weight)
	d.open("attvalues")
	gexfValues(d, "kind", e.Kind, "undated", e.Undated, "first", e.First, "last", e.Last, "evidence", strings.Join(e.Evidence, " "))
	d.close("attvalues")
	if len(e.Spells) > 0 && e.Undated == 0 {
		d.open("spells")
		for _, s := range e.Spells {
			d.empty("spell", "start", s.First, "end", s.Last)
		}
		d.close("spells")
	}
	d.empty("viz:thickness", "value", thickness(e.Weight, thickest))
	d.close("edge")
}

// gexfValues writes attributes, given as name, value, name, value; an empty text is left out.
func gexfValues(d *drawing, values ...any) {
	for i := 0; i+1 < len(values); i += 2 {
		if plain(values[i+1]) != "" {
			d.empty("attvalue", "for", values[i], "value", values[i+1])
		}
	}
}
