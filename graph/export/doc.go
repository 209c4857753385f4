// Package export writes a graph in the forms that people look at and other tools read.
//
// [SVG] draws a picture of it: the countries that met most, joined by lines as wide as the
// number of their consultations, and around them the topics they talked about. The same graph
// always gives the same bytes, on any machine and from any store.
//
// [Neo4jAdmin] writes all of it as CSV for the bulk importer of Neo4j, which fills an empty database
// with millions of articles much sooner than statements do.
//
// [HTML] writes a page that shows the graph to be looked around in, drawn by Cytoscape.js.
//
// [Formats] lists those of one file. Those that are drawn write a [View]: the whole graph or who met whom, with the days
// and the evidence of each edge; the others write records. Names and texts come from articles, so each format escapes
// them, and testdata/peers lets the programs that read it say that they came through.
package export
