// Package extract reads what an article reports: [Extract] is a pure function from a
// normalised text to an [Extraction]. Its rules follow how read-outs are written; what it
// knows of a language stands in ingest/lexicon.
package extract
