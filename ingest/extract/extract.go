package extract

import "github.com/entente-graph/entente/ingest/text"

// Extract reads what a document reports.
func Extract(d text.Document) Extraction {
	return Extraction{Events: []Event{}}
}
