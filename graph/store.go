package graph

import (
	"context"
	"errors"
	"fmt"
	"iter"
)

// Store keeps a graph. Its methods may be called from several goroutines; writes are
// serialised by the database. Every error that a user can mend is a [*Fault].
type Store interface {
	// Put writes articles and their facts in one transaction, retried when the database asks
	// for it, and tells of each what it did. An article that was read by the same extractor version only gains a path,
	// unless another sighting of it counts (see [Article.Sighted]). When one of them cannot be stored (ErrArticle), none
	// is, and its caller may put them one at a time. Some hundreds together are written several times as fast as alone.
	Put(ctx context.Context, facts ...Facts) ([]Outcome, error)
	// Forget takes an article back, with all that it alone supports, in one transaction: the graph is then that
	// of the other articles, once those that are [Store.Unread] now were put again: a version that it had
	// superseded. It tells whether the article stood there.
	Forget(ctx context.Context, id ArticleID) (bool, error)
	// Unread gives up to n articles, by id from behind after, which are to be read again: those that another version of
	// the extractor read, and, also with an empty version, those that are back because a later version of theirs is gone.
	Unread(ctx context.Context, version string, after ArticleID, n int) ([]Article, error)
	// Articles gives up to n articles with their texts, by id from behind after; those that are superseded too.
	Articles(ctx context.Context, after ArticleID, n int) ([]Article, error)
	// Named gives the article, with its text, of an id or an address; of an address the version that counts.
	Named(ctx context.Context, place string) (a Article, known bool, err error)
	// Decide puts decisions in the place of those that the graph remembers, in one transaction. The articles that the
	// change concerns are [Store.Unread] then, and the graph is that of the new decisions once they were put again. It tells how many.
	Decide(ctx context.Context, d *Decisions) (waiting int, err error)
	// Decided gives the decisions that the graph remembers, none when there are none.
	Decided(ctx context.Context) (*Decisions, error)
	// Elements streams the whole graph: nodes in the order of [Nodes], then edges in that of
	// [Edges], nodes sorted by key, edges by article and id, or by their ends.
	Elements(ctx context.Context) iter.Seq2[Element, error]
	// Ask runs a question read-only and streams its rows, each with the values of its columns:
	// string, int64, float64, bool, [Date], []string, or nil.
	Ask(ctx context.Context, q Question) iter.Seq2[[]any, error]
	// Counts counts nodes by label ("Country", "Official", ...) and accounts ("REPORTS").
	Counts(ctx context.Context) (map[string]int, error)
	// Migrations tells which schema migrations there are and which are applied.
	Migrations(ctx context.Context) ([]Migration, error)
	// Migrate applies those that are missing and returns them.
	Migrate(ctx context.Context) ([]Migration, error)
	Close(ctx context.Context) error
}

// Writing says what a [Store.Put] is about, for its errors.
func Writing(facts []Facts) string {
	if len(facts) == 1 {
		return "write " + string(facts[0].Article.ID)
	}
	return fmt.Sprintf("write %d articles", len(facts))
}

// Outcome tells what a [Store.Put] did to an article.
type Outcome int

// Outcomes of a write.
const (
	Known    Outcome = iota // the article stood there, read by the same version
	Added                   // it is new
	Replaced                // another version of the extractor had read it, or elsewhere: its facts were taken back first
)

// Question is a query with its values. A store runs the text in its own language.
type Question struct {
	Cypher, SQL string
	Params      map[string]any // string, int64, float64, bool, Date, []string
	Columns     []Column       // of the answer; none: each value is what it is, as for a statement that a person wrote
	Told        func([]string) // how the columns of such an answer are called, before its first row; may be nil
	Writes      bool           // it may change the graph, where a store allows that
}

// Column is a typed column of an answer: STRING, INTEGER, FLOAT, BOOLEAN, DATE or LIST (of strings).
type Column struct{ Name, Type string }

// Migration is a numbered change of a store's schema.
type Migration struct {
	Version  int
	Name     string // "V0001__graph.cypher"
	Checksum string // SHA-256 of its text
	Applied  bool
}

// What can go wrong in a store, for callers that branch; the exit statuses follow from them.
var (
	ErrUnreachable = errors.New("store unreachable")
	ErrAccess      = errors.New("access refused")
	ErrSchema      = errors.New("schema does not fit this program")
	ErrBusy        = errors.New("store busy")
	ErrArticle     = errors.New("article cannot be stored") // for its own sake: others can
)

// Fault is an error that tells what went wrong, where, and what to do next.
type Fault struct {
	Kind   error  // one of the Err values above, or nil for another failure
	What   string // what and where
	Advice string // what to do next
	Err    error  // the cause, may be nil
}

// Error is what and where, then the cause.
func (f *Fault) Error() string {
	if f.Err == nil {
		return f.What
	}
	return f.What + ": " + f.Err.Error()
}

// Hint is what to do next; it is printed once, below the error.
func (f *Fault) Hint() string { return f.Advice }

// Unwrap gives the kind and the cause to errors.Is and errors.As.
func (f *Fault) Unwrap() []error {
	var out []error
	for _, err := range []error{f.Kind, f.Err} {
		if err != nil {
			out = append(out, err)
		}
	}
	return out
}
