package report

import (
	"context"

	"github.com/entente-graph/entente/cmd/entente/internal/paper"
	"github.com/entente-graph/entente/cmd/entente/internal/words"
	"github.com/entente-graph/entente/graph"
)

// Kind is a kind of report. Its words are data of the package words, under "report." and its name.
type Kind struct {
	Name    string   // "dyad"
	Names   []string // of whom or what it tells: "A", "B"
	Least   int      // names that are needed
	Of      string   // what they name, as the type of a query's parameter: queries.Country; or [Body]
	Among   []string // what there is to name, where it is a few words
	Slices  bool     // it may be of a part by countries, topics and kinds; all may be of a part of the time
	AsOf    bool     // it is seen from a day
	Short   string   // what it tells, for help
	Long    string
	Example []string // arguments that find something in testdata/articles
	Read    func(context.Context, Request) (*paper.Report, error)
}

// Body is what Kind.Of calls a ministry or another body, or the country whose foreign ministry is meant.
const Body = "BODY"

// Kinds is the one list of them.
func Kinds() []Kind {
	return []Kind{
		dyadKind, countryKind, officialKind, ministryKind, topicKind, networkKind, timelineKind, overdueKind, divergenceKind,
	}
}

// Request is what a report is asked for.
type Request struct {
	Store graph.Store
	Words *words.Words
	Names []string // as many as the kind takes, as the user wrote them

	Part  graph.Slice // what it is of; but for its days it counts in the kinds that slice
	AsOf  graph.Date  // the day from which one looks, never empty
	Limit int         // the latest consultations, at most; 0: all

	foremost map[graph.ConsultationID]bool // those that a limit keeps before others
}
