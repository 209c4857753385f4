// Package sqlite keeps the graph in one SQLite file: the embedded default, with nothing to
// install. One STRICT table a node type and one a relationship type, as queries/schema has them,
// so that Datasette, DuckDB, pandas and the sqlite3 shell open it as it is. Rows point at articles
// and consultations by number (see numbers.go). Statements are made from the registry in package
// graph, never from texts.
//
// A store that is open for writing holds a lock file beside the graph (see lock.go), writes
// through one connection with a write-ahead log, and leaves one plain file when it is closed.
// Questions run on connections of their own that can do nothing but read (see guard.go).
package sqlite
