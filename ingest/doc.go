// Package ingest reads articles and turns them into facts for a graph.
//
//	source          text             extract           resolve             sink
//	file, dir, - -> clean, language, events with    -> names to ids,    -> a store,
//	JSONL           sentences        evidence          accounts            one transaction
//	                                                                       an article
//
// Each stage is pure but the first and the last. A bad article is set aside with its reason
// and the rest go on. Workers read and extract; one writer takes what they make.
package ingest
