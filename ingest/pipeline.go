package ingest

import (
	"errors"
	"fmt"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/extract"
	"github.com/entente-graph/entente/ingest/resolve"
	"github.com/entente-graph/entente/ingest/source"
	"github.com/entente-graph/entente/ingest/text"
)

// Options says how to read. Language and Published fill in for texts that do not say.
type Options struct {
	Language  string // BCP 47; empty: recognised from the text
	Published string // ISO date
	Until     string // ISO date: what was published later is refused; empty: nothing is
	Workers   int    // goroutines that read and extract; 0: one a processor
	// ExtractOnly leaves Facts empty: nobody puts them into a graph.
	ExtractOnly bool
	Progress    func() // called after each article, also a refused one; may be nil
}

// Read is one article that was read: its extraction and the facts for the graph.
type Read struct {
	Extraction extract.Extraction
	Facts      graph.Facts
}

// Report is what a run did. It grows with the refusals alone.
type Report struct {
	Articles   int // read and given to the sink, which took them
	WithEvents int // of these, with at least one event
	Events     int
	Refused    []*source.Refusal // in the order of the sources
}

// stages takes one article through the pure stages.
type stages func(source.Article, Options) (Read, error)

func read(a source.Article, o Options) (Read, error) {
	doc, err := text.Prepare(a, text.Defaults{Language: o.Language, Published: o.Published})
	if err != nil {
		return Read{}, err
	}
	if o.Until != "" && doc.Published > o.Until {
		return Read{}, &source.Refusal{
			Path: a.Path, Line: a.Line, Reason: "it was published on " + doc.Published + ", which is yet to come: days in it would be worked out wrongly",
			Advice: "mend its date: in the file, in its address or in --published",
		}
	}
	x := extract.Extract(doc)
	if o.ExtractOnly {
		return Read{Extraction: x}, nil
	}
	return Read{Extraction: x, Facts: resolve.Facts(x)}, nil
}

// safely refuses the article on which a stage panics: one bad text never stops a run.
func (s stages) safely(a source.Article, o Options) (r Read, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &source.Refusal{
				Path: a.Path, Line: a.Line, Reason: fmt.Sprintf("it could not be read: %v", p),
				Advice: "this is a defect of entente: please report it with the text",
			}
		}
	}()
	return s(a, o)
}

// refusalOf is why an article is set aside.
func refusalOf(a source.Article, err error) *source.Refusal {
	if r, ok := errors.AsType[*source.Refusal](err); ok {
		return r
	}
	advice := "see whether the source can be read"
	if f, ok := errors.AsType[*graph.Fault](err); ok {
		advice = f.Advice
	}
	return &source.Refusal{Path: a.Path, Line: a.Line, Reason: err.Error(), Advice: advice}
}

// took counts an article that the sink took.
func (r *Report) took(read Read) {
	r.Articles++
	r.Events += len(read.Extraction.Events)
	if len(read.Extraction.Events) > 0 {
		r.WithEvents++
	}
}
