// Package neo4j keeps the graph in a Neo4j 5 server: where it is browsed, and where it grows.
// It is the only importer of the driver.
//
// All Cypher is made once, from the registry in package graph: labels, types and property
// names never come from a text, values are always parameters. Community edition serves; no
// plug-in is needed.
//
// # Writing
//
// A [Store.Put] is one managed transaction, which the driver retries when the server asks for
// it. It begins by locking the newest SchemaMigration node, so that writers follow each other:
// settling reads what stands near before it rewrites it, and sets of spellings are read before they
// grow, so two writers that did not wait would each miss what the other writes. One lock for
// all was chosen over one a block or a party, because writers cannot then wait for each other in
// a circle, and because the read-outs of one ministry all share its country and would wait for
// each other anyway. SQLite has one writer, too.
package neo4j
