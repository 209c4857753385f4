package extract_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Each subject as the ministries of a language put it: testdata/subjects has the topics of a
// sentence, parted by spaces, and the sentence, which stands in a meeting without another subject.
func TestSubjectsAsMinistriesPutThem(t *testing.T) {
	files, err := filepath.Glob("testdata/subjects/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatal("no subjects:", err)
	}
	for _, file := range files {
		language := strings.TrimSuffix(filepath.Base(file), ".tsv")
		table, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(table)) {
			topics, said, ok := strings.Cut(strings.TrimSpace(line), "\t")
			if !ok || topics == "topics" {
				continue // what the file says of itself
			}
			var got []string
			for _, topic := range eventIn(t, language, nordics[language]+said).Topics {
				got = append(got, topic.ID)
			}
			want := strings.Fields(topics)
			slices.Sort(want)
			slices.Sort(got)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: %s (-want +got):\n%s", language, said, diff)
			}
		}
	}
}
