package extract_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A subject of each topic, and what is none, as ministries and agencies phrase them: testdata/subjects.tsv.
func TestSubjects(t *testing.T) {
	table, err := os.ReadFile("testdata/subjects.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range strings.Split(strings.TrimSpace(string(table)), "\n") {
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "lang\t") {
			continue
		}
		row := strings.Split(line, "\t")
		t.Run(row[0]+" "+row[2], func(t *testing.T) {
			got := []string{}
			for _, topic := range eventIn(t, row[0], nordics[row[0]]+row[2]).Topics {
				got = append(got, topic.ID)
			}
			slices.Sort(got)
			want := slices.DeleteFunc(strings.Split(row[1], ","), func(id string) bool { return id == "-" })
			if d := cmp.Diff(want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
