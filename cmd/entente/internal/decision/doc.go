// Package decision reads and writes the file in which people keep what they decided about facts: a list in YAML, an
// entry a decision, made to be kept under version control and pasted into. docs/decisions.md describes it.
package decision
