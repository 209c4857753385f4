package extract_test

import (
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/entente-graph/entente/ingest/extract"
)

// Every class that rules ask for stands in the page that tells how to add a language, with what a
// term of it may be.
func TestClassesAreDocumented(t *testing.T) {
	const path = "../../docs/lexicon.md"
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]string{}
	for line := range strings.Lines(string(b)) {
		if cells := strings.Split(line, "|"); len(cells) == 5 && strings.HasPrefix(cells[1], " `") {
			told[strings.Trim(cells[1], " `")] = strings.TrimSpace(cells[2])
		}
	}
	classes := extract.Classes()
	for _, class := range slices.Sorted(maps.Keys(classes)) {
		if want := string(classes[class]) + "s"; told[class] != want {
			t.Errorf("%s: the class %q holds %s, the page says %q: give it a line", path, class, want, told[class])
		}
	}
}
