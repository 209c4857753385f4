package ingest

import (
	"context"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/extract"
)

// Options says how to read. Language and Published fill in for texts that do not say.
type Options struct {
	Language  string // BCP 47; empty: recognised from the text
	Published string // ISO date
	Workers   int    // goroutines that read and extract; 0: one a processor
}

// Read is one article that was read: its extraction and the facts for the graph.
type Read struct {
	Extraction extract.Extraction
	Facts      graph.Facts
}

// Sink takes what was read, one article at a time, in the order of the sources.
type Sink func(context.Context, Read) error
