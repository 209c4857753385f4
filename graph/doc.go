// Package graph is the vocabulary of entente: what a consultation is, who takes part in
// it, how the things of the graph are keyed, and when several read-outs tell one meeting.
//
// An [Account] is what one article says of one event. [Settle] gathers accounts into
// consultations; [PlanOf] says what a [Store] has to write so that the graph is a function
// of the set of articles alone. Everything here is pure; only a Store touches a database.
//
// Schema lists every node and relationship with its properties. Both stores, the digest
// and the exports are driven by it, so a property is added in one place.
package graph
