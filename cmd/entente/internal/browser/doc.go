// Package browser makes what Neo4j Browser opens: a guide that walks through the graph with the canned queries, a style with the
// captions and colours of the exports, and the queries as saved scripts; and serves them to a Browser on this machine.
package browser
