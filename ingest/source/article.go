package source

import "fmt"

// MaxArticle is the largest article that is read, in bytes.
const MaxArticle = 16 << 20

// Article is a text as its source gives it, decoded to UTF-8 and otherwise untouched. Only
// Body is always set; the others are empty when the source does not tell.
type Article struct {
	Path      string // where it was read from, as the user named it; "-" for standard input
	Line      int    // line of a .jsonl file, from 1; else 0
	Ref       string // the article's own id in its source
	URL       string
	Title     string
	Published string // ISO date
	Language  string // BCP 47
	Body      string
	Legacy    bool // its bytes were no UTF-8 and were decoded as Windows-1252
}

// Where names the article for messages: "a.txt", "b.jsonl:7".
func (a Article) Where() string {
	if a.Line > 0 {
		return fmt.Sprintf("%s:%d", a.Path, a.Line)
	}
	return a.Path
}

// Refusal is why a text was set aside: what, where and what to do next. The run goes on.
type Refusal struct {
	Path   string // as in Article
	Line   int    // line of a .jsonl file, from 1; else 0
	Reason string
	Advice string
}

// Error is the place and the reason.
func (r *Refusal) Error() string {
	return Article{Path: r.Path, Line: r.Line}.Where() + ": " + r.Reason
}

// Hint is what to do next.
func (r *Refusal) Hint() string { return r.Advice }
