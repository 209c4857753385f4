// Package report gathers what people ask for from canned questions: cards of one consultation, official or article ([Show]),
// contradictions ([Conflicts]), and reports of relationships ([Read]), told with their dates, their unsureness and their sources.
//
// A kind of report is one file with a [Kind], named in the list of [Kinds]. It asks for the ids of some consultations; gather reads
// what is told of them; and the sections count from that, so that every number knows its consultations. The package paper
// writes a report in each format.
package report
