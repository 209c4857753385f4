package export

import (
	"io"
	"strings"
)

// graphmlKeys are the columns of nodes and edges, as "name type". Gephi takes label and weight for its own; yEd shows
// what stands in the shapes (d0, d1) and the others as properties.
var graphmlKeys = map[string][]string{
	"node": {"label string", "kind string", "key string", "country string", "weight int", "undated int", "first string", "last string"},
	"edge": {"label string", "kind string", "weight double", "undated int", "first string", "last string", "spells string", "evidence string"},
}

// GraphML writes a view as GraphML, with the shapes of yEd. The days of an edge's consultations stand in spells, as
// ISO 8601 intervals with spaces between.
func GraphML(w io.Writer, v *View) error {
	d := newDrawing(w)
	d.put(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	d.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
		"xmlns:y", "http://www.yworks.com/xml/graphml",
		"xsi:schemaLocation", "http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd")
	for _, of := range []string{"node", "edge"} {
		for _, k := range graphmlKeys[of] {
			name, kind, _ := strings.Cut(k, " ")
			d.empty("key", "id", of+"-"+name, "for", of, "attr.name", name, "attr.type", kind)
		}
		d.empty("key", "id", of+"-shape", "for", of, "yfiles.type", of+"graphics")
	}
	kind := "undirected"
	if v.Directed {
		kind = "directed"
	}
	d.open("graph", "id", "G", "edgedefault", kind)
	heaviest, thickest := v.heaviest()
	for _, n := range v.Nodes {
		d.open("node", "id", n.ID())
		graphmlData(d, "node", n.Label, n.Kind, clean(n.Ref.Key), n.Country, n.Weight, n.Undated, n.First, n.Last)
		yedNode(d, n, size(n.Weight, heaviest))
		d.close("node")
	}
	for _, e := range v.Edges {
		d.open("edge", "id", e.ID(), "source", e.From.ID(), "target", e.To.ID())
		graphmlData(d, "edge", e.label(), e.Kind, e.Weight, e.Undated, e.First, e.Last, joined(e.Spells), strings.Join(e.Evidence, " "))
		yedEdge(d, v, e, thickness(e.Weight, thickest))
		d.close("edge")
	}
	d.close("graph")
	d.close("graphml")
	return d.Flush()
}

// graphmlData writes the values of the columns, in their order; an empty text is left out.
func graphmlData(d *drawing, of string, values ...any) {
	for i, k := range graphmlKeys[of] {
		name, _, _ := strings.Cut(k, " ")
		if s := plain(values[i]); s != "" {
			d.text("data", s, "key", of+"-"+name)
		}
	}
}

func yedNode(d *drawing, n *Node, size float64) {
	d.open("data", "key", "node-shape")
	d.open("y:ShapeNode")
	d.empty("y:Geometry", "width", size, "height", size)
	d.empty("y:Fill", "color", Colour(n.Kind), "transparent", "false")
	d.text("y:NodeLabel", n.Label, "modelName", "sides", "modelPosition", "s")
	d.empty("y:Shape", "type", "ellipse")
	d.close("y:ShapeNode")
	d.close("data")
}

func yedEdge(d *drawing, v *View, e *Edge, width float64) {
	d.open("data", "key", "edge-shape")
	d.open("y:PolyLineEdge")
	d.empty("y:LineStyle", "color", pairLine, "type", "line", "width", width)
	target := "none"
	if v.Directed {
		target = "standard"
	}
	d.empty("y:Arrows", "source", "none", "target", target)
	d.text("y:EdgeLabel", e.label())
	d.close("y:PolyLineEdge")
	d.close("data")
}
