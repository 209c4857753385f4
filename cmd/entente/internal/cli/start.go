package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/entente-graph/entente/cmd/entente/internal/ask"
	"github.com/entente-graph/entente/graph"
)

// start tells the next sensible step in the current folder: to read articles, or what to ask the graph that is there.
func (e *env) start(ctx context.Context, at location) error {
	var b strings.Builder
	err := e.whatIsThere(ctx, &b, at)
	if err != nil {
		return err
	}
	b.WriteString("\nall commands: entente --help\n")
	_, err = fmt.Fprint(e.stdout, b.String())
	return err
}

func (e *env) whatIsThere(ctx context.Context, b *strings.Builder, at location) error {
	if at.neo.URI == "" {
		if _, err := os.Stat(at.file); errors.Is(err, fs.ErrNotExist) {
			fmt.Fprintf(b, "there is no graph yet: %s\n", at.file)
			return firstStep(b, at)
		}
	}
	return at.reading(ctx, func(s graph.Store) error {
		counts, err := s.Counts(ctx)
		if err != nil {
			return err
		}
		if counts["Article"] == 0 {
			fmt.Fprintf(b, "the graph is empty: %s\n", at)
			return firstStep(b, at)
		}
		fmt.Fprintf(b, "the graph: %s\n\n", at)
		for _, row := range tallied {
			n := 0
			for _, l := range row.labels {
				n += counts[l]
			}
			if n > 0 {
				fmt.Fprintf(b, "  %-13s%9d\n", row.name, n)
			}
		}
		b.WriteString("\nask it:\n")
		return worthAsking(ctx, b, s, at)
	})
}

// worthAsking proposes questions about those who met most.
func worthAsking(ctx context.Context, b *strings.Builder, s graph.Store, at location) error {
	propose(b, at, "query pair/frequency")
	for _, p := range []struct {
		query, command string
		columns        []string
	}{
		{"pair/frequency", "report dyad", []string{"a", "b"}},
		{"official/list", "query official/meetings", []string{"id"}},
		{"topic/frequency", "query topic/discussed-by", []string{"topic"}},
	} {
		rows, err := ask.Few(ctx, s, p.query, 1, nil)
		if err != nil {
			return err
		}
		for _, row := range rows {
			words := []string{p.command}
			for _, c := range p.columns {
				words = append(words, shellQuote(row.Text(c)))
			}
			propose(b, at, strings.Join(words, " "))
		}
	}
	propose(b, at, "query")
	return nil
}

// propose writes a command, with the graph that it is about where that is not the default.
func propose(b *strings.Builder, at location, command string) {
	b.WriteString("  entente " + command)
	if at.neo.URI == "" && at.file != "entente.db" {
		b.WriteString(" --db " + shellQuote(at.file))
	}
	b.WriteByte('\n')
}

// firstStep proposes to read the articles that lie about here, or made-up ones.
func firstStep(b *strings.Builder, at location) error {
	found := articlesAbout(".")
	if found == "" {
		b.WriteString("\nread articles (.txt, .json, .jsonl), for instance those of a folder:\n")
		propose(b, at, "ingest PATH")
		b.WriteString("\nor try it with made-up ones:\n")
		propose(b, at, "generate --articles 1000 --seed 1 > made-up.jsonl")
		propose(b, at, "ingest made-up.jsonl")
		return nil
	}
	b.WriteString("\nread the articles that are here:\n")
	propose(b, at, "ingest "+shellQuote(found))
	return nil
}

// articlesAbout is the folder that holds files of articles: the one given, testdata/articles in a copy of this project, or the
// first folder in it; empty when there is none.
func articlesAbout(folder string) string {
	kinds := []string{".txt", ".json", ".jsonl"}
	has := func(dir string) bool {
		entries, _ := os.ReadDir(dir) // what cannot be read has none
		return slices.ContainsFunc(entries, func(d fs.DirEntry) bool {
			return d.Type().IsRegular() && slices.Contains(kinds, strings.ToLower(filepath.Ext(d.Name()))) && !strings.HasPrefix(d.Name(), ".")
		})
	}
	candidates := []string{folder, filepath.Join(folder, "testdata", "articles")}
	entries, _ := os.ReadDir(folder)
	for _, d := range entries {
		if d.IsDir() && !strings.HasPrefix(d.Name(), ".") {
			candidates = append(candidates, filepath.Join(folder, d.Name()))
		}
	}
	if i := slices.IndexFunc(candidates, has); i >= 0 {
		return candidates[i]
	}
	return ""
}
