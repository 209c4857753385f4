package lexicon_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/entente-graph/entente/graph"
	"github.com/entente-graph/entente/ingest/eval"
)

// The lexicon knows no people: the names that annotated articles give to officials, ours and
// the annotators', stand in none of its rows. One word of a name may be a word of its own
// (a particle, a country), two are the name. Cities are left out: people are called after them.
func TestNoPersonalNames(t *testing.T) {
	var names [][]string
	for _, dir := range []string{"../../testdata/gold", "../../../shared/gold/dev"} {
		if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
			continue
		}
		names = append(names, officials(t, dir)...)
	}
	if len(names) < 30 {
		t.Fatalf("%d names of officials", len(names))
	}
	paths, err := filepath.Glob("*/*.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		if filepath.Base(path) == "cities.tsv" {
			continue
		}
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for n, line := range strings.Split(string(b), "\n") {
			if strings.HasPrefix(line, "#") {
				continue
			}
			words := map[string]bool{}
			for _, w := range strings.Fields(graph.Fold(line)) {
				words[w] = true
			}
			for _, name := range names {
				if have := known(name, words); have > 1 {
					t.Errorf("%s:%d: %d words of the name %q: %s", path, n+1, have, name, line)
				}
			}
		}
	}
}

// officials are the names of the annotated officials of a folder, by their words.
func officials(t *testing.T, dir string) [][]string {
	t.Helper()
	annotations, err := eval.Read(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for _, a := range annotations {
		for _, e := range a.Events {
			for _, p := range e.Parties {
				for _, o := range p.Officials {
					out = append(out, strings.Fields(graph.Fold(o.Name)))
				}
			}
		}
	}
	return out
}

// known is how many words of a name, but for the shortest, stand in a row.
func known(name []string, row map[string]bool) int {
	n := 0
	for _, w := range name {
		if len(w) > 3 && row[w] {
			n++
		}
	}
	return n
}
