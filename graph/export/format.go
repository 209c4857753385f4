package export

import (
	"context"
	"io"

	"github.com/entente-graph/entente/graph"
)

// Source is what a [Format] writes.
type Source struct {
	Elements Elements         // of a store; read up to three times
	Decided  *graph.Decisions // what people decided, may be nil; [Cypher] takes it along
	Slice    graph.Slice
	Projection

	Most int          // nodes that [HTML] draws at most: those of most edges; 0 for all
	Left func(of int) // is told of how many nodes those are that were drawn, when these are not all; may be nil
}

func (s Source) view() (*View, error) { return ViewOf(s.Elements, s.Projection, s.Slice) }

// Format is a way to write a graph to one file.
type Format struct {
	Name  string // of the command
	Ext   string // that its files have
	Short string // what opens it
	Drawn bool   // nodes and edges of a projection; else records of consultations or of the whole graph
	Most  int    // nodes that what opens it shows fluently, as far as it was tried; 0: not known
	// Write writes a graph. An error, and the end of ctx, leaves a part of the file.
	Write func(ctx context.Context, w io.Writer, s Source) error
}

// Formats lists those of one file. [SVG] and [Neo4jAdmin] have options of their own.
func Formats() []Format {
	return []Format{
		{"gexf", ".gexf", "GEXF 1.3, for Gephi and Gephi Lite: weights, days, colours and sizes", true, 0, drawnBy(GEXF)},
		{"graphml", ".graphml", "GraphML, for yEd, Gephi, Cytoscape, igraph and NetworkX", true, 0, drawnBy(GraphML)},
		{"cytoscape", ".cyjs", "JSON of Cytoscape.js, which Cytoscape opens too", true, 0, drawnBy(Cytoscape)},
		{"html", ".html", "a page of the graph for any browser: to search, filter, and read the quotes of an edge", true, 2000, HTML},
		{"dot", ".dot", "DOT, for Graphviz", true, 0, drawnBy(DOT)},
		{"nodes-csv", ".csv", "the nodes as CSV, for Gephi and spreadsheets", true, 0, drawnBy(NodesCSV)},
		{"edges-csv", ".csv", "the edges as CSV, for Gephi and spreadsheets", true, 0, drawnBy(EdgesCSV)},
		{"jsonld", ".jsonld", "JSON-LD of schema.org and PROV, for linked data", false, 0, recorded(JSONLD)},
		{"plover", ".jsonl", "an event a line, with the fields of PLOVER", false, 0, recorded(PLOVER)},
		{"cypher", ".cypher", "statements for cypher-shell, which make the graph in Neo4j", false, 0, recorded(Cypher)},
	}
}

// recorded makes a format of one that goes over the graph's elements, which end with the context that they were asked for with.
func recorded(write func(io.Writer, Source) error) func(context.Context, io.Writer, Source) error {
	return func(_ context.Context, w io.Writer, s Source) error { return write(w, s) }
}

// drawnBy makes a format of one that writes a view.
func drawnBy(write func(io.Writer, *View) error) func(context.Context, io.Writer, Source) error {
	return func(_ context.Context, w io.Writer, s Source) error {
		v, err := s.view()
		if err != nil {
			return err
		}
		return write(w, v)
	}
}
