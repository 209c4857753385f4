package cli

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"

	"github.com/entente-graph/entente/ingest"
	"github.com/entente-graph/entente/ingest/lexicon"
	"github.com/entente-graph/entente/ingest/source"
)

// readOptions says what to read; ingest and extract share it.
type readOptions struct {
	paths               []string
	published, language string
	workers             int
	facts               bool                       // for the graph
	other               func(*source.Refusal) bool // a file among the paths that is no article and may be there; may be nil
}

func (o *readOptions) flags(c *cobra.Command) {
	c.Flags().StringVar(&o.published, "published", "", "publication `DATE` (2025-06-10) of texts that do not tell theirs")
	c.Flags().StringVar(&o.language, "lang", "", "`CODE` of the texts' language (fr) instead of recognising it")
	c.Flags().IntVar(&o.workers, "workers", 0, "articles read at the same time; 0: one a processor")
	_ = c.RegisterFlagCompletionFunc("lang", cobra.FixedCompletions(lexicon.Languages(), cobra.ShellCompDirectiveNoFileComp))
}

// check takes the paths and refuses flags that cannot be meant.
func (o *readOptions) check(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return misuse(cmd.CommandPath()+" needs a PATH", "name files or folders of articles, or - for standard input")
	}
	if _, err := time.Parse(time.DateOnly, o.published); o.published != "" && err != nil {
		return misuse(fmt.Sprintf("--published %q is no date", o.published), "write it like 2025-06-10")
	}
	o.paths = args
	return someWorkers(o.workers)
}

// someWorkers refuses a number of workers that cannot be meant.
func someWorkers(n int) error {
	if n < 0 {
		return misuse(fmt.Sprintf("--workers %d is less than none", n), "0 takes one a processor")
	}
	return nil
}

// read runs the pipeline over the articles with a progress bar where one can be seen, and
// reports the texts that were refused.
func (e *env) read(ctx context.Context, o readOptions, sink ingest.Sink) (ingest.Report, error) {
	defer steady()()
	bar := e.progress("reading", "articles")
	report, err := ingest.Run(ctx, o.articles(source.Articles(ctx, o.paths, e.stdin)), ingest.Options{
		Language: o.language, Published: o.published, Until: tomorrow(), Workers: o.workers, ExtractOnly: !o.facts, Progress: bar.step,
	}, sink)
	bar.end()
	for _, r := range report.Refused {
		e.complain(r)
	}
	return report, err
}

// tomorrow is the last day on which anything can have been published: east of here it may have begun.
func tomorrow() string { return time.Now().UTC().AddDate(0, 0, 1).Format(time.DateOnly) }

// articles leaves out the files that are no articles and may be there.
func (o *readOptions) articles(all iter.Seq2[source.Article, error]) iter.Seq2[source.Article, error] {
	if o.other == nil {
		return all
	}
	return func(yield func(source.Article, error) bool) {
		for a, err := range all {
			r, refused := errors.AsType[*source.Refusal](err)
			if (!refused || !o.other(r)) && !yield(a, err) {
				return
			}
		}
	}
}

// refusals is the error of a run that set texts aside, nil when there are none.
func refusals(report ingest.Report, rest string) error {
	n := len(report.Refused)
	if n == 0 {
		return nil
	}
	all := report.Articles + n
	if n == all {
		rest = "mend what the hints above tell, then run it again"
	}
	return &complaint{fmt.Errorf("%d of %s refused", n, count(all, "text", "texts")), rest, errRefused}
}

// count is "1 text", "2 texts".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// bar is a progress bar, or nothing where it could not be seen. Step is called by one
// goroutine at a time.
type bar struct{ on *progressbar.ProgressBar }

func (e *env) progress(doing, things string) bar {
	if e.quiet || !e.decorated(e.stderr) {
		return bar{}
	}
	return bar{progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(e.stderr), progressbar.OptionSetDescription(doing), progressbar.OptionShowCount(),
		progressbar.OptionShowIts(), progressbar.OptionSetItsString(things), progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish())}
}

// A bar that cannot be drawn is no reason to stop.
func (b bar) step() {
	if b.on != nil {
		_ = b.on.Add(1)
	}
}

func (b bar) end() {
	if b.on != nil {
		_ = b.on.Finish()
	}
}
