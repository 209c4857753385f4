// Package queries is the library of canned questions and the schema migrations. A question
// is a pair of files, NAME.cypher and NAME.sql, under one header; both give the same rows.
package queries
